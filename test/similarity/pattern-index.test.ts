import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PatternIndex } from '../../src/similarity/pattern-index.js';

const text = fc.string({ unit: fc.constantFrom(...'管党治责任清单'), maxLength: 20 });

function bigramsIn(text: string): string[] {
  return [
    ...new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))),
  ];
}

it('a pattern is looked for where nearly half of its different bigrams stand', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), fc.array(text, { maxLength: 4 }), (patterns, texts) => {
      const index = new PatternIndex(patterns);
      for (const each of texts) {
        const expected = patterns.flatMap((pattern, place) => {
          const bigrams = bigramsIn(pattern);
          const shared = bigrams.filter((bigram) => each.includes(bigram)).length;
          return shared > 0 && shared >= 0.45 * bigrams.length ? [place] : [];
        });
        expect(index.sharing(each).sort((a, b) => a - b)).toEqual(expected);
      }
    }),
  );
});
