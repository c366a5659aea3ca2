import { heatColours, heatLevel } from '../documents/heat.js';
import type { WordBlock } from '../documents/word/blocks.js';
import { type Cell, type CellParagraph, cell } from '../documents/word/table.js';
import type { Run } from '../documents/word/text.js';
import type { Bilingual, Language } from '../language/bilingual.js';
import { officeWords } from '../language/report-office-words.js';
import { columnWords, reportWords, say } from '../language/report-words.js';
import type { FindingEntry, Group, Heatmap, Section } from './document.js';
import { numbered, tableBlocks } from './docx-table.js';
import { percent } from './official.js';
import type { Piece } from './passages.js';
import type { Rectification } from './rectification.js';

const words = officeWords.docx;

export type AttachmentKind = 'findings' | 'comparisons' | 'appendix';

/** The attachments of a report, as its body refers to them. */
export type Attachments = readonly {
  kind: AttachmentKind;
  /** 附件1. */
  label: string;
  title: string;
  blocks: WordBlock[];
}[];

/** Columns of a heat map that fit beside each other. */
const HEATMAP_COLUMNS = 14;
/** Columns wide enough for a name. */
const NAMED_COLUMNS = 8;

/** Words that stand above a group of rows. */
const GROUP_FILL = 'EDEDED';

/** 问题清单, 雷同文字对照 and 附表: those that have anything in them. */
export function attachmentsOf(report: Rectification): Attachments {
  const { language, sections, appendix } = report;
  const hasFindings = sections.some((section) => groupsOf(section).length > 0);
  const compared = comparedFindings(sections);
  const kinds: AttachmentKind[] = [
    ...(hasFindings ? (['findings'] as const) : []),
    ...(compared.size > 0 ? (['comparisons'] as const) : []),
    ...(appendix === undefined ? [] : (['appendix'] as const)),
  ];
  const label = (kind: AttachmentKind) =>
    kinds.length === 1
      ? say(words.attachment, language)
      : say(words.numberedAttachment, language, { number: kinds.indexOf(kind) + 1 });
  const contents: Record<AttachmentKind, () => { title: string; blocks: WordBlock[] }> = {
    findings: () => ({
      title: say(words.findings, language),
      blocks: sections.flatMap((section) => findingsTable(section, compared, label('comparisons'), language)),
    }),
    comparisons: () => ({
      title: say(words.comparisons, language),
      blocks: comparisonBlocks(sections, language),
    }),
    appendix: () => appendixBlocks(appendix!, language),
  };
  return kinds.map((kind) => ({ kind, label: label(kind), ...contents[kind]() }));
}

function groupsOf(section: Section): Group[] {
  return section.blocks.filter((block): block is Group => block.kind === 'group');
}

/** Numbers of the comparisons of each finding, by its id: first and last. */
function comparedFindings(sections: readonly Section[]): Map<string, readonly [number, number]> {
  const numbers = new Map<string, readonly [number, number]>();
  let next = 1;
  for (const { findings } of sections.flatMap(groupsOf)) {
    for (const { id, comparisons } of findings) {
      if (comparisons.length === 0) continue;
      numbers.set(id, [next, next + comparisons.length - 1]);
      next += comparisons.length;
    }
  }
  return numbers;
}

function findingsTable(
  section: Section,
  compared: ReadonlyMap<string, readonly [number, number]>,
  comparisonsLabel: string,
  language: Language,
): WordBlock[] {
  const groups = groupsOf(section);
  if (groups.length === 0) return [];
  const open = groups.some(({ findings }) => findings.some(({ basis }) => basis !== undefined));
  const head = open
    ? [columnWords.number, reportWords.problem, words.demands]
    : [columnWords.number, reportWords.problem, columnWords.status, reportWords.reason];
  const reference = (finding: FindingEntry) => {
    const numbers = compared.get(finding.id);
    if (numbers === undefined) return undefined;
    const [first, last] = numbers;
    const number = first === last ? String(first) : say(words.range, language, { first, last });
    return say(words.comparisonReference, language, { attachment: comparisonsLabel, number });
  };
  const rows = groups.flatMap((group): Cell[][] => [
    [
      cell([{ text: numbered(group.number, group.title, language), font: 'heading' }], {
        span: head.length,
        align: 'left',
        fill: GROUP_FILL,
        keepNext: true,
      }),
    ],
    ...group.findings.map((finding) => [
      cell(finding.number.replace(/[.()]/g, '')),
      { paragraphs: problemParagraphs(finding, reference(finding), language) },
      ...(open
        ? [{ paragraphs: demandParagraphs(finding, language) }]
        : [cell(finding.stateLabel ?? ''), cell(finding.reason ?? '')]),
    ]),
  ]);
  return [
    { kind: 'caption', text: section.title },
    {
      kind: 'table',
      description: section.title,
      columns: open
        ? [{ width: 12, align: 'center' }, { width: 82 }, { width: 62 }]
        : [{ width: 12, align: 'center' }, { width: 74 }, { width: 28 }, { width: 42 }],
      head: head.map((key) => cell(say(key, language))),
      rows,
    },
  ];
}

/** What the problem is, and all that helps to find it. */
function problemParagraphs(
  finding: FindingEntry,
  reference: string | undefined,
  language: Language,
): CellParagraph[] {
  const labelled = (word: Bilingual, text: string | undefined): CellParagraph[] =>
    text === undefined || text === '' ? [] : [{ text: say(word, language) + colon(language) + text }];
  const tags = finding.basis === undefined ? [] : [finding.demand, finding.stateLabel];
  const tag = tags
    .filter((each) => each !== undefined)
    .map(
      (each): Run => ({
        text: say(words.tagInTable, language, { tag: each }),
        font: 'subheading',
      }),
    );
  const quote: CellParagraph[] =
    finding.quote === undefined
      ? []
      : [
          {
            text: [
              { text: say(reportWords.quote, language) + colon(language) },
              ...pieceRuns(finding.quote, language),
            ],
          },
        ];
  const comparison: CellParagraph[] = reference === undefined ? [] : [{ text: reference }];
  const separator = say(reportWords.clauseSeparator, language);
  const place = [finding.place, `${say(reportWords.findingId, language)} ${finding.id}`].join(separator);
  return [
    { text: [{ text: finding.title, font: 'heading' }, ...tag] },
    { text: finding.problem },
    ...quote,
    ...labelled(reportWords.figures, finding.likeness),
    ...labelled(reportWords.leftovers, finding.leftovers),
    ...labelled(reportWords.related, finding.related),
    ...labelled(reportWords.note, finding.note),
    ...(finding.basis === undefined ? [] : labelled(reportWords.reason, finding.reason)),
    ...comparison,
    { text: [{ text: place, colour: '595959' }], small: true },
  ];
}

/** On what it rests and what to do. */
function demandParagraphs({ basis, advice }: FindingEntry, language: Language): CellParagraph[] {
  const labelled = (label: string, text: string): CellParagraph => ({
    text: [{ text: label + colon(language), font: 'heading' }, { text }],
  });
  return [
    ...(basis === undefined ? [] : [labelled(say(reportWords.basis, language), basis)]),
    ...(advice === undefined ? [] : [labelled(advice.label, advice.text)]),
  ];
}

function colon(language: Language): string {
  return say(reportWords.colon, language);
}

/** Own and other text side by side, a table for each pair of items. */
function comparisonBlocks(sections: readonly Section[], language: Language): WordBlock[] {
  let number = 0;
  const pairs = sections.flatMap(groupsOf).flatMap((group) =>
    group.findings.flatMap((finding) =>
      finding.comparisons.flatMap(({ own, other, score }): WordBlock[] => {
        number += 1;
        const title = `${number}. ${group.title}${say(reportWords.clauseSeparator, language)}${score}`;
        return [
          { kind: 'caption', text: title },
          {
            kind: 'table',
            description: title,
            columns: [{ width: 1 }, { width: 1 }],
            head: [own, other].map(({ label }) => cell(label)),
            rows: [[own, other].map(({ pieces }) => cell(pieceRuns(pieces, language)))],
          },
        ];
      }),
    ),
  );
  return [{ kind: 'note', text: say(words.legend, language) }, ...pairs];
}

/** Pieces of a text as runs, marked. */
export function pieceRuns(pieces: readonly Piece[], language: Language): Run[] {
  return pieces.map((piece): Run => {
    switch (piece.kind) {
      case 'common':
        return { text: piece.text, mark: 'common' };
      case 'mandated':
        return { text: piece.text, mark: 'mandated' };
      case 'gap':
        return {
          text: say(reportWords.hiddenCharacters, language, { count: piece.hidden ?? 0 }),
          mark: 'omitted',
        };
      default:
        return { text: piece.text };
    }
  });
}

function appendixBlocks(appendix: Section, language: Language): { title: string; blocks: WordBlock[] } {
  const heatmap = appendix.blocks.find((block): block is Heatmap => block.kind === 'heatmap');
  if (heatmap !== undefined) {
    return { title: say(words.similarity, language), blocks: heatmapBlocks(heatmap, language) };
  }
  const tables = appendix.blocks.flatMap((block) => (block.kind === 'table' ? tableBlocks(block) : []));
  return { title: say(words.lists, language), blocks: tables };
}

/** Lists × lists, in as many tables as it takes to fit the page. */
function heatmapBlocks(heatmap: Heatmap, language: Language): WordBlock[] {
  const { labels, values } = heatmap;
  const named = labels.length <= NAMED_COLUMNS;
  const columnName = (at: number) => (named ? labels[at]! : String(at + 1));
  const rowName = (at: number) =>
    named ? labels[at]! : say(words.heatmapNumber, language, { number: at + 1, name: labels[at]! });
  const tables: WordBlock[] = [];
  for (let from = 0; from < labels.length; from += HEATMAP_COLUMNS) {
    const columns = labels.map((_, at) => at).slice(from, from + HEATMAP_COLUMNS);
    tables.push({
      kind: 'table',
      description: heatmap.caption,
      compact: true,
      columns: [{ width: named ? 1.4 : 3 }, ...columns.map(() => ({ width: 1, align: 'center' as const }))],
      head: [cell(heatmap.corner), ...columns.map((at) => cell(columnName(at)))],
      rows: labels.map((_, row) => [
        cell(rowName(row), { align: 'left' }),
        ...columns.map((column) => heatCell(values[row]![column], row === column, language)),
      ]),
    });
  }
  return [{ kind: 'caption', text: heatmap.caption }, ...tables, { kind: 'note', text: heatmap.explanation }];
}

function heatCell(value: Heatmap['values'][number][number], isDiagonal: boolean, language: Language): Cell {
  if (isDiagonal) return cell('', { fill: 'D9D9D9' });
  if (value === undefined) return cell(say(reportWords.none, language));
  const { fill, text } = heatColours(heatLevel(value.residual));
  return cell(percent(value.residual), { fill, run: { colour: text, size: 10.5 } });
}
