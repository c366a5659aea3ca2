import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isOpenEnded, timesIn } from '../../../src/rules/text/times.js';

const YEAR = 2026;
const texts = (written: string) => timesIn(written, YEAR).map(({ text }) => text);
const only = (written: string) => {
  const [first, ...others] = timesIn(written, YEAR);
  expect(others).toEqual([]);
  return first;
};

describe('timesIn', () => {
  it.each([
    ['6月30日前完成', ['6月30日前']],
    ['二〇二六年十二月底前办结', ['二〇二六年十二月底前']],
    ['2026-04-30', ['2026-04-30']],
    ['2026.4.30 前', ['2026.4.30 前']],
    ['２０２６年６月底', ['２０２６年６月底']],
    ['8月上旬到现场', ['8月上旬']],
    ['第三季度完成，年底前验收', ['第三季度', '年底前']],
    ['上半年、下半年各1次', ['上半年', '下半年']],
    ['每季度末通报', ['每季度末']],
    ['每月5日前报送', ['每月5日前']],
    ['会后一周内印发', ['一周内']],
    ['收到后5个工作日内答复', ['5个工作日内']],
    ['两个月内整改到位', ['两个月内']],
    ['春节前开展检查', ['春节前']],
    ['提前3日公示', ['提前3日']],
    ['当场指出', ['当场']],
    ['12月一次性结清', ['12月']],
  ])('%s', (written, expected) => {
    expect(texts(written)).toEqual(expected);
  });

  it.each(['一月一研判', '二期工程', '3个环节', '三重一大', '第13个月', '单价2.30元', '不超过上年度的六成不到']) (
    'finds no day in %s',
    (written) => {
      expect(timesIn(written, YEAR).filter(({ precision }) => precision === 'day' || precision === 'month')).toEqual([]);
    },
  );

  it.each(['2月30日', '6月31号', '13月底前', '2026-02-29', '2026/4/31', '十一月三十一日', '2026年13月1日', '每月32日前'])(
    'knows that %s is on no calendar',
    (written) => {
      expect(only(written)?.impossible).toBe(true);
    },
  );

  it.each(['2028年2月29日', '2月28日', '12月31日', '每月31日', '每季度末'])('accepts %s', (written) => {
    expect(only(written)?.impossible).toBe(false);
  });

  it.each([
    ['2025年9月', 2025],
    ['次年1月15日前', 2027],
    ['翌年3月', 2027],
    ['去年12月', 2025],
    ['今年6月底', 2026],
    ['6月底', undefined],
  ])('reads the year of %s', (written, year) => {
    expect(only(written)?.year).toBe(year);
  });

  it('gives the day as an ISO date, in the list’s year when none is written', () => {
    expect(timesIn('6月30日前', YEAR).map((time) => dayOf(time, YEAR))).toEqual(['2026-06-30']);
    expect(timesIn('2月30日', YEAR).map((time) => dayOf(time, YEAR))).toEqual([undefined]);
  });

  it('keeps to the text: ascending, not overlapping, quoted as written', () => {
    const pieces = fc.constantFrom('2026年', '6月', '30日', '前', '每', '季度', '末', '年底', '上半年', '次年', '5个工作日内', '，', '报', '１２月');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const written = parts.join('');
        let end = 0;
        for (const { from, to, text } of timesIn(written, YEAR)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(text).toBe(written.slice(from, to));
          end = to;
        }
      }),
    );
  });
});

describe('isOpenEnded', () => {
  it.each(['全年', '长期坚持', '适时', '2026年', '2026年度', '持续推进', '根据工作需要', '常态化开展、不定期', '贯穿全年'])(
    '%s never ends',
    (written) => {
      expect(isOpenEnded(written)).toBe(true);
    },
  );

  it.each(['年内', '12月', '全年，每季度末', '每月', '节前', '2026年底', '会后三日', '2026-12-31'])('%s does', (written) => {
    expect(isOpenEnded(written)).toBe(false);
  });
});
