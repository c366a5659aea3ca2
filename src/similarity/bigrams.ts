import { Multiset } from './multiset.js';

/** The multiset of a text's bigrams; repeated ones are repeated. */
export type Bigrams = Multiset;

/** @param text normalised already: every UTF-16 unit counts */
export function bigramsOf(text: string): Bigrams {
  return new Multiset(Math.max(0, text.length - 1), (at) => bigramAt(text, at));
}

/** The bigram that begins at an offset, as a number of 32 bits. */
export function bigramAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

/** Dice's coefficient of two multisets: the score of `string-similarity` for texts of two characters or more. */
export function diceOf(first: Bigrams, second: Bigrams): number {
  const total = first.length + second.length;
  return total === 0 ? 0 : (2 * first.shared(second)) / total;
}
