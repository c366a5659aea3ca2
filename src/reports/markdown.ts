import type { Audit } from '../audit/audit.js';
import type { Language } from '../language/bilingual.js';
import { overviewWords, reportWords, say } from '../language/report-words.js';
import { indexAudit } from './audit-index.js';
import type { Block, FindingEntry, Group, Heatmap, Section } from './document.js';
import { unitFileNames } from './file-names.js';
import type { ReportFile, ReportFormat, ReportOptions } from './format.js';
import { overviewMarkdown } from './markdown-overview.js';
import { comparisonMarkdown, piecesMarkdown } from './markdown-pieces.js';
import { markdownTable } from './markdown-table.js';
import { markdownInline, markdownText } from './markdown-text.js';
import { percent } from './official.js';
import { overview } from './overview.js';
import { type Rectification, rectification } from './rectification.js';

/** One text a unit, and 总览.md with all of them. */
export const format = {
  files(audit: Audit, options: ReportOptions): ReportFile[] {
    const index = indexAudit(audit);
    const overviewName = say(overviewWords.file, options.language);
    const names = unitFileNames(audit.units, [overviewName]);
    const units = [...index.units.values()].map((unit) => ({
      name: `${names.get(unit.id)!}.md`,
      content: unitMarkdown(rectification(unit, index, options)),
    }));
    const links = new Map([...names].map(([id, name]) => [id, `${name}.md`]));
    const all = overviewMarkdown(overview(index, options.language), links);
    return [{ name: `${overviewName}.md`, content: all }, ...units];
  },
} satisfies ReportFormat;

/** A unit's report. */
export function unitMarkdown(report: Rectification): string {
  const { language, signature } = report;
  const figures = report.figures.map(({ label, value }) => `${label} ${value}`);
  const parts = [
    `# ${markdownInline(report.title)}`,
    `**${report.verdictLabel}**　${figures.join('　')}`,
    markdownText(report.recipient),
    ...report.opening.map(markdownText),
    ...report.sections.flatMap((section) => sectionParts(section, language)),
    [signature.issuer, signature.date]
      .filter((line) => line !== undefined)
      .map(markdownText)
      .join('  \n'),
    ...(report.appendix === undefined ? [] : sectionParts(report.appendix, language)),
    '---',
    markdownText(report.toolNote),
  ];
  return `${parts.join('\n\n')}\n`;
}

function sectionParts({ number, title, blocks }: Section, language: Language): string[] {
  return [
    `## ${numbered(number, title, language)}`,
    ...blocks.flatMap((block) => blockParts(block, language)),
  ];
}

function numbered(number: string | undefined, title: string, language: Language): string {
  const space = number !== undefined && language === 'en' ? ' ' : '';
  return (number ?? '') + space + markdownInline(title);
}

function blockParts(block: Block, language: Language): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [markdownText(block.text)];
    case 'points':
      return [block.points.map(({ text }, at) => `${at + 1}. ${markdownText(text)}`).join('\n')];
    case 'table':
      return [
        markdownTable(
          block.head,
          block.rows.map((row) => row.map(({ text }) => text)),
          block.head.flatMap((_, at) => (block.rows[0]?.[at]?.numeric ? [at] : [])),
        ),
      ];
    case 'subsection':
      return [
        `### ${numbered(block.number, block.title, language)}`,
        ...block.blocks.flatMap((each) => blockParts(each, language)),
      ];
    case 'group':
      return groupParts(block, language);
    case 'heatmap':
      return heatmapParts(block, language);
  }
}

function groupParts(group: Group, language: Language): string[] {
  return [
    `### ${numbered(group.number, group.title, language)}`,
    ...group.findings.flatMap((finding) => findingParts(finding, language)),
  ];
}

function findingParts(finding: FindingEntry, language: Language): string[] {
  const tags = [finding.demand, finding.stateLabel].filter((tag) => tag !== undefined);
  const line = (label: string, text: string | undefined) =>
    text === undefined || text === '' ? [] : [`- **${label}**${say(reportWords.colon, language)}${text}`];
  const words = (word: { zh: string; en: string }, text: string | undefined) =>
    line(say(word, language), text === undefined ? undefined : markdownInline(text));
  const lines = [
    ...words(reportWords.problem, finding.problem),
    ...line(say(reportWords.quote, language), finding.quote && piecesMarkdown(finding.quote, language)),
    ...words(reportWords.basis, finding.basis),
    ...(finding.advice === undefined ? [] : line(finding.advice.label, markdownInline(finding.advice.text))),
    ...words(reportWords.figures, finding.likeness),
    ...words(reportWords.leftovers, finding.leftovers),
    ...words(reportWords.related, finding.related),
    ...words(reportWords.note, finding.note),
    ...words(reportWords.reason, finding.reason),
    ...words(reportWords.findingPlace, finding.place),
    ...words(reportWords.findingId, `${finding.id} ${finding.rule}`),
  ];
  return [
    `#### ${numbered(finding.number, finding.title, 'en')}　${tags.join('　')}`,
    lines.join('\n'),
    ...finding.comparisons.map((comparison) => comparisonMarkdown(comparison, language)),
  ];
}

function heatmapParts(heatmap: Heatmap, language: Language): string[] {
  const none = say(reportWords.none, language);
  const rows = heatmap.values.map((row, at) => [
    heatmap.labels[at]!,
    ...row.map((value, column) =>
      column === at ? '·' : value === undefined ? none : percent(value.residual),
    ),
  ]);
  const table = markdownTable(
    [heatmap.corner, ...heatmap.labels],
    rows,
    heatmap.labels.map((_, at) => at + 1),
  );
  return [table, markdownText(heatmap.explanation)];
}
