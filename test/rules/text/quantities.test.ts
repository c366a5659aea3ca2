import { expect, it } from 'vitest';
import { quantitiesIn } from '../../../src/rules/text/quantities.js';

const texts = (written: string) => quantitiesIn(written).map(({ text }) => text);

it.each([
  ['抽查10份合同', ['10份']],
  ['风险点十八个', ['十八个']],
  ['走访30余户', ['30余户']],
  ['约谈两名负责人', ['两名']],
  ['合格率达到95%', ['95%']],
  ['百分之二十', ['百分之二十']],
  ['实现全覆盖', ['全覆盖']],
  ['逐项销号', ['逐项']],
  ['每份合同复核', ['每份']],
  ['讲一次党课', ['一次']],
  ['一案一整改', ['一案一']],
])('counts in %s', (written, expected) => {
  expect(texts(written)).toEqual(expected);
});

it.each([
  '“四个意识”和“两个维护”',
  '两个责任、四个亲自',
  '中央八项规定精神',
  '履行一岗双责',
  '三重一大事项',
  '二期工程建设',
  '第三轮巡察、第22次会议',
  '5个工作日内答复',
  '不超过3个月',
  '形成一个长效办法',
  '新时代教师职业行为十项准则',
  '一次性办结',
  '2026年6月',
])('counts nothing in %s', (written) => {
  expect(texts(written)).toEqual([]);
});
