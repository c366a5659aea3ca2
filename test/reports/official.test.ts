import { describe, expect, it } from 'vitest';
import { chineseNumber, heading, officialDate, percent } from '../../src/reports/official.js';

describe('officialDate (成文日期)', () => {
  it.each([
    ['2026-04-10', '2026年4月10日', '10 April 2026'],
    ['2026-12-01', '2026年12月1日', '1 December 2026'],
    ['年底前', '年底前', '年底前'],
    ['2026-13-01', '2026-13-01', '2026-13-01'],
  ])('writes %s as %s and %s', (date, zh, en) => {
    expect(officialDate(date, 'zh')).toBe(zh);
    expect(officialDate(date, 'en')).toBe(en);
  });
});

describe('chineseNumber', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [119, '一百一十九'],
    [120, '一百二十'],
    [999, '九百九十九'],
    [1000, '一千'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [1100, '一千一百'],
  ])('writes %i as %s', (number, words) => {
    expect(chineseNumber(number)).toBe(words);
  });
});

describe('heading', () => {
  it('numbers the three levels as official documents do', () => {
    expect([heading(1, 2, 'zh'), heading(2, 12, 'zh'), heading(3, 3, 'zh')]).toEqual([
      '二、',
      '（十二）',
      '3.',
    ]);
    expect([heading(1, 2, 'en'), heading(2, 12, 'en'), heading(3, 3, 'en')]).toEqual(['B.', '12.', '(3)']);
  });
});

describe('percent', () => {
  it('keeps 100% for what is wholly alike', () => {
    expect([percent(1), percent(0.999), percent(0.5), percent(0.004)]).toEqual(['100%', '99%', '50%', '0%']);
  });
});
