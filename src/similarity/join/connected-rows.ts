import { type Components, components } from './components.js';
import type { JoinIndex } from './join-index.js';
import { askFor, post, postingsFor } from './postings.js';
import { differingBits } from './signatures.js';
import type { JoinStatistics } from './statistics.js';
import { reachAt } from './threshold.js';

/**
 * The rows connected by pairs that reach the threshold, directly or through others. As `similarRows`, but rows already
 * connected are not compared, and entries of one token whose rows are connected with each other are passed over in one
 * step: of many rows that resemble each other, each is compared with about one.
 */
export function connectedRows(index: JoinIndex, statistics: JoinStatistics): Components {
  const { rows, firstToLook, prefixes, bounds, signatures, comparison } = index;
  const { start, firstOfSize } = rows;
  const rowCount = rows.text.length;
  const connected = components(rowCount);
  const { rootOf } = connected;
  /** Row → the latest row it met, doubled; one more when they met often enough to be compared. */
  const latest = new Int32Array(rowCount).fill(-1);
  const postings = postingsFor(index, () => true);
  const { ranges, entries, reachBits, mostReach } = postings;
  /** Entry → how many entries from it on are known to be connected with it, itself not counted. */
  const run = new Int32Array(entries.length);

  const similar = (row: number, other: number): boolean => {
    const both = start[row + 1]! - start[row]! + start[other + 1]! - start[other]!;
    const required = bounds.required[both]!;
    const mostDifferent = both - 2 * required;
    statistics.candidates++;
    if (differingBits(signatures, row, other, mostDifferent) > mostDifferent) return false;
    statistics.verifications++;
    return comparison.shared(row, other, required) >= 0;
  };

  const connect = (row: number): void => {
    askFor(postings, prefixes, row);
    const size = start[row + 1]! - start[row]!;
    const leastReach = Math.min(size, mostReach);
    const first = prefixes.start[row]!;
    const length = prefixes.start[row + 1]! - first;
    const once = 2 * row;
    const enough = once + 1;
    const onceIsEnough = bounds.meetings[size] === 1;
    let root = row;
    for (let position = 0; position < length; position++) {
      const range = 2 * prefixes.tokens[first + position]!;
      const end = ranges[range + 1]!;
      let entry = ranges[range]!;
      while (entry < end && (entries[entry]! & mostReach) < leastReach) entry++;
      ranges[range] = entry;
      const reach = reachAt(bounds, size, position);
      const tooLarge = reach < size ? firstOfSize[reach + 1]! : row;
      while (entry < end) {
        const here = entry++;
        const other = entries[here]! >>> reachBits;
        if (other >= tooLarge) break;
        // As long as the row is connected with none, which most always are, nothing needs to be looked up.
        if (root === row || rootOf(other) !== root) {
          if (latest[other] === enough || (entries[here]! & mostReach) < leastReach) continue;
          if (!onceIsEnough && latest[other] !== once) {
            latest[other] = once;
            continue;
          }
          latest[other] = enough;
          if (!similar(row, other)) continue;
          statistics.similar++;
          connected.unite(row, other);
          root = rootOf(row);
        }
        entry += run[here]!;
        while (entry < end && rootOf(entries[entry]! >>> reachBits) === root) entry += 1 + run[entry]!;
        run[here] = entry - here - 1;
      }
    }
  };

  for (let row = 0; row < rowCount; row++) {
    if (prefixes.start[row] === prefixes.start[row + 1]) continue;
    if (row >= firstToLook) connect(row);
    post(postings, index, row);
  }
  return connected;
}
