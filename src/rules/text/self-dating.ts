import { isoDate } from '../../workspace/dates.js';
import { matchesIn } from './matches.js';
import { foldWidth, parseNumber, parseYear } from './numerals.js';
import { clauseAt, type Stretch, sentenceAt } from './sentences.js';
import { timesIn } from './times.js';
import { type Needs, Triggers } from './triggers.js';

/** A year by which a text dates the list itself or a task in it, not something in the past. */
export interface DatedYear extends Stretch {
  text: string;
  year: number;
}

const YEAR = '(?:20\\d{2}|19\\d{2}|二[〇○零一二三四五六七八九]{3})';
const TITLE_YEAR = new RegExp(
  `(?<![\\d〔\\[])(${YEAR}|\\d{2}(?=\\s?年度))\\s?(?:[-—–~～至]\\s?(${YEAR}|\\d{2})\\s?)?学?年`,
  'g',
);
/** A title about an event of that year: 2025年市委巡察反馈问题整改责任清单. */
const EVENT = /^[^，。；]{0,8}?(?:巡察|巡视|审计|督查|考核|民主生活会|检查|反馈)/;

/**
 * The wrong year in the title of a list, or undefined when the title carries the right year (alone or in
 * a range), no year, or only that of an event.
 */
export function wrongTitleYear(written: string, year: number): DatedYear | undefined {
  const title = foldWidth(written);
  let wrong: DatedYear | undefined;
  for (const match of matchesIn(title, TITLE_YEAR)) {
    const first = fullYear(match[1] ?? '');
    if (first === undefined) continue;
    const last = rangeEnd(match[2], first);
    if (first <= year && year <= last) return undefined;
    const to = match.index + match[0].length;
    const isYearOf = title.startsWith('度', to);
    if (!isYearOf && EVENT.test(title.slice(to))) continue;
    wrong ??= { from: match.index, to, text: written.slice(match.index, to), year: first };
  }
  return wrong;
}

/** 2026, 二〇二六, or 26 in 26年度. */
function fullYear(written: string): number | undefined {
  return /^\d{2}$/.test(written) ? 2000 + Number(written) : parseYear(written);
}

function rangeEnd(written: string | undefined, first: number): number {
  if (written === undefined) return first;
  if (/^\d{2}$/.test(written)) return Math.floor(first / 100) * 100 + Number(written);
  return parseYear(written) ?? first;
}

const PAPER =
  '责任清单|任务清单|年度任务安排|任务安排|责任书|工作要点|工作计划|学习计划|监督计划|培训计划|检查计划';
const MAKING = '制定|制订|编制|拟定|拟订|起草|印发|审定|签订|签署|分解|下达|认领|履行|执行|落实|按照|围绕';
const MADE = new RegExp(
  `(?:${MAKING})[^，。；;\\n\\d]{0,10}?(${YEAR})\\s?年度?[^，。；;\\n]{0,16}?(?:${PAPER})`,
  'g',
);
const THIS_LIST = new RegExp(`(?:本|此|这份)(?:责任)?清单[^，。；;\\n\\d]{0,8}?(${YEAR})\\s?年`, 'g');
const HEADING = new RegExp(
  `(?:^|[。；;\\n])[^\\S\\n]{0,8}(${YEAR})\\s?年度?[^，。；;\\n]{0,16}?责任(?:清单|书)[^\\S\\n]{0,8}(?=$|[。；;\\n])`,
  'g',
);
/** What was made last year is rightly looked back at: 2025年度责任清单完成情况. */
const LOOKED_AT =
  /^[^，。；;\n]{0,4}?(?:完成|落实|执行|履行|考核|评议|总结|情况|中|里|未|遗留|结果|剩余|基础|没有|的)/;
const RETROSPECT =
  /回头看|复盘|遗留|逾期|历史|未完成|未办结|未销号|结转|对照|对比|相比|比照|总结|回顾|考核|述职|述责|反馈|审计|评议|上年|去年|以来|基础上|情况/;

const NONE: readonly DatedYear[] = [];

/** What every match has in it: a year, and the end of a paper's name. */
export const DATES_ITSELF: readonly (readonly [needs: Needs, pattern: RegExp])[] = [
  MADE,
  THIS_LIST,
  HEADING,
].map((pattern) => [['12二', '年', '单排书点划'], pattern]);
const SELF_DATING = new Triggers(DATES_ITSELF.map(([needs]) => needs));

/** Earlier years by which the text dates the list: 落实2025年度责任清单, in a list of 2026. */
export function selfDatedYears(written: string, year: number): readonly DatedYear[] {
  if (!SELF_DATING.any(written)) return NONE;
  const found: DatedYear[] = [];
  const text = foldWidth(written);
  for (const [, pattern] of DATES_ITSELF) {
    for (const match of matchesIn(text, pattern)) {
      const named = parseYear(match[1] ?? '');
      if (named === undefined || named >= year) continue;
      const end = match.index + match[0].length;
      const clause = clauseAt(text, end - 1);
      if (LOOKED_AT.test(text.slice(end, clause.to)) && pattern !== THIS_LIST) continue;
      if (RETROSPECT.test(text.slice(Math.min(clause.from, match.index), clause.to))) continue;
      const from = match.index + match[0].indexOf(match[1] ?? '');
      if (found.some((other) => other.from < end && from < other.to)) continue;
      found.push({ from, to: end, text: written.slice(from, end), year: named });
    }
  }
  return found.sort((one, other) => one.from - other.from);
}

const NAMED_YEAR = new RegExp(YEAR);
const COMPLETION =
  /^\s?[^的，。；;\n]{0,16}?(?:完成|办结|到位|销号|形成|建立|报送|上报|验收|公示|公布|召开|开展|组织|制定|修订|印发|出台|实现|达到|报告|汇总)/;
const HAPPENED = /的|情况|已|未|尚|曾|时|期间|后/;
/** Before the date: it tells since when, or of what, not until when. */
const NOT_A_TARGET =
  /(?:截至|截止|对|将|把|凡|已|曾|原|应|未|自|从|针对|根据|按照|依据|除|比|较|上年|反馈)[^，。；;]{0,24}$/;

/** What an expression of time has in it that names its year and says until when. */
export const NAMED_LIMIT: Needs = ['12二', '年-./', '前内底末'];
const LIMITS = new Triggers([NAMED_LIMIT]);

/** Tasks of the text whose limit lies in an earlier year: 2025年6月底前完成排查, in a list of 2026. */
export function pastLimits(written: string, year: number): readonly DatedYear[] {
  if (!LIMITS.any(written)) return NONE;
  const text = foldWidth(written);
  if (!NAMED_YEAR.test(text)) return NONE;
  return timesIn(written, year).flatMap((time) => {
    if (time.year === undefined || time.year >= year || !time.limit || !NAMED_YEAR.test(time.text)) return [];
    const clause = clauseAt(text, time.from);
    const sentence = sentenceAt(text, time.from);
    const after = text.slice(time.to, clause.to);
    if (!COMPLETION.test(after) || HAPPENED.test(after)) return [];
    if (NOT_A_TARGET.test(text.slice(clause.from, time.from))) return [];
    if (RETROSPECT.test(text.slice(sentence.from, sentence.to))) return [];
    return [{ from: time.from, to: time.to, text: time.text, year: time.year }];
  });
}

const CLOSING_DATE = new RegExp(
  `(?:\\n|\\s\\s|[。；;])[^，。；;\\n]{0,30}?(${YEAR})\\s?年\\s?(\\d{1,2}|[一二三四五六七八九十]{1,2})\\s?月\\s?(\\d{1,3}|[一二三四五六七八九十]{1,3})\\s?日\\s*$`,
);

/** The date that closes the text as in a letter (…… 鹭江市园林绿化局 2025年2月24日), as `YYYY-MM-DD`. */
export function closingDate(written: string): (Stretch & { date: string }) | undefined {
  if (!written.trimEnd().endsWith('日')) return undefined;
  const text = foldWidth(written);
  const match = CLOSING_DATE.exec(text);
  if (match === null) return undefined;
  const [whole, year = '', month = '', day = ''] = match;
  const date = isoDate(`${parseYear(year)}年${parseNumber(month)}月${parseNumber(day)}日`);
  if (date === undefined) return undefined;
  return { date, from: match.index + whole.indexOf(year), to: match.index + whole.trimEnd().length };
}
