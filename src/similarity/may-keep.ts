import { type CharacterCounts, CharacterIndex } from './common-characters.js';
import { keptAtMost } from './kept-at-most.js';
import type { Passage } from './passage.js';

/** What would be evidence of a rewriting, as shares from 0 to 1. */
export interface KeptShares {
  /** Of the two residues, each passage seen against its best counterpart. */
  residues: number;
  /** Of any two passages. */
  passages: number;
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
  const rows = first.filter(({ own }) => own.length >= shortest);
  const columns = second.filter(({ own }) => own.length >= shortest);
  const charactersOf = (passages: readonly Passage[]): CharacterCounts[] =>
    passages.map(({ outline }) => outline.characters);
  const bounds = new CharacterIndex(charactersOf(columns)).commonWith(charactersOf(rows));
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
      if (greatest < 0 || narrowed[greatest]) return;
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
  let passages = false;
  for (let row = 0; row < rows.length; row++) {
    for (let column = 0; column < columns.length; column++) {
      const bound = bounds[row * columns.length + column]!;
      ofRows[row] = Math.max(ofRows[row]!, bound);
      ofColumns[column] = Math.max(ofColumns[column]!, bound);
      passages ||= shareOf(bound, rows[row]!, columns[column]!) >= shares.passages;
    }
  }
  const sum = (most: Float64Array): number => most.reduce((all, each) => all + each, 0);
  const both = (sum(ofRows) / Math.max(1, lengths[0]) + sum(ofColumns) / Math.max(1, lengths[1])) / 2;
  return { residues: both >= shares.residues, passages };
}

/** Share of two passages that the bound allows to be kept. */
function shareOf(bound: number, one: Passage, other: Passage): number {
  return (2 * bound) / (one.residual.length + other.residual.length);
}
