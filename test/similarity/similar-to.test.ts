import fc from 'fast-check';
import { compareTwoStrings } from 'string-similarity';
import { describe, expect, it } from 'vitest';
import { similarTo } from '../../src/similarity/similar-to.js';
import { collections, edited, thresholds } from './collections.js';

describe('similarTo', () => {
  it('finds exactly the pairs of a query and a text that brute force finds, with the same scores', () => {
    const twoSides = fc
      .tuple(fc.oneof(collections, edited), fc.oneof(collections, edited), fc.nat())
      // Part of the queries among the texts, so that there is something to find.
      .map(([queries, texts, share]) => ({
        queries,
        texts: [...texts, ...queries.slice(share % (queries.length + 1))],
      }));
    fc.assert(
      fc.property(twoSides, thresholds, ({ queries, texts }, threshold) => {
        const expected = queries.flatMap((query, at) =>
          texts.flatMap((text, place) => {
            const score = compareTwoStrings(query, text);
            return score >= threshold ? [[at, place, score]] : [];
          }),
        );
        const { query, text, score } = similarTo(queries, texts, { threshold });
        expect(Array.from(query, (one, pair) => [one, text[pair], score[pair]])).toEqual(expected);
      }),
      { numRuns: 800 },
    );
  });

  it('compares neither queries nor texts among themselves', () => {
    const { query, text, score } = similarTo(['落实责任', '落实责任'], ['检查', '落实 责任', '检查'], {
      threshold: 0.8,
    });
    expect([[...query], [...text], [...score]]).toEqual([
      [0, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  it('finds nothing where a side is empty', () => {
    expect(similarTo([], ['责任'], { threshold: 0.5 }).query).toHaveLength(0);
    expect(similarTo(['责任'], [], { threshold: 0.5 }).query).toHaveLength(0);
  });

  it('rejects a threshold outside (0, 1]', () => {
    for (const threshold of [0, 1.5, Number.NaN])
      expect(() => similarTo([], [], { threshold })).toThrow(RangeError);
  });
});
