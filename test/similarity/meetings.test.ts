import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DistinctTexts } from '../../src/similarity/distinct-texts.js';
import { joinIndex } from '../../src/similarity/join/join-index.js';
import { meetingsOf } from '../../src/similarity/join/meetings.js';
import { post, postingsFor } from '../../src/similarity/join/postings.js';
import { packWithoutWhiteSpace } from '../../src/similarity/join/rows.js';
import {
  differingBits,
  nearInFirstWords,
  sign,
  signaturesFor,
} from '../../src/similarity/join/signatures.js';
import { collections, thresholds } from './collections.js';

/** Row → the rows before it that it meets often enough. */
function candidatesOf(texts: readonly string[], threshold: number, lastMark?: number): number[][] {
  const index = joinIndex(new DistinctTexts(packWithoutWhiteSpace(texts)), threshold, 2);
  const { candidates, begin, collect } = meetingsOf(index, lastMark);
  const postings = postingsFor(index, () => true);
  return Array.from(index.rows.text, (_, row) => {
    if (index.rows.start[row] === index.rows.start[row + 1]) return [];
    begin();
    const count = collect(postings, row, 0);
    post(postings, index, row);
    return [...candidates.subarray(0, count)];
  });
}

it('gives each candidate once, however often marks are wiped', () => {
  let met = 0;
  fc.assert(
    fc.property(collections, thresholds, fc.constantFrom(3, 5, 8), (texts, threshold, lastMark) => {
      const expected = candidatesOf(texts, threshold);
      expect(candidatesOf(texts, threshold, lastMark)).toEqual(expected);
      for (const candidates of expected) {
        expect(new Set(candidates).size).toBe(candidates.length);
        met += candidates.length;
      }
    }),
    { numRuns: 300 },
  );
  expect(met).toBeGreaterThan(100);
});

it('leaves out only rows whose signatures differ in too many bits, all of them where signatures have no more than eight words', () => {
  let left = 0;
  fc.assert(
    fc.property(collections, fc.constantFrom(4, 8, 16), fc.nat(20), (texts, words, most) => {
      const { rows } = joinIndex(new DistinctTexts(packWithoutWhiteSpace(texts)), 0.7, 2);
      const signatures = signaturesFor(rows.text.length, words);
      const tokens = new Int32Array(rows.largest);
      for (const row of rows.text.keys()) sign(signatures, row, tokens, rows.tokensOf(row, tokens));
      const all = Int32Array.from(rows.text.keys());
      for (const row of all) {
        const kept = all.slice();
        const near = kept.subarray(0, nearInFirstWords(signatures, row, kept, kept.length, most));
        const wanted = all.filter((other) => differingBits(signatures, row, other, Infinity) <= most);
        const both = words <= 8 ? near : near.filter((other) => wanted.includes(other));
        expect([...both]).toEqual([...wanted]);
        left += all.length - near.length;
      }
    }),
    { numRuns: 300 },
  );
  expect(left).toBeGreaterThan(1000);
});
