import type { JoinIndex } from './join-index.js';
import { judgeOf } from './judge.js';
import { meetingsOf } from './meetings.js';
import { addPair, type PairList, pairList } from './pair-list.js';
import { type Postings, post, postingsFor } from './postings.js';
import type { JoinStatistics } from './statistics.js';
import { diceScore } from './threshold.js';

const BOTH = 3;

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
  const { rows, firstToLook, prefixes } = index;
  const rowCount = rows.text.length;
  const found = pairList();
  const meetings = meetingsOf(index);
  const sideOf = (row: number): number => (sides === undefined ? BOTH : sides[row]!);
  /** Side → the rows of just that side. */
  const postings = new Map<number, Postings>();
  for (const side of sides === undefined ? [BOTH] : [1, 2, BOTH]) {
    postings.set(
      side,
      postingsFor(index, (row) => sideOf(row) === side),
    );
  }

  const judge = judgeOf(index, statistics, (other, row, shared, both) =>
    addPair(found, other, row, diceScore(shared, both)),
  );
  for (let row = 0; row < rowCount; row++) {
    if (prefixes.start[row] === prefixes.start[row + 1]) continue;
    const side = sideOf(row);
    if (row >= firstToLook) {
      let count = 0;
      meetings.begin();
      for (const [other, posted] of postings) {
        if ((side | other) === BOTH) count = meetings.collect(posted, row, count);
      }
      judge(row, meetings.candidates, count);
    }
    post(postings.get(side)!, index, row);
  }
  statistics.similar += found.length;
  return found;
}
