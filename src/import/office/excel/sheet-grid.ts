import type { OfficeCell } from '../../office-document.js';
import { LIMITS } from '../limits.js';
import { type Area, cellReference } from './reference.js';

/** Texts of a worksheet by row and column, from 1; only cells that are not blank. */
export type SheetTexts = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** The part of a worksheet that is used. */
export interface UsedRange {
  /** Numbers of rows and columns in order; long stretches of blank ones are shortened. */
  rows: readonly number[];
  columns: readonly number[];
  /** Columns beyond the limit were left out. */
  tooWide: boolean;
}

/** Blank rows in a row that still stand in the grid; of more, one does. */
const BLANK_ROWS = 20;

/** Only what has text counts: a worksheet that claims a million rows costs nothing. */
export function usedRange(texts: SheetTexts): UsedRange {
  const columns = new Set<number>();
  for (const row of texts.values()) for (const column of row.keys()) columns.add(column);
  const used = [...columns].sort((a, b) => a - b);
  const first = used[0] ?? 1;
  const last = used.at(-1) ?? 0;
  const whole = last - first < LIMITS.columns;
  return {
    rows: withBlanks([...texts.keys()].sort((a, b) => a - b)),
    columns: whole
      ? Array.from({ length: last - first + 1 }, (_, at) => first + at)
      : used.slice(0, LIMITS.columns),
    tooWide: used.length > LIMITS.columns,
  };
}

function withBlanks(rows: readonly number[]): number[] {
  return rows.flatMap((row, at) => {
    const blanks = at === 0 ? 0 : row - rows[at - 1]! - 1;
    const kept = blanks > BLANK_ROWS ? 1 : blanks;
    return Array.from({ length: kept + 1 }, (_, index) => row - kept + index);
  });
}

/** All places of the used range; merged cells stand in each place that they cover there. */
export function sheetGrid(
  sheet: string,
  texts: SheetTexts,
  { rows, columns }: UsedRange,
  merged: readonly Area[],
): OfficeCell[][] {
  const grid = rows.map((row) =>
    columns.map(
      (column): OfficeCell => ({
        place: { sheet, cell: cellReference({ row, column }) },
        text: texts.get(row)?.get(column) ?? '',
      }),
    ),
  );
  // Areas cannot overlap in a sound file; in another, more places than there are need not be visited.
  let left = grid.length * columns.length;
  for (const { top, left: start, bottom, right } of merged) {
    const [rowFrom, rowTo] = within(rows, top, bottom);
    const [columnFrom, columnTo] = within(columns, start, right);
    if (rows[rowFrom] !== top || columns[columnFrom] !== start) continue;
    const cell = grid[rowFrom]![columnFrom]!;
    left -= (rowTo - rowFrom) * (columnTo - columnFrom);
    if (left < 0) break;
    // Over an empty corner nothing is known to be merged by intent: cells below keep their text.
    if (cell.text === '') continue;
    for (let row = rowFrom; row < rowTo; row++) grid[row]!.fill(cell, columnFrom, columnTo);
  }
  return grid;
}

/** Positions, from and up to, of numbers in order that lie between two. */
function within(numbers: readonly number[], first: number, last: number): [number, number] {
  return [position(numbers, first), position(numbers, last + 1)];
}

/** Position of the first number that is not smaller. */
function position(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
