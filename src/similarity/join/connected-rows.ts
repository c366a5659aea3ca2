import { type Components, components } from './components.js';
import { isFirstShared } from './first-shared.js';
import type { JoinIndex } from './join-index.js';
import { eachPosting } from './postings.js';
import { differingBits } from './signatures.js';
import type { JoinStatistics } from './statistics.js';

/**
 * The rows connected by pairs that reach the threshold, directly or through others.
 *
 * Rows already connected need no comparison, and rows of one posting that are connected with each other are passed
 * over in one step: of many rows that resemble each other, each is compared with about one.
 */
export function connectedRows(index: JoinIndex, statistics: JoinStatistics): Components {
  const { rows, bounds, prefixes, rarity, signatures, comparison } = index;
  const { start } = rows;
  const connected = components(index.leaders.length);
  const { rootOf } = connected;
  let runEnd = new Int32Array(0);

  eachPosting(rows, prefixes, rarity, bounds, ({ place, from, to, rows: posted, reach }) => {
    if (runEnd.length === 0) runEnd = new Int32Array(posted.length);
    let window = from;
    for (let entry = from; entry < to; entry++) {
      // Entries [at, runEnd[at]) of the posting are known to be connected with each other.
      runEnd[entry] = entry + 1;
      const row = posted[entry]!;
      const size = start[row + 1]! - start[row]!;
      while (window < entry && reach[window]! < size) window++;
      let root = rootOf(row);
      for (let at = window; at < entry; ) {
        const here = at++;
        if (reach[here]! < size) continue;
        const other = posted[here]!;
        const otherSize = start[other + 1]! - start[other]!;
        if (otherSize > reach[entry]!) break;
        if (rootOf(other) === root) {
          at = runEnd[here]!;
          while (at < entry && rootOf(posted[at]!) === root) at = runEnd[at]!;
          runEnd[here] = at;
          continue;
        }
        statistics.candidates++;
        const required = bounds.required[size + otherSize]!;
        const mostDifferent = size + otherSize - 2 * required;
        if (differingBits(signatures, row, other, mostDifferent) > mostDifferent) continue;
        if (!isFirstShared(prefixes, row, other, place)) continue;
        statistics.verifications++;
        if (comparison.shared(row, other, required) < 0) continue;
        statistics.similar++;
        connected.unite(row, other);
        root = rootOf(row);
      }
    }
  });
  return connected;
}
