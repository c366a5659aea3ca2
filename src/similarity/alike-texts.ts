import { type DistinctTexts, groupsOf } from './distinct-texts.js';
import { joinIndex } from './join/join-index.js';
import { MEETINGS, similarRows } from './join/similar-rows.js';
import type { SizeRange } from './join/size-ranges.js';
import { noStatistics } from './join/statistics.js';
import { type Columns, PairColumns } from './pair-columns.js';

/** With so many others of the same text a text is paired. */
const MOST_PARTNERS = 8;

/**
 * Every pair of different texts from the threshold on (as `similarPairs`), each text standing for those that say the same.
 * @param distinct texts without white space
 * @param sizes of the larger text of a pair; by default all
 * @returns the first of the texts that say the same, in any order
 */
export function alikeTexts(distinct: DistinctTexts, threshold: number, sizes?: SizeRange): Columns {
  const index = joinIndex(distinct, threshold, MEETINGS, sizes);
  const { text: textOf } = index.rows;
  const found = similarRows(index, noStatistics());
  return {
    first: found.first.subarray(0, found.length).map((row) => textOf[row]!),
    second: found.second.subarray(0, found.length).map((row) => textOf[row]!),
  };
}

/**
 * Pairs of texts that say the same. Of many of them each is paired with the first few only: N equal texts do not become
 * N² pairs.
 */
export function equalTexts(distinct: DistinctTexts): Columns {
  const { start, texts: members } = groupsOf(distinct);
  const pairs = new PairColumns();
  for (let first = 0; first + 1 < start.length; first++) {
    for (let one = start[first]!; one < start[first + 1]!; one++) {
      const end = Math.min(one, start[first]! + MOST_PARTNERS);
      for (let other = start[first]!; other < end; other++) pairs.add(members[other]!, members[one]!);
    }
  }
  return pairs.columns();
}
