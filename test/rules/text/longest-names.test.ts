import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Beginnings } from '../../../src/rules/text/beginnings.js';
import { LongestNames } from '../../../src/rules/text/longest-names.js';

/** Few characters, so that names begin alike, contain one another and end with the text. */
const textOf = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom('白', '溪', '镇', '党', '委', 'a'), minLength, maxLength });

const words = fc.uniqueArray(textOf(2, 5), { maxLength: 12 });

describe('LongestNames', () => {
  it('finds at each place the longest name that stands there', () => {
    fc.assert(
      fc.property(words, textOf(0, 30), (names, text) => {
        const search = new LongestNames(new Map(names.map((name) => [name, `the value of ${name}`])));
        for (let from = 0; from < text.length; from++) {
          const standing = names.filter((name) => text.startsWith(name, from));
          const longest = standing.sort((a, b) => b.length - a.length)[0];
          expect(search.at(text, from)).toEqual(
            longest && { length: longest.length, value: `the value of ${longest}` },
          );
        }
      }),
    );
  });
});

describe('Beginnings', () => {
  it('gives what belongs to every word that stands at a place', () => {
    fc.assert(
      fc.property(words, textOf(0, 30), (given, text) => {
        const beginnings = new Beginnings<string>();
        for (const word of given) beginnings.add(word, word);
        for (let from = 0; from < text.length; from++) {
          const found = beginnings.at(text, from) ?? [];
          const standing = given.filter((word) => text.startsWith(word, from));
          expect(found.filter((word) => text.startsWith(word, from))).toEqual(standing);
        }
      }),
    );
  });

  it('counts a value once for words that begin alike', () => {
    const beginnings = new Beginnings<number>();
    for (const word of ['白溪镇', '白溪镇党委', '白溪村']) beginnings.add(word, word.length);
    expect(beginnings.at('在白溪镇', 1)).toEqual([3, 5]);
  });
});
