import { isFirstShared } from './first-shared.js';
import type { JoinIndex } from './join-index.js';
import { addPair, type PairList, pairList } from './pair-list.js';
import { eachPosting } from './postings.js';
import { onesIn } from './signatures.js';
import type { JoinStatistics } from './statistics.js';
import { diceScore } from './threshold.js';

/** Sides of a row: one bit for each of the two collections its text occurs in. */
const BOTH = 3;
/** Words of a signature kept in the window; the rest is looked up when these do not decide. */
const HEAD = 4;

/** The rows of one posting that have been read, in ascending order of size: possible partners of those to come. */
interface Window {
  length: number;
  rows: Int32Array;
  sizes: Int32Array;
  reach: Int32Array;
  heads: Int32Array;
}

/**
 * Every pair of different rows that reaches the threshold, once, with its score, in no particular order.
 * @param sides row → collections its text is in (bits 1 and 2); only pairs that bring both together are wanted.
 *   Without it all rows are in both.
 */
export function similarRows(index: JoinIndex, statistics: JoinStatistics, sides?: Uint8Array): PairList {
  const { rows, bounds, prefixes, rarity, signatures, comparison } = index;
  const { start } = rows;
  const { words, bits } = signatures;
  const found = pairList();
  let windows: (Window | undefined)[] = [];

  /** Looks for partners of a row among the rows of a window, and drops from it those too small for all to come. */
  const scan = (window: Window, row: number, size: number, reach: number, place: number): void => {
    const { rows: others, sizes, reach: reaches, heads } = window;
    const signature = words * row;
    const word0 = bits[signature]!;
    const word1 = bits[signature + 1]!;
    const word2 = bits[signature + 2]!;
    const word3 = bits[signature + 3]!;
    let kept = 0;
    let at = 0;
    let candidates = 0;
    for (; at < window.length; at++) {
      if (reaches[at]! < size) continue;
      const otherSize = sizes[at]!;
      if (otherSize > reach) break;
      if (kept < at) move(window, at, kept);
      candidates++;
      const both = size + otherSize;
      const required = bounds.required[both]!;
      const mostDifferent = both - 2 * required;
      const head = HEAD * kept;
      kept++;
      let different =
        onesIn(word0 ^ heads[head]!) +
        onesIn(word1 ^ heads[head + 1]!) +
        onesIn(word2 ^ heads[head + 2]!) +
        onesIn(word3 ^ heads[head + 3]!);
      if (different > mostDifferent) continue;
      const other = others[kept - 1]!;
      const otherSignature = words * other;
      for (let word = HEAD; word < words; word++) {
        different += onesIn(bits[signature + word]! ^ bits[otherSignature + word]!);
      }
      if (different > mostDifferent) continue;
      if (!isFirstShared(prefixes, row, other, place)) continue;
      statistics.verifications++;
      const shared = comparison.shared(row, other, required);
      if (shared >= 0) addPair(found, other, row, diceScore(shared, both));
    }
    statistics.candidates += candidates;
    if (kept < at) {
      for (; at < window.length; at++) move(window, at, kept++);
      window.length = kept;
    }
  };

  /** Adds a row to the possible partners, unless no row to come is small enough for it. */
  const add = (window: Window, row: number, size: number, reach: number): void => {
    if (reach < size) return;
    const at = window.length++;
    window.rows[at] = row;
    window.sizes[at] = size;
    window.reach[at] = reach;
    for (let word = 0; word < HEAD; word++) window.heads[HEAD * at + word] = bits[words * row + word]!;
  };

  eachPosting(rows, prefixes, rarity, bounds, ({ place, from, to, rows: posted, reach: reaches }) => {
    if (windows.length === 0) {
      windows = [0, 1, 2, BOTH].map((side) =>
        sides || side === BOTH ? emptyWindow(posted.length) : undefined,
      );
    }
    for (const window of windows) if (window) window.length = 0;
    for (let entry = from; entry < to; entry++) {
      const row = posted[entry]!;
      const size = start[row + 1]! - start[row]!;
      const reach = reaches[entry]!;
      const side = sides ? sides[row]! : BOTH;
      for (let other = 1; other <= BOTH; other++) {
        const window = windows[other];
        if ((side | other) === BOTH && window && window.length > 0) scan(window, row, size, reach, place);
      }
      add(windows[side]!, row, size, reach);
    }
  });
  statistics.similar += found.length;
  return found;
}

function emptyWindow(capacity: number): Window {
  return {
    length: 0,
    rows: new Int32Array(capacity),
    sizes: new Int32Array(capacity),
    reach: new Int32Array(capacity),
    heads: new Int32Array(HEAD * capacity),
  };
}

function move(window: Window, from: number, to: number): void {
  window.rows[to] = window.rows[from]!;
  window.sizes[to] = window.sizes[from]!;
  window.reach[to] = window.reach[from]!;
  for (let word = 0; word < HEAD; word++) window.heads[HEAD * to + word] = window.heads[HEAD * from + word]!;
}
