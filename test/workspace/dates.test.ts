import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCalendarDate, isoDate } from '../../src/workspace/dates.js';

/** What the calendar of the platform says. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The plain way: any text in its normal form, by one expression. */
function plainly(text: string): string | undefined {
  const match = /^(\d{4})\s*(?:-|\.|\/|年)\s*(\d{1,2})\s*(?:-|\.|\/|月)\s*(\d{1,2})\s*[日号]?$/.exec(
    text.normalize('NFKC').trim(),
  );
  if (match === null || text.length > 60) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (!isDay(year, month, day)) return undefined;
  return `${match[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

test('every day of four centuries, and what is next to one, is told as the calendar has it', () => {
  for (let year = 1899; year <= 2301; year++) {
    for (let month = 0; month <= 13; month++) {
      for (const day of [0, 1, 27, 28, 29, 30, 31, 32])
        expect(isCalendarDate(year, month, day)).toBe(isDay(year, month, day));
    }
  }
  for (const [year, month, day] of [
    [0, 1, 1],
    [99, 12, 31],
    [100, 1, 1],
    [9999, 12, 31],
    [2026, Number.NaN, 1],
    [Number.NaN, 1, 1],
  ] as const) {
    expect(isCalendarDate(year, month, day)).toBe(isDay(year, month, day));
  }
});

test('property: dates are read as by the plain way', () => {
  const number = fc.oneof(
    fc.integer({ min: 0, max: 40 }).map((value) => String(value)),
    fc.integer({ min: 0, max: 40 }).map((value) => String(value).padStart(2, '0')),
    fc.constantFrom('２', '①', '1a', '', '-', ' 3', '㋀'),
  );
  const year = fc.oneof(
    fc.integer({ min: 0, max: 9999 }).map((value) => String(value).padStart(4, '0')),
    fc.constantFrom('2024', '2026', '２０２６', '026', '1900', '二〇二六', '+026'),
  );
  const mark = fc.constantFrom('-', '-', '-', '.', '/', '年', '月', '－', '．', '');
  const end = fc.constantFrom('', '', '', '日', '号', ' ', '　', '\n', '㊐', 'é', '\u0301');
  let dates = 0;
  fc.assert(
    fc.property(year, mark, number, mark, number, end, (...parts) => {
      const text = parts.join('');
      const expected = plainly(text);
      expect(isoDate(text)).toBe(expected);
      if (expected !== undefined) dates++;
    }),
    { numRuns: 20_000 },
  );
  expect(dates).toBeGreaterThan(1000);
});
