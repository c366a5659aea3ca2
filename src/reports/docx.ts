import type { Audit } from '../audit/audit.js';
import type { WordBlock } from '../documents/word/blocks.js';
import { wordDocument } from '../documents/word/document.js';
import { officeWords } from '../language/report-office-words.js';
import { say } from '../language/report-words.js';
import { indexAudit } from './audit-index.js';
import type { Group, Section } from './document.js';
import { type Attachments, attachmentsOf } from './docx-attachments.js';
import { bodyBlocks } from './docx-body.js';
import { unitFileNames } from './file-names.js';
import type { ReportFile, ReportFormat, ReportOptions } from './format.js';
import { type Rectification, rectification } from './rectification.js';

const words = officeWords.docx;

/** One rectification report (清单核查反馈意见) a unit, in the layout of GB/T 9704-2012. */
export const format = {
  files(audit: Audit, options: ReportOptions): ReportFile[] {
    const index = indexAudit(audit);
    const names = unitFileNames(audit.units, []);
    return audit.units.map((unit) => ({
      name: `${names.get(unit.id)!}.docx`,
      content: unitDocument(rectification(unit, index, options), audit),
    }));
  },
} satisfies ReportFormat;

/** A unit's report: a letter of a page or two, what must be done item by item in its attachments. */
export function unitDocument(report: Rectification, audit: Audit): Uint8Array {
  const { language, signature } = report;
  const attachments = attachmentsOf(report);
  const undecided = undecidedFindings(report.sections);
  const blocks: WordBlock[] = [
    { kind: 'title', parts: report.titleParts },
    { kind: 'recipient', text: report.recipient },
    ...report.opening.map((text): WordBlock => ({ kind: 'paragraph', text })),
    ...bodyBlocks(report.sections, attachments, language),
    ...attachmentsNote(attachments, report),
    {
      kind: 'signature',
      ...(signature.issuer === undefined ? {} : { issuer: signature.issuer }),
      date: signature.date,
      sealed: true,
    },
    ...attachments.flatMap(({ label, title, blocks }): WordBlock[] => [
      { kind: 'attachment', label, title: [title] },
      ...blocks,
    ]),
    ...(attachments.length === 0 ? [] : [{ kind: 'note', text: report.toolNote } as const]),
  ];
  return wordDocument({
    title: report.title,
    ...(signature.issuer === undefined ? {} : { author: signature.issuer }),
    date: audit.asOf,
    language,
    ...(undecided === 0 ? {} : { notice: say(words.notice, language, { count: undecided }) }),
    blocks,
  });
}

function attachmentsNote(attachments: Attachments, { language }: Rectification): WordBlock[] {
  if (attachments.length === 0) return [];
  const titles = attachments.map(({ title }) => title);
  return [{ kind: 'attachments', label: say(words.attachments, language), titles }];
}

/** Findings that ask something of the unit and that nobody has confirmed; hints ask nothing. */
function undecidedFindings(sections: readonly Section[]): number {
  return sections
    .flatMap((section) => section.blocks)
    .filter((block): block is Group => block.kind === 'group')
    .flatMap((group) => group.findings)
    .filter(({ state, severity }) => state === 'open' && severity !== 'info').length;
}
