import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/reports/visible.js';
import { characterWidth, displayWidth, pad } from '../../src/reports/width.js';
import { wrap } from '../../src/reports/wrap.js';

const lines = (text: string, columns: number) =>
  wrap([{ text, style: 'plain' }], columns).map((line) => line.map((piece) => piece.text).join(''));

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['责任清单', 8],
    ['，。、（）', 10],
    ['“”…—·×', 6],
    ['Ａ１', 4],
    ['ｱ', 1],
    ['é', 1],
    ['e\u0301', 1],
    ['𠮷', 2],
    ['😀', 2],
    ['한국', 4],
    ['〇', 2],
    ['✖▲', 2],
  ])('of %s is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('pads by columns, not characters', () => {
    expect(pad('单位', 6)).toBe('单位  ');
    expect(pad('12', 4, 'left')).toBe('  12');
  });
});

describe('wrap', () => {
  it('breaks between Chinese characters at two columns each', () => {
    expect(lines('主体责任清单', 6)).toEqual(['主体责', '任清单']);
  });

  it('keeps words and numbers together', () => {
    expect(lines('于2026年前 report it', 8)).toEqual(['于2026年', '前', 'report', 'it']);
  });

  it('does not begin a line with closing punctuation or end one with opening', () => {
    expect(lines('一二三，四五', 6)).toEqual(['一二', '三，四', '五']);
    expect(lines('一二“三四”', 5)).toEqual(['一二', '“三', '四”']);
  });

  it('cuts a word that is longer than the line', () => {
    expect(lines('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
  });

  it('keeps line feeds', () => {
    expect(lines('一\n二', 10)).toEqual(['一', '二']);
  });

  it('loses nothing but the spaces at breaks, and never exceeds the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (text, columns) => {
        const wrapped = lines(text, columns);
        expect(wrapped.join('').replace(/\s/g, '')).toBe(visible(text).replace(/\s/g, ''));
        for (const line of wrapped) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });

  it('counts every code point', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), (character) => {
        expect([0, 1, 2]).toContain(characterWidth(character));
      }),
    );
  });
});
