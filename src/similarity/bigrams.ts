/** The multiset of a text's bigrams as ascending integers; repeated ones are repeated. */
export type Bigrams = Uint32Array;

/** @param text normalised already: every UTF-16 unit counts */
export function bigramsOf(text: string): Bigrams {
  const bigrams = new Uint32Array(Math.max(0, text.length - 1));
  for (let at = 0; at < bigrams.length; at++) {
    bigrams[at] = text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
  }
  return bigrams.sort();
}

/** How many bigrams the two share, with multiplicity. */
export function sharedBigrams(first: Bigrams, second: Bigrams): number {
  let shared = 0;
  for (let i = 0, j = 0; i < first.length && j < second.length; ) {
    const a = first[i]!;
    const b = second[j]!;
    if (a === b) {
      shared++;
      i++;
      j++;
    } else if (a < b) i++;
    else j++;
  }
  return shared;
}

/** Dice's coefficient of two multisets: the score of `string-similarity` for texts of two characters or more. */
export function diceOf(first: Bigrams, second: Bigrams): number {
  const total = first.length + second.length;
  return total === 0 ? 0 : (2 * sharedBigrams(first, second)) / total;
}
