import { bestAssignment } from './assignment.js';
import { diceOf } from './bigrams.js';
import { CharacterIndex } from './common-characters.js';
import { keptCharacters } from './kept.js';
import type { LongRuns } from './long-runs.js';
import { once } from './once.js';
import type { Passage } from './passage.js';

/** Above this many pairs of passages an exact assignment costs too much and the greedy one is taken. */
const MOST_PAIRS_ASSIGNED = 250_000;
/** The same for two passages: of a merged or padded one the half is strange to the other. */
const PASSAGE_WORTH_ALIGNING = 0.1;
/** Passages of which the shorter is kept to this share belong together beyond the one-to-one matching. */
const KEPT_TOGETHER = 0.45;

/** Two passages that the comparison of two writings puts side by side. */
export interface PassageMatch {
  /** Index of the passage in the first and in the second writing. */
  first: number;
  second: number;
  /** Score of what is left without mandated text. */
  plain: number;
  /** The same with names, numbers and dates replaced by slots; 0 when too little else is left. */
  slots: number;
  /** Share of the first's and of the second's residual that stands in the other in long runs. */
  runs: [number, number];
  /** How many characters of their own text a rewriting kept ({@link keptCharacters}); 0 where too little is alike to look. */
  kept: number;
}

/** Names and figures that two texts would share by having slots are no evidence: so many other characters are needed. */
export function slotScore(first: Passage, second: Passage, shortest: number): number {
  if (first.beside < shortest || second.beside < shortest) return 0;
  return diceOf(first.slotBigrams, second.slotBigrams);
}

/** Scores of all passages that are long enough, row by row. */
export interface Scores {
  /** Row → passage of the first writing, column → passage of the second. */
  rows: number[];
  columns: number[];
  plain: Float64Array;
  slots: Float64Array;
}

export function scoresOf(first: readonly Passage[], second: readonly Passage[], shortest: number): Scores {
  const rows = judgeable(first, shortest);
  const columns = judgeable(second, shortest);
  const plain = new Float64Array(rows.length * columns.length);
  const slots = new Float64Array(plain.length);
  let cell = 0;
  for (const i of rows) {
    for (const j of columns) {
      plain[cell] = diceOf(first[i]!.residualBigrams, second[j]!.residualBigrams);
      slots[cell] = slotScore(first[i]!, second[j]!, shortest);
      cell++;
    }
  }
  return { rows, columns, plain, slots };
}

/** Puts the passages of two writings side by side. */
export function matchPassages(
  first: readonly Passage[],
  second: readonly Passage[],
  { rows, columns, plain, slots }: Scores,
  runs: LongRuns,
  worthAligning: boolean,
  shortest: number,
): { plain: number; slots: number; matches: PassageMatch[] } {
  const lengthOf = (row: number, column: number): number =>
    first[rows[row]!]!.residual.length + second[columns[column]!]!.residual.length;
  const cellOf = (row: number, column: number): number => row * columns.length + column;
  const columnOf = assign(rows.length, columns.length, (row, column) => {
    const cell = cellOf(row, column);
    return Math.max(plain[cell]!, slots[cell]!) * lengthOf(row, column);
  });
  const keptBetween = (i: number, j: number): number => {
    const [one, other] = [first[i]!.own, second[j]!.own];
    if (!worthAligning || Math.min(one.length, other.length) < shortest) return 0;
    return keptCharacters(one, other);
  };
  let matchedPlain = 0;
  let matchedSlots = 0;
  const matches: PassageMatch[] = [];
  const matched = new Set<string>();
  const add = (
    i: number,
    j: number,
    scores: { plain: number; slots: number },
    kept = keptBetween(i, j),
  ): void => {
    matches.push({ first: i, second: j, ...scores, runs: runs.shares(i, j), kept });
    matched.add(`${i} ${j}`);
  };
  const scoresAt = (cell: number): { plain: number; slots: number } => ({
    plain: plain[cell]!,
    slots: slots[cell]!,
  });
  for (const [row, column] of columnOf.entries()) {
    if (column < 0) continue;
    const cell = cellOf(row, column);
    matchedPlain += plain[cell]! * lengthOf(row, column);
    matchedSlots += Math.max(plain[cell]!, slots[cell]!) * lengthOf(row, column);
    add(rows[row]!, columns[column]!, scoresAt(cell));
  }
  for (const [i, j] of runs.pairs) {
    if (matched.has(`${i} ${j}`)) continue;
    add(i, j, {
      plain: diceOf(first[i]!.residualBigrams, second[j]!.residualBigrams),
      slots: slotScore(first[i]!, second[j]!, shortest),
    });
  }
  const common = once(() =>
    new CharacterIndex(columns.map((j) => second[j]!.outline.characters)).commonWith(
      rows.map((i) => first[i]!.outline.characters),
    ),
  );
  for (const [row, i] of rows.entries()) {
    for (const [column, j] of columns.entries()) {
      const cell = cellOf(row, column);
      if (plain[cell]! < PASSAGE_WORTH_ALIGNING || matched.has(`${i} ${j}`)) continue;
      const needed = KEPT_TOGETHER * Math.min(first[i]!.own.length, second[j]!.own.length);
      if (!worthAligning || common()[cell]! < needed) continue;
      const kept = keptBetween(i, j);
      if (kept === 0 || kept < needed) continue;
      add(i, j, scoresAt(cell), kept);
    }
  }
  matches.sort((a, b) => a.first - b.first || a.second - b.second);
  return { plain: matchedPlain, slots: matchedSlots, matches };
}

function judgeable(passages: readonly Passage[], shortest: number): number[] {
  return passages.flatMap((passage, index) => (passage.residual.length >= shortest ? [index] : []));
}

/** The column of each row; exact, or greedy by weight where that would cost too much. */
function assign(rows: number, columns: number, weight: (row: number, column: number) => number): Int32Array {
  if (rows * columns <= MOST_PAIRS_ASSIGNED) return bestAssignment(rows, columns, weight);
  const cells: [number, number, number][] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = weight(row, column);
      if (value > 0) cells.push([value, row, column]);
    }
  }
  cells.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
  const result = new Int32Array(rows).fill(-1);
  const taken = new Uint8Array(columns);
  for (const [, row, column] of cells) {
    if (result[row]! >= 0 || taken[column]) continue;
    result[row] = column;
    taken[column] = 1;
  }
  return result;
}
