import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alignWithin } from '../../src/similarity/align.js';
import { alignedStretch } from '../../src/similarity/aligned-stretch.js';
import { Outline } from '../../src/similarity/kept-at-most.js';

const text = (most: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'管党治责任清单会'), maxLength: most });
/** A pattern, and a text in which parts of it stand between others. */
const both = fc
  .tuple(text(12), fc.array(fc.tuple(text(6), fc.nat(8), fc.nat(12)), { maxLength: 4 }), text(6))
  .map(([pattern, parts, end]) => ({
    pattern,
    source: parts.map(([other, from, length]) => other + pattern.slice(from, from + length)).join('') + end,
  }));

it('what is aligned with a score or more is aligned alike in the stretch alone', () => {
  let shorter = 0;
  fc.assert(
    fc.property(both, fc.integer({ min: 1, max: 24 }), ({ pattern, source }, score) => {
      const alignment = alignWithin(pattern, source);
      const { from, to } = alignedStretch(new Outline(pattern), source, score);
      if (alignment === undefined || alignment.score < score) return;
      if (to - from < source.length) shorter++;
      const within = alignWithin(pattern, source.slice(from, to))!;
      expect({
        score: within.score,
        from: from + within.from,
        to: from + within.to,
        equal: within.equal.map((at) => from + at),
      }).toEqual(alignment);
    }),
    { numRuns: 2000 },
  );
  expect(shorter).toBeGreaterThan(50);
});
