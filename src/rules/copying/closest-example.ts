import { alignWithin } from '../../similarity/align.js';
import { diceOf } from '../../similarity/bigrams.js';
import type { Passage } from '../../similarity/passage.js';
import type { ExamplePassage, Examples } from '../analysis/examples.js';
import { SHORTEST_JUDGED } from '../analysis/writings.js';

/**
 * Gives for each passage, by its place, the first of the examples with the highest score. Only scores from the threshold
 * on are told apart: bigrams in common rule the others out.
 */
export function closestExamples(
  passages: readonly Passage[],
  { examples, bigrams }: Examples,
  threshold: number,
): (index: number) => { example: ExamplePassage; score: number } | undefined {
  const { inPassages } = bigrams.commonWith(passages);
  // No example less alike than this can have a score from the threshold on.
  const fewest = Math.min(threshold, LIKE_AT_ALL);
  return (index) => {
    const { residual } = passages[index]!;
    if (residual.length < SHORTEST_JUDGED) return undefined;
    let closest: { example: ExamplePassage; score: number } | undefined;
    for (const [column, example] of examples.entries()) {
      const { length } = example.passage.residual;
      if (length < SHORTEST_JUDGED) continue;
      const common = Math.min(inPassages[index * examples.length + column]!, length - 1);
      if ((2 * common) / (residual.length + length - 2) < fewest) continue;
      const score = exampleScore(passages[index]!, example.passage);
      if (closest === undefined || score > closest.score) closest = { example, score };
    }
    return closest;
  };
}

/** Texts less alike than this are not aligned; no threshold of the rule is lower. */
const LIKE_AT_ALL = 0.4;

/** Score of an own text against an example; a few words filled into the blanks do not count against it. */
export function exampleScore(own: Passage, example: Passage): number {
  const whole = diceOf(own.residualBigrams, example.residualBigrams);
  if (whole < LIKE_AT_ALL) return whole;
  const alignment = alignWithin(example.residual, own.residual);
  if (!alignment) return whole;
  // Own characters beyond the example's weigh half: filled blanks are shorter than what a rewriting adds.
  const kept = alignment.equal.length / example.residual.length;
  const added = Math.max(0, own.residual.length - alignment.equal.length) / own.residual.length;
  return Math.max(whole, kept - added / 2);
}
