import { recently } from '../../similarity/recently.js';
import { matchesIn } from './matches.js';
import { foldWidth, NUMBER, parseNumber } from './numerals.js';
import { Coverage, type Stretch, sentenceEnd } from './sentences.js';

/** How often something is done: 每半年1次, 上半年、下半年各1次, 每季度, 每逢节日. */
export interface Frequency extends Stretch {
  /** The characters from the rhythm to the count. */
  text: string;
  /** Times a year; undefined when it depends on events (每次, 每轮). */
  perYear: number | undefined;
  /** True when the number of times is written, not only the rhythm. */
  counted: boolean;
}

const TIMES_A_YEAR: Readonly<Record<string, number>> = {
  年: 1,
  学年: 1,
  半年: 2,
  学期: 2,
  季: 4,
  季度: 4,
  月: 12,
  月度: 12,
  半月: 24,
  旬: 36,
  周: 52,
  星期: 52,
  日: 250,
  天: 250,
  工作日: 250,
  双月: 6,
  单月: 6,
  隔月: 6,
  双周: 26,
  隔周: 26,
  单周: 26,
};

const UNIT = '学年|半年|学期|季度|季|半月|月|旬|周|星期|工作日|年|日|天';
const OCCURRENCE = '次|场|轮|回|期|堂|讲|遍|趟';

const NUMBER_OF_TIMES = `(?:至少|不少于|不低于)?[^。；;\\n，,]{0,12}?(?:一|1|两|2)\\s?(?:${OCCURRENCE})`;
const TERSE = '(?:一|1|两|2)(?:研|议|查|报|评|考|督|调|讲|谈|学|通)';

/** 每季度 · 每2个月 · 按月 · 隔月 · 全年 (with a count) · 半年听取一次, 一季度一调度 · 每逢, 每次 (events). */
const RHYTHM = new RegExp(
  `每(?:一)?(?<every>\\d{1,2}|[一二两三四五六七八九十]{1,2})?个?(?<unit>${UNIT})(?:度)?` +
    `|[按逐](?<by>${UNIT})` +
    '|(?<other>[双隔单][月周])' +
    '|(?<year>全年度?|年内|一年内|本年度?内?|年度内|当年|年度(?=至少|不少于|不低于))' +
    `|(?<![上下每])(?<once>半年|(?<=(?<![近去])一)年)(?:度)?(?=${NUMBER_OF_TIMES}|${TERSE})` +
    `|(?<![第上下每一二三四1-4个])(?:一个?)?(?<terse>季度|季|月|周)(?=(?:至少|不少于)?(?:一|1|两|2)\\s?(?:${OCCURRENCE})|${TERSE})` +
    '|(?<![第上下每一二三四1-4个、和])(?<periodic>季度|月度)(?:对账|调度|会商|例会|通报|考核|研判|核对)' +
    '|(?<event>每(?:逢|当|次|轮|批|届|期|场|个?(?:节点|节日|重[要大]节[点日])|遇)|逢(?:[会节提]必|[一二三五八十圩集]))',
  'g',
);

const COUNT = new RegExp(
  `(?<!第)(?<each>各)?[^。；;\\n，,]{0,12}?(?<count>${NUMBER})\\s?(?:${OCCURRENCE})(?!性|供水|结构|分配|元)`,
);
const LISTED_MONTH = /(?:\d{1,2}|十[一二]?|[一二三四五六七八九])\s?月(?!份?一[次研议])/g;
/** 元旦、春节、国庆节前 · 6月、12月: each of them is an occasion, whether or not 各1次 follows. */
const DAY_OFF = '元旦|春节|清明|[“"]?五一[”"]?|端午|中秋|[“"]?十一[”"]?|国庆';
const MONTH = '(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])月份?(?:\\d{1,2}日|[上中下]旬|[底初末])?[之以]?前?';
const NAMED_OCCASIONS = new RegExp(
  `(?<![\\d十年])${MONTH}(?:\\s?[、和及]\\s?${MONTH}){1,11}` +
    '|上(?:半年)?[、和及]?下半年' +
    `|(?:${DAY_OFF})节?(?:\\s?[、,，和及]\\s?(?:${DAY_OFF})节?){1,7}(?:假期?|期间|前后|[之以]?前|后)`,
  'g',
);
const HALF_YEAR = /[上下]半年|上、下半年/g;
/** How far behind a rhythm its count may stand: 每半年抽查分管领域公务接待、公务用车和差旅报销凭证1次. */
const REACH = 48;

/**
 * Every frequency in the text, in order.
 * A count belongs to the rhythm before it in the same sentence; months or half-years listed with
 * 各1次 are multiplied out.
 */
export const frequenciesIn: (written: string) => readonly Frequency[] = recently(readFrequenciesIn, 500);

function readFrequenciesIn(written: string): Frequency[] {
  const text = foldWidth(written);
  const rhythms = [...matchesIn(text, RHYTHM)];
  const found: Frequency[] = [];
  for (const [index, match] of rhythms.entries()) {
    const from = match.index;
    const next = rhythms[index + 1]?.index ?? text.length;
    const reach = Math.min(next, from + match[0].length + REACH);
    const end = sentenceEnd(text, from, reach);
    const frequency = readRhythm(text, match, from, end);
    if (frequency) found.push({ ...frequency, text: written.slice(frequency.from, frequency.to) });
  }
  return [...found, ...listedOccasions(text, written, found)].sort((one, other) => one.from - other.from);
}

const COUNT_ALONE = new RegExp(`^\\s*(?:至少|不少于|不低于)?(${NUMBER})\\s?(?:${OCCURRENCE})(?:以上)?\\s*$`);

/** A frequency field that holds only a count (2次) means so often in the year. */
export function frequencyOfField(written: string): Frequency | undefined {
  const frequencies = frequenciesIn(written);
  if (frequencies.length > 0) return highest(frequencies);
  const bare = COUNT_ALONE.exec(foldWidth(written));
  const count = bare?.[1] === undefined ? undefined : parseNumber(bare[1]);
  return count === undefined
    ? undefined
    : { from: 0, to: written.length, text: written, perYear: count, counted: false };
}

/** The most frequent one; one that depends on events counts as most frequent, because nobody can say it is not. */
export function highest(frequencies: readonly Frequency[]): Frequency | undefined {
  const rate = (frequency: Frequency) => frequency.perYear ?? Number.POSITIVE_INFINITY;
  return frequencies.reduce<Frequency | undefined>(
    (best, frequency) => (best === undefined || rate(frequency) > rate(best) ? frequency : best),
    undefined,
  );
}

function readRhythm(
  text: string,
  match: RegExpExecArray,
  from: number,
  end: number,
): Omit<Frequency, 'text'> | undefined {
  const groups = match.groups ?? {};
  const begin = from + match[0].length;
  const reach = text.slice(begin, end);
  const count = COUNT.exec(reach);
  const times = count?.groups?.count === undefined ? undefined : parseNumber(count.groups.count);
  const to = count ? begin + count.index + count[0].length : begin;
  const counted = times !== undefined;
  if (groups.event !== undefined) return { from, to, perYear: undefined, counted };
  if (groups.year !== undefined && !counted) return undefined;
  const unit =
    groups.unit ?? groups.by ?? groups.once ?? groups.terse ?? groups.periodic ?? groups.other ?? '年';
  const every = groups.every === undefined ? 1 : (parseNumber(groups.every) ?? 1);
  const rate = (TIMES_A_YEAR[unit] ?? 1) / Math.max(every, 1);
  const listed = rate === 1 ? Math.max(1, occasions(reach)) : 1;
  return { from, to, perYear: rate * (times ?? 1) * listed, counted };
}

/** 6月、12月 → 2; 上半年、下半年 → 2. */
function occasions(text: string): number {
  const halves = new Set([...matchesIn(text, HALF_YEAR)].map((match) => match[0])).size;
  const both = /上、下半年/.test(text) ? 2 : halves;
  const months = new Set([...matchesIn(text, LISTED_MONTH)].map((match) => match[0])).size;
  return Math.max(both, months);
}

/** 上半年、下半年各召开1次 and 6月底、12月底前各报告1次, where no 每 says the rhythm; holidays and months named one by one. */
function listedOccasions(text: string, written: string, known: readonly Frequency[]): Frequency[] {
  const found: Frequency[] = [];
  const taken = new Coverage(known);
  const pattern = new RegExp(
    `(?:[上下]半年|上、下半年|\\d{1,2}\\s?月|元旦|春节|五一|国庆|中秋|端午)[^。；;\\n]{0,60}?各[^。；;\\n]{0,24}?(${NUMBER})\\s?(?:${OCCURRENCE})`,
    'g',
  );
  for (const match of matchesIn(text, pattern)) {
    const { index } = match;
    const to = index + match[0].length;
    if (taken.overlaps(index, to)) continue;
    const count = parseNumber(match[1] ?? '') ?? 1;
    const listed = occasions(match[0]);
    const perYear = listed >= 2 ? listed * count : undefined;
    found.push({ from: index, to, text: written.slice(index, to), perYear, counted: true });
  }
  const listed = new Coverage(found);
  for (const { index, 0: words } of matchesIn(text, NAMED_OCCASIONS)) {
    const to = index + words.length;
    if (taken.overlaps(index, to) || listed.overlaps(index, to)) continue;
    found.push({ from: index, to, text: written.slice(index, to), perYear: undefined, counted: false });
  }
  return found;
}
