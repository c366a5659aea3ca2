import fc from 'fast-check';
import { compareTwoStrings } from 'string-similarity';
import { describe, expect, it } from 'vitest';
import { classesOf, connectedBy, connections, similarClasses } from '../../src/similarity/classes.js';
import { DistinctTexts } from '../../src/similarity/distinct-texts.js';
import { sizeRanges } from '../../src/similarity/join/size-ranges.js';
import { packTexts } from '../../src/similarity/packed-texts.js';
import { noStatistics, similarPairs } from '../../src/similarity/pairs.js';
import { collections, edited, longAmongMany, thresholds } from './collections.js';

/** Connected components by comparing everything with everything, again and again until nothing changes. */
function bruteForceClasses(texts: readonly string[], threshold: number): number[][] {
  const classOf = texts.map((_, index) => index);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [second, text] of texts.entries()) {
      for (let first = 0; first < second; first++) {
        const least = Math.min(classOf[first]!, classOf[second]!);
        const apart = classOf[first] !== classOf[second];
        if (!apart || compareTwoStrings(texts[first]!, text) < threshold) continue;
        classOf[first] = least;
        classOf[second] = least;
        changed = true;
      }
    }
  }
  const members = new Map<number, number[]>();
  for (const [text, least] of classOf.entries()) members.set(least, [...(members.get(least) ?? []), text]);
  return [...members.values()].filter((texts) => texts.length > 1);
}

const withoutWhiteSpace = (text: string): string => text.replace(/\s+/g, '');

describe('similarClasses', () => {
  it('finds the connected components of the relation brute force finds', () => {
    fc.assert(
      fc.property(fc.oneof(collections, edited), thresholds, (texts, threshold) => {
        expect(similarClasses(texts, { threshold }).classes).toEqual(bruteForceClasses(texts, threshold));
      }),
      { numRuns: 600 },
    );
  });

  it('finds the same in parts, by the size of the longer text', () => {
    let parted = 0;
    fc.assert(
      fc.property(
        fc.oneof(collections, edited),
        thresholds,
        fc.integer({ min: 1, max: 5 }),
        (given, threshold, most) => {
          const texts = packTexts(given.map(withoutWhiteSpace));
          const distinct = new DistinctTexts(texts);
          const parts = sizeRanges(texts, most).map((sizes) => connections(distinct, threshold, sizes));
          expect(classesOf(distinct, connectedBy(distinct, parts))).toEqual(
            bruteForceClasses(given, threshold),
          );
          if (parts.filter(({ first }) => first.length > 0).length > 1) parted++;
        },
      ),
      { numRuns: 400 },
    );
    expect(parted).toBeGreaterThan(20);
  });

  it('finds every class where many texts share the same few bigrams', () => {
    const manyAlike = fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 2, maxLength: 9 }), {
      minLength: 40,
      maxLength: 60,
    });
    fc.assert(
      fc.property(manyAlike, thresholds, (texts, threshold) => {
        expect(similarClasses(texts, { threshold }).classes).toEqual(bruteForceClasses(texts, threshold));
      }),
      { numRuns: 300 },
    );
  });

  it('groups the texts that are identical but for white space, numbered by first text', () => {
    const { group, representative } = similarClasses(['责任', 'a', '责 任', '', 'a', ' ', 'b'], {
      threshold: 0.8,
    });
    expect([...group]).toEqual([0, 1, 0, 2, 1, 2, 3]);
    expect([...representative]).toEqual([0, 1, 3, 6]);
  });

  it('holds the whole relation: groups, and pairs between them', () => {
    fc.assert(
      fc.property(collections, thresholds, (texts, threshold) => {
        const { group, representative, pairs } = similarClasses(texts, { threshold });
        const between = pairs();
        const score = new Map(
          Array.from(between.first, (one, at) => [`${one} ${between.second[at]}`, between.score[at]]),
        );
        const whole = texts.flatMap((_, second) =>
          texts.slice(0, second).flatMap((_, first) => {
            const [low, high] = [group[first]!, group[second]!].sort((a, b) => a - b);
            const found = low === high ? 1 : score.get(`${low} ${high}`);
            return found === undefined ? [] : [[first, second, found]];
          }),
        );
        const direct = similarPairs(texts, { threshold });
        const pairsDirect = Array.from(direct.first, (one, at) => [one, direct.second[at], direct.score[at]]);
        expect(whole.sort(([a, b], [c, d]) => a! - c! || b! - d!)).toEqual(pairsDirect);
        for (const [number, text] of representative.entries()) expect(group[text]).toBe(number);
        for (const [text, number] of group.entries()) {
          expect(withoutWhiteSpace(texts[text]!)).toBe(withoutWhiteSpace(texts[representative[number]!]!));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('handles long texts among so many that an entry has no room for their sizes', () => {
    expect(similarClasses(longAmongMany, { threshold: 0.8 }).classes).toEqual([[0, 70_001, 70_003, 70_004]]);
  });

  it('compares each of many nearly identical texts with about one other', () => {
    const texts = Array.from({ length: 3000 }, (_, index) => sentence(String.fromCodePoint(0x4e00 + index)));
    const statistics = noStatistics();
    const { classes } = similarClasses(texts, { threshold: 0.8, statistics });
    expect(classes).toEqual([texts.map((_, index) => index)]);
    expect(statistics.verifications).toBeLessThan(2 * texts.length);
  });

  it('rejects a threshold outside (0, 1]', () => {
    for (const threshold of [0, -0.5, 1.0000000000000002, Number.NaN]) {
      expect(() => similarClasses(['a'], { threshold })).toThrow(RangeError);
    }
  });
});

function sentence(name: string): string {
  return `落实全面从严治党主体责任,专题研究部署党风廉政建设工作,督促${name}认真履行一岗双责,每季度检查一次问题整改情况`;
}
