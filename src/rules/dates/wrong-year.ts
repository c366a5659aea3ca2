import type { Bilingual } from '../../language/bilingual.js';
import type { Debrief, ListItem, ResponsibilityList } from '../../workspace/model.js';
import type { Analysis } from '../analysis/analysis.js';
import { itemFieldPlace, itemTextPlace, listPlace } from '../place.js';
import { defineRule, type FindingDraft, type Place } from '../rule.js';
import { itemName, listName } from '../text/list-name.js';
import {
  closingDate,
  type DatedYear,
  pastLimits,
  selfDatedYears,
  wrongTitleYear,
} from '../text/self-dating.js';
import { overlaps } from '../text/sentences.js';
import { timesIn } from '../text/times.js';
import { isPlausible, listDates } from './list-dates.js';

/** 年度错误：清单自己标的年度不是本年度。 */
export const datesWrongYear = defineRule<'unit'>({
  id: 'dates/wrong-year',
  severity: 'error',
  scope: 'unit',
  title: { zh: '年度错误', en: 'Wrong year' },
  rationale: {
    zh: `把上年的清单改个封面再报，最先露馅的是年份。本规则只看清单给自己标的年份：标题、时限、审议和签字落款的日期，以及正文里“落实2025年度责任清单”“2025年6月底前完成”一类给本清单或本年任务定时间的话。

正文提到往年是正常的：“2025年巡察反馈的9个问题”“对照2025年度考核结果”“2025年度责任清单完成情况”都是回顾过去，不算错误；文件标题里的年份也不算。标题写“2025—2026学年”等包含本年度的，不算错误。

审议、签字、落款日期早于上年11月或者晚于本年末的，不可能是本年度清单的日期。规定表述中的年份不由填报人负责，不予认定。`,
    en: `When last year’s list is handed in again, the year gives it away first. This rule looks only at years by which the list dates itself: its title, deadlines, dates of approval, signature and footer, and sentences that date this list or this year’s tasks.

A body that names an earlier year is right when it looks back (problems found in 2025, last year’s appraisal), and so is a year in a document’s title. A title with a range that holds the list’s year is right.

Dates of approval, signature and footer before November of the year before, or after the end of the list’s year, cannot belong to it. Years in mandated text are nobody’s fault here.`,
  },
  messages: {
    title: {
      zh: {
        problem: '{list}标题写的是“{words}”，而本清单为{year}年度清单。',
        basis: '责任清单每年年初结合当年任务制定，标题年度应当与清单年度一致。',
        advice: '将标题改为{year}年度；同时逐条核对内容是否仍为往年内容，属于往年清单改头换面的应重新制定。',
      },
      en: {
        problem: 'The title of {list} says “{words}”, but the list is for {year}.',
        basis:
          'A list is made at the start of each year from that year’s tasks; its title carries that year.',
        advice:
          'Correct the title to {year} and check item by item whether the contents are still those of another year.',
      },
    },
    deadline: {
      zh: {
        problem: '{item}时限写的是“{words}”，早于清单年度（{year}年）。',
        basis: '本年度责任清单的任务应当在本年度内有完成时限，已经过去的年份不能作为时限。',
        advice: '按{year}年度工作安排改写{item}的时限；任务已在往年完成的，删除该条或换成本年任务。',
      },
      en: {
        problem: 'The deadline of {item} is “{words}”, in a year before the list’s ({year}).',
        basis: 'The tasks of a year’s list have deadlines in that year; a year gone by cannot be one.',
        advice:
          'Set a deadline in {year} for {item}; if the task was completed in an earlier year, remove it or put this year’s in its place.',
      },
    },
    limit: {
      zh: {
        problem: '{item}正文要求“{words}”完成，早于清单年度（{year}年）。',
        basis: '本年度责任清单的任务应当在本年度内完成，已经过去的年份不能作为时限。',
        advice: '按{year}年度工作安排改写这一时限；该项任务已经完成的，换成本年任务。',
      },
      en: {
        problem: 'The text of {item} asks for completion by “{words}”, in a year before the list’s ({year}).',
        basis: 'The tasks of a year’s list are completed in that year; a year gone by cannot be their limit.',
        advice: 'Rewrite the limit for {year}; if the task is done, put this year’s in its place.',
      },
    },
    selfDated: {
      zh: {
        problem: '{item}正文写的是“{words}”，而本清单为{year}年度清单。',
        basis: '清单正文所称的本年度清单、任务安排应当是{year}年度的；沿用往年年份说明内容没有更新。',
        advice: '将“{words}”改为{year}年度的相应文件；如确系回顾往年工作，请写明“{words}的完成情况”等字样。',
      },
      en: {
        problem: 'The text of {item} says “{words}”, but the list is for {year}.',
        basis:
          'What the body calls this year’s list or plan is that of {year}; an earlier year shows that the text was not brought up to date.',
        advice: 'Name the document of {year} instead of “{words}”; if last year is meant, say so.',
      },
    },
    early: {
      zh: {
        problem: '{list}的{dates}早于制定{year}年度清单的合理时间。',
        basis: '年度责任清单在当年年初或者上年末制定、审议和签署，更早的日期说明沿用了往年清单的审签信息。',
        advice: '核对审议、签字和落款情况，按实际日期改正；没有重新审议、签字的，补办手续后重新报送。',
      },
      en: {
        problem: 'In {list}, {dates} is too early for a list of {year}.',
        basis:
          'A year’s list is drawn up, approved and signed at the start of the year or late in the year before; an earlier date was left from another year’s list.',
        advice:
          'Check approval, signatures and footer, and correct the dates; where the list was not approved or signed anew, do so and submit it again.',
      },
    },
    after: {
      zh: {
        problem: '{list}的{dates}晚于清单年度（{year}年）。',
        basis: '年度责任清单应当在当年制定、审议和签署，年度结束后的日期不属于本清单。',
        advice: '核对审议、签字和落款情况，按实际日期改正，或者更正清单年度。',
      },
      en: {
        problem: 'In {list}, {dates} is after the list’s year ({year}).',
        basis:
          'A year’s list is drawn up, approved and signed in that year; a date after its end does not belong to it.',
        advice: 'Check approval, signatures and footer, and correct the dates or the list’s year.',
      },
    },
    debrief: {
      zh: {
        problem: '{person}述责述廉报告标题写的是“{words}”，而本报告所述为{year}年度。',
        basis: '述责述廉报告的标题年度应当与所述年度一致。',
        advice: '将标题改为{year}年度，并核对内容是否仍为往年报告的内容。',
      },
      en: {
        problem: 'The title of the debrief of {person} says “{words}”, but it accounts for {year}.',
        basis: 'A debrief’s title carries the year it accounts for.',
        advice: 'Correct the title to {year} and check whether the contents are still an earlier year’s.',
      },
    },
  },
  *check(unit, { analysis }) {
    for (const list of unit.lists) {
      yield* titleFinding(list);
      for (const item of list.items) {
        const years = wrongYears(list, item);
        if (years) yield* itemFindings(list, item, years, analysis);
      }
      const dates = wrongDates(list);
      if (dates.length > 0) yield* dateFindings(list, dates);
    }
    for (const debrief of unit.debriefs) yield* debriefFinding(debrief);
  },
});

function* titleFinding(list: ResponsibilityList): Iterable<FindingDraft> {
  const wrong = list.title === undefined ? undefined : wrongTitleYear(list.title, list.year);
  if (!wrong) return;
  yield {
    message: 'title',
    values: { list: listName(list), words: wrong.text, year: list.year },
    at: {
      ...listPlace(list, ['title'], list.title),
      range: list.document.locateText(['title'], wrong.from, wrong.to),
    },
  };
}

/** What an item says of earlier years as if they were the list's. */
interface WrongYears {
  /** The field's, when all its times are in earlier years. */
  deadline: string | undefined;
  selfDated: readonly DatedYear[];
  past: readonly DatedYear[];
}

function wrongYears({ year }: ResponsibilityList, { text, deadline }: ListItem): WrongYears | undefined {
  const selfDated = selfDatedYears(text, year);
  const past = pastLimits(text, year);
  const isPast = deadline !== undefined && isOfEarlierYear(deadline, year);
  if (!isPast && selfDated.length + past.length === 0) return undefined;
  return { deadline: isPast ? deadline : undefined, selfDated, past };
}

function isOfEarlierYear(deadline: string, year: number): boolean {
  let named = false;
  for (const time of timesIn(deadline, year)) {
    if (time.year === undefined) continue;
    if (time.year >= year) return false;
    named = true;
  }
  return named;
}

function* itemFindings(
  list: ResponsibilityList,
  item: ListItem,
  { deadline, selfDated, past }: WrongYears,
  analysis: Analysis,
): Iterable<FindingDraft> {
  const values = (words: string) => ({ item: itemName(list, item), words, year: list.year });
  if (deadline !== undefined) {
    yield {
      message: 'deadline',
      values: values(deadline),
      at: itemFieldPlace(list, item, 'deadline'),
      subject: `${item.text}\n${deadline}`,
    };
  }
  const mandated = analysis.mandated.spans(list, item);
  const report = (message: string, dated: DatedYear): FindingDraft => ({
    message,
    values: values(dated.text),
    at: itemTextPlace(list, item, dated.from, dated.to),
    subject: `${item.text}\n${dated.text}`,
  });
  for (const dated of selfDated) {
    if (!overlaps(dated, mandated)) yield report('selfDated', dated);
  }
  for (const dated of past) {
    if (!overlaps(dated, mandated)) yield report('limit', dated);
  }
}

interface WrongDate {
  name: Bilingual;
  date: string;
  place: () => Place;
}

/** The dates that a list of its year cannot carry. */
function wrongDates(list: ResponsibilityList): WrongDate[] {
  const wrong = listDates(list)
    .filter(({ date }) => !isPlausible(date, list.year))
    .map(({ path, name, date }): WrongDate => ({ name, date, place: () => listPlace(list, path, date) }));
  const closing = closingPlace(list);
  if (closing && !isPlausible(closing.date, list.year)) {
    wrong.push({ name: { zh: '文末日期', en: 'the closing date' }, ...closing });
  }
  return wrong;
}

/** All implausible dates of the list in one finding: they are corrected together. */
function* dateFindings(list: ResponsibilityList, wrong: readonly WrongDate[]): Iterable<FindingDraft> {
  for (const message of ['early', 'after'] as const) {
    const these = wrong.filter(({ date }) => date < `${list.year}` === (message === 'early'));
    const [first, ...others] = these;
    if (!first) continue;
    yield {
      message,
      values: {
        list: listName(list),
        year: list.year,
        dates: {
          zh: these.map(({ name, date }) => `${name.zh}（${date}）`).join('、'),
          en: these.map(({ name, date }) => `${name.en} (${date})`).join(', '),
        },
      },
      at: first.place(),
      subject: these.map(({ name, date }) => `${name.zh}${date}`).join('\n'),
      ...(others.length > 0 && { related: others.map(({ place }) => place()) }),
    };
  }
}

function closingPlace(list: ResponsibilityList): { date: string; place: () => Place } | undefined {
  const last = list.items.at(-1);
  const closing = last && closingDate(last.text);
  if (!last || !closing) return undefined;
  return { date: closing.date, place: () => itemTextPlace(list, last, closing.from, closing.to) };
}

function* debriefFinding(debrief: Debrief): Iterable<FindingDraft> {
  if (debrief.title === undefined) return;
  const wrong = wrongTitleYear(debrief.title, debrief.year);
  // A later year may be that of the meeting at which the report is given.
  if (!wrong || wrong.year > debrief.year || !debrief.title.startsWith('度', wrong.to)) return;
  yield {
    message: 'debrief',
    values: { person: debrief.person, words: wrong.text, year: debrief.year },
    at: {
      document: debrief.document,
      range: debrief.document.locateText(['title'], wrong.from, wrong.to),
      unit: debrief.unit,
      debrief,
      person: debrief.person,
      text: debrief.title,
    },
  };
}
