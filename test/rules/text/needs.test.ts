import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWidth } from '../../../src/rules/text/numerals.js';
import { MAY_HOLD_ONE, PLACEHOLDERS } from '../../../src/rules/text/placeholders.js';
import { READERS } from '../../../src/rules/text/times.js';

/* Texts are searched only where they have what every match has. What is left off must hold no match. */

const ROOT = join(import.meta.dirname, '../../..');
const linesBelow = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ya?ml|md)$/.test(name))
    .flatMap((name) => readFileSync(join(ROOT, folder, name), 'utf8').split('\n'));
const lines = [...new Set(['fixtures', 'docs', 'bench/corpus', 'examples'].flatMap(linesBelow))].map(foldWidth);

/** Any of the words, one after the other: expressions, parts of them and what only looks like one. */
const textOf = (words: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((parts) => foldWidth(parts.join('')));

const TIMES = (
  '2026 年 月 日 号 12 3 31 ２０２６ ５ - . / 至 ～ 二〇二六 十二 三 十 半 次年 翌年 下年 下一年 来年 明年 第二年 去年 上年 上一年度 前一年 今年 本年度 当年 度 ' +
  '上旬 中旬 下旬 月初 月底 月末 初 底 末 内 前 之前 以前 以内 年底 年末 年终 岁末 年内 第 一 季度 季 上半年 下半年 年初 年中 每 每个 学期 学年 半月 周 星期 旬 天 工作日 ' +
  '按 逐 月月 季季 至少 不少于 一次 两次 期 提前 个 自然日 小时 个月 之内 当日 当天 当场 当月 次日 次月 隔日 同日 ' +
  '元旦 春节 清明 五一 “五一” 端午 中秋 国庆 双节 佳节 节 假期 节假日 重大节日 关键节点 期间 后 开学 放假 考试 换届 任职 提拔 会 会议 签约 评审 验收 汛期 主汛期 发放 付款 寒假 暑假 开学第一课'
).split(' ');

const SIGNS = (
  '× ×× ✕ ✖ ╳ x xx XX XXX y yyyy YYYY ○ ○○ 〇〇 ◯◯ □□ △ △△ _ __ ___ 20 20_ 20× 年 月 日 个 项 { {{ }} {{单位}} ( ) （ ） 【 】 [ ] < > { } 「 」 〔 〕 ' +
  '单位名称 本单位全称 姓名 请填写 此处填入内容 待补充 待填写完整 待填 职务 日期 具体措施 数字 时间待定 人选另行待定 金额未定 地点尚未定 责任人待明确 待定 待明确 待确认 待完善 待补 暂缺 另行填写 ' +
  'TBD tbd TODO / // /// - -- --- ? ?? ？？ 。 ， ！ 张 王 受贿案'
)
  .split(' ')
  .concat(' ', '\n', '20  年', '   ');

describe('every match of a pattern has what the pattern needs', () => {
  it.each(READERS.map(([needs, pattern], index) => [index, String(needs), needs, pattern] as const))(
    'times, pattern %d: %s',
    (_, __, needs, pattern) => {
      let matches = 0;
      const check = (text: string): void => {
        for (const [match] of text.matchAll(pattern)) {
          matches++;
          expect([match, needs.test(match)]).toEqual([match, true]);
        }
      };
      for (const line of lines) check(line);
      expect(matches).toBeGreaterThan(0);
      fc.assert(fc.property(textOf(TIMES), check), { numRuns: 1500 });
      expect(matches).toBeGreaterThan(5);
    },
  );

  it.each(PLACEHOLDERS.map((pattern, index) => [index, pattern] as const))('placeholders, pattern %d', (_, pattern) => {
    let matches = 0;
    const check = (text: string): void => {
      for (const [match] of text.matchAll(pattern)) {
        matches++;
        expect([match, MAY_HOLD_ONE.test(match)]).toEqual([match, true]);
      }
    };
    for (const line of lines) check(line);
    fc.assert(fc.property(textOf(SIGNS), check), { numRuns: 3000 });
    expect(matches).toBeGreaterThan(20);
  });
});
