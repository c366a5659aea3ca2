import type { OfficeCell } from '../../office-document.js';
import { LIMITS } from '../limits.js';

/** A cell of a row before it is put into the grid. */
export interface SpannedCell {
  /** Columns that it covers. */
  span: number;
  /** Goes on the cell above, or the one before in the row. */
  continues?: 'above' | 'before';
  text: string;
}

export interface SpannedRow {
  before: number;
  cells: readonly SpannedCell[];
  after: number;
}

/** A table's grid as it grows, row by row. */
export interface Grid {
  /** @returns how many places the row takes; the columns beyond the limit are left out */
  add(row: SpannedRow): number;
  /** The cell above a column that a merged cell may go on. */
  covers(column: number): boolean;
  /** All rows with the same number of cells, each cell with its place. */
  rows(table: number): OfficeCell[][];
}

interface Growing {
  text: string;
}

export function emptyGrid(): Grid {
  const rows: Growing[][] = [];
  return {
    covers: (column) => rows.at(-1)?.[column] !== undefined,
    add({ before, cells, after }) {
      const above = rows.at(-1);
      const row: Growing[] = [];
      const put = (cell: Growing, count: number): void => {
        const end = Math.min(LIMITS.columns, row.length + count);
        while (row.length < end) row.push(cell);
      };
      put({ text: '' }, before);
      for (const { span, continues, text } of cells) {
        const joined = continues === 'above' ? above?.[row.length] : continues && row.at(-1);
        put(joined ?? { text }, span);
      }
      put({ text: '' }, after);
      rows.push(row);
      return row.length;
    },
    rows: (table) => placed(withoutSlivers(padded(rows)), table),
  };
}

function padded(rows: readonly Growing[][]): Growing[][] {
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  return rows.map((row) => {
    const blank: Growing = { text: '' };
    return [...row, ...Array.from({ length: width - row.length }, () => blank)];
  });
}

/** Word keeps columns that no line on the paper shows: where every row has one cell over both, there is one column. */
function withoutSlivers(rows: readonly Growing[][]): Growing[][] {
  const width = rows[0]?.length ?? 0;
  const kept = Array.from({ length: width }, (_, column) => column).filter(
    (column) => column === 0 || rows.some((row) => row[column] !== row[column - 1]),
  );
  return kept.length === width ? [...rows] : rows.map((row) => kept.map((column) => row[column]!));
}

function placed(rows: readonly Growing[][], table: number): OfficeCell[][] {
  const cells = new Map<Growing, OfficeCell>();
  return rows.map((row, rowAt) =>
    row.map((growing, columnAt) => {
      const before = cells.get(growing);
      if (before !== undefined) return before;
      const cell: OfficeCell = {
        place: { table, row: rowAt + 1, column: columnAt + 1 },
        text: growing.text,
      };
      cells.set(growing, cell);
      return cell;
    }),
  );
}
