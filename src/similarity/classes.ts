import { DistinctTexts } from './distinct-texts.js';
import { type Band, bandsOf } from './join/bands.js';
import { type Components, components } from './join/components.js';
import { connectedRows } from './join/connected-rows.js';
import { meetInCouples } from './join/couple-meetings.js';
import { type JoinIndex, joinIndex } from './join/join-index.js';
import { judgeOf } from './join/judge.js';
import type { ScoredPairs } from './join/pair-list.js';
import { packWithoutWhiteSpace } from './join/rows.js';
import { MEETINGS } from './join/similar-rows.js';
import { ALL_SIZES, type SizeRange } from './join/size-ranges.js';
import { type JoinStatistics, noStatistics } from './join/statistics.js';
import { type Columns, PairColumns } from './pair-columns.js';
import { type JoinOptions, similarPairs } from './pairs.js';

/** The relation of `similarPairs`, without a pair for every two of many texts that are alike. */
export interface SimilarClasses {
  /** Text → its group. Texts that are identical but for white space form one group; groups count from 0 by first text. */
  group: Uint32Array;
  /** Group → the first of its texts. */
  representative: Uint32Array;
  /**
   * Texts connected by pairs that reach the threshold, directly or through others: only classes of two texts or more,
   * each ascending, ordered by their first text.
   */
  classes: number[][];
  /**
   * The similar pairs of different groups, as group numbers, like the result of `similarPairs` over the representatives.
   * Together with `group` they are the whole relation. Computed when called; with many texts that are nearly alike
   * the pairs may be very many.
   */
  pairs(): ScoredPairs;
}

/**
 * Classes of similar texts. Scores and threshold as in `similarPairs`, but time stays nearly linear when thousands of
 * texts are identical or nearly so: identical ones are taken together, and pairs inside a class are not enumerated.
 *
 * @throws RangeError when the threshold is not in (0, 1]
 */
export function similarClasses(
  texts: readonly string[],
  { threshold, statistics = noStatistics() }: JoinOptions,
): SimilarClasses {
  const distinct = new DistinctTexts(packWithoutWhiteSpace(texts));
  const { group, representative } = numberGroups(distinct);
  statistics.groups += distinct.count;
  const connected = connectedBy(distinct, [connections(distinct, threshold, ALL_SIZES, statistics)]);
  return {
    group,
    representative,
    classes: classesOf(distinct, connected),
    pairs: () =>
      similarPairs(
        Array.from(representative, (text) => texts[text]!),
        { threshold },
      ),
  };
}

/**
 * Pairs of different texts that connect, directly or through others, all that reach the threshold; the first of those
 * that say the same stands for all.
 * @param sizes of the larger text of those that reach it; by default all
 * @throws RangeError when the threshold is not in (0, 1]
 */
export function connections(
  distinct: DistinctTexts,
  threshold: number,
  sizes: SizeRange = ALL_SIZES,
  statistics: JoinStatistics = noStatistics(),
): Columns {
  const pairs = new PairColumns();
  for (const band of bandsOf(distinct, threshold, sizes))
    addConnections(distinct, threshold, band, pairs, statistics);
  return pairs.columns();
}

/** Adds what connects those pairs whose larger text has a size of the band. */
export function addConnections(
  distinct: DistinctTexts,
  threshold: number,
  band: Band,
  pairs: PairColumns,
  statistics: JoinStatistics = noStatistics(),
): void {
  const found = (band.groups > 0 && connectedByCouples(distinct, threshold, band, statistics)) || byTokens();
  const { text } = found.index.rows;
  for (let row = 0; row < text.length; row++) {
    const root = found.connected.rootOf(row);
    if (root !== row) pairs.add(text[root]!, text[row]!);
  }

  function byTokens(): Connected {
    const index = joinIndex(distinct, threshold, MEETINGS, band);
    return { index, connected: connectedRows(index, statistics) };
  }
}

interface Connected {
  index: JoinIndex;
  connected: Components;
}

/** @returns undefined where rows meet too often */
function connectedByCouples(
  distinct: DistinctTexts,
  threshold: number,
  band: Band,
  statistics: JoinStatistics,
): Connected | undefined {
  const index = joinIndex(distinct, threshold, band.groups + 1, band);
  const connected = components(index.rows.text.length);
  const { rootOf, unite } = connected;
  const judge = judgeOf(index, statistics, unite);
  const isDone = meetInCouples(index, band.groups, (row, met, count) => {
    const root = rootOf(row);
    let others = 0;
    for (let at = 0; at < count; at++) if (rootOf(met[at]!) !== root) met[others++] = met[at]!;
    judge(row, met, others);
  });
  return isDone ? { index, connected } : undefined;
}

/** The texts as they are connected by all pairs. */
export function connectedBy(distinct: DistinctTexts, pairs: readonly Columns[]): Components {
  const connected = components(distinct.firsts.length);
  for (const { first, second } of pairs) {
    for (let pair = 0; pair < first.length; pair++) connected.unite(first[pair]!, second[pair]!);
  }
  return connected;
}

function numberGroups({ firsts, count }: DistinctTexts): Pick<SimilarClasses, 'group' | 'representative'> {
  const representative = new Uint32Array(count);
  const group = new Uint32Array(firsts.length);
  let number = 0;
  for (const [text, first] of firsts.entries()) {
    if (first === text) {
      representative[number] = text;
      group[text] = number++;
    } else group[text] = group[first]!;
  }
  return { group, representative };
}

/** The classes of two texts or more, each ascending, ordered by their first text; those that say the same are in one. */
export function classesOf({ firsts }: DistinctTexts, { rootOf }: Components): number[][] {
  const classOf = firsts.map((first) => rootOf(first));
  const sizes = new Uint32Array(classOf.length);
  for (const number of classOf) sizes[number]!++;
  const members = new Map<number, number[]>();
  for (let text = 0; text < classOf.length; text++) {
    const number = classOf[text]!;
    if (sizes[number] === 1) continue;
    const texts = members.get(number);
    if (texts) texts.push(text);
    else members.set(number, [text]);
  }
  return [...members.values()];
}
