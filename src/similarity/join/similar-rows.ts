import { isFirstShared } from './first-shared.js';
import type { JoinIndex } from './join-index.js';
import { addPair, type PairList, pairList } from './pair-list.js';
import { eachPosting, type Posting } from './postings.js';
import { differingBits, onesIn } from './signatures.js';
import type { JoinStatistics } from './statistics.js';
import { diceScore } from './threshold.js';

/** Words of a signature copied beside the posting; the others are looked up when these do not decide. */
const HEAD = 4;
const BOTH = 3;

/** Entries of one posting, ascending, whose rows may find a larger partner further on. */
interface Waiting {
  length: number;
  entries: Int32Array;
}

/**
 * Every pair of different rows that reaches the threshold, once, with its score, in no particular order.
 * @param sides row → the collections its texts are in, as bits 1 and 2; only pairs that bring both together are
 *   wanted. Without it all rows are in both.
 */
export function similarRows(index: JoinIndex, statistics: JoinStatistics, sides?: Uint8Array): PairList {
  const { rows, bounds, prefixes, rarity, signatures, comparison } = index;
  const { start } = rows;
  const { words, bits } = signatures;
  const { required } = bounds;
  const found = pairList();
  const rowCount = rows.text.length;
  const sizes = new Int32Array(rowCount);
  const heads = new Int32Array(HEAD * rowCount);
  const waiting = [1, 2, BOTH].map((): Waiting => ({ length: 0, entries: new Int32Array(rowCount) }));
  const partners = [1, 2, BOTH].map((side) =>
    waiting.filter((_, at) => (sides ? (at + 1) | side : at + 1) === BOTH),
  );

  /** Looks closer at two rows that the heads of their signatures do not tell apart. */
  const compare = (place: number, row: number, other: number, both: number): void => {
    const leastShared = bounds.required[both]!;
    const mostDifferent = both - 2 * leastShared;
    if (differingBits(signatures, row, other, mostDifferent) > mostDifferent) return;
    if (!isFirstShared(prefixes, row, other, place)) return;
    statistics.verifications++;
    const shared = comparison.shared(row, other, leastShared);
    if (shared >= 0) addPair(found, other, row, diceScore(shared, both));
  };

  // One function, not one for each entry: it runs for millions of entries.
  const scan = ({ place, from, to, rows: posted, reach: reaches }: Posting): void => {
    let candidates = 0;
    for (let side = 1; side <= BOTH; side++) waiting[side - 1]!.length = 0;
    for (let entry = from; entry < to; entry++) {
      const row = posted[entry]!;
      const reach = reaches[entry]!;
      const size = start[row + 1]! - start[row]!;
      const word0 = bits[words * row]!;
      const word1 = bits[words * row + 1]!;
      const word2 = bits[words * row + 2]!;
      const word3 = bits[words * row + 3]!;
      const ownHead = HEAD * (entry - from);
      sizes[entry - from] = size;
      heads[ownHead] = word0;
      heads[ownHead + 1] = word1;
      heads[ownHead + 2] = word2;
      heads[ownHead + 3] = word3;

      const side = sides === undefined ? BOTH : sides[row]!;
      const smallerRows = partners[side - 1]!;
      for (let which = 0; which < smallerRows.length; which++) {
        const smaller = smallerRows[which]!;
        const { entries, length: waited } = smaller;
        // Those too small for this row are too small for all to come. No branch: it could not be predicted.
        let length = 0;
        for (let at = 0; at < waited; at++) {
          const other = entries[at]!;
          entries[length] = other;
          length += (size - reaches[other]! - 1) >>> 31;
        }
        smaller.length = length;
        for (let at = 0; at < length; at++) {
          const other = entries[at]! - from;
          const otherSize = sizes[other]!;
          if (otherSize > reach) break;
          candidates++;
          const both = size + otherSize;
          const head = HEAD * other;
          const different =
            onesIn(word0 ^ heads[head]!) +
            onesIn(word1 ^ heads[head + 1]!) +
            onesIn(word2 ^ heads[head + 2]!) +
            onesIn(word3 ^ heads[head + 3]!);
          if (different <= both - 2 * required[both]!) compare(place, row, posted[from + other]!, both);
        }
      }
      const own = waiting[side - 1]!;
      if (reach >= size) own.entries[own.length++] = entry;
    }
    statistics.candidates += candidates;
  };

  eachPosting(rows, prefixes, rarity, bounds, scan);
  statistics.similar += found.length;
  return found;
}
