import type { ResponsibilityList } from '../../workspace/model.js';
import { listPlace } from '../place.js';
import { defineRule } from '../rule.js';
import { dayWritten } from '../text/days.js';
import { listName } from '../text/list-name.js';
import { isPlausible } from './list-dates.js';

/** 逾期报送。 */
export const datesLate = defineRule<'list', { daysAfterAppointment: number }>({
  id: 'dates/late',
  severity: 'warning',
  scope: 'list',
  title: { zh: '逾期报送', en: 'Submitted late' },
  rationale: {
    zh: `清单在年初制定、按期报送，才能管住一年的事。本规则把清单的报送日期与配置中的报送截止日期比较，逾期的写明晚了几天。

新任职的成员自任职之日起另有三十日（可调整），到期日取两者中较晚的一天。修订的清单不算逾期，因为分工调整后本来就要重新报送。

没有写报送日期的，无法判断，列入未核查事项；配置没有写截止日期，或者截止日期不属于所核查年度的，同样列明。`,
    en: `A list governs a year only when it is there at its start. The rule compares the date of submission with the due date of the configuration and says by how many days a list is late.

A newly appointed member has thirty days from his appointment (adjustable); the later of the two days counts. A revised list is never late: a changed division of work asks for one.

Lists without a date of submission, and configurations without a due date for the audited year, are named as not checked.`,
  },
  options: {
    daysAfterAppointment: {
      type: 'integer',
      minimum: 0,
      maximum: 366,
      default: 30,
      description: {
        zh: '新任职成员自任职之日起可以报送的天数。',
        en: 'Days that a newly appointed member has from his appointment.',
      },
    },
  },
  messages: {
    late: {
      zh: {
        problem: '{list}于{submitted}报送，超过截止日期（{due}）{days}天。',
        basis: '责任清单应当在规定期限内报送，报送截止日期为{due}{appointed}。',
        advice: '说明逾期原因，并明确今后报送的责任人；因人员变动等客观原因迟报的，附任免文件等材料说明。',
      },
      en: {
        problem: 'Submitted {days} days late: {list} came on {submitted}, and was due on {due}.',
        basis: 'Lists are due by the day set by the office in charge: {due}{appointed}.',
        advice:
          'Explain the delay and name who is responsible for submitting in future; where a change of staff caused it, enclose the papers.',
      },
    },
  },
  *check(list, { options, workspace }) {
    if (list.revision) return;
    const configured = workspace.configuration.submissionDue;
    if (configured === undefined || !isPlausible(configured, workspace.year)) {
      yield {
        notChecked: {
          zh: `wuze.yaml 没有写明${workspace.year}年度清单的报送截止日期，未核查是否逾期报送`,
          en: `wuze.yaml gives no due date for the lists of ${workspace.year}; lateness was not checked`,
        },
      };
      return;
    }
    const submitted = dayWritten(list.submitted);
    if (submitted === undefined) {
      yield {
        notChecked: {
          zh: '有清单没有写明报送日期，未核查其是否逾期报送',
          en: 'some lists carry no date of submission; whether they were late was not checked',
        },
        unit: list.unit,
      };
      return;
    }
    const since = appointment(list);
    const allowed = since === undefined ? undefined : addDays(since, options.daysAfterAppointment);
    const extended = allowed !== undefined && allowed > configured;
    const due = extended ? allowed : configured;
    if (submitted <= due) return;
    yield {
      message: 'late',
      values: {
        list: listName(list),
        submitted,
        due,
        days: daysBetween(due, submitted),
        appointed: extended
          ? {
              zh: `（${since}任职，自任职之日起${options.daysAfterAppointment}日内）`,
              en: ` (appointed on ${since}: ${options.daysAfterAppointment} days from then)`,
            }
          : { zh: '', en: '' },
      },
      at: listPlace(list, ['submitted'], submitted),
    };
  },
});

function appointment(list: ResponsibilityList): string | undefined {
  const since = list.unit.members.find((member) => member.person === list.person)?.since;
  return dayWritten(since);
}

const DAY = 24 * 3600_000;

function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

function daysBetween(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / DAY);
}
