import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAY_BE_WRONG } from '../../../src/rules/dates/deadline.js';
import { MAY_SAY_SELF, SELF_WORD } from '../../../src/rules/text/levels.js';
import { REFERENCES } from '../../../src/rules/text/meetings.js';
import { foldWidth } from '../../../src/rules/text/numerals.js';
import { TERMS } from '../../../src/rules/text/outdated-terms.js';
import { PLACEHOLDERS } from '../../../src/rules/text/placeholders.js';
import { MAY_SAY_WHAT_HE_IS, SELF_REFERENCE } from '../../../src/rules/text/posts.js';
import { DATES_ITSELF, NAMED_LIMIT } from '../../../src/rules/text/self-dating.js';
import { LABELLED_NUMBERS, LONG_NUMBERS } from '../../../src/rules/text/sensitive.js';
import { READERS, timesIn } from '../../../src/rules/text/times.js';
import { type Needs, Triggers } from '../../../src/rules/text/triggers.js';
import { LABELS, LONG } from '../../../src/workspace/sensitive-signs.js';

/* Texts are searched only where they have what every match has. What is left out must hold no match. */

const ROOT = join(import.meta.dirname, '../../..');
const linesBelow = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ya?ml|md)$/.test(name))
    .flatMap((name) => readFileSync(join(ROOT, folder, name), 'utf8').split('\n'));
const lines = [...new Set(['fixtures', 'docs', 'bench/corpus', 'examples'].flatMap(linesBelow))];

/** Any of the words, one after the other, as they may be written: expressions, parts of them and what only looks like one. */
const textOf = (words: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom(...words), fc.nat(9)), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.map(([word, how]) => (how === 0 ? widened(word) : word)).join(''));

const widened = (word: string): string =>
  word.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

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

const REFERRED = (
  '党的 二十一大 十九大 三十大 二十 二十一届 二十届 十八 大 届 精神 报告 召开 代表 一 四 五 八 中全会 中央纪委 第 次全会 十四五 “十六五” 十七 规划 期间 时期 ' +
  '〔2027〕 （2030） ［2028］ 〔 2027 ２０２８ 年 年度 号 3号 12 学习 贯彻 落实 传达 按照 根据 对照 依据 执行 领会 部署 决定 要求 讲话 文件 通知 意见 条例 规定 办法 工作要点 反馈 通报 会议 全会 清单 ，'
).split(' ');

const OWN_DATE = (
  '制定 印发 签订 落实 按照 围绕 2025 ２０２４ 1999 二〇二五 年 年度 区 委 责任清单 任务清单 年度任务安排 责任书 工作要点 工作计划 学习计划 本清单 此责任清单 这份清单 为 于 。 ； 全面从严治党 的 12月'
).split(' ');

const TRIED: readonly (readonly [string, readonly (readonly [Needs, RegExp])[], readonly string[], runs: number])[] = [
  ['times', READERS.map(([needs, pattern]) => [needs, pattern]), TIMES, 6000],
  ['placeholders', PLACEHOLDERS, SIGNS, 30_000],
  ['what is to come', REFERENCES.map(([needs, pattern]) => [needs, pattern]), REFERRED, 60_000],
  ['what dates itself', DATES_ITSELF, OWN_DATE, 60_000],
];

describe('every match of a pattern has what the pattern needs', () => {
  it.each(
    TRIED.flatMap(([what, patterns, words, runs]) =>
      patterns.map(([needs, pattern], index) => [what, index, needs, pattern, words, runs] as const),
    ),
  )('%s, pattern %d: %s', (_, __, needs, pattern, words, runs) => {
    const triggers = new Triggers([needs]);
    let matches = 0;
    const check = (text: string): void => {
      for (const { index, 0: match } of foldWidth(text).matchAll(pattern)) {
        matches++;
        // Of the match alone, as it is written.
        expect([match, triggers.any(text.slice(index, index + match.length))]).toEqual([match, true]);
      }
    };
    for (const line of lines) check(line);
    fc.assert(fc.property(textOf(words), check), { numRuns: runs });
    expect(matches).toBeGreaterThan(0);
  });

  it.each(TRIED)('among several: %s', (_, patterns, words) => {
    const triggers = new Triggers(patterns.map(([needs]) => needs));
    fc.assert(
      fc.property(textOf(words), (text) => {
        const found = triggers.in(text);
        const any = patterns.map(([, pattern], index) => {
          const matches = [...foldWidth(text).matchAll(pattern)].length > 0;
          if (matches) expect([text, triggers.allows(index, found)]).toEqual([text, true]);
          return matches;
        });
        if (any.includes(true)) expect([text, triggers.any(text)]).toEqual([text, true]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('every outdated term has what it needs', () => {
  const triggers = new Triggers(TERMS.map(({ needs }) => needs));

  it.each(TERMS.map(({ pattern }, index) => [index, pattern] as const))('pattern %d: %s', (index, pattern) => {
    let matches = 0;
    // What stands before a match is no part of it.
    const plain = new RegExp(`^(?:${pattern.source.replace(/\(\?<[=!][^()]*\)/g, '')})$`);
    fc.assert(
      fc.property(fc.stringMatching(plain), (text) => {
        for (const [match] of `市${text}`.matchAll(pattern)) {
          matches++;
          expect([match, triggers.allows(index, triggers.in(match))]).toEqual([match, true]);
        }
      }),
      { numRuns: 1000 },
    );
    expect(matches).toBeGreaterThan(500);
  });
});

const BELONGS = '我 本 全 省 市 区 县 镇 乡 街道 村 社区 校 院 局 司 社会 场 域 部门 ， 基'.split(' ');
const IS = '作为 身为 一名 一个 乡镇 党委书记 教师 局长 本人 ， 。 我'.split(' ');
const LONG_PARTS = '350299 19780214 001X ００１９ 3502991978021400 0592 （0592） ) 2051234 205 1234 +86 139 13900000000 - 8'.split(' ').concat(' ');
const LABELLED_PARTS = '身份证 身份证号码 ： 是 350299780214001 350299 19780214 0019 电话 座机 传真号码 手机 联系方式 0592- 2051234 ２０５'.split(' ').concat(' ');

describe('every match has what is asked for first', () => {
  it.each([
    ['what the writer belongs to', MAY_SAY_SELF, [SELF_WORD], BELONGS],
    ['what the writer is', MAY_SAY_WHAT_HE_IS, [SELF_REFERENCE], IS],
    ['long numbers', LONG, LONG_NUMBERS, LONG_PARTS],
    ['numbers with a word before them', LABELS, LABELLED_NUMBERS, LABELLED_PARTS],
  ])('%s', (_, needs, patterns, words) => {
    for (const pattern of patterns) {
      let matches = 0;
      fc.assert(
        fc.property(textOf(words), (text) => {
          for (const [match] of foldWidth(text).matchAll(pattern)) {
            matches++;
            expect([match, needs.test(match)]).toEqual([match, true]);
          }
        }),
        { numRuns: 10_000 },
      );
      expect(matches).toBeGreaterThan(10);
    }
  });
});

describe('times of a text that are looked at no further', () => {
  const YEAR = 2026;

  it('are in the calendar and of no other year', () => {
    let wrong = 0;
    const check = (text: string): void => {
      for (const time of timesIn(text, YEAR)) {
        if (!time.impossible && (time.year ?? YEAR) <= YEAR) continue;
        wrong++;
        expect([text, MAY_BE_WRONG.test(text)]).toEqual([text, true]);
      }
    };
    for (const line of lines) check(line);
    fc.assert(fc.property(textOf(TIMES), check), { numRuns: 20_000 });
    expect(wrong).toBeGreaterThan(100);
  });

  it('name no year until which something is due', () => {
    const triggers = new Triggers([NAMED_LIMIT]);
    let named = 0;
    const check = (text: string): void => {
      for (const time of timesIn(text, YEAR)) {
        if (time.year === undefined || !time.limit || !/20\d{2}|19\d{2}|二[〇○零一二三四五六七八九]{3}/.test(foldWidth(time.text)))
          continue;
        named++;
        expect([text, triggers.any(text)]).toEqual([text, true]);
      }
    };
    for (const line of lines) check(line);
    fc.assert(fc.property(textOf(TIMES), check), { numRuns: 20_000 });
    expect(named).toBeGreaterThan(20);
  });
});
