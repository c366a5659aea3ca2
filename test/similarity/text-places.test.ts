import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignWithin } from '../../src/similarity/align.js';
import { TextPlaces } from '../../src/similarity/text-places.js';

const PATTERN = '对照责任清单和年度任务逐项抓好落实';
const others = (most: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'苗圃逐畦清点责任登记造册年度'), maxLength: most });
/** A pattern, and a text in which parts of it stand between others, near and far. */
const both = fc
  .tuple(
    fc.tuple(fc.nat(8), fc.nat(17)).map(([from, length]) => PATTERN.slice(from, from + length)),
    fc.array(fc.tuple(fc.oneof(others(3), others(60)), fc.nat(16), fc.nat(12)), { maxLength: 5 }),
    others(6),
  )
  .map(([pattern, parts, end]) => ({
    pattern,
    text: parts.map(([other, from, length]) => other + PATTERN.slice(from, from + length)).join('') + end,
  }));

const equalIn = (pattern: string, text: string): number => alignWithin(pattern, text)?.equal.length ?? 0;

describe('TextPlaces', () => {
  it('rules out no pattern that can be aligned', () => {
    const places = new TextPlaces();
    let ruledOut = 0;
    let carried = 0;
    fc.assert(
      fc.property(both, fc.double({ min: 0.1, max: 1, noNaN: true }), ({ pattern, text }, share) => {
        const fewest = share * pattern.length;
        const is = equalIn(pattern, text) >= fewest;
        places.read(text);
        const may = places.mayCarry(pattern, fewest);
        expect(may || !is).toBe(true);
        if (is) carried++;
        else if (!may) ruledOut++;
      }),
      { numRuns: 3000 },
    );
    expect(carried).toBeGreaterThan(200);
    expect(ruledOut).toBeGreaterThan(200);
  });

  it.each([
    ['a character does not stand there', '甲乙丙', '甲乙丁', 3],
    ['the characters stand in another order', '甲乙丙', '丙乙甲', 2],
    ['the characters stand too far apart', '甲乙丙', `甲${'一'.repeat(9)}乙${'一'.repeat(9)}丙`, 2],
    ['only words far behind one another have them', '甲乙丙', `甲乙${'一'.repeat(70)}丙`, 3],
  ])('rules a pattern out where %s', (_, pattern, text, fewest) => {
    const places = new TextPlaces();
    places.read('甲乙丙');
    expect(places.mayCarry(pattern, fewest)).toBe(true);
    places.read(text);
    expect(places.mayCarry(pattern, fewest)).toBe(false);
    expect(places.mayCarry(pattern, equalIn(pattern, text))).toBe(true);
  });

  it('says little of a very long text, and forgets it afterwards', () => {
    const places = new TextPlaces();
    places.read(`丙乙甲${'一'.repeat(5000)}`);
    expect(places.mayCarry('甲乙丙', 3)).toBe(true);
    expect(places.mayCarry('甲乙丁', 3)).toBe(false);
    places.read('丙乙甲');
    expect(places.mayCarry('甲乙丙', 2)).toBe(false);
    places.read('');
    expect(places.mayCarry('甲', 1)).toBe(false);
  });
});
