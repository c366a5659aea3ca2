import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alikeTexts, equalTexts } from '../../src/similarity/alike-texts.js';
import { alikeToSome } from '../../src/similarity/alike-to-some.js';
import { DistinctTexts } from '../../src/similarity/distinct-texts.js';
import { sizeRanges } from '../../src/similarity/join/size-ranges.js';
import { alikeAgain, alikeTogether, keepAlike } from '../../src/similarity/known-alike.js';
import { packTexts } from '../../src/similarity/packed-texts.js';
import { byBruteForce, written } from './brute-force.js';
import { collections, edited, thresholds } from './collections.js';

const withoutWhiteSpace = collections.map((texts) => texts.map((text) => text.replace(/\s+/g, '')));

it('finds the pairs that brute force finds', () => {
  let found = 0;
  fc.assert(
    fc.property(withoutWhiteSpace, thresholds, fc.nat(6), (texts, threshold, shortest) => {
      const pairs = written(alikeTexts(new DistinctTexts(packTexts(texts), shortest), threshold));
      const expected = byBruteForce(texts, threshold, shortest);
      expect(pairs).toEqual(expected);
      found += expected.length;
    }),
    { numRuns: 500 },
  );
  expect(found).toBeGreaterThan(100);
});

it('finds the same in parts, by the size of the longer text', () => {
  let parted = 0;
  fc.assert(
    fc.property(withoutWhiteSpace, thresholds, fc.integer({ min: 1, max: 5 }), (given, threshold, most) => {
      const texts = packTexts(given);
      const distinct = new DistinctTexts(texts);
      const ranges = sizeRanges(texts, most);
      expect(ranges.length).toBeLessThanOrEqual(most);
      const parts = ranges.map((sizes) => alikeTexts(distinct, threshold, sizes));
      const expected = byBruteForce(given, threshold, 0);
      expect(parts.flatMap(written).sort()).toEqual(expected);
      // What is kept of all parts says the same as what is kept of all at once.
      const known = alikeTogether(parts.map((part) => keepAlike(distinct, part)));
      expect(written(alikeAgain(distinct, threshold, known, []))).toEqual(expected);
      if (parts.filter(({ first }) => first.length > 0).length > 1) parted++;
    }),
    { numRuns: 500 },
  );
  expect(parted).toBeGreaterThan(20);
});

it('finds the same of some of the texts by a pass over all', () => {
  let found = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        withoutWhiteSpace,
        fc.array(edited, { maxLength: 4 }).map((several) => several.flat()),
      ),
      thresholds,
      fc.nat(6),
      fc.infiniteStream(fc.boolean()),
      (texts, threshold, shortest, isSome) => {
        const distinct = new DistinctTexts(packTexts(texts), shortest);
        const some = [...distinct.firsts.keys()].filter(
          (text) => distinct.firsts[text] === text && isSome.next().value,
        );
        const expected = byBruteForce(texts, threshold, shortest).filter((pair) =>
          pair.split(' ').some((text) => some.includes(Number(text))),
        );
        expect(written(alikeToSome(distinct, some, threshold))).toEqual(expected);
        found += expected.length;
      },
    ),
    { numRuns: 500 },
  );
  expect(found).toBeGreaterThan(100);
});

it('finds the same from what was found of other texts', () => {
  let kept = 0;
  fc.assert(
    fc.property(
      withoutWhiteSpace,
      fc.array(fc.tuple(fc.nat(), fc.string({ unit: fc.constantFrom('责', '任', 'a', 'b') }))),
      thresholds,
      fc.nat(3),
      (before, edits, threshold, shortest) => {
        const earlier = new DistinctTexts(packTexts(before), shortest);
        const known = keepAlike(earlier, alikeTexts(earlier, threshold));
        // Some texts go, others come, and those that stay stand elsewhere.
        const now = before.slice(edits.length).reverse();
        for (const [at, text] of edits) now.splice(at % (now.length + 1), 0, text);
        // More than those that are new may be called so.
        const fresh = [...now.keys()].filter((text) => text % 5 === 0 || !before.includes(now[text]!));
        const distinct = new DistinctTexts(packTexts(now), shortest);
        const pairs = written(alikeAgain(distinct, threshold, known, fresh));
        const expected = byBruteForce(now, threshold, shortest);
        expect(pairs).toEqual(expected);
        kept += expected.length;
      },
    ),
    { numRuns: 500 },
  );
  expect(kept).toBeGreaterThan(100);
});

it('pairs texts that say the same with the first eight of them', () => {
  fc.assert(
    fc.property(withoutWhiteSpace, fc.nat(6), (texts, shortest) => {
      const expected = [...texts.entries()].flatMap(([second, text]) => {
        if (text.length < shortest) return [];
        const equal = texts.slice(0, second).flatMap((other, first) => (other === text ? [first] : []));
        return equal.slice(0, 8).map((first) => `${first} ${second}`);
      });
      expect(written(equalTexts(new DistinctTexts(packTexts(texts), shortest)))).toEqual(expected.sort());
    }),
  );
  const many = Array.from({ length: 1000 }, () => '逐畦清点苗木');
  expect(equalTexts(new DistinctTexts(packTexts(many))).first.length).toBe(8 * 1000 - 36);
});
