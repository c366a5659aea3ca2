import { CoupleRuns } from './couple-runs.js';
import { Couples } from './couples.js';
import type { JoinIndex } from './join-index.js';

const MANY_MEETINGS = 64;
const MANY_ROWS = 2 ** 13;

/**
 * With more meetings than so many for each couple, among so many rows, most rows are like many others, which they meet in
 * nearly all their couples: to look at tokens one by one is faster. By chance they meet the oftener the more they are.
 */
export function mostMeetings(rows: number): number {
  return Math.max(MANY_MEETINGS, rows / MANY_ROWS);
}

/**
 * Gives to each row that looks for others those before it that have a couple in common with it, and may be similar as far
 * as sizes and places tell: once or more each.
 * @param take gets a row and the rows met, of which only the first so many count
 * @returns false where it was given up, because rows meet too often
 */
export function meetInCouples(
  index: JoinIndex,
  groups: number,
  take: (row: number, met: Int32Array, count: number) => void,
): boolean {
  const couples = new Couples(index, groups);
  const runs = new CoupleRuns(index);
  const many = mostMeetings(index.rows.text.length);
  let meetings = 0;
  let all = 0;
  for (let group = 0; group < groups; group++) {
    for (const { entries, ends } of couples.sharesOf(group)) {
      let from = 0;
      all += ends.at(-1)!;
      for (const end of ends) {
        runs.read(entries, from, end);
        meetings += runs.meetings;
        if (meetings > many * all) return false;
        runs.eachMeeting(take);
        from = end;
      }
    }
  }
  return true;
}
