import { groupsOf } from './join/groups.js';
import { joinIndex } from './join/join-index.js';
import { MEETINGS, similarRows } from './join/similar-rows.js';
import { noStatistics } from './join/statistics.js';
import type { PackedTexts } from './packed-texts.js';
import { type Columns, PairColumns } from './pair-columns.js';

/** With so many others of the same text a text is paired. */
const MOST_PARTNERS = 8;

/**
 * Pairs of texts that connect all that are alike: every pair of different texts from the threshold on (as
 * `similarPairs`), each text standing for those identical to it. Of many identical texts each is paired with the first
 * few only: N equal texts do not become N² pairs.
 *
 * @param texts without white space
 * @param shortest texts of fewer units are left out
 * @returns the texts of each pair in any order
 */
export function alikeTexts(texts: PackedTexts, threshold: number, shortest: number): Columns {
  const index = joinIndex(texts, threshold, MEETINGS, shortest);
  const { start, texts: members } = groupsOf(index.rows, index.leaders);
  const pairs = new PairColumns();
  const found = similarRows(index, noStatistics());
  for (let pair = 0; pair < found.length; pair++) {
    pairs.add(members[start[found.first[pair]!]!]!, members[start[found.second[pair]!]!]!);
  }
  for (let row = 0; row + 1 < start.length; row++) {
    for (let one = start[row]!; one < start[row + 1]!; one++) {
      const end = Math.min(one, start[row]! + MOST_PARTNERS);
      for (let other = start[row]!; other < end; other++) pairs.add(members[other]!, members[one]!);
    }
  }
  return pairs.columns();
}
