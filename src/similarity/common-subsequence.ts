/*
 * The length of the longest common subsequence of two texts, a word of places at a time (Hyyrö 2004): the places of the one
 * are bits, and the characters of the other are taken one after the other.
 */

/** Bits of one word. */
export const WORD = 32;

/** Before any character is taken: a bit that is 0 stands for one more character of the subsequence. */
export function openPlaces(words: number): Uint32Array {
  return new Uint32Array(words).fill(0xffffffff);
}

/**
 * Takes the next character.
 * @param places a bit for each place where the one text has it, in so many words from one on
 */
export function takeCharacter(open: Uint32Array, places: Uint32Array, first: number, words: number): void {
  let carry = 0;
  for (let word = 0; word < words; word++) {
    const before = open[word]!;
    const bits = places[first + word]!;
    const sum = before + ((before & bits) >>> 0) + carry;
    carry = sum > 0xffffffff ? 1 : 0;
    open[word] = sum | (before & ~bits);
  }
}

/** Length of the subsequence, once all characters were taken. */
export function lengthOf(open: Uint32Array, words: number): number {
  let found = 0;
  for (let word = 0; word < words; word++) {
    for (let bits = ~open[word]!; bits !== 0; bits &= bits - 1) found++;
  }
  return found;
}
