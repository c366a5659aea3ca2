import { commonBlocks } from './align.js';
import { bestAssignment } from './assignment.js';
import { type Bigrams, bigramsOf, diceOf, sharedBigrams } from './bigrams.js';
import { keptCharacters } from './kept.js';
import { commonCharacters } from './kept-at-most.js';
import { mayKeep } from './may-keep.js';
import { GAP, type Passage, sourceSpan } from './passage.js';
import { scoreAtMost } from './signature.js';

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

/** What depends on more than a glance is worked out when it is first asked for: most lists have nothing in common. */
export interface Comparison {
  /** Score of the whole texts. */
  readonly raw: number;
  /** Share of each writing's characters that is mandated. */
  readonly mandated: [number, number];
  /** Score of what is left, taken as one text each. */
  readonly residual: number;
  /** The same in the slot view. */
  readonly residualSlots: number;
  /** Matched passages' scores, weighted by length, over both residues. */
  readonly matched: number;
  /** The same in the slot view. */
  readonly matchedSlots: number;
  /** Share of both residues that stands in the other in long runs. */
  readonly runShare: number;
  readonly longestRun: number;
  /** Residual length of each in characters. */
  readonly lengths: [number, number];
  /** Best one-to-one matching, and passages that long runs or kept text connect beyond it; in order of first, then second. */
  readonly matches: PassageMatch[];
  /** Whether any two passages reach the score, in either view. */
  reaches(score: number): boolean;
  /** Passages connected by long runs, with the share of the first's and of the second's residual in such runs. */
  readonly connected: { first: number; second: number; runs: [number, number] }[];
  /**
   * False where a rewriting can have kept neither so much of the two residues together, each passage seen against its
   * best counterpart, nor so much of any two passages; shares from 0 to 1.
   */
  mayKeep(residues: number, passages: number): boolean;
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
  const scores = once(() => scoresOf(first, second, shortest));
  const one = wholeOf(first);
  const other = wholeOf(second);
  const residual = diceOf(one.residual, other.residual);
  const lengths: [number, number] = [one.length, other.length];
  const total = lengths[0] + lengths[1];
  const worthAligning = residual >= WORTH_ALIGNING;
  const runs = once(() => longRuns(first, second));
  const matching = once(() => matchPassages(first, second, scores(), runs(), worthAligning, shortest));
  return {
    get raw() {
      return diceOf(one.raw, other.raw);
    },
    mandated: [one.mandated, other.mandated],
    residual,
    get residualSlots() {
      return diceOf(one.slots, other.slots);
    },
    get matched() {
      return total === 0 ? 0 : matching().plain / total;
    },
    get matchedSlots() {
      return total === 0 ? 0 : matching().slots / total;
    },
    get runShare() {
      return total === 0 ? 0 : (2 * runs().covered) / total;
    },
    get longestRun() {
      return runs().longest;
    },
    lengths,
    get matches() {
      return matching().matches;
    },
    reaches: (score) => anyReaches(score, first, second, shortest),
    get connected() {
      return runs().pairs.map(([i, j]) => ({ first: i, second: j, runs: runs().shares(i, j) }));
    },
    mayKeep: (residues, passages) =>
      worthAligning && mayKeep(first, second, lengths, shortest, { residues, passages }),
  };
}

/** Works a value out when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Scores of all passages that are long enough, row by row. */
interface Scores {
  /** Row → passage of the first writing, column → passage of the second. */
  rows: number[];
  columns: number[];
  plain: Float64Array;
  slots: Float64Array;
}

function scoresOf(first: readonly Passage[], second: readonly Passage[], shortest: number): Scores {
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

/** Signatures rule most pairs of passages out. */
function anyReaches(
  score: number,
  first: readonly Passage[],
  second: readonly Passage[],
  shortest: number,
): boolean {
  for (const passage of first) {
    if (passage.residual.length < shortest) continue;
    for (const partner of second) {
      if (partner.residual.length < shortest) continue;
      if (
        scoreAtMost(passage.residualSignature, partner.residualSignature) >= score &&
        diceOf(passage.residualBigrams, partner.residualBigrams) >= score
      )
        return true;
      if (
        scoreAtMost(passage.slotSignature, partner.slotSignature) >= score &&
        slotScore(passage, partner, shortest) >= score
      )
        return true;
    }
  }
  return false;
}

/** A passage that stands, but for a little, in another in long runs has so many characters in them … */
const CONTAINED = 40;
/** … and so many bigrams: one less for each run. */
const BIGRAMS_OF_CONTAINED = CONTAINED - Math.floor(CONTAINED / LONG_RUN);

/**
 * False where two writings certainly have nothing in common: no two passages reach the score, no passage of
 * {@link CONTAINED} characters stands in the other in long runs, and too little is alike for a rewriting. Takes a
 * fraction of the time of a comparison, and most pairs of lists need no other.
 */
export function mayBeAlike(
  first: readonly Passage[],
  second: readonly Passage[],
  score: number,
  shortest: number,
): boolean {
  const one = wholeOf(first);
  const other = wholeOf(second);
  const shared = sharedBigrams(one.residual, other.residual);
  if (2 * shared >= WORTH_ALIGNING * (one.residual.length + other.residual.length)) return true;
  if (shared >= BIGRAMS_OF_CONTAINED && haveCommon(one.runs, other.runs)) return true;
  return anyReaches(score, first, second, shortest);
}

/** Puts the passages of two writings side by side. */
function matchPassages(
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
  const add = (match: PassageMatch): void => {
    matches.push(match);
    matched.add(`${match.first} ${match.second}`);
  };
  for (const [row, column] of columnOf.entries()) {
    if (column < 0) continue;
    const cell = cellOf(row, column);
    matchedPlain += plain[cell]! * lengthOf(row, column);
    matchedSlots += Math.max(plain[cell]!, slots[cell]!) * lengthOf(row, column);
    const i = rows[row]!;
    const j = columns[column]!;
    add({
      first: i,
      second: j,
      plain: plain[cell]!,
      slots: slots[cell]!,
      runs: runs.shares(i, j),
      kept: keptBetween(i, j),
    });
  }
  for (const [i, j] of runs.pairs) {
    if (matched.has(`${i} ${j}`)) continue;
    add({
      first: i,
      second: j,
      plain: diceOf(first[i]!.residualBigrams, second[j]!.residualBigrams),
      slots: slotScore(first[i]!, second[j]!, shortest),
      runs: runs.shares(i, j),
      kept: keptBetween(i, j),
    });
  }
  for (const [row, i] of rows.entries()) {
    for (const [column, j] of columns.entries()) {
      const cell = cellOf(row, column);
      if (plain[cell]! < PASSAGE_WORTH_ALIGNING || matched.has(`${i} ${j}`)) continue;
      const needed = KEPT_TOGETHER * Math.min(first[i]!.own.length, second[j]!.own.length);
      if (!worthAligning || commonCharacters(first[i]!.outline, second[j]!.outline) < needed) continue;
      const kept = keptBetween(i, j);
      if (kept === 0 || kept < needed) continue;
      add({
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
  return { plain: matchedPlain, slots: matchedSlots, matches };
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
  readonly raw: Bigrams;
  readonly residual: Bigrams;
  readonly slots: Bigrams;
  /** Share of its characters that is mandated. */
  readonly mandated: number;
  /** Characters of the residue. */
  readonly length: number;
  /** Hashes of its residual runs of {@link LONG_RUN} characters, ascending. */
  readonly runs: Uint32Array;
}

/** A writing is compared with many others: its own side is worked out once, and dropped with it. */
const wholes = new WeakMap<readonly Passage[], Whole>();

function wholeOf(passages: readonly Passage[]): Whole {
  let whole = wholes.get(passages);
  if (!whole) {
    const joined = (part: (passage: Passage) => string): Bigrams => bigramsOf(passages.map(part).join(''));
    const raw = once(() => joined((passage) => passage.normalised.text));
    const slots = once(() => joined((passage) => passage.slots));
    const runs = once(() => runHashes(passages.map((passage) => passage.pieces.text)));
    whole = {
      get raw() {
        return raw();
      },
      residual: joined((passage) => passage.residual),
      get slots() {
        return slots();
      },
      mandated: mandatedShare(passages),
      length: residualLength(passages),
      get runs() {
        return runs();
      },
    };
    wholes.set(passages, whole);
  }
  return whole;
}

/** Hashes of all runs of {@link LONG_RUN} characters without a gap. */
function runHashes(texts: readonly string[]): Uint32Array {
  const hashes: number[] = [];
  for (const text of texts) {
    for (const part of text.split(GAP)) {
      for (let at = 0; at + LONG_RUN <= part.length; at++) hashes.push(runHash(part, at));
    }
  }
  return Uint32Array.from(hashes).sort();
}

function runHash(text: string, from: number): number {
  let hash = 0;
  for (let at = from; at < from + LONG_RUN; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

function haveCommon(one: Uint32Array, other: Uint32Array): boolean {
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    if (one[i] === other[j]) return true;
    if (one[i]! < other[j]!) i++;
    else j++;
  }
  return false;
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

/** Long equal runs of two writings. */
interface LongRuns {
  longest: number;
  /** Characters in them. */
  covered: number;
  /** Passages that have some in common. */
  pairs: [number, number][];
  /** Share of a first and of a second passage that is in runs common to them. */
  shares(i: number, j: number): [number, number];
}

const NO_RUNS: LongRuns = { longest: 0, covered: 0, pairs: [], shares: () => [0, 0] };

/** Long equal runs of two writings' residual texts, by the passages they lie in. */
function longRuns(first: readonly Passage[], second: readonly Passage[]): LongRuns {
  if (!haveCommon(wholeOf(first).runs, wholeOf(second).runs)) return NO_RUNS;
  const one = joinPieces(first, GAP);
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
  const text = passages.map((passage) => passage.pieces.text.replaceAll(GAP, gap) + gap).join('');
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
  const other = second.pieces.text.replaceAll(GAP, '\uE001');
  return commonBlocks(first.pieces.text, other, SHORTEST_MARK).map((block) => [
    ...sourceSpan(first, block.first, block.length),
    ...sourceSpan(second, block.second, block.length),
  ]);
}
