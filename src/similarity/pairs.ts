import { DistinctTexts, type Groups, groupsOf } from './distinct-texts.js';
import { joinIndex } from './join/join-index.js';
import { addPair, type PairList, type ScoredPairs, sortPairs } from './join/pair-list.js';
import { packWithoutWhiteSpace } from './join/rows.js';
import { MEETINGS, similarRows } from './join/similar-rows.js';
import { type JoinStatistics, noStatistics } from './join/statistics.js';

export type { ScoredPairs } from './join/pair-list.js';
export { type JoinStatistics, noStatistics } from './join/statistics.js';

/** How alike texts must be. */
export interface JoinOptions {
  /** Least score, in (0, 1]. */
  threshold: number;
  /** Counters to add to, for measuring. */
  statistics?: JoinStatistics;
}

/**
 * Every pair of texts i < j with `compareTwoStrings(texts[i], texts[j]) >= threshold` (npm string-similarity 4): none
 * missed, none extra, scores equal to the last bit. White space is ignored as there, nothing else is normalised.
 *
 * Not all pairs are compared. Similar texts meet in the rarest few of their bigrams (prefix filter: Chaudhuri, Ganti,
 * Kaushik 2006; in two of them: Wang, Li, Feng 2012), and where they meet limits how large a partner may be (positional
 * filter: Xiao, Wang, Lin, Yu 2008). Those that do are told apart by bit signatures (bitmap filter: Sandes, Teodoro,
 * Melo 2020), and only what is left is counted. Time grows with the total length of the texts and the number of pairs
 * that share rare bigrams, memory with the total length and the number of results. Ten thousand identical texts are
 * fifty million results: see `similarClasses`.
 *
 * @returns first, second: indexes into `texts`, sorted by first, then second; score: in [threshold, 1]. All of one length.
 * @throws RangeError when the threshold is not in (0, 1]
 */
export function similarPairs(texts: readonly string[], options: JoinOptions): ScoredPairs {
  const statistics = options.statistics ?? noStatistics();
  const distinct = new DistinctTexts(packWithoutWhiteSpace(texts));
  const index = joinIndex(distinct, options.threshold, MEETINGS);
  const groups = groupsOf(distinct);
  const pairs = similarRows(index, statistics);
  spreadOverGroups(pairs, index.rows.text, groups);
  statistics.groups += distinct.count;
  for (let text = 0; text < texts.length; text++) addIdentical(pairs, groups, text);
  return sortPairs(pairs, texts.length);
}

/** Turns pairs of rows into pairs of all their texts. */
function spreadOverGroups(pairs: PairList, textOf: Uint32Array, { start, texts }: Groups): void {
  for (let pair = 0, rowPairs = pairs.length; pair < rowPairs; pair++) {
    const one = textOf[pairs.first[pair]!]!;
    const other = textOf[pairs.second[pair]!]!;
    const score = pairs.score[pair]!;
    for (let i = start[one]!; i < start[one + 1]!; i++) {
      for (let j = start[other]!; j < start[other + 1]!; j++) {
        const first = Math.min(texts[i]!, texts[j]!);
        const second = Math.max(texts[i]!, texts[j]!);
        if (i > start[one]! || j > start[other]!) {
          addPair(pairs, first, second, score);
          continue;
        }
        // The pair of the first of each takes the place of the pair of rows.
        pairs.first[pair] = first;
        pairs.second[pair] = second;
      }
    }
  }
}

function addIdentical(pairs: PairList, { start, texts }: Groups, text: number): void {
  for (let i = start[text]!; i < start[text + 1]!; i++) {
    for (let j = i + 1; j < start[text + 1]!; j++) addPair(pairs, texts[i]!, texts[j]!, 1);
  }
}
