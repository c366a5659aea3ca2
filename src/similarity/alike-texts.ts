import { type DistinctTexts, groupsOf } from './distinct-texts.js';
import { type Band, bandsOf } from './join/bands.js';
import { meetInCouples } from './join/couple-meetings.js';
import { DistinctPairs } from './join/distinct-pairs.js';
import { joinIndex } from './join/join-index.js';
import { judgeOf } from './join/judge.js';
import { MEETINGS, similarRows } from './join/similar-rows.js';
import { ALL_SIZES } from './join/size-ranges.js';
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
export function alikeTexts(distinct: DistinctTexts, threshold: number, sizes = ALL_SIZES): Columns {
  const pairs = new PairColumns();
  for (const band of bandsOf(distinct, threshold, sizes)) addAlike(distinct, threshold, band, pairs);
  return pairs.columns();
}

/** Adds those whose larger text has a size of the band. */
export function addAlike(distinct: DistinctTexts, threshold: number, band: Band, pairs: PairColumns): void {
  if (band.groups > 0) {
    const index = joinIndex(distinct, threshold, band.groups + 1, band);
    const found = new DistinctPairs();
    const judge = judgeOf(index, noStatistics(), (other, row) => found.add(other, row));
    if (meetInCouples(index, band.groups, judge)) {
      const { text } = index.rows;
      found.eachPair((other, row) => pairs.add(text[other]!, text[row]!));
      return;
    }
  }
  const index = joinIndex(distinct, threshold, MEETINGS, band);
  const { text } = index.rows;
  const { length, first, second } = similarRows(index, noStatistics());
  for (let pair = 0; pair < length; pair++) pairs.add(text[first[pair]!]!, text[second[pair]!]!);
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
