import fc from 'fast-check';
import { compareTwoStrings } from 'string-similarity';
import { describe, expect, it } from 'vitest';
import { noStatistics, similarPairs } from '../../src/similarity/pairs.js';
import { collections, longAmongMany, thresholds } from './collections.js';

type Pair = [first: number, second: number, score: number];

function bruteForce(texts: readonly string[], threshold: number): Pair[] {
  return texts.flatMap((text, first) =>
    texts.flatMap((other, second): Pair[] => {
      if (second <= first) return [];
      const score = compareTwoStrings(text, other);
      return score >= threshold ? [[first, second, score]] : [];
    }),
  );
}

function joined(texts: readonly string[], threshold: number): Pair[] {
  const { first, second, score } = similarPairs(texts, { threshold });
  return Array.from(first, (one, pair) => [one, second[pair]!, score[pair]!]);
}

/** The double `steps` above a positive one, below it when negative. */
function neighbour(value: number, steps: bigint): number {
  const bits = new BigInt64Array(new Float64Array([value]).buffer);
  bits[0]! += steps;
  return new Float64Array(bits.buffer)[0]!;
}

describe('similarPairs', () => {
  it('finds exactly the pairs brute force finds, in order, with the same scores', () => {
    fc.assert(
      fc.property(collections, thresholds, (texts, threshold) => {
        expect(joined(texts, threshold)).toEqual(bruteForce(texts, threshold));
      }),
      { numRuns: 1500 },
    );
  });

  it('keeps a pair whose score is the threshold, and drops it at the next double', () => {
    fc.assert(
      fc.property(collections, fc.nat(), (texts, choice) => {
        const scores = bruteForce(texts, Number.MIN_VALUE).map(([, , score]) => score);
        fc.pre(scores.length > 0);
        const score = scores[choice % scores.length]!;
        for (const threshold of [neighbour(score, -1n), score, neighbour(score, 1n)]) {
          if (threshold <= 1) expect(joined(texts, threshold)).toEqual(bruteForce(texts, threshold));
        }
      }),
      { numRuns: 800 },
    );
  });

  it('is exact for every ratio of small numbers as threshold', () => {
    const texts = Array.from({ length: 34 }, (_, index) => 'a'.repeat(index));
    const scores = bruteForce(texts, Number.MIN_VALUE).map(([, , score]) => score);
    const wrong: string[] = [];
    for (let below = 1; below <= 30; below++) {
      for (let above = 1; above <= below; above++) {
        const expected = scores.filter((score) => score >= above / below).length;
        const { score } = similarPairs(texts, { threshold: above / below });
        if (score.length !== expected || score.some((one) => one < above / below))
          wrong.push(`${above}/${below}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('tells different texts of one checksum apart', () => {
    expect(joined(['AaAa', 'BBBB', 'AaBB', 'BBAa', 'AaAa'], 0.9)).toEqual([[0, 4, 1]]);
  });

  it('ignores white space as string-similarity does, and nothing else', () => {
    expect(joined([' 责任\n', '责\u3000任', '责\u200b任'], 0.9)).toEqual([[0, 1, 1]]);
  });

  it('takes identical texts for alike, also those too short for a bigram', () => {
    expect(joined(['', 'a', ' ', 'b', 'a'], 1)).toEqual([
      [0, 2, 1],
      [1, 4, 1],
    ]);
  });

  it('counts repeated bigrams as often as both texts have them', () => {
    expect(joined(['aaaa', 'aaaaaaa'], 0.5)).toEqual([[0, 1, 6 / 9]]);
  });

  it('takes texts with the same bigrams in another order for alike', () => {
    expect(joined(['abaca', 'acaba'], 1)).toEqual([[0, 1, 1]]);
  });

  it('finds nothing in no texts and in one', () => {
    expect(joined([], 0.5)).toEqual([]);
    expect(joined(['落实责任'], 0.5)).toEqual([]);
  });

  it('handles long texts among short ones', () => {
    const long = '全面从严治党主体责任清单'.repeat(400);
    const texts = ['责任', long, `${long}补充`, long.slice(0, 3000), '清单责任', long.slice(40)];
    expect(joined(texts, 0.6)).toEqual(bruteForce(texts, 0.6));
  });

  it('handles long texts among so many that an entry has no room for their sizes', () => {
    const { first, second } = similarPairs(longAmongMany, { threshold: 0.8 });
    expect(Array.from(first, (one, pair) => [one, second[pair]])).toEqual([
      [0, 70_001],
      [0, 70_003],
      [0, 70_004],
      [70_001, 70_003],
      [70_001, 70_004],
      [70_003, 70_004],
    ]);
  });

  it('gives the same result every time', () => {
    const texts = fc.sample(collections, { seed: 7, numRuns: 40 }).flat();
    expect(joined(texts, 0.6)).toEqual(joined(texts, 0.6));
    expect(joined(texts, 0.6)).toEqual(bruteForce(texts, 0.6));
  });

  it('counts what it did', () => {
    const statistics = noStatistics();
    similarPairs(['落实主体责任', '落实监督责任', '落实主体责任', '其他'], { threshold: 0.4, statistics });
    expect(statistics).toEqual({ groups: 3, candidates: 1, verifications: 1, similar: 1 });
  });

  it('rejects a threshold outside (0, 1]', () => {
    for (const threshold of [0, -0.5, 1.0000000000000002, Number.POSITIVE_INFINITY, Number.NaN]) {
      expect(() => similarPairs([], { threshold })).toThrow(RangeError);
    }
  });
});
