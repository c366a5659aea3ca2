import fc from 'fast-check';
import { compareTwoStrings } from 'string-similarity';
import { expect, it } from 'vitest';
import { alikeTexts } from '../../src/similarity/alike-texts.js';
import { packTexts } from '../../src/similarity/packed-texts.js';
import { collections, thresholds } from './collections.js';

/** All pairs of texts that are long enough: of different ones the first of their kind, of equal ones with the first eight. */
function byBruteForce(texts: readonly string[], threshold: number, shortest: number): string[] {
  const pairs: string[] = [];
  for (const [second, text] of texts.entries()) {
    if (text.length < shortest) continue;
    const equal = texts.slice(0, second).flatMap((other, first) => (other === text ? [first] : []));
    pairs.push(...equal.slice(0, 8).map((first) => `${first} ${second}`));
    if (equal.length > 0) continue;
    for (const [first, other] of texts.slice(0, second).entries()) {
      if (other.length < shortest || texts.indexOf(other) < first || other === text) continue;
      if (compareTwoStrings(text, other) >= threshold) pairs.push(`${first} ${second}`);
    }
  }
  return pairs.sort();
}

it('finds the pairs that brute force finds', () => {
  let found = 0;
  fc.assert(
    fc.property(collections, thresholds, fc.nat(6), (given, threshold, shortest) => {
      const texts = given.map((text) => text.replace(/\s+/g, ''));
      const { first, second } = alikeTexts(packTexts(texts), threshold, shortest);
      const pairs = Array.from(first, (one, pair) => [one, second[pair]!].sort((a, b) => a - b).join(' '));
      const expected = byBruteForce(texts, threshold, shortest);
      expect(pairs.sort()).toEqual(expected);
      found += expected.length;
    }),
    { numRuns: 500 },
  );
  expect(found).toBeGreaterThan(100);
});

it('does not pair every two of many equal texts', () => {
  const { first } = alikeTexts(packTexts(Array.from({ length: 1000 }, () => '逐畦清点苗木')), 0.7, 0);
  expect(first.length).toBe(8 * 1000 - 36);
});
