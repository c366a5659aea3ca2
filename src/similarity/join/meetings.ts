import type { JoinIndex } from './join-index.js';
import { askFor, type Postings } from './postings.js';
import { reachAt } from './threshold.js';

/** When more than one in 2³ of the entries that are read are too small, they are taken out. */
const TOO_SMALL_SHIFT = 3;
/** Marks are small, for they are read all over the place; before a row would come to this one, all are wiped. */
const LAST_MARK = 65535;

/** Tells with which posted rows a row meets often enough to be compared. */
export interface Meetings {
  /** The rows met, in no order: only the first so many places count. */
  candidates: Int32Array;
  /** Forgets all meetings: those of another row are to be counted. */
  begin(): void;
  /**
   * Adds the posted rows that the row meets often enough to the candidates, of which there are `count`; to be called once
   * for each place that rows are posted in.
   * @returns how many candidates there are now
   */
  collect(posted: Postings, row: number, count: number): number;
}

/** Most of the time of a join is spent here, and most of that on waiting for memory. */
export function meetingsOf({ rows, prefixes, bounds }: JoinIndex, lastMark = LAST_MARK): Meetings {
  const { start, firstOfSize } = rows;
  const rowCount = rows.text.length;
  const candidates = new Int32Array(rowCount);
  /** Row → `once` when the row at hand met it once, one more when it did so often enough, less when not at all. */
  const marks = new Uint16Array(rowCount);
  let once = -1;
  return {
    candidates,
    begin() {
      once += 2;
      if (once < lastMark) return;
      marks.fill(0);
      once = 1;
    },
    collect(posted, row, count) {
      askFor(posted, prefixes, row);
      const { ranges, entries, reachBits, mostReach } = posted;
      const size = start[row + 1]! - start[row]!;
      const leastReach = Math.min(size, mostReach);
      const first = prefixes.start[row]!;
      const length = prefixes.start[row + 1]! - first;
      const metOnce = once;
      const metEnough = metOnce + 1;
      const onceIsEnough = bounds.meetings[size] === 1;
      let collected = count;
      for (let position = 0; position < length; position++) {
        const range = 2 * prefixes.tokens[first + position]!;
        const begin = ranges[range]!;
        const end = ranges[range + 1]!;
        if (begin === end) continue;
        const reach = reachAt(bounds, size, position);
        const tooLarge = reach < size ? firstOfSize[reach + 1]! : row;
        let tooSmall = 0;
        let entry = begin;
        for (; entry < end; entry++) {
          const posting = entries[entry]!;
          const other = posting >>> reachBits;
          if (other >= tooLarge) break;
          // Those that are too small are counted, not passed over: a branch that cannot be foretold costs more.
          tooSmall += ((posting & mostReach) - leastReach) >>> 31;
          const mark = marks[other]!;
          if (mark === metEnough) continue;
          if (mark === metOnce || onceIsEnough) {
            marks[other] = metEnough;
            candidates[collected++] = other;
          } else marks[other] = metOnce;
        }
        if (tooSmall > (entry - begin) >> TOO_SMALL_SHIFT) {
          ranges[range] = withoutTooSmall(posted, begin, entry, leastReach);
        }
      }
      return collected;
    },
  };
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
