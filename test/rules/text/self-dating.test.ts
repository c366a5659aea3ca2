import { describe, expect, it } from 'vitest';
import { closingDate, pastLimits, selfDatedYears, wrongTitleYear } from '../../../src/rules/text/self-dating.js';

const YEAR = 2026;

describe('wrongTitleYear', () => {
  it.each([
    ['陈志远2025年度责任清单', 2025],
    ['陈志远２０２５年度责任清单', 2025],
    ['陈志远二〇二五年责任清单', 2025],
    ['陈志远25年度责任清单', 2025],
    ['陈志远2027年度责任清单', 2027],
    ['2023—2025年责任清单', 2023],
  ])('%s', (title, year) => {
    expect(wrongTitleYear(title, YEAR)?.year).toBe(year);
  });

  it.each([
    '陈志远责任清单',
    '陈志远2026年度责任清单',
    '2025—2026学年责任清单',
    '2024—2028年责任清单',
    '2025年市委巡察反馈问题整改责任清单',
    '落实2025年度考核意见2026年度责任清单',
    '园发〔2025〕3号附件 陈志远责任清单',
  ])('%s is right', (title) => {
    expect(wrongTitleYear(title, YEAR)).toBeUndefined();
  });
});

describe('selfDatedYears', () => {
  it.each(['落实2025年度责任清单，半年检查1次', '按照2025年度责任清单要求抓好分管领域廉政教育', '制定2025年度工作计划', '签订2025年度党风廉政建设责任书', '本清单自2025年3月起执行', '2025年度全面从严治党责任清单'])(
    '%s',
    (written) => {
      expect(selfDatedYears(written, YEAR).map(({ year }) => year)).toEqual([2025]);
    },
  );

  it.each([
    '对照2025年度责任清单查找差距',
    '2025年度责任清单完成情况',
    '执行2025年度责任清单中尚未完成的任务',
    '本清单在2025年度清单基础上修订',
    '制定2026年度工作计划',
    '起草2027年度工作计划',
  ])('%s looks back, or is right', (written) => {
    expect(selfDatedYears(written, YEAR)).toEqual([]);
  });
});

describe('pastLimits', () => {
  it.each(['2025年6月底前完成排查', '力争2025年底前完成整改', '二〇二五年十一月底前办结'])('%s', (written) => {
    expect(pastLimits(written, YEAR)).toHaveLength(1);
  });

  it.each([
    '2025年12月31日前未办结的信访件',
    '对2025年6月30日前签订的合同逐份复核',
    '截至2025年底完成验收的项目',
    '2025年底前完成的审批抽取20件',
    '到2025年底累计拆除12处',
    '2026年6月底前完成排查',
    '6月底前完成排查',
  ])('%s is no limit of this list', (written) => {
    expect(pastLimits(written, YEAR)).toEqual([]);
  });
});

it('reads the date that closes a text', () => {
  expect(closingDate('各科室抓好落实。\n鹭江市园林绿化局\n2026年2月4日')?.date).toBe('2026-02-04');
  expect(closingDate('各科室抓好落实。')).toBeUndefined();
  expect(closingDate('按规定于2026年2月4日')).toBeUndefined();
});
