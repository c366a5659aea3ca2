import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignWithin, commonBlocks } from '../../src/similarity/align.js';

const few = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 60 });

/** Length of the longest common substring, by the textbook table. */
function longestCommon(first: string, second: string): number {
  let best = 0;
  let previous = new Array<number>(second.length + 1).fill(0);
  for (let i = 1; i <= first.length; i++) {
    const row = new Array<number>(second.length + 1).fill(0);
    for (let j = 1; j <= second.length; j++) {
      if (first[i - 1] === second[j - 1]) row[j] = previous[j - 1]! + 1;
      best = Math.max(best, row[j]!);
    }
    previous = row;
  }
  return best;
}

describe('commonBlocks', () => {
  it('finds moved passages in both places', () => {
    const blocks = commonBlocks('先开会研究再下发通知最后检查', '最后检查先开会研究', 3);
    expect(blocks).toEqual([
      { first: 0, second: 4, length: 5 },
      { first: 10, second: 0, length: 4 },
    ]);
  });

  it('gives equal, non-overlapping runs of the least length asked for', () => {
    fc.assert(
      fc.property(few, few, fc.integer({ min: 1, max: 6 }), (first, second, minimum) => {
        const usedFirst = new Set<number>();
        const usedSecond = new Set<number>();
        for (const block of commonBlocks(first, second, minimum)) {
          expect(block.length).toBeGreaterThanOrEqual(minimum);
          expect(first.substr(block.first, block.length)).toBe(second.substr(block.second, block.length));
          for (let offset = 0; offset < block.length; offset++) {
            expect(usedFirst.has(block.first + offset)).toBe(false);
            expect(usedSecond.has(block.second + offset)).toBe(false);
            usedFirst.add(block.first + offset);
            usedSecond.add(block.second + offset);
          }
        }
      }),
    );
  });

  it('takes the longest common run first', () => {
    fc.assert(
      fc.property(few, few, (first, second) => {
        const longest = Math.max(0, ...commonBlocks(first, second, 1).map((block) => block.length));
        expect(longest).toBe(longestCommon(first, second));
      }),
    );
  });

  it('stays fast on two long texts that repeat one character', () => {
    const blocks = commonBlocks('责'.repeat(20_000), '责'.repeat(20_000), 3);
    expect(blocks.reduce((sum, block) => sum + block.length, 0)).toBe(20_000);
  });
});

/** Smith and Waterman’s table by the book: row by row of the pattern. */
function alignmentScores(pattern: string, text: string): number[][] {
  const rows = [new Array<number>(text.length + 1).fill(0)];
  for (let i = 1; i <= pattern.length; i++) {
    const row = [0];
    for (let j = 1; j <= text.length; j++) {
      const diagonal = rows[i - 1]![j - 1]! + (pattern[i - 1] === text[j - 1] ? 2 : -1);
      row.push(Math.max(0, diagonal, rows[i - 1]![j]! - 1, row[j - 1]! - 1));
    }
    rows.push(row);
  }
  return rows;
}

describe('alignWithin', () => {
  it('finds an edited sentence within a longer text', () => {
    const text = '本人全年将认真落实一岗双责要求并抓好分管科室';
    const alignment = alignWithin('认真履行一岗双责要求', text)!;
    expect(text.slice(alignment.from, alignment.to)).toBe('认真落实一岗双责要求');
    expect(alignment.equal.map((at) => text[at]).join('')).toBe('认真一岗双责要求');
  });

  it('finds nothing in a text without a common character', () => {
    expect(alignWithin('甲乙', '丙丁')).toBeUndefined();
    expect(alignWithin('', '丙丁')).toBeUndefined();
  });

  it('is what the table of all cells gives, whatever was aligned before', () => {
    const long = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '\uD83D\uDE00'), maxLength: 1500 });
    fc.assert(
      fc.property(few, fc.oneof(few, long), (pattern, text) => {
        const best = Math.max(0, ...alignmentScores(pattern, text).flat());
        const alignment = alignWithin(pattern, text);
        if (best === 0) {
          expect(alignment).toBeUndefined();
          return;
        }
        // Its stretch of the text has that score by itself.
        const stretch = text.slice(alignment!.from, alignment!.to);
        expect(Math.max(...alignmentScores(pattern, stretch).flat())).toBe(best);
      }),
      { numRuns: 200 },
    );
  });

  it('names equal characters in ascending order, each the pattern’s', () => {
    fc.assert(
      fc.property(few, few, (pattern, text) => {
        const alignment = alignWithin(pattern, text);
        if (!alignment) return;
        let from = -1;
        let at = 0;
        for (const place of alignment.equal) {
          expect(place).toBeGreaterThan(from);
          from = place;
          at = pattern.indexOf(text[place]!, at) + 1;
          expect(at).toBeGreaterThan(0);
        }
      }),
    );
  });
});
