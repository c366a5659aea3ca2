import { officialDate } from '../documents/official.js';
import type { WordBlock } from '../documents/word/blocks.js';
import type { WordDocument } from '../documents/word/document.js';
import { characters, LANDSCAPE, PITCH, PORTRAIT, points, SIZES } from '../documents/word/measures.js';
import type { Cell } from '../documents/word/table.js';
import type { ListItem, ResponsibilityList } from '../workspace/model.js';
import { columnWidths, PADDING } from './column-widths.js';
import { type Entry, formTable } from './form-table.js';
import { columnsOf, type FieldColumn } from './list-columns.js';
import { TYPE_NAMES, titleOf, titleParts } from './list-title.js';

/** From so many columns on the sheet is turned. */
const MANY = 6;
/** Type of the tables, 五号. */
const TYPE = { run: { size: SIZES.five }, pitch: PITCH.five + 1 } as const;

/**
 * A list as an official table, or, where its items are nothing but text, as numbered paragraphs. Everything the
 * list says is in it, each value by itself, so that it can be read back.
 */
export function listDocument(list: ResponsibilityList): WordDocument {
  const title = titleOf(list);
  const columns = columnsOf(list.items);
  const landscape = columns.length >= MANY;
  const perRow = landscape ? 3 : 2;
  const plain = isPlain(list.items, columns);
  // Beside body text small forms look lost.
  const type = plain ? {} : TYPE;
  const items = plain
    ? list.items.map(plainItem)
    : [itemTable(list.items, columns, (landscape ? LANDSCAPE : PORTRAIT).textWidth)];
  const approvals = approvalEntries(list);
  const foot = footer(list);
  // A page with nothing but the signature could be anybody's.
  const approvalType = { ...type, keepNext: foot.length > 0 };
  return {
    title,
    author: list.unit.name,
    date: dateOf(list),
    language: 'zh',
    landscape,
    blocks: [
      { kind: 'title', parts: titleParts(title) },
      formTable('基本情况', headEntries(list, perRow), perRow, type),
      ...items,
      ...(approvals.length === 0
        ? []
        : [{ ...formTable('审议、签字和报送', approvals, perRow, approvalType), apart: plain }]),
      ...foot,
    ],
  };
}

function headEntries({ unit, year, type, person, position }: ResponsibilityList, perRow: number): Entry[] {
  const [list, whose] = [
    [['清单类型', TYPE_NAMES[type]]] as const,
    [
      ['姓名', person],
      ['职务', position],
    ] as const,
  ];
  return entries([
    ['单位', unit.name],
    ['年度', `${year}年`],
    ...(perRow > 2 ? [...list, ...whose] : [...whose, ...list]),
  ]);
}

function approvalEntries({ approved, signed, submitted, revision, note }: ResponsibilityList): Entry[] {
  return entries([
    ['审议会议', approved?.meeting],
    ['审议日期', dateText(approved?.date)],
    ['本人签字', dateText(signed?.self)],
    ['书记签字', dateText(signed?.secretary)],
    ['报送日期', dateText(submitted)],
    ['修订序号', revision === undefined ? undefined : `第${revision.number}次`],
    ['修订日期', dateText(revision?.date)],
    ['替代文件', revision?.replaces],
    ['修订原因', revision?.reason],
    ['备注', note],
  ]);
}

function entries(given: readonly (readonly [label: string, value: string | undefined])[]): Entry[] {
  return given.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}

function dateText(date: string | undefined): string | undefined {
  return date === undefined ? undefined : officialDate(date, 'zh');
}

function itemTable(
  items: readonly ListItem[],
  columns: readonly FieldColumn[],
  textWidth: number,
): WordBlock {
  const cells = columns.map(({ lines }) => items.map(lines));
  const widths = columnWidths(
    columns.map(({ short = false }, at) => ({ short, cells: cells[at]! })),
    textWidth / points(TYPE.run.size),
  );
  return {
    kind: 'table',
    description: '责任清单',
    columns: columns.map(({ short }, at) => ({ width: widths[at]!, align: short ? 'center' : 'left' })),
    compact: true,
    head: columns.map(
      ({ title }, at): Cell => ({ paragraphs: [{ text: broken(title, widths[at]!) }], ...TYPE }),
    ),
    rows: items.map((_, row) =>
      columns.map((_column, at): Cell => {
        const lines = cells[at]![row]!;
        return { paragraphs: (lines.length === 0 ? [''] : lines).map((text) => ({ text })), ...TYPE };
      }),
    ),
  };
}

/** A head of four characters in a narrow column: two lines of two, not of three and one. */
function broken(title: string, width: number): string {
  const half = Math.ceil(title.length / 2);
  return characters(title) > width - PADDING + 0.05 ? `${title.slice(0, half)}\n${title.slice(half)}` : title;
}

/** Text that can be taken neither for a number nor for a label (责任人：…). */
const PLAIN = /^(?![^：:]{1,12}[：:])[\p{Script=Han}“《]\P{Cc}*$/u;

/** Numbered from 1 on, each item one paragraph of text and nothing else. */
function isPlain(items: readonly ListItem[], columns: readonly FieldColumn[]): boolean {
  return (
    columns.length === 2 &&
    items.every(({ id, content }, index) => id === String(index + 1) && PLAIN.test(content.trim()))
  );
}

function plainItem({ id, content }: ListItem): WordBlock {
  return { kind: 'paragraph', text: `${id}.${content.trim()}` };
}

function footer({ footer }: ResponsibilityList): WordBlock[] {
  if (footer === undefined) return [];
  const { name, date } = footer;
  if (name === undefined && date === undefined) return [];
  return [
    {
      kind: 'signature',
      ...(name === undefined ? {} : { issuer: name }),
      date: dateText(date) ?? '',
      sealed: true,
    },
  ];
}

/** The clock of the file: when the list was handed in, or the nearest date it has. */
function dateOf({ submitted, footer, approved, year }: ResponsibilityList): string {
  return submitted ?? footer?.date ?? approved?.date ?? `${year}-01-01`;
}
