import { commonBlocks } from './align.js';
import { bestAssignment } from './assignment.js';
import { type Bigrams, bigramsOf, diceOf } from './bigrams.js';
import { keptCharacters } from './kept.js';
import { type Passage, sourceSpan } from './passage.js';

/** [ownStart, ownEnd, relatedStart, relatedEnd), UTF-16 offsets in the two source texts. */
export type Span = [number, number, number, number];

/** Runs shorter than this are shared by any two Chinese texts and mark nothing. */
const SHORTEST_MARK = 3;
/** Runs from this length on show a merged, split or moved passage (the length that customary checkers look for). */
export const LONG_RUN = 13;
/** Above this many pairs of passages an exact assignment costs too much and the greedy one is taken. */
const MOST_PAIRS_ASSIGNED = 250_000;

/** Two residues less alike than this hold no rewriting of one another; half the words replaced leave about 0.35. */
const WORTH_ALIGNING = 0.2;
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

export interface Comparison {
  /** Score of the whole texts. */
  raw: number;
  /** Share of each writing's characters that is mandated. */
  mandated: [number, number];
  /** Score of what is left, taken as one text each. */
  residual: number;
  /** The same in the slot view. */
  residualSlots: number;
  /** Matched passages' scores, weighted by length, over both residues. */
  matched: number;
  /** The same in the slot view. */
  matchedSlots: number;
  /** Share of both residues that stands in the other in long runs. */
  runShare: number;
  longestRun: number;
  /** Residual length of each in characters. */
  lengths: [number, number];
  /** Best one-to-one matching, and passages that long runs or kept text connect beyond it; in order of first, then second. */
  matches: PassageMatch[];
}

/** Names and figures that two texts would share by having slots are no evidence: so many other characters are needed. */
function slotScore(first: Passage, second: Passage, shortest: number): number {
  if (first.beside < shortest || second.beside < shortest) return 0;
  return diceOf(first.slotBigrams, second.slotBigrams);
}

/**
 * Compares two writings passage by passage, whatever their order.
 * @param shortest residual texts of fewer characters are not judged
 */
export function compareWritings(
  first: readonly Passage[],
  second: readonly Passage[],
  shortest: number,
): Comparison {
  const firstIndexes = judgeable(first, shortest);
  const secondIndexes = judgeable(second, shortest);
  const plain = new Float64Array(firstIndexes.length * secondIndexes.length);
  const slots = new Float64Array(plain.length);
  for (const [row, i] of firstIndexes.entries()) {
    for (const [column, j] of secondIndexes.entries()) {
      const cell = row * secondIndexes.length + column;
      plain[cell] = diceOf(first[i]!.residualBigrams, second[j]!.residualBigrams);
      slots[cell] = slotScore(first[i]!, second[j]!, shortest);
    }
  }
  const lengthOf = (row: number, column: number): number =>
    first[firstIndexes[row]!]!.residual.length + second[secondIndexes[column]!]!.residual.length;
  const cellOf = (row: number, column: number): number => row * secondIndexes.length + column;
  const columns = assign(firstIndexes.length, secondIndexes.length, (row, column) => {
    const cell = cellOf(row, column);
    return Math.max(plain[cell]!, slots[cell]!) * lengthOf(row, column);
  });

  const residual = diceOf(wholeOf(first).residual, wholeOf(second).residual);
  const keptBetween = (i: number, j: number): number => {
    const [one, other] = [first[i]!.own, second[j]!.own];
    if (residual < WORTH_ALIGNING || Math.min(one.length, other.length) < shortest) return 0;
    return keptCharacters(one, other);
  };
  const runs = longRuns(first, second);
  const lengths: [number, number] = [residualLength(first), residualLength(second)];
  const total = lengths[0] + lengths[1];
  let matchedPlain = 0;
  let matchedSlots = 0;
  const matches: PassageMatch[] = [];
  for (const [row, column] of columns.entries()) {
    if (column < 0) continue;
    const cell = cellOf(row, column);
    matchedPlain += plain[cell]! * lengthOf(row, column);
    matchedSlots += Math.max(plain[cell]!, slots[cell]!) * lengthOf(row, column);
    const i = firstIndexes[row]!;
    const j = secondIndexes[column]!;
    matches.push({
      first: i,
      second: j,
      plain: plain[cell]!,
      slots: slots[cell]!,
      runs: runs.shares(i, j),
      kept: keptBetween(i, j),
    });
  }
  const isMatched = (i: number, j: number): boolean =>
    matches.some((match) => match.first === i && match.second === j);
  for (const [i, j] of runs.pairs) {
    if (isMatched(i, j)) continue;
    matches.push({
      first: i,
      second: j,
      plain: diceOf(first[i]!.residualBigrams, second[j]!.residualBigrams),
      slots: slotScore(first[i]!, second[j]!, shortest),
      runs: runs.shares(i, j),
      kept: keptBetween(i, j),
    });
  }
  for (const [row, i] of firstIndexes.entries()) {
    for (const [column, j] of secondIndexes.entries()) {
      const cell = cellOf(row, column);
      if (plain[cell]! < PASSAGE_WORTH_ALIGNING || isMatched(i, j)) continue;
      const kept = keptBetween(i, j);
      if (kept === 0 || kept < KEPT_TOGETHER * Math.min(first[i]!.own.length, second[j]!.own.length))
        continue;
      matches.push({
        first: i,
        second: j,
        plain: plain[cell]!,
        slots: slots[cell]!,
        runs: runs.shares(i, j),
        kept,
      });
    }
  }
  matches.sort((a, b) => a.first - b.first || a.second - b.second);
  return {
    raw: diceOf(wholeOf(first).raw, wholeOf(second).raw),
    mandated: [mandatedShare(first), mandatedShare(second)],
    residual,
    residualSlots: diceOf(wholeOf(first).slots, wholeOf(second).slots),
    matched: total === 0 ? 0 : matchedPlain / total,
    matchedSlots: total === 0 ? 0 : matchedSlots / total,
    runShare: total === 0 ? 0 : (2 * runs.covered) / total,
    longestRun: runs.longest,
    lengths,
    matches,
  };
}

function judgeable(passages: readonly Passage[], shortest: number): number[] {
  return passages.flatMap((passage, index) => (passage.residual.length >= shortest ? [index] : []));
}

function residualLength(passages: readonly Passage[]): number {
  return passages.reduce((sum, passage) => sum + passage.residual.length, 0);
}

function mandatedShare(passages: readonly Passage[]): number {
  const all = passages.reduce((sum, passage) => sum + passage.normalised.text.length, 0);
  return all === 0 ? 0 : passages.reduce((sum, passage) => sum + passage.mandated, 0) / all;
}

/** What depends on one writing alone. */
interface Whole {
  raw: Bigrams;
  residual: Bigrams;
  slots: Bigrams;
}

/** A writing is compared with many others: its own side is worked out once, and dropped with it. */
const wholes = new WeakMap<readonly Passage[], Whole>();

function wholeOf(passages: readonly Passage[]): Whole {
  let whole = wholes.get(passages);
  if (!whole) {
    const joined = (part: (passage: Passage) => string): Bigrams => bigramsOf(passages.map(part).join(''));
    whole = {
      raw: joined((passage) => passage.normalised.text),
      residual: joined((passage) => passage.residual),
      slots: joined((passage) => passage.slots),
    };
    wholes.set(passages, whole);
  }
  return whole;
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

/** Long equal runs of two writings' residual texts, by the passages they lie in. */
function longRuns(first: readonly Passage[], second: readonly Passage[]) {
  const one = joinPieces(first, '\uE000');
  const other = joinPieces(second, '\uE001');
  const covered = new Map<string, number>();
  let longest = 0;
  let total = 0;
  for (const block of commonBlocks(one.text, other.text, LONG_RUN)) {
    const key = `${one.passageAt[block.first]} ${other.passageAt[block.second]}`;
    covered.set(key, (covered.get(key) ?? 0) + block.length);
    longest = Math.max(longest, block.length);
    total += block.length;
  }
  return {
    longest,
    covered: total,
    pairs: [...covered.keys()].map((key) => key.split(' ').map(Number) as [number, number]),
    shares(i: number, j: number): [number, number] {
      const common = covered.get(`${i} ${j}`) ?? 0;
      return [
        common === 0 ? 0 : common / first[i]!.residual.length,
        common === 0 ? 0 : common / second[j]!.residual.length,
      ];
    },
  };
}

/** Pieces of all passages, with a gap character that the other writing does not use. */
function joinPieces(passages: readonly Passage[], gap: string): { text: string; passageAt: Int32Array } {
  const text = passages.map((passage) => passage.pieces.text.replaceAll('\uE000', gap) + gap).join('');
  const passageAt = new Int32Array(text.length);
  let offset = 0;
  for (const [index, passage] of passages.entries()) {
    const length = passage.pieces.text.length + 1;
    passageAt.fill(index, offset, offset + length);
    offset += length;
  }
  return { text, passageAt };
}

/** Where two passages' residual texts have characters in common, moved blocks included. */
export function commonSpans(first: Passage, second: Passage): Span[] {
  const other = second.pieces.text.replaceAll('\uE000', '\uE001');
  return commonBlocks(first.pieces.text, other, SHORTEST_MARK).map((block) => [
    ...sourceSpan(first, block.first, block.length),
    ...sourceSpan(second, block.second, block.length),
  ]);
}
