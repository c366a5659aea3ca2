import type { OfficeCell, OfficeTable } from '../office-document.js';
import { rowPlace } from '../origin.js';
import type { ColumnKey } from './column-names.js';
import type { ColumnDictionary } from './columns.js';
import { type Column, distinctCells, type Grid } from './pieces.js';
import { label, spaceless, trimmed } from './written.js';

/** Headers are short. */
const LONGEST = 24;

/** How many rows the top of a table has: a title, particulars, the header. */
const TOP = 4;

const TELLING: readonly ColumnKey[] = [
  'content',
  'measures',
  'person',
  'division',
  'aspect',
  'deadline',
  'owner',
  'supervisor',
  'aliases',
  'parent',
  'level',
];

export interface Header {
  columns: Column[];
  /** How many rows it takes. */
  rows: number;
}

/** The header that begins in the row; undefined when the row is none. */
export function headerAt(
  table: OfficeTable,
  index: number,
  dictionary: ColumnDictionary,
): Header | undefined {
  const first = table.rows[index] as OfficeCell[];
  const second = table.rows[index + 1];
  const single = columnsFrom([first], dictionary);
  if (second !== undefined && belongsBelow(first, second, dictionary)) {
    const double = columnsFrom([first, second], dictionary);
    if (isHeader(double, [...distinctCells(first), ...distinctCells(second)], index < TOP))
      return { columns: double, rows: 2 };
  }
  return isHeader(single, distinctCells(first), index < TOP) ? { columns: single, rows: 1 } : undefined;
}

/** A header that Word repeats on every page is one, whatever its words. */
export function declaredHeader(
  table: OfficeTable,
  dictionary: ColumnDictionary,
): { header: Header; index: number } | undefined {
  const rows = table.headerRows ?? 0;
  if (rows === 0 || rows >= table.rows.length) return undefined;
  const last = table.rows[rows - 1] as OfficeCell[];
  if (distinctCells(last).length < 2) return undefined;
  return { header: { columns: columnsFrom([last], dictionary), rows: 1 }, index: rows - 1 };
}

function columnsFrom(rows: readonly OfficeCell[][], dictionary: ColumnDictionary): Column[] {
  return (rows[0] as OfficeCell[]).map((_, index) => {
    const cells = distinctCells(rows.map((row) => row[index] as OfficeCell));
    const texts = cells.map(({ text }) => trimmed(text)).filter((text) => text !== '');
    const meaning = dictionary.meaning(texts);
    return { label: texts.map(spaceless).join('／'), ...(meaning !== undefined && { meaning }) };
  });
}

function isHeader(columns: readonly Column[], cells: readonly OfficeCell[], atTop: boolean): boolean {
  const texts = cells.map(({ text }) => trimmed(text)).filter((text) => text !== '');
  if (texts.some((text) => [...text].length > LONGEST || /[。；;]/u.test(text))) return false;
  const named = columns.filter((column) => column.label !== '');
  const known = named.filter(({ meaning }) => meaning !== undefined);
  const kinds = new Set(known.map(({ meaning }) => meaning?.key));
  // 责任内容 beside a column nobody knows: enough at the top of a table, where headers stand.
  const alone =
    atTop && known.some(({ meaning }) => meaning?.key === 'content' && meaning.confidence === 'high');
  return (
    (kinds.size >= 2 || alone) &&
    known.length * 2 >= named.length &&
    [...kinds].some((key) => key !== undefined && TELLING.includes(key)) &&
    (alone || new Set(texts.map(label)).size >= 2)
  );
}

/** Whether the second row is the lower half of a header: below merged cells, or filling in what the first leaves blank. */
function belongsBelow(
  first: readonly OfficeCell[],
  second: readonly OfficeCell[],
  dictionary: ColumnDictionary,
): boolean {
  const shared = second.some((cell, index) => cell === first[index] && trimmed(cell.text) !== '');
  const spans = first.some(
    (cell, index) =>
      cell === first[index + 1] && second[index] !== second[index + 1] && trimmed(cell.text) !== '',
  );
  if (!shared && !spans && !fillsIn(first, second)) return false;
  const own = distinctCells(second.filter((cell, index) => cell !== first[index]));
  const texts = own.map(({ text }) => trimmed(text)).filter((text) => text !== '');
  if (texts.length === 0) return shared && second.every((cell, index) => cell === first[index]);
  if (texts.some((text) => [...text].length > LONGEST || /[。；;]|^\d+$/u.test(text))) return false;
  const known = texts.filter((text) => dictionary.meaning([text]) !== undefined);
  return known.length * 2 >= texts.length;
}

/** Header cells that nobody merged: each row has what the other leaves blank. */
function fillsIn(first: readonly OfficeCell[], second: readonly OfficeCell[]): boolean {
  const isBlank = (cell: OfficeCell | undefined) => cell === undefined || trimmed(cell.text) === '';
  return (
    first.some((cell, index) => isBlank(cell) && !isBlank(second[index])) &&
    second.some((cell, index) => isBlank(cell) && !isBlank(first[index])) &&
    first.every((cell, index) => !isBlank(cell) || !isBlank(second[index]))
  );
}

/** Whether a row says the same as the header in force: a table split over pages. */
export function repeats(row: readonly OfficeCell[], grid: Grid): boolean {
  const labels = grid.columns.map((column) => column.label);
  const texts = row.map(({ text }) => spaceless(text));
  return (
    distinctCells(row).length >= 2 &&
    texts.every((text, index) => text === labels[index] || labels[index]?.split('／').includes(text) === true)
  );
}

export function sameLabels(columns: readonly Column[], grid: Grid): boolean {
  return (
    columns.length === grid.columns.length &&
    columns.every((column, index) => column.label === grid.columns[index]?.label)
  );
}

/** Where a table or header stands. */
export function placeOfRow(row: readonly OfficeCell[]): Grid['place'] {
  return rowPlace((row[0] as OfficeCell).place);
}
