import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frequenciesIn, frequencyOfField } from '../../../src/rules/text/frequencies.js';

const rates = (written: string) => frequenciesIn(written).map(({ perYear }) => perYear);

describe('frequenciesIn', () => {
  it.each<[string, (number | undefined)[]]>([
    ['每半年1次', [2]],
    ['每季度不少于两次', [8]],
    ['每月10日、20日两次核账', [24]],
    ['每两个月1次', [6]],
    ['每两年1次', [0.5]],
    ['双月公布，隔月抽查一次', [6, 6]],
    ['全年不少于4次', [4]],
    ['年度不少于4次，其中下半年不少于2次', [4]],
    ['一年两次，半年一次', [2, 2]],
    ['半年至少听取一次汇报', [2]],
    ['一季度一调度、一月一研判', [4, 12]],
    ['上半年、下半年各召开1次', [2]],
    ['上、下半年各开展一次', [2]],
    ['每年6月、12月各专题研究1次', [2]],
    ['7月15日、12月31日前各书面报告1次', [2]],
    ['每半年抽查分管领域公务接待、公务用车和差旅报销凭证1次', [2]],
    ['每季度检查', [4]],
    ['按月通报', [12]],
    ['每轮巡察听取1次汇报', [undefined]],
    ['元旦、春节、国庆节前各提醒1次', [undefined]],
  ])('%s', (written, expected) => {
    expect(rates(written)).toEqual(expected);
  });

  it.each(['全年抓好落实', '定期检查', '下半年召开2次', '第一季度一次性完成', '近一年两次被投诉的企业', '6月30日前'])(
    'reads no rhythm into %s',
    (written) => {
      expect(rates(written)).toEqual([]);
    },
  );

  it('tells a written count from a bare rhythm', () => {
    expect(frequenciesIn('每季度听取汇报1次；每月核对').map(({ counted }) => counted)).toEqual([true, false]);
  });

  it('takes a count only from its own sentence', () => {
    expect(rates('每季度检查。年底开会3次')).toEqual([4]);
  });

  it('never gives a negative or infinite rate, and quotes the text', () => {
    const pieces = fc.constantFrom('每', '半年', '季度', '月', '1次', '两次', '各', '全年', '6月、12月', '，', '。', '不少于', '零');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 16 }), (parts) => {
        const written = parts.join('');
        for (const { from, to, text, perYear } of frequenciesIn(written)) {
          expect(text).toBe(written.slice(from, to));
          expect(perYear === undefined || (perYear > 0 && Number.isFinite(perYear))).toBe(true);
        }
      }),
    );
  });
});

describe('frequencyOfField', () => {
  it.each([
    ['2次', 2],
    ['每半年1次、每季度1次', 4],
    ['每半年1次', 2],
    ['30份', undefined],
  ])('%s', (written, perYear) => {
    expect(frequencyOfField(written)?.perYear).toBe(perYear);
  });
});
