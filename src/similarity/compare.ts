import { commonBlocks } from './align.js';
import { diceOf } from './bigrams.js';
import { anyReaches, type Glimpse, glimpseOf, WORTH_ALIGNING } from './glance.js';
import { longRuns, mayStandInRuns } from './long-runs.js';
import { matchPassages, type PassageMatch, scoresOf } from './matching.js';
import { type KeptShares, mayKeep } from './may-keep.js';
import { once } from './once.js';
import { GAP, type Passage, sourceSpan } from './passage.js';
import { wholeOf } from './whole.js';

export type { PassageMatch } from './matching.js';

/** [ownStart, ownEnd, relatedStart, relatedEnd), UTF-16 offsets in the two source texts. */
export type Span = [number, number, number, number];

/** Runs shorter than this are shared by any two Chinese texts and mark nothing. */
const SHORTEST_MARK = 3;

/** What depends on more than a glance is worked out when it is first asked for: most lists have nothing in common. */
export interface Comparison {
  /** Score of the whole texts. */
  readonly raw: number;
  /** Share of each writing's characters that is mandated. */
  readonly mandated: [number, number];
  /** Score of what is left, taken as one text each. */
  readonly residual: number;
  /** The same in the slot view. */
  readonly residualSlots: number;
  /** Matched passages' scores, weighted by length, over both residues. */
  readonly matched: number;
  /** The same in the slot view. */
  readonly matchedSlots: number;
  /** Share of both residues that stands in the other in long runs. */
  readonly runShare: number;
  readonly longestRun: number;
  /** Residual length of each in characters. */
  readonly lengths: [number, number];
  /** Best one-to-one matching, and passages that long runs or kept text connect beyond it; in order of first, then second. */
  readonly matches: PassageMatch[];
  /** Whether any two passages reach the score, in either view. */
  reaches(score: number): boolean;
  /** False where no passage stands in long runs of the other writing to this share of it, and with so many characters. */
  mayStandIn(share: number, characters: number): boolean;
  /** Passages connected by long runs, with the share of the first's and of the second's residual in such runs. */
  readonly connected: { first: number; second: number; runs: [number, number] }[];
  /** False where a rewriting can have kept neither so much of the two residues together nor so much of so many passages. */
  mayKeep(shares: KeptShares): boolean;
}

/**
 * Compares two writings passage by passage, whatever their order.
 * @param shortest residual texts of fewer characters are not judged
 * @param known what showed of the two at a glance
 */
export function compareWritings(
  first: readonly Passage[],
  second: readonly Passage[],
  shortest: number,
  known?: Glimpse,
): Comparison {
  const glimpse = once(() => known ?? glimpseOf(first, second));
  const scores = once(() => scoresOf(first, second, shortest));
  const one = wholeOf(first);
  const other = wholeOf(second);
  const residual = diceOf(one.residual, other.residual);
  const lengths: [number, number] = [one.length, other.length];
  const total = lengths[0] + lengths[1];
  const worthAligning = residual >= WORTH_ALIGNING;
  const runs = once(() => longRuns(first, second));
  const matching = once(() => matchPassages(first, second, scores(), runs(), worthAligning, shortest));
  return {
    get raw() {
      return diceOf(one.raw, other.raw);
    },
    get mandated() {
      return [one.mandated, other.mandated] as [number, number];
    },
    residual,
    get residualSlots() {
      return diceOf(one.slots, other.slots);
    },
    get matched() {
      return total === 0 ? 0 : matching().plain / total;
    },
    get matchedSlots() {
      return total === 0 ? 0 : matching().slots / total;
    },
    get runShare() {
      return total === 0 ? 0 : (2 * runs().covered) / total;
    },
    get longestRun() {
      return runs().longest;
    },
    lengths,
    get matches() {
      return matching().matches;
    },
    reaches: (score) => anyReaches(score, glimpse(), first, second, shortest),
    mayStandIn: (share, characters) =>
      glimpse().common.inLongRuns[glimpse().place]! > 0 &&
      one.runs.meets(other.runs) &&
      (mayStandInRuns(first, other, share, characters) || mayStandInRuns(second, one, share, characters)),
    get connected() {
      return runs().pairs.map(([i, j]) => ({ first: i, second: j, runs: runs().shares(i, j) }));
    },
    mayKeep: (shares) => worthAligning && mayKeep(first, second, lengths, shortest, shares),
  };
}

/** Where two passages' residual texts have characters in common, moved blocks included. */
export function commonSpans(first: Passage, second: Passage): Span[] {
  const other = second.pieces.text.replaceAll(GAP, '\uE001');
  return commonBlocks(first.pieces.text, other, SHORTEST_MARK).map((block) => [
    ...sourceSpan(first, block.first, block.length),
    ...sourceSpan(second, block.second, block.length),
  ]);
}
