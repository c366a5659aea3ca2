import { keptAtMost } from './kept-at-most.js';
import type { Passage } from './passage.js';
import { wholeOf } from './whole.js';

/** What would be evidence of a rewriting; what cannot be is Infinity. */
export interface KeptShares {
  /** Share of the two residues, each passage seen against its best counterpart, from 0 to 1. */
  residues: number;
  /** Share of two passages, from 0 to 1 … */
  passages: number;
  /** … and of how many of the first and how many of the second writing at least. */
  items: number;
}

/**
 * False where a rewriting can have kept neither share. Bounds are taken by characters in common first, which cost
 * little; only where those leave a possibility, by their order, and only for the passages on which it depends.
 * @param lengths characters of the two residues
 * @param shortest own texts of fewer characters are not looked at
 */
export function mayKeep(
  first: readonly Passage[],
  second: readonly Passage[],
  lengths: readonly [number, number],
  shortest: number,
  shares: KeptShares,
): boolean {
  if (shares.residues === Number.POSITIVE_INFINITY && shares.items === Number.POSITIVE_INFINITY) return false;
  const rows = first.filter(({ own }) => own.length >= shortest);
  const columns = second;
  const bounds = wholeOf(second).characters.commonWith(rows.map(({ outline }) => outline.characters));
  for (let cell = 0; cell < bounds.length; cell++) {
    if (columns[cell % columns.length]!.own.length < shortest) bounds[cell] = 0;
  }
  const roughly = reached(bounds, rows, columns, lengths, shares);
  if (!roughly.residues && !roughly.passages) return false;

  // A row's greatest bound is what counts: it is narrowed until it is exact, the column's likewise.
  const narrowed = new Uint8Array(bounds.length);
  const passagesOf = (cell: number): [Passage, Passage] => [
    rows[Math.floor(cell / columns.length)]!,
    columns[cell % columns.length]!,
  ];
  const narrow = (cell: number): void => {
    narrowed[cell] = 1;
    const [one, other] = passagesOf(cell);
    bounds[cell] = Math.min(bounds[cell]!, keptAtMost(one.outline, other.outline));
  };
  const narrowGreatest = (cells: readonly number[]): void => {
    for (;;) {
      let greatest = -1;
      for (const cell of cells) if (greatest < 0 || bounds[cell]! > bounds[greatest]!) greatest = cell;
      if (greatest < 0 || bounds[greatest] === 0 || narrowed[greatest]) return;
      narrow(greatest);
    }
  };
  if (roughly.residues) {
    for (const row of rows.keys()) {
      narrowGreatest(Array.from(columns, (_, column) => row * columns.length + column));
    }
    for (const column of columns.keys()) {
      narrowGreatest(Array.from(rows, (_, row) => row * columns.length + column));
    }
  }
  if (roughly.passages) {
    for (const cell of bounds.keys()) {
      if (!narrowed[cell] && shareOf(bounds[cell]!, ...passagesOf(cell)) >= shares.passages) narrow(cell);
    }
  }
  const closely = reached(bounds, rows, columns, lengths, shares);
  return closely.residues || closely.passages;
}

/** Which of the shares the bounds reach. */
function reached(
  bounds: Uint32Array,
  rows: readonly Passage[],
  columns: readonly Passage[],
  lengths: readonly [number, number],
  shares: KeptShares,
): { residues: boolean; passages: boolean } {
  const ofRows = new Float64Array(rows.length);
  const ofColumns = new Float64Array(columns.length);
  const rowsReaching = new Uint8Array(rows.length);
  const columnsReaching = new Uint8Array(columns.length);
  for (let row = 0; row < rows.length; row++) {
    for (let column = 0; column < columns.length; column++) {
      const bound = bounds[row * columns.length + column]!;
      ofRows[row] = Math.max(ofRows[row]!, bound);
      ofColumns[column] = Math.max(ofColumns[column]!, bound);
      if (shareOf(bound, rows[row]!, columns[column]!) >= shares.passages) {
        rowsReaching[row] = 1;
        columnsReaching[column] = 1;
      }
    }
  }
  const sum = (each: Float64Array | Uint8Array): number => {
    let all = 0;
    for (let at = 0; at < each.length; at++) all += each[at]!;
    return all;
  };
  const both = (sum(ofRows) / Math.max(1, lengths[0]) + sum(ofColumns) / Math.max(1, lengths[1])) / 2;
  return {
    residues: both >= shares.residues,
    passages: Math.min(sum(rowsReaching), sum(columnsReaching)) >= shares.items,
  };
}

/** Share of two passages that the bound allows to be kept. */
function shareOf(bound: number, one: Passage, other: Passage): number {
  return (2 * bound) / (one.residual.length + other.residual.length);
}
