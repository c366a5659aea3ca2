import { type CommonBlock, commonBlocks } from './align.js';
import type { Span } from './compare.js';
import { type NormalisedText, normalise } from './normalise.js';

/** Runs shorter than this are shared by any two Chinese texts and mark nothing. */
const SHORTEST_MARK = 3;
/** In texts up to this length runs of two are no chance, in longer ones of three. */
const LONG_TEXT = 300;
/** Characters after which a character weighs half of the first: a text says first what it is about, and its end is often formula. */
const OPENING = 20;
/** That a text stands whole in a longer one says little of shorter texts. */
const CONTAINED_CHARACTERS = 40;

/**
 * The tool's own best measure of whether one text was made from the other, for two texts by themselves.
 * The rules do not use it: they compare lists, what is mandated taken out, by `string-similarity`'s score
 * and by what a rewriting keeps.
 *
 * The characters that stand in common runs, wherever they were moved to, are counted in both texts, each
 * weighing less the further it is from the text's beginning. The score lies half-way between the mean of
 * the two shares and the greater of them, so that adding to a text costs less than replacing in it. It is
 * the same both ways, 1 for texts that are equal after normalisation (typing noise seen through, nothing
 * subtracted) and 0 when they have no run in common.
 *
 * Area under the ROC curve on 601 revisions of articles of law against 726 pairs of other articles of one
 * law: 0.976; Dice of bigrams 0.954, Jaccard of 3-grams 0.957 (`npm run bench:accuracy -- --pairs`).
 * @returns the score, 0 to 1, and where the two have characters in common: UTF-16 offsets in `first` and `second`, in order of `first`
 */
export function compareTexts(first: string, second: string): { score: number; spans: Span[] } {
  const one = normalise(first);
  const other = normalise(second);
  if (one.text === other.text) {
    const whole: Span[] =
      one.text === '' ? [] : [[one.starts[0]!, one.ends.at(-1)!, other.starts[0]!, other.ends.at(-1)!]];
    return { score: 1, spans: whole };
  }
  // One way round for both calls, so that ties are broken and sums are rounded alike.
  const isTurned =
    one.text.length === other.text.length ? one.text > other.text : one.text.length > other.text.length;
  const { score, spans } = isTurned ? compareInOrder(other, one) : compareInOrder(one, other);
  if (!isTurned) return { score, spans };
  const turned = spans.map(([from, to, otherFrom, otherTo]): Span => [otherFrom, otherTo, from, to]);
  return { score, spans: turned.sort((a, b) => a[0] - b[0]) };
}

function compareInOrder(one: NormalisedText, other: NormalisedText): { score: number; spans: Span[] } {
  const shortest = Math.max(one.text.length, other.text.length) > LONG_TEXT ? 3 : 2;
  const blocks = commonBlocks(one.text, other.text, shortest);
  const spans = blocks
    .filter(({ length }) => length >= SHORTEST_MARK)
    .map(
      ({ first, second, length }): Span => [...spanOf(one, first, length), ...spanOf(other, second, length)],
    );
  return { score: scoreOf(one.text.length, other.text.length, blocks), spans };
}

function spanOf({ starts, ends }: NormalisedText, at: number, length: number): [number, number] {
  return [starts[at]!, ends[at + length - 1]!];
}

function scoreOf(firstLength: number, secondLength: number, blocks: readonly CommonBlock[]): number {
  const shares = [
    weightedShare(
      firstLength,
      blocks.map(({ first, length }) => [first, length]),
    ),
    weightedShare(
      secondLength,
      blocks.map(({ second, length }) => [second, length]),
    ),
  ] as const;
  const mean = (shares[0] + shares[1]) / 2;
  const trust = Math.min(1, Math.min(firstLength, secondLength) / CONTAINED_CHARACTERS);
  return mean + (trust * (Math.max(...shares) - mean)) / 2;
}

/** Share of the text's weight that the runs, [start, length], cover. */
function weightedShare(length: number, runs: readonly [number, number][]): number {
  const weightOf = (from: number, to: number): number => {
    let sum = 0;
    for (let at = from; at < to; at++) sum += OPENING / (OPENING + at);
    return sum;
  };
  if (length === 0) return 0;
  return runs.reduce((sum, [from, count]) => sum + weightOf(from, from + count), 0) / weightOf(0, length);
}
