import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packTexts, togetherShared, unpackText } from '../../src/similarity/packed-texts.js';

const texts = fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 6 });

it('gives back what was packed, in parts and together', () => {
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 5 }), (parts) => {
      const together = togetherShared(parts.map(packTexts));
      const all = parts.flat();
      expect(together.start.length).toBe(all.length + 1);
      expect(all.map((_, text) => unpackText(together, text))).toEqual(all);
    }),
  );
});

it('unpacks a text of more units than one call takes', () => {
  const long = '责任清单'.repeat(100_000);
  expect(unpackText(packTexts(['短', long, '']), 1)).toBe(long);
});
