import { compareTwoStrings } from 'string-similarity';
import type { Columns } from '../../src/similarity/pair-columns.js';

/** All pairs of different texts that are long enough, each text the first of its kind. */
export function byBruteForce(texts: readonly string[], threshold: number, shortest: number): string[] {
  const firsts = texts.flatMap((text, index) =>
    text.length >= shortest && texts.indexOf(text) === index ? [index] : [],
  );
  return firsts
    .flatMap((second) =>
      firsts
        .filter((first) => first < second && compareTwoStrings(texts[first]!, texts[second]!) >= threshold)
        .map((first) => `${first} ${second}`),
    )
    .sort();
}

/** The pairs, the smaller number first, in order of what is written. */
export function written({ first, second }: Columns): string[] {
  return Array.from(first, (one, pair) => [one, second[pair]!].sort((a, b) => a - b).join(' ')).sort();
}
