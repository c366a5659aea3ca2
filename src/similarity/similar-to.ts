import { type Groups, groupsOf } from './join/groups.js';
import { joinIndex } from './join/join-index.js';
import { addPair, type PairList, pairList, sortPairs } from './join/pair-list.js';
import { packWithoutWhiteSpace } from './join/rows.js';
import { MEETINGS, similarRows } from './join/similar-rows.js';
import { noStatistics } from './join/statistics.js';
import type { JoinOptions } from './pairs.js';

/** Each place of the three arrays is one pair. */
export interface SimilarTo {
  /** Indexes into the queries. */
  query: Uint32Array;
  /** Indexes into the texts. */
  text: Uint32Array;
  score: Float64Array;
}

const QUERY = 1;
const TEXT = 2;

/**
 * Every pair of a query and a text that score `threshold` or more, by the method and with the exactness of
 * `similarPairs`; queries are not compared with queries, nor texts with texts.
 *
 * @returns sorted by query, then text
 * @throws RangeError when the threshold is not in (0, 1]
 */
export function similarTo(
  queries: readonly string[],
  texts: readonly string[],
  options: JoinOptions,
): SimilarTo {
  const statistics = options.statistics ?? noStatistics();
  const index = joinIndex(packWithoutWhiteSpace([...queries, ...texts]), options.threshold, MEETINGS);
  const groups = groupsOf(index.rows, index.leaders);
  const sides = new Uint8Array(index.leaders.length);
  for (let row = 0; row < sides.length; row++) {
    sides[index.leaders[row]!]! |= index.rows.text[row]! < queries.length ? QUERY : TEXT;
  }

  const found = similarRows(index, statistics, sides);
  const pairs = pairList();
  for (let row = 0; row < sides.length; row++) {
    if (sides[row] !== 0) statistics.groups++;
    addAcross(pairs, groups, row, row, 1, queries.length);
  }
  for (let pair = 0; pair < found.length; pair++) {
    const one = found.first[pair]!;
    const other = found.second[pair]!;
    const score = found.score[pair]!;
    addAcross(pairs, groups, one, other, score, queries.length);
    addAcross(pairs, groups, other, one, score, queries.length);
  }
  const { first, second, score } = sortPairs(pairs, Math.max(queries.length, texts.length));
  return { query: first, text: second, score };
}

/** The queries of one group with the texts of another; members below `queries` are queries, and come first. */
function addAcross(
  pairs: PairList,
  groups: Groups,
  one: number,
  other: number,
  score: number,
  queries: number,
): void {
  const { start, texts: members } = groups;
  for (let i = start[one]!; i < start[one + 1]! && members[i]! < queries; i++) {
    for (let j = start[other + 1]! - 1; j >= start[other]! && members[j]! >= queries; j--) {
      addPair(pairs, members[i]!, members[j]! - queries, score);
    }
  }
}
