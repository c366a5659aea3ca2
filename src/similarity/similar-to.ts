import { DistinctTexts, type Groups, groupsOf } from './distinct-texts.js';
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
  const distinct = new DistinctTexts(packWithoutWhiteSpace([...queries, ...texts]));
  const index = joinIndex(distinct, options.threshold, MEETINGS);
  const groups = groupsOf(distinct);
  const { text: textOf } = index.rows;
  const sides = Uint8Array.from(textOf, (text) => sidesOf(groups, text, queries.length));

  const found = similarRows(index, statistics, sides);
  statistics.groups += distinct.count;
  const pairs = pairList();
  for (const text of textOf) addAcross(pairs, groups, text, text, 1, queries.length);
  for (let pair = 0; pair < found.length; pair++) {
    const one = textOf[found.first[pair]!]!;
    const other = textOf[found.second[pair]!]!;
    const score = found.score[pair]!;
    addAcross(pairs, groups, one, other, score, queries.length);
    addAcross(pairs, groups, other, one, score, queries.length);
  }
  const { first, second, score } = sortPairs(pairs, Math.max(queries.length, texts.length));
  return { query: first, text: second, score };
}

/** The sides that texts of a group are on; members below `queries` are queries, and come first. */
function sidesOf({ start, texts: members }: Groups, first: number, queries: number): number {
  return (
    (members[start[first]!]! < queries ? QUERY : 0) | (members[start[first + 1]! - 1]! < queries ? 0 : TEXT)
  );
}

/** The queries of one group with the texts of another. */
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
