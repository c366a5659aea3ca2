import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DistinctTexts } from '../../src/similarity/distinct-texts.js';
import { packWithoutWhiteSpace, rowsBySize, rowsOf } from '../../src/similarity/join/rows.js';
import { ALL_SIZES } from '../../src/similarity/join/size-ranges.js';
import { Tokens } from '../../src/similarity/join/tokens.js';
import { packTexts } from '../../src/similarity/packed-texts.js';
import { collections } from './collections.js';

/** Tokens as they are named: the bigram, and the how-manieth of its kind. */
function named(text: string): string[] {
  const seen = new Map<string, number>();
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => {
    const bigram = text.slice(at, at + 2);
    const count = (seen.get(bigram) ?? 0) + 1;
    seen.set(bigram, count);
    return `${bigram} ${count}`;
  });
}

/** More different bigrams than there is room for at first, and more of one than of any other. */
const many = [
  ...Array.from({ length: 40 }, (_, text) =>
    Array.from({ length: 100 }, (_, at) => String.fromCharCode(0x4e00 + text * 100 + at)).join(''),
  ),
  '责'.repeat(3000),
];

describe('Tokens', () => {
  it('numbers bigrams and their occurrences, the same in every text, however often it is read', () => {
    fc.assert(
      fc.property(fc.oneof(collections, fc.constant(many)), (texts) => {
        const packed = packTexts(texts);
        const tokens = new Tokens();
        const numberOf = new Map<string, number>();
        const into = new Int32Array(Math.max(0, ...texts.map((text) => text.length)));
        for (const _ of ['once', 'again']) {
          for (const [text, source] of texts.entries()) {
            const expected = named(source).map((token) => {
              const number = numberOf.get(token) ?? numberOf.size;
              numberOf.set(token, number);
              return number;
            });
            const size = tokens.read(packed, text, into);
            expect([...into.subarray(0, size)]).toEqual(expected);
          }
        }
        expect(tokens.count).toBe(numberOf.size);
      }),
    );
  });
});

describe('rowsOf', () => {
  it('gives the same, whether tokens are kept or read anew', () => {
    fc.assert(
      fc.property(collections, (texts) => {
        const distinct = new DistinctTexts(packWithoutWhiteSpace(texts));
        const order = rowsBySize(distinct, ALL_SIZES);
        const read = (most: number): unknown => {
          const given: number[][] = [];
          const rows = rowsOf(
            distinct,
            order,
            (row, tokens, size) => {
              given[row] = [...tokens.subarray(0, size)];
            },
            most,
          );
          const again = given.map((_, row) => {
            const into = new Int32Array(rows.largest);
            return [...into.subarray(0, rows.tokensOf(row, into))];
          });
          expect(again).toEqual(given);
          const frequency = new Int32Array(rows.frequency.length);
          for (const token of given.flat()) frequency[token]!++;
          expect(rows.frequency).toEqual(frequency);
          return given;
        };
        expect(read(0)).toEqual(read(Number.POSITIVE_INFINITY));
      }),
    );
  });
});
