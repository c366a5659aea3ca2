import { recently } from '../../similarity/recently.js';
import { isCalendarDate } from '../../workspace/dates.js';
import { recentlyByYear } from './by-year.js';
import { matchesIn } from './matches.js';
import { foldWidth, parseNumber, parseYear } from './numerals.js';
import type { Stretch } from './sentences.js';
import { type Needs, Triggers } from './triggers.js';

/**
 * Time in the wording of responsibility lists: 2026年6月30日前, 年底前, 第三季度, 每月5日前,
 * 收到后5个工作日内, 节前. Collected from the public lists that domain.md §2 and §5 describe.
 */
export interface TimeExpression extends Stretch {
  /** The characters found. */
  text: string;
  /**
   * calendar: a place in a year · recurring: a rhythm (每季度末) · relative: counted from an event
   * (5个工作日内) · event: before or during something that has its own date (节前, 汛期).
   */
  kind: 'calendar' | 'recurring' | 'relative' | 'event';
  /** How exactly a calendar expression says when. */
  precision?: 'day' | 'month' | 'season' | 'year';
  /** Written out (2026年), or told by 今年 or 次年; absent when the list's year is understood. */
  year?: number;
  month?: number;
  day?: number;
  /** A day or month that no calendar has: 2月30日, 13月. */
  impossible: boolean;
  /** Says in words that the next year is meant: 次年, 翌年, 下一年. */
  nextYear: boolean;
  /** Says until when (前, 底, 末, 内), not merely when. */
  limit: boolean;
}

const CHINESE_MONTH = '十[一二]?|[一二三四五六七八九]';
const CHINESE_DAY = '[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]';
const NEXT_YEAR = '次年度?|翌年|下一?年度?|来年|明年|第二年';
const LAST_YEAR = '去年|上一?年度?|前一年度?';
const THIS_YEAR = '今年|本年度?|当年';
const YEAR = `(?:(?<year>(?<!\\d)\\d{4}|二[〇○零一二三四五六七八九]{3})\\s?年|(?<word>${NEXT_YEAR}|${LAST_YEAR}|${THIS_YEAR}))`;
/** 一月一次 speaks of a rhythm, not of January. */
const NOT_A_RHYTHM = '(?![一两1]\\s?(?:次(?!性)|[研议查报评考督调讲谈学通]))';
const SPAN = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3}|半)';
const HOLIDAY =
  '元旦|春节|清明|[“"]?五一[”"]?|端午|中秋|[“"]?十一[”"]?|国庆|双节|两节|佳节|节假?日?|重大节日|(?:重要|关键)?(?:时间)?(?:节点|时点)';
const OCCASION =
  '开学|放假|考试|中考|高考|学考|汛期?|换届|任职|任|提拔|晋升|转正|上岗|入职|离任|会|会议|签约|签订|开标|评标|评审|评定|验收|开工|竣工|投标|招标|发布|考核|考评|评优|年审|年检|招生|公示|发放|拨付|支付|付款|采购|上会|讨论决定';

type Reader = (
  found: RegExpExecArray,
  year: number,
) => Partial<TimeExpression> & Pick<TimeExpression, 'kind'>;

const DIGITS = '0123456789';
const NUMERALS = `${DIGITS}一二三四五六七八九十`;
/** Characters of which each of the words has one that tell a year: digits and 次年, 去年, 今年 … */
const YEARS = `${NUMERALS}次翌下来明去上前今本当`;

/** Each with what every match has in it: a text without it need not be searched. */
export const READERS: readonly (readonly [needs: Needs, pattern: RegExp, read: Reader])[] = [
  [
    [DIGITS, '-./'],
    /(?<!\d)(?<year>\d{4})\s?[-./]\s?(?<month>\d{1,2})(?:\s?[-./]\s?(?<day>\d{1,2}))?(?![\d元万%])\s?(?<limit>之?前|以前)?/g,
    readCalendar,
  ],
  [
    ['月', NUMERALS],
    new RegExp(
      `${YEAR}?\\s?(?<![\\d个每第.一二三四五六七八九十])(?<month>\\d{1,2}|${CHINESE_MONTH})\\s?月份?${NOT_A_RHYTHM}\\s?` +
        `(?:(?<day>\\d{1,2}|${CHINESE_DAY})(?:\\s?[-—–~～至]\\s?\\d{1,2})?\\s?[日号]|(?<part>上旬|中旬|下旬|月?初|月?底|月?末))?\\s?(?<limit>之?前|以前|内)?`,
      'g',
    ),
    readCalendar,
  ],
  [
    ['年岁', '底末终内'],
    new RegExp(`(?:${YEAR}\\s?)?(?<![\\d一两三])(?<part>年底|年末|年终|岁末|年内)(?<limit>之?前|以前)?`, 'g'),
    readSeason,
  ],
  [['年', '底末内', YEARS], new RegExp(`${YEAR}(?<part>底|末|内)(?<limit>之?前|以前)?`, 'g'), readSeason],
  [
    ['季年', '度半初中'],
    new RegExp(
      `(?:${YEAR}\\s?)?(?<!每)(?<part>第?[一二三四1-4]季度${NOT_A_RHYTHM}|[上下]半年${NOT_A_RHYTHM}|年初|年中)(?<limit>末|底|之?前|以前|内)?`,
      'g',
    ),
    readSeason,
  ],
  [
    ['年', YEARS],
    new RegExp(`${YEAR}`, 'g'),
    (found, year) => ({ ...yearOf(found, year), kind: 'calendar', precision: 'year' }),
  ],
  [
    ['每', '年期季月周旬天日'],
    /每(?:一)?(?:\d{1,2}|[一二两三四五六七八九十]{1,2})?个?(?:学?年度?|半年度?|学期|季度?|月度?|半月|周|星期|旬|天|日|工作日)(?:末|底|初)?(?:(?<day>\d{1,2})\s?[日号])?(?:之?前|以前|内)?/g,
    (found) => ({
      kind: 'recurring',
      impossible: found.groups?.day !== undefined && !isDayOfMonth(Number(found.groups.day)),
    }),
  ],
  [
    ['按逐次月季', '年期季月周旬日'],
    /[按逐](?:年|半年|季度?|月|周|旬|日|学期)|(?<![上下第一二三四1-4])(?:年度|半年|季度?|月度?|周)(?:至少|不少于)?(?:一|1|两|2)次|月月|季季/g,
    () => ({ kind: 'recurring' }),
  ],
  [
    ['末底初', '季月旬周期'],
    /(?<!\d\s?)(?:季度?|月|旬|周|期|学期)(?:末|底|初)(?:之?前|以前)?/g,
    () => ({ kind: 'recurring', limit: true }),
  ],
  [
    ['内提工', '日期时月天周'],
    new RegExp(
      `${SPAN}\\s?(?:个?(?:工作日|自然日|学期|星期|小时)|个月|日|天|周)(?:之|以)?内|提前\\s?${SPAN}\\s?(?:个?(?:工作日|小时|星期)|个月|日|天|周)|${SPAN}\\s?个工作日(?:之?前|以前)?`,
      'g',
    ),
    () => ({ kind: 'relative', limit: true }),
  ],
  [
    ['当次隔同', '日天场月周季'],
    /当[日天场月周季]|次日|次月|隔日|同日/g,
    () => ({ kind: 'relative', limit: true }),
  ],
  [
    ['前后间假汛学'],
    new RegExp(
      `(?:${HOLIDAY})(?:之?前|期间|后)|(?:${OCCASION})前(?!\\s?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})(?:[名位强家个]|[%％]))|[寒暑]假|主?汛期|开学[第初]`,
      'g',
    ),
    () => ({ kind: 'event', limit: true }),
  ],
];

/**
 * Every expression of time, in order; where two overlap the longer (then the earlier) one counts.
 * @param year the list's year, which 今年 and 次年 refer to
 */
export const timesIn: (written: string, year: number) => readonly TimeExpression[] =
  recentlyByYear(readTimes);

const TRIGGERS = new Triggers(READERS.map(([needs]) => needs));

function readTimes(written: string, year: number): TimeExpression[] {
  const text = foldWidth(written);
  const found: TimeExpression[] = [];
  const triggers = TRIGGERS.in(text);
  for (let index = 0; index < READERS.length; index++) {
    if (!TRIGGERS.allows(index, triggers)) continue;
    const [, pattern, read] = READERS[index]!;
    for (const match of matchesIn(text, pattern)) {
      const from = match.index + match[0].length - match[0].trimStart().length;
      const to = match.index + match[0].trimEnd().length;
      if (to <= from) continue;
      found.push({
        from,
        to,
        text: written.slice(from, to),
        impossible: false,
        nextYear: false,
        limit: false,
        ...read(match, year),
      });
    }
  }
  found.sort((one, other) => other.to - other.from - (one.to - one.from) || one.from - other.from);
  const kept: TimeExpression[] = [];
  const taken = new Uint8Array(text.length);
  for (const expression of found) {
    // What is kept already is at least as long: it overlaps only where it covers an end of this one.
    if (taken[expression.from] || taken[expression.to - 1]) continue;
    taken.fill(1, expression.from, expression.to);
    kept.push(expression);
  }
  return kept.sort((one, other) => one.from - other.from);
}

/** The last day that the expression can mean, `YYYY-MM-DD`; undefined when it is no day, or an impossible one. */
export function dayOf(expression: TimeExpression, year: number): string | undefined {
  const { precision, month, day, impossible } = expression;
  if (precision !== 'day' || impossible || month === undefined || day === undefined) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${expression.year ?? year}-${two(month)}-${two(day)}`;
}

function readCalendar(found: RegExpExecArray, year: number): ReturnType<Reader> {
  const { month = '', day, part, limit } = found.groups ?? {};
  const named = yearOf(found, year);
  const monthNumber = parseNumber(month);
  const dayNumber = day === undefined ? undefined : parseNumber(day);
  return {
    ...named,
    kind: 'calendar',
    precision: day === undefined ? 'month' : 'day',
    month: monthNumber,
    ...(dayNumber !== undefined && { day: dayNumber }),
    impossible: !exists(named.year ?? year, monthNumber, dayNumber),
    limit: limit !== undefined || (part !== undefined && /[底末]/.test(part)),
  };
}

function readSeason(found: RegExpExecArray, year: number): ReturnType<Reader> {
  const { part = '', limit } = found.groups ?? {};
  return {
    ...yearOf(found, year),
    kind: 'calendar',
    precision: 'season',
    limit: limit !== undefined || /[底末内]$/.test(part),
  };
}

function yearOf(found: RegExpExecArray, year: number): { year?: number; nextYear: boolean } {
  const { year: digits, word } = found.groups ?? {};
  if (digits !== undefined) return { year: parseYear(digits), nextYear: false };
  if (word === undefined) return { nextYear: false };
  if (new RegExp(`^(?:${NEXT_YEAR})$`).test(word)) return { year: year + 1, nextYear: true };
  if (new RegExp(`^(?:${LAST_YEAR})$`).test(word)) return { year: year - 1, nextYear: false };
  return { year, nextYear: false };
}

function exists(year: number, month: number | undefined, day: number | undefined): boolean {
  if (month === undefined || month < 1 || month > 12) return false;
  return day === undefined || isCalendarDate(year, month, day);
}

function isDayOfMonth(day: number): boolean {
  return day >= 1 && day <= 31;
}

/** Words in place of a deadline that never end: 全年, 长期, 适时. */
const OPEN_ENDED =
  /^(?:(?:\d{4}|二[〇○零一二三四五六七八九]{3})年(?:度|全年)?|全年|全年度|常年|本年度?|年度|当年|长期|长期(?:坚持|推进|抓好|执行|有效)|持续|持续(?:推进|进行|实施|坚持|抓好|开展|加强)|常态化?|常态化(?:推进|开展|落实|坚持|抓好)|经常|经常性|日常|平时|适时|定期|不定期|及时|随时|即时|尽快|尽早|视情|视情况|(?:根据|按照?|视|依)(?:工作)?(?:需要|要求|情况|进度|安排|实际)(?:及时|适时)?(?:开展|推进|完成|确定)?|贯穿全年|全年(?:推进|坚持|持续|持续推进|常态化|常态化推进|长期坚持)|长期坚持、?持续推进|坚持)$/;

/** Most lists write one of a few deadlines. */
const DEADLINES_READY = 500;

/** True when the whole text is only such words: nobody can say on which day it is overdue. */
export const isOpenEnded: (written: string) => boolean = recently(readOpenEnded, DEADLINES_READY);

function readOpenEnded(written: string): boolean {
  const parts = foldWidth(written)
    .replace(/[\s()“”"]/g, '')
    .split(/[,;、/。；，]/)
    .filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => OPEN_ENDED.test(part));
}
