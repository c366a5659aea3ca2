import { describe, expect, it } from 'vitest';
import { replyDate } from '../../src/audit/working-days.js';

describe('replyDate', () => {
  it('skips weekends and public holidays and counts the working weekends that make up for them', () => {
    // 2026: Labour Day 1–5 May, made up for on Saturday 9 May.
    expect(replyDate('2026-04-10', 15, {})).toBe('2026-05-06');
    expect(replyDate('2026-05-07', 2, {})).toBe('2026-05-09');
  });

  it('does not guess in a year whose holidays are not published', () => {
    expect(replyDate('2031-03-03', 5, {})).toBeUndefined();
    expect(replyDate('2031-03-03', 5, { 2031: ['2031-03-05'] })).toBe('2031-03-11');
  });
});
