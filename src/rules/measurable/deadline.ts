import type { ListItem, ResponsibilityList } from '../../workspace/model.js';
import { itemFieldPlace, itemPlace } from '../place.js';
import { defineRule, type FindingDraft, type RuleReport } from '../rule.js';
import { isBlank } from '../text/blank.js';
import { isStandingConduct } from '../text/conduct.js';
import { frequenciesIn } from '../text/frequencies.js';
import { itemName } from '../text/list-name.js';
import { isOpenEnded, type TimeExpression, timesIn } from '../text/times.js';
import { completeItems } from './own-words.js';

/** 无完成时限，或者只写全年、长期、适时。 */
export const measurableDeadline = defineRule<'list'>({
  id: 'measurable/deadline',
  severity: 'warning',
  scope: 'list',
  title: { zh: '完成时限不明确', en: 'No deadline' },
  rationale: {
    zh: `清单要“可操作、可检查、可追责”，先要说得出哪一天算逾期。本规则看时限栏和正文：写到月、日、季度，或者“年底前”“会后一周内”“收到后5个工作日内”“节前”“考核前”的，都算有时限；“每季度1次”“每月15日”一类节奏，每一期都有期末，也算。

时限栏只写“全年”“长期”“持续推进”“适时”的，不算时限；正文另写了具体月份或者“每季度末”一类期限的，不再追究。正文里“2025年9月巡察反馈”这样说过去的时间，不当作时限。

只讲个人操守的条目（不插手工程项目、管好家属和身边工作人员）没有完成之日，不要求时限；规定表述占大部分的条目不是填报人写的，不予认定。`,
    en: `An item can be checked only when one can say on which day it is overdue. The field and the text are read: a month, day or quarter, “by year’s end”, “within a week of the meeting”, “before the holidays” all count; so does a rhythm such as “quarterly” or “on the 15th of each month”, since each period ends.

“All year”, “long-term”, “as appropriate” in the field are no deadline, unless the text names a month or a period’s end. Times in the past are not taken for deadlines.

Items that only state personal conduct have no day of completion and need none; items that are mostly mandated text are not the writer’s.`,
  },
  messages: {
    missing: {
      zh: {
        problem: '{item}没有完成时限，正文中也没有月份、日期、节奏等时间要求。',
        basis: '责任清单应当可操作、可检查、可追责，每项任务都要有明确的完成时限。',
        advice:
          '为{item}写明时限，例如“6月底前完成”“每季度末前”“收到后5个工作日内”；分步实施的写明各步时间。',
      },
      en: {
        problem: 'No deadline is given in {item}, and its text names no month, day or rhythm.',
        basis:
          'A list must be such that one can act on it, check it and hold someone to account: each task has a deadline.',
        advice:
          'State when {item} is due: by the end of June, by the end of each quarter, within five working days of receipt; give a time for each step.',
      },
    },
    openEnded: {
      zh: {
        problem: '{item}的时限写为“{words}”，看不出哪一天算逾期。',
        basis: '责任清单应当可操作、可检查、可追责；“全年”“长期”“适时”等没有终点，不能作为完成时限。',
        advice: '将“{words}”改为确定的时间，例如“6月底、12月底前”“每季度末前”或者具体日期。',
      },
      en: {
        problem: 'The deadline of {item} is “{words}”: on no day is it overdue.',
        basis:
          'A list must be such that one can check it and hold someone to account; words without an end are no deadline.',
        advice:
          'Replace “{words}” by a definite time: by the end of June and December, by the end of each quarter, or a date.',
      },
    },
  },
  *check(list, { analysis }): Iterable<RuleReport> {
    const { items, notChecked } = completeItems(list, analysis);
    if (notChecked) yield notChecked;
    for (const item of items) {
      const deadline = item.deadline !== undefined && !isBlank(item.deadline) ? item.deadline : undefined;
      if (deadline !== undefined) {
        if (!isOpenEnded(deadline) || timesIn(item.text, list.year).some((time) => isFirm(time, list.year)))
          continue;
        yield openEnded(list, item, deadline);
        continue;
      }
      if (
        timesIn(item.text, list.year).some((time) => isDeadline(time, list.year)) ||
        rhythmOf(item) !== undefined
      )
        continue;
      if (isStandingConduct(item.text)) continue;
      yield { message: 'missing', values: { item: itemName(list, item) }, at: itemPlace(list, item) };
    }
  },
});

function openEnded(list: ResponsibilityList, item: ListItem, deadline: string): FindingDraft {
  const rhythm = rhythmOf(item);
  return {
    message: 'openEnded',
    values: { item: itemName(list, item), words: deadline },
    at: itemFieldPlace(list, item, 'deadline'),
    subject: `${item.text}\n${deadline}`,
    ...(rhythm !== undefined && {
      reason: {
        zh: `该条已写明“${rhythm}”，只是没有写明每一次最迟在何时完成。`,
        en: `The item does say “${rhythm}”, only not by when each time.`,
      },
    }),
  };
}

function isDeadline(time: TimeExpression, year: number): boolean {
  return time.precision !== 'year' && (time.year === undefined || time.year >= year);
}

/** A time in the year, or the end of each period: what an open-ended field leaves out. */
function isFirm(time: TimeExpression, year: number): boolean {
  if (time.kind === 'calendar') return isDeadline(time, year);
  return time.kind === 'recurring' && /[末底前日]/.test(time.text);
}

function rhythmOf(item: ListItem): string | undefined {
  const [first] = [...frequenciesIn(item.frequency ?? ''), ...frequenciesIn(item.text)];
  return first?.text;
}
