import { once } from '../../similarity/once.js';
import type { ListItem, ResponsibilityList } from '../../workspace/model.js';
import type { Analysis } from '../analysis/analysis.js';
import { itemFieldPlace, itemTextPlace } from '../place.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { itemName } from '../text/list-name.js';
import { clauseAt, overlaps } from '../text/sentences.js';
import { dayOf, type TimeExpression, timesIn } from '../text/times.js';
import { isPlausible, type ListDate, listDates } from './list-dates.js';

/** 时限错误：日历上没有的日期、晚于本年末、早于清单审议的时限。 */
export const datesDeadline = defineRule<'list'>({
  id: 'dates/deadline',
  severity: 'error',
  scope: 'list',
  title: { zh: '时限错误', en: 'Impossible deadline' },
  rationale: {
    zh: `时限写错，到期就无从检查。本规则查三种错：日历上没有的日期（2月30日、13月底）、晚于清单年度末的时限、早于本清单审议日期的时限；时限栏和正文都查，“二〇二六年六月底前”“6月30日前”等写法都能识别。

跨年的安排写明“次年”“翌年”“下一年”的，不算错误；年度报告、述责述廉、年度考核按规定在次年年初进行，时限在次年2月底以前的，也不算。早于审议日期只认写到日的时限；修订的清单和制定清单本身的条目不受此限，因为它们可以记录已经完成的事项。

时限在往年的，由 dates/wrong-year 认定，不在此重复。规定表述（模板须保留的条目）不予认定。`,
    en: `When the deadline is wrong, nobody can tell when the task is overdue. Three faults are looked for, in the field and in the text: days that no calendar has (30 February, month 13), deadlines after the end of the list’s year, and deadlines before the list itself was approved.

What says “next year” in words is right, and so are annual reports, debriefs and appraisals due by the end of the following February. Only deadlines given to the day are compared with the approval; revised lists, and items about making the list, may record what is already done.

A deadline in an earlier year belongs to dates/wrong-year. Mandated text is not the writer’s.`,
  },
  messages: {
    impossible: {
      zh: {
        problem: '{item}的时限“{words}”在日历上不存在。',
        basis: '责任清单的完成时限应当是确定的日期，以便到期检查、逐项销号。',
        advice: '将“{words}”改为实有的日期（例如当月最后一日），并核对同一时限在其他条目中的写法。',
      },
      en: {
        problem: 'The deadline “{words}” of {item} is on no calendar.',
        basis: 'A deadline must be a definite day, so that it can be checked when due.',
        advice:
          'Replace “{words}” by a day that exists, such as the last of the month, and check the same deadline in other items.',
      },
    },
    afterYear: {
      zh: {
        problem: '{item}的时限“{words}”晚于{year}年末，又没有写明是次年的安排。',
        basis: '年度责任清单的任务应当在本年度内完成；确需跨年的，应当写明年内的阶段目标和次年的完成时间。',
        advice:
          '把时限改到{year}年12月31日以前；确需跨年的，写明“次年×月底前完成”，并补充{year}年内要做到哪一步。',
      },
      en: {
        problem:
          'The deadline “{words}” of {item} is after the end of {year}, and nothing says that the next year is meant.',
        basis:
          'A year’s list holds what is completed in that year; work that goes beyond it states the stage reached within the year.',
        advice:
          'Set a deadline by 31 December {year}; if the work must go on, say “next year” and add what is reached within {year}.',
      },
    },
    beforeApproval: {
      zh: {
        problem: '{item}的时限“{words}”早于本清单的{event}（{date}）。',
        basis: '清单经审议签署后才作为履责依据，时限早于制定日期的任务在清单生效时已经逾期。',
        advice: '按本年度工作安排重新确定{item}的时限；该项工作已经完成的，换成尚待完成的任务。',
      },
      en: {
        problem: 'The deadline “{words}” of {item} is before {event} of this list ({date}).',
        basis:
          'A list binds once it is approved and signed; a task due before that is overdue from the start.',
        advice:
          'Set a new deadline for {item}; if the task is already done, put one that is still to be done in its place.',
      },
    },
  },
  *check(list, { analysis }) {
    const binding = once(() => bindingDate(list));
    for (const item of list.items) {
      const inField = fieldFinding(list, item, binding, analysis);
      if (inField) yield inField;
      if (!MAY_BE_WRONG.test(item.text)) continue;
      const mandated = analysis.mandated.spans(list, item);
      for (const time of timesIn(item.text, list.year)) {
        if (overlaps(time, mandated)) continue;
        if (isImpossible(time)) yield textFinding('impossible', list, item, time);
        else if (isUnexplainedNextYear(time, list, item)) yield textFinding('afterYear', list, item, time);
      }
    }
  },
});

/** A day that not every month has, or none: 29 and more, 0; what it is the first of may stand between (30-31日). */
const DOUBTFUL_DAY =
  '(?:[2２][9９]|[3-9３-９][\\d０-９]|(?<![\\d０-９])[0０]{1,2}|二十九|三十[一二三四五六七八九]?)(?:\\s?[-－—–~～至]\\s?[\\d０-９]{1,2})?\\s?[日号]';

/**
 * What a time of a text has that no calendar has, or that is in another year than the list's: a day, a month beyond the
 * twelve, a year. Most texts have none of it, and no more need be known of their times.
 */
export const MAY_BE_WRONG = new RegExp(
  `${DOUBTFUL_DAY}|(?:(?<![1１])[0０]|[2-9２-９][\\d０-９]|[1１][3-9３-９])\\s?月|[\\d０-９]\\s?[-./－．／年]|二[〇○零一二三四五六七八九]{3}\\s?年|次年|翌年|下一?年|来年|明年|第二年`,
);

const MOSTLY_MANDATED = 0.6;

/** Said in words that the next year is meant. */
const NEXT_YEAR = /次年|翌年|下一?年|来年|明年|跨年|第二年/;
/** Duties that fall due at the start of the next year by their nature. */
const ABOUT_THE_PAST_YEAR =
  /(?:年度|全年|本年|当年)[^，。；;\n]{0,12}(?:报告|总结|考核|述责|述职|述廉|评议|检查|决算)|述责述廉|述职述廉|民主生活会|年终(?:考核|总结)/;
/** Items about drawing up the lists themselves. */
const LIST_MAKING = /责任清单|任务清单|任务安排|责任书/;

function fieldFinding(
  list: ResponsibilityList,
  item: ListItem,
  binding: () => ListDate | undefined,
  { mandated }: Analysis,
): FindingDraft | undefined {
  if (item.deadline === undefined) return undefined;
  const times = timesIn(item.deadline, list.year);
  const impossible = times.find(isNoDay);
  if (impossible) return ofField('impossible', list, item, { words: impossible.text });
  if (lastYear(times) > list.year) {
    const said = NEXT_YEAR.test(`${item.deadline}\n${item.text}`);
    return said || isDueAfterTheYear(times, item, list.year) ? undefined : ofField('afterYear', list, item);
  }
  const deadline = lastDay(times, list.year);
  if (deadline === undefined || deadline < `${list.year}` || list.revision) return undefined;
  const event = binding();
  if (!event || deadline >= event.date) return undefined;
  if (mandated.share(list, item) >= MOSTLY_MANDATED || LIST_MAKING.test(item.text)) return undefined;
  return ofField('beforeApproval', list, item, { event: event.name, date: event.date });
}

function isNoDay({ impossible }: TimeExpression): boolean {
  return impossible;
}

/** The greatest year that is named. */
function lastYear(times: readonly TimeExpression[]): number {
  let last = Number.NEGATIVE_INFINITY;
  for (const { year } of times) if (year !== undefined && year > last) last = year;
  return last;
}

function ofField(
  message: string,
  list: ResponsibilityList,
  item: ListItem,
  values: FindingDraft['values'] = {},
): FindingDraft {
  return {
    message,
    values: { item: itemName(list, item), words: item.deadline ?? '', year: list.year, ...values },
    at: itemFieldPlace(list, item, 'deadline'),
    subject: `${item.text}\n${item.deadline}`,
  };
}

/** The last of the days; undefined when there is none, or one of the times is no day. */
function lastDay(times: readonly TimeExpression[], year: number): string | undefined {
  let last: string | undefined;
  for (const time of times) {
    const day = dayOf(time, year);
    if (day === undefined) return undefined;
    if (last === undefined || day > last) last = day;
  }
  return last;
}

/** From when the list binds: its approval, else the first signature. */
function bindingDate(list: ResponsibilityList): ListDate | undefined {
  const dates = listDates(list).filter(({ date }) => isPlausible(date, list.year));
  return (
    dates.find(({ kind }) => kind === 'approved') ??
    dates.find(({ kind }) => kind === 'self' || kind === 'secretary')
  );
}

/** Reports and appraisals of the year itself, due by the end of the following February. */
function isDueAfterTheYear(times: readonly TimeExpression[], item: ListItem, year: number): boolean {
  const early = times.every(
    (time) =>
      time.year === undefined || time.year <= year || (time.year === year + 1 && (time.month ?? 12) <= 2),
  );
  return early && ABOUT_THE_PAST_YEAR.test(item.text);
}

function isImpossible(time: TimeExpression): boolean {
  if (!time.impossible) return false;
  // 2026-31-05 within a text is the number of a contract.
  if (/^\d{4}\s?[-./]/.test(time.text) && ((time.month ?? 0) > 12 || (time.day ?? 0) > 31)) return false;
  return time.kind === 'recurring' || time.precision === 'day' || time.limit;
}

/** Only a text that sets no limit within the year: a later stage beside one of this year is a plan. */
function isUnexplainedNextYear(time: TimeExpression, list: ResponsibilityList, item: ListItem): boolean {
  if (!time.limit || time.year === undefined || time.year <= list.year || item.deadline !== undefined)
    return false;
  if (NEXT_YEAR.test(item.text) || isDueAfterTheYear([time], item, list.year)) return false;
  const within = timesIn(item.text, list.year).some(
    (other) =>
      other.kind !== 'calendar' ||
      other.year === list.year ||
      (other.year === undefined && other.precision !== 'year'),
  );
  if (within) return false;
  const { to } = clauseAt(item.text, time.from);
  return /^[^的]{0,16}(?:完成|办结|到位|销号|报送|上报|验收)/.test(item.text.slice(time.to, to));
}

function textFinding(
  message: string,
  list: ResponsibilityList,
  item: ListItem,
  time: TimeExpression,
): FindingDraft {
  return {
    message,
    values: { item: itemName(list, item), words: time.text, year: list.year },
    at: itemTextPlace(list, item, time.from, time.to),
    subject: `${item.text}\n${time.text}`,
  };
}
