import type { PackedTexts } from '../../similarity/packed-texts.js';

/** Length of the runs by which rewritten copies are found. */
export const GRAM = 5;

/** The texts of lists, list after list. */
export interface TextsOfLists {
  texts: PackedTexts;
  /** List l owns the texts first[l] to first[l + 1] − 1. */
  first: Uint32Array;
}

/** Gets a run: two hashes of 32 bits, and the list that it is in. */
export type TakeRun = (low: number, high: number, list: number) => void;

const LOW = 0x9e3779b1;
const HIGH = 0x85ebca6b;
const MIX = 0x2c1b3c6d;
/** What a character that leaves the run weighs in its hashes. */
const LOW_OF_FIRST = power(LOW, GRAM);
const HIGH_OF_FIRST = power(HIGH, GRAM);

function power(base: number, exponent: number): number {
  let product = 1;
  for (let factor = 0; factor < exponent; factor++) product = Math.imul(product, base);
  return product;
}

/** The first step by which the lower hash is mixed: shares go by its result. */
function mixedOnce(low: number): number {
  return Math.imul(low ^ (low >>> 15), MIX);
}

/** Gives the runs of a share with two hashes of 32 bits, each a polynomial that rolls over the text (Karp, Rabin 1987). */
export function eachRun(
  { texts: { units, start }, first }: TextsOfLists,
  share: number,
  shares: number,
  take: TakeRun,
): void {
  const shareOf = shares - 1;
  for (let list = 0; list + 1 < first.length; list++) {
    for (let text = first[list]!; text < first[list + 1]!; text++) {
      const begin = start[text]!;
      const end = start[text + 1]!;
      if (end - begin < GRAM) continue;
      let low = 0;
      let high = 0;
      for (let at = begin; at < begin + GRAM - 1; at++) {
        low = (Math.imul(low, LOW) + units[at]!) | 0;
        high = (Math.imul(high, HIGH) + units[at]!) | 0;
      }
      let left = 0;
      for (let at = begin + GRAM - 1; at < end; at++) {
        const unit = units[at]!;
        low = (Math.imul(low, LOW) + unit - Math.imul(left, LOW_OF_FIRST)) | 0;
        high = (Math.imul(high, HIGH) + unit - Math.imul(left, HIGH_OF_FIRST)) | 0;
        left = units[at - GRAM + 1]!;
        const mixed = mixedOnce(low);
        if (((mixed >>> 24) & shareOf) === share) take(mixed ^ (mixed >>> 13), high, list);
      }
    }
  }
}

/** A bit for each bigram, by its hash: of some texts, few enough to stay near the processor. */
const FILTER_BITS = 20;
const GOLDEN = 0x9e3779b1;
/** Bits for the bigrams of one run. */
const ALL_OF_RUN = 2 ** (GRAM - 1) - 1;

/** Finds the runs of some texts in others, which is several times as fast as to look at all their runs. */
export class RunsOfSome {
  readonly #filter = new Int32Array(2 ** (FILTER_BITS - 5));

  constructor(some: readonly TextsOfLists[]) {
    for (const { texts } of some) {
      for (let text = 0; text + 1 < texts.start.length; text++) {
        for (let at = texts.start[text]! + 1; at < texts.start[text + 1]!; at++) {
          const bit = bitOf(texts.units[at - 1]!, texts.units[at]!);
          this.#filter[bit >>> 5]! |= 1 << (bit & 31);
        }
      }
    }
  }

  /** As {@link eachRun}, all runs but most of those with a bigram that none of the texts has. */
  eachRun({ texts: { units, start }, first }: TextsOfLists, take: TakeRun): void {
    const filter = this.#filter;
    for (let list = 0; list + 1 < first.length; list++) {
      for (let text = first[list]!; text < first[list + 1]!; text++) {
        const end = start[text + 1]!;
        let at = start[text]!;
        // Which of the latest bigrams are in the filter, the last one in the lowest bit.
        let known = 0;
        let previous = units[at]!;
        while (++at < end) {
          const unit = units[at]!;
          const bit = bitOf(previous, unit);
          previous = unit;
          known = (known << 1) | ((filter[bit >>> 5]! >>> (bit & 31)) & 1);
          if ((known & ALL_OF_RUN) !== ALL_OF_RUN) continue;
          let low = 0;
          let high = 0;
          for (let place = at - GRAM + 1; place <= at; place++) {
            low = (Math.imul(low, LOW) + units[place]!) | 0;
            high = (Math.imul(high, HIGH) + units[place]!) | 0;
          }
          const mixed = mixedOnce(low);
          take(mixed ^ (mixed >>> 13), high, list);
        }
      }
    }
  }
}

function bitOf(previous: number, unit: number): number {
  return Math.imul((previous << 16) | unit, GOLDEN) >>> (32 - FILTER_BITS);
}
