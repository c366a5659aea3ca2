import type { JoinIndex } from './join-index.js';
import { addPair, type PairList, pairList } from './pair-list.js';
import { type Postings, post, postingsFor } from './postings.js';
import { differingBits } from './signatures.js';
import type { JoinStatistics } from './statistics.js';
import { diceScore, reachAt } from './threshold.js';

const BOTH = 3;
/** When more than one in 2³ of the entries that are read are too small, they are taken out. */
const TOO_SMALL_SHIFT = 3;

/**
 * Rows are compared when they meet twice: most unrelated ones that meet at all meet once, and comparing them would cost
 * more than reading one token more of each row (prefixes of variable length: Wang, Li, Feng 2012).
 */
export const MEETINGS = 2;

/**
 * Every pair of different rows that reaches the threshold, once, with its score, in no particular order.
 * Rows are taken by ascending size; each looks for partners among the rows before it, then is posted for those to come.
 *
 * @param sides row → the collections its texts are in, as bits 1 and 2; only pairs that bring both together are
 *   wanted. Without it all rows are in both.
 */
export function similarRows(index: JoinIndex, statistics: JoinStatistics, sides?: Uint8Array): PairList {
  const { rows, prefixes, bounds, signatures, comparison } = index;
  const { start, firstOfSize } = rows;
  const rowCount = rows.text.length;
  const found = pairList();
  const candidates = new Int32Array(rowCount);
  /** Row → the latest row it met, doubled; one more when they met often enough. */
  const latest = new Int32Array(rowCount).fill(-1);
  const sideOf = (row: number): number => (sides === undefined ? BOTH : sides[row]!);
  /** Side → the rows of just that side. */
  const postings = new Map<number, Postings>();
  for (const side of sides === undefined ? [BOTH] : [1, 2, BOTH]) {
    postings.set(
      side,
      postingsFor(index, (row) => sideOf(row) === side),
    );
  }

  /** Adds the posted rows that may be similar to `row` to the candidates, of which there are `count`. */
  const collect = (posted: Postings, row: number, count: number): number => {
    const { ranges, entries, reachBits, mostReach } = posted;
    const size = start[row + 1]! - start[row]!;
    const leastReach = Math.min(size, mostReach);
    const first = prefixes.start[row]!;
    const length = prefixes.start[row + 1]! - first;
    const once = 2 * row;
    const enough = once + 1;
    const onceIsEnough = bounds.meetings[size] === 1;
    let collected = count;
    for (let position = 0; position < length; position++) {
      const range = 2 * prefixes.tokens[first + position]!;
      const end = ranges[range + 1]!;
      let entry = ranges[range]!;
      if (entry === end) continue;
      const reach = reachAt(bounds, size, position);
      const tooLarge = reach < size ? firstOfSize[reach + 1]! : row;
      const begin = entry;
      let tooSmall = 0;
      for (; entry < end; entry++) {
        const other = entries[entry]! >>> reachBits;
        if (other >= tooLarge) break;
        if ((entries[entry]! & mostReach) < leastReach) {
          tooSmall++;
          continue;
        }
        if (latest[other] === enough) continue;
        if (onceIsEnough || latest[other] === once) {
          latest[other] = enough;
          candidates[collected++] = other;
        } else {
          latest[other] = once;
        }
      }
      if (tooSmall > (entry - begin) >> TOO_SMALL_SHIFT) {
        ranges[range] = withoutTooSmall(posted, begin, entry, leastReach);
      }
    }
    return collected;
  };

  const judge = (row: number, count: number): void => {
    const size = start[row + 1]! - start[row]!;
    for (let at = 0; at < count; at++) {
      const other = candidates[at]!;
      const both = size + start[other + 1]! - start[other]!;
      const required = bounds.required[both]!;
      const mostDifferent = both - 2 * required;
      if (differingBits(signatures, row, other, mostDifferent) > mostDifferent) continue;
      statistics.verifications++;
      const shared = comparison.shared(row, other, required);
      if (shared >= 0) addPair(found, other, row, diceScore(shared, both));
    }
    statistics.candidates += count;
  };

  for (let row = 0; row < rowCount; row++) {
    if (prefixes.start[row] === prefixes.start[row + 1]) continue;
    const side = sideOf(row);
    let count = 0;
    for (const [other, posted] of postings) {
      if ((side | other) === BOTH) count = collect(posted, row, count);
    }
    judge(row, count);
    post(postings.get(side)!, index, row);
  }
  statistics.similar += found.length;
  return found;
}

/**
 * Moves those of the entries [from, to) that are not too small for a row, and so for all to come, to the end of the place.
 * @returns where they begin now
 */
function withoutTooSmall(
  { entries, mostReach }: Postings,
  from: number,
  to: number,
  leastReach: number,
): number {
  let begin = to;
  for (let entry = to - 1; entry >= from; entry--) {
    if ((entries[entry]! & mostReach) >= leastReach) entries[--begin] = entries[entry]!;
  }
  return begin;
}
