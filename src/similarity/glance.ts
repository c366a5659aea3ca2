import { diceOf } from './bigrams.js';
import { BigramsOfMany } from './bigrams-of-many.js';
import { type CommonInOrder, commonInOrder } from './long-runs.js';
import { slotScore } from './matching.js';
import type { Passage } from './passage.js';
import { mayScore } from './signature.js';
import { LONG_RUN, wholeOf } from './whole.js';

/** Two residues less alike than this hold no rewriting of one another; half the words replaced leave about 0.35. */
export const WORTH_ALIGNING = 0.2;

/** A passage that stands, but for a little, in another in long runs has so many characters in them … */
const CONTAINED = 40;
/** … and so many bigrams: one less for each run. */
const BIGRAMS_OF_CONTAINED = CONTAINED - Math.floor(CONTAINED / LONG_RUN);

/**
 * False where two writings certainly have nothing in common: no two passages reach the score, no passage of
 * {@link CONTAINED} characters stands in the other in long runs, and too little is alike for a rewriting. Takes a
 * fraction of the time of a comparison, and most pairs of lists need no other.
 */
export function mayBeAlike(
  first: readonly Passage[],
  second: readonly Passage[],
  score: number,
  shortest: number,
): boolean {
  return mayBeAlikeHaving(commonInOrder(first, wholeOf(second).residual), first, second, score, shortest);
}

/** Several writings, to look at others against all of them at a glance. */
export class Glances {
  readonly #bigrams: BigramsOfMany;

  constructor(private readonly writings: readonly (readonly Passage[])[]) {
    this.#bigrams = new BigramsOfMany(
      writings.map((passages) => passages.map(({ residual }) => residual).join('')),
    );
  }

  /** Says by the place of each writing what {@link mayBeAlike} says of it. */
  of(passages: readonly Passage[], shortest: number): (place: number, score: number) => boolean {
    const common = this.#bigrams.commonWith(passages);
    return (place, score) =>
      mayBeAlikeHaving(common[place]!, passages, this.writings[place]!, score, shortest);
  }
}

function mayBeAlikeHaving(
  common: CommonInOrder,
  first: readonly Passage[],
  second: readonly Passage[],
  score: number,
  shortest: number,
): boolean {
  const one = wholeOf(first);
  const other = wholeOf(second);
  // Each has a bigram less than characters.
  const worth = WORTH_ALIGNING * (Math.max(0, one.length - 1) + Math.max(0, other.length - 1));
  if (2 * common.bigrams >= worth && 2 * one.residual.shared(other.residual) >= worth) return true;
  if (common.bigrams >= BIGRAMS_OF_CONTAINED && common.longRun && one.runs.meets(other.runs)) return true;
  return anyReaches(score, first, second, shortest);
}

/** Signatures rule most pairs of passages out. */
export function anyReaches(
  score: number,
  first: readonly Passage[],
  second: readonly Passage[],
  shortest: number,
): boolean {
  for (const passage of first) {
    if (passage.residual.length < shortest) continue;
    for (const partner of second) {
      if (partner.residual.length < shortest) continue;
      if (
        mayScore(passage.residualSignature, partner.residualSignature, score) &&
        diceOf(passage.residualBigrams, partner.residualBigrams) >= score
      )
        return true;
      if (
        mayScore(passage.slotSignature, partner.slotSignature, score) &&
        slotScore(passage, partner, shortest) >= score
      )
        return true;
    }
  }
  return false;
}
