import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldWidth, parseNumber, parseYear } from '../../../src/rules/text/numerals.js';

it.each([
  ['12', 12],
  ['１２', 12],
  ['两', 2],
  ['十', 10],
  ['十八', 18],
  ['二十', 20],
  ['三十一', 31],
  ['一百零五', 105],
  ['九百九十九', 999],
  ['', undefined],
  ['半', undefined],
  ['十十', undefined],
])('reads the number %s', (written, value) => {
  expect(parseNumber(written)).toBe(value);
});

it.each([
  ['2026', 2026],
  ['二〇二六', 2026],
  ['二○二五', 2025],
  ['二零二四', 2024],
  ['26', undefined],
])('reads the year %s', (written, value) => {
  expect(parseYear(written)).toBe(value);
});

it('keeps the length when it folds widths', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldWidth(text).length === text.length));
});
