import { diceOf } from './bigrams.js';
import { BigramsOfMany, type CommonBigrams } from './bigrams-of-many.js';
import { slotScore } from './matching.js';
import type { Passage } from './passage.js';
import { RecentMap } from './recently.js';
import { mayScore } from './signature.js';
import { wholeOf } from './whole.js';

/** Two residues less alike than this hold no rewriting of one another; half the words replaced leave about 0.35. */
export const WORTH_ALIGNING = 0.2;

/** What two writings have in common at a glance: the first's bigrams, and the second's place among what they were looked up in. */
export interface Glimpse {
  common: CommonBigrams;
  place: number;
}

/** A glimpse of two writings by themselves. */
export function glimpseOf(first: readonly Passage[], second: readonly Passage[]): Glimpse {
  return { common: wholeOf(second).table.commonWith(first), place: 0 };
}

/** Writings whose bigrams in common with the others are kept: those of one unit's lists. */
const GLIMPSES_READY = 10;

/** Several writings, to look at others against all of them together. */
export class Glances {
  readonly #bigrams: BigramsOfMany;
  readonly #common = new RecentMap<readonly Passage[], CommonBigrams>(GLIMPSES_READY);

  constructor(writings: readonly (readonly Passage[])[]) {
    this.#bigrams = new BigramsOfMany(writings.map((passages) => wholeOf(passages).text));
  }

  /** What the passages have in common with each of the writings, in their order. */
  commonWith(passages: readonly Passage[]): CommonBigrams {
    let common = this.#common.get(passages);
    if (common === undefined) {
      common = this.#bigrams.commonWith(passages);
      this.#common.set(passages, common);
    }
    return common;
  }
}

/**
 * False where two writings certainly have nothing in common: no two passages reach the score, no long run
 * of the one stands in the other, and too little is alike for a rewriting. Takes a
 * fraction of the time of a comparison, and most pairs of lists need no other.
 */
export function mayBeAlike(
  glimpse: Glimpse,
  first: readonly Passage[],
  second: readonly Passage[],
  score: number,
  shortest: number,
): boolean {
  const { common, place } = glimpse;
  const one = wholeOf(first);
  const other = wholeOf(second);
  // Each has a bigram less than characters.
  const worth = WORTH_ALIGNING * (Math.max(0, one.length - 1) + Math.max(0, other.length - 1));
  if (2 * common.inAll(place) >= worth && 2 * one.residual.shared(other.residual) >= worth) return true;
  // One run of the first may stand in the second more than once: how many characters it makes there is not known.
  if (common.inLongRuns[place]! > 0 && one.runs.meets(other.runs)) return true;
  return anyReaches(score, glimpse, first, second, shortest);
}

/**
 * Whether any two passages reach the score in either view. Most reach it with none, because too few of their bigrams
 * stand anywhere in the other writing; signatures rule most of the others out.
 * @param score greater than 0
 */
export function anyReaches(
  score: number,
  { common, place }: Glimpse,
  first: readonly Passage[],
  second: readonly Passage[],
  shortest: number,
): boolean {
  for (let index = 0; index < first.length; index++) {
    const passage = first[index]!;
    if (passage.residual.length < shortest) continue;
    const met = common.inPassages[index * common.texts + place]!;
    const mayPlainly = scoreAtMost(met, passage.residual.length) >= score;
    // With a slot on either side of them two characters more can be the same.
    const metInSlots = met + 2 * (passage.slots.length - passage.beside);
    const maySlots = scoreAtMost(metInSlots, passage.slots.length) >= score;
    if (!mayPlainly && !maySlots) continue;
    for (const partner of second) {
      if (partner.residual.length < shortest) continue;
      if (
        mayPlainly &&
        mayScore(passage.residualSignature, partner.residualSignature, score) &&
        diceOf(passage.residualBigrams, partner.residualBigrams) >= score
      )
        return true;
      if (
        maySlots &&
        mayScore(passage.slotSignature, partner.slotSignature, score) &&
        slotScore(passage, partner, shortest) >= score
      )
        return true;
    }
  }
  return false;
}

/** No less than Dice's coefficient of a text of so many characters and one that has no more than `met` of its bigrams. */
function scoreAtMost(met: number, characters: number): number {
  // The other has as many bigrams as the two have in common, or more.
  const all = Math.max(0, characters - 1);
  const common = Math.min(met, all);
  return all + common === 0 ? 0 : (2 * common) / (all + common);
}
