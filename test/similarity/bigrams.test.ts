import fc from 'fast-check';
import { compareTwoStrings } from 'string-similarity';
import { expect, it } from 'vitest';
import { bigramsOf, diceOf } from '../../src/similarity/bigrams.js';

it('scores like string-similarity, to the last bit, for texts of two characters or more without white space', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '\uD83D', '\uDE00', 'a'), minLength: 2 });
  fc.assert(
    fc.property(text, text, (first, second) => {
      expect(diceOf(bigramsOf(first), bigramsOf(second))).toBe(compareTwoStrings(first, second));
    }),
    { numRuns: 2000 },
  );
});
