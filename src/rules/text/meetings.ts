import { matchesIn } from './matches.js';
import { foldWidth, parseNumber } from './numerals.js';
import { clauseAt, type Stretch } from './sentences.js';
import { type Needs, Triggers } from './triggers.js';

/** A meeting, plan or document that had not come about in the year that speaks of it. */
export interface FutureReference extends Stretch {
  text: string;
  /** When it is held or issued at the earliest. */
  year: number;
  kind: 'meeting' | 'plan' | 'document';
}

/**
 * Plenums of the 20th Central Committee by number: the year held, or, from the fifth on, the earliest
 * that the rhythm of earlier terms (18th: 2015, 2016, 2017; 19th: 2020, 2021, 2022) allows.
 */
const PLENUMS_OF_TERM: Readonly<Record<number, readonly number[]>> = {
  18: [2012, 2013, 2013, 2014, 2015, 2016, 2017],
  19: [2017, 2018, 2018, 2019, 2020, 2021, 2022],
  20: [2022, 2023, 2024, 2025, 2026, 2026, 2027],
  21: [2027, 2028, 2028, 2029, 2030, 2031, 2032],
};

/** Party congresses are held every five years: the 19th in 2017, the 20th in 2022. */
function congressYear(number: number): number {
  return 2017 + 5 * (number - 19);
}

/** Plenums of the Central Commission for Discipline Inspection: the first with the congress, then one each January. */
function commissionPlenumYear(term: number, number: number): number {
  return number <= 1 ? congressYear(term) : congressYear(term) + number - 1;
}

/** Five-year plans: 十四五 begins in 2021. Preparing one may begin two years ahead. */
function planBegins(number: number): number {
  return 2021 + 5 * (number - 14);
}
const PLAN_PREPARED_AHEAD = 2;

/** Looking forward to a meeting is not claiming its spirit: 迎接党的二十一大胜利召开. */
const LOOKS_FORWARD =
  /迎接|喜迎|筹备|筹办|代表选举|选举产生|召开后|届时|待.{0,12}(?:召开|印发|出台)|换届|展望|前夕|预安排|预计|预算|申报/;
const DERIVED =
  '精神|部署|要求|决定|报告|讲话|文件|通知|意见|条例|规定|办法|工作要点|反馈|通报|会议|全会|清单';

/** 二十一大 and 二十届五中全会, as titles: with 党的 before or what they gave after, so that 二十一大类 is none. */
const CONGRESS =
  /党的((?:二|三)?十[一二三四五六七八九]?)(?:大(?![类项型])|届([一二三四五六七])中全会)|(?<![一二三四五六七八九十百第])((?:二|三)?十[一二三四五六七八九]?)(?:大(?=精神|报告|部署|召开|战略|代表)|届([一二三四五六七])中全会)/g;

const COMMISSION = /((?:二|三)?十[一二三四五六七八九]?)届中央纪委第?([一二三四五六七八])次全会/g;
const PLAN = /(?<![二三四五六七八九])[“"]?(十[二三四五六七八九])五[”"]?(?:时期|期间|规划)/g;
const DOCUMENT_NUMBER = /[〔[（(](20\d{2})[〕\]）)]\s?\d{1,4}\s?号/g;
const YEAR_BEARING = new RegExp(
  `(?:学习|贯彻|落实|传达|按照|根据|对照|依据|执行|领会)[^，。；;\\n\\d]{0,10}(20\\d{2})年度?[^，。；;\\n]{0,20}?(?:${DERIVED})`,
  'g',
);

/** What a match refers to: in which year it comes about, if that is known. */
type Reader = (match: RegExpExecArray) => { year: number | undefined; kind: FutureReference['kind'] };

/** Each with what every match has in it; of two that overlap the earlier kind counts. */
export const REFERENCES: readonly (readonly [needs: Needs, pattern: RegExp, read: Reader])[] = [
  [
    ['十', '大届'],
    CONGRESS,
    (match) => {
      const term = parseNumber(match[1] ?? match[3] ?? '');
      const plenum = parseNumber(match[2] ?? match[4] ?? '');
      const year =
        term === undefined || term < 18
          ? undefined
          : plenum === undefined
            ? congressYear(term)
            : PLENUMS_OF_TERM[term]?.[plenum - 1];
      return { year, kind: 'meeting' };
    },
  ],
  [
    ['十', '届', '纪'],
    COMMISSION,
    (match) => {
      const term = parseNumber(match[1] ?? '');
      const number = parseNumber(match[2] ?? '');
      const known = term !== undefined && number !== undefined;
      return { year: known ? commissionPlenumYear(term, number) : undefined, kind: 'meeting' };
    },
  ],
  [
    ['十', '五', '期划'],
    PLAN,
    (match) => {
      const plan = parseNumber(match[1] ?? '');
      return { year: plan === undefined ? undefined : planBegins(plan) - PLAN_PREPARED_AHEAD, kind: 'plan' };
    },
  ],
  [['2', '号', '〔[（('], DOCUMENT_NUMBER, (match) => ({ year: Number(match[1]), kind: 'document' })],
  [['2', '年', '习彻实达照据行会'], YEAR_BEARING, (match) => ({ year: Number(match[1]), kind: 'document' })],
];

const TRIGGERS = new Triggers(REFERENCES.map(([needs]) => needs));

const NONE: readonly FutureReference[] = [];

/** References in the text to what came about only after the given year, in order. */
export function futureReferences(written: string, year: number): readonly FutureReference[] {
  const triggers = TRIGGERS.in(written);
  if (!TRIGGERS.allowsAny(triggers)) return NONE;
  const found: FutureReference[] = [];
  for (let index = 0; index < REFERENCES.length; index++) {
    if (!TRIGGERS.allows(index, triggers)) continue;
    const [, pattern, read] = REFERENCES[index]!;
    const text = foldWidth(written);
    for (const match of matchesIn(text, pattern)) {
      const { year: eventYear, kind } = read(match);
      if (eventYear === undefined || eventYear <= year) continue;
      const from = match.index;
      const to = from + match[0].length;
      const clause = clauseAt(text, from);
      if (LOOKS_FORWARD.test(text.slice(clause.from, clause.to))) continue;
      if (found.some((other) => other.from < to && from < other.to)) continue;
      found.push({ from, to, text: written.slice(from, to), year: eventYear, kind });
    }
  }
  return found.sort((one, other) => one.from - other.from);
}
