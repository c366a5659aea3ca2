import type { ResponsibilityList } from '../../workspace/model.js';
import { listPlace } from '../place.js';
import { defineRule } from '../rule.js';
import { listName } from '../text/list-name.js';
import { isPlausible, type ListDate, listDates } from './list-dates.js';

/** 审签日期顺序不当：签字、落款早于审议，书记先于本人签字，签署晚于报送。 */
export const datesSignature = defineRule<'list'>({
  id: 'dates/signature',
  severity: 'warning',
  scope: 'list',
  title: { zh: '审签日期顺序不当', en: 'Dates of approval and signature out of order' },
  rationale: {
    zh: `清单先经党委（党组）会议审议，再由本人签字、书记签字，注明落款日期后报送。日期倒置，说明先签后议、先报后签或者补签时没有核对，审议和签署就成了走形式。

本规则比较清单上写明的审议、签字、落款、报送日期；同一天不算倒置。落款早于签字的不作要求。

没有写日期、没有签字的，由 approval/missing 认定；日期不在清单年度合理范围内的，由 dates/wrong-year 认定，不在此重复。修订的清单仍写首次报送日期的，不与报送日期比较。`,
    en: `A list is approved by the Party committee’s meeting, signed by the person, then by the secretary, dated and submitted. Dates in another order show that it was signed before it was discussed, or submitted before it was signed.

The rule compares the dates the list carries; the same day is in order. A footer dated before the signatures is not a fault.

Missing dates and signatures belong to approval/missing, dates of another year to dates/wrong-year. A revised list that still names its first submission is not compared with that.`,
  },
  messages: {
    beforeApproval: {
      zh: {
        problem: '{list}中，{own}（{ownDate}）早于{other}（{otherDate}）。',
        basis: '责任清单应当经会议审议通过后签署；先签字、后审议，审议意见无法体现在所签的清单中。',
        advice: '核对会议记录和签字时间，日期笔误的据实更正；确系审议前签署的，按审议通过的文本重新签字。',
      },
      en: {
        problem: 'In {list}, {own} ({ownDate}) is before {other} ({otherDate}).',
        basis:
          'A list is signed after the meeting has approved it; what is signed before cannot hold what the meeting decided.',
        advice:
          'Check the minutes and the signatures; correct a slip of the pen, or sign the approved text anew.',
      },
    },
    secretaryFirst: {
      zh: {
        problem: '{list}中，{own}（{ownDate}）早于{other}（{otherDate}）。',
        basis: '个人责任清单由本人签字承诺后，再由书记审签把关，书记不应先于本人签字。',
        advice: '核对两人的签字时间，日期笔误的据实更正；确系书记先签的，由本人签字后重新送书记审签。',
      },
      en: {
        problem: 'In {list}, {own} ({ownDate}) is before {other} ({otherDate}).',
        basis: 'The person signs first, then the secretary reviews and signs.',
        advice: 'Check both dates; correct a slip of the pen, or have the secretary review and sign again.',
      },
    },
    afterSubmission: {
      zh: {
        problem: '{list}中，{own}（{ownDate}）晚于{other}（{otherDate}）。',
        basis: '责任清单应当审议、签署完毕后报送；报送以后才审议或者签署的，报送的文本不是最后确定的文本。',
        advice:
          '核对实际的审议、签署和报送时间，日期笔误的据实更正；确系先报后签的，将签署后的清单重新报送。',
      },
      en: {
        problem: 'In {list}, {own} ({ownDate}) is after {other} ({otherDate}).',
        basis:
          'A list is submitted once it is approved and signed; otherwise what was submitted is not the final text.',
        advice: 'Check the actual dates; correct a slip of the pen, or submit the signed list again.',
      },
    },
  },
  *check(list) {
    const dates = new Map(
      listDates(list)
        .filter(({ kind, date }) => kind === 'submitted' || isPlausible(date, list.year))
        .map((date) => [date.kind, date] as const),
    );
    for (const own of dates.values()) {
      const fault = faultOf(own, dates, list);
      if (!fault) continue;
      yield {
        message: fault.message,
        values: {
          list: listName(list),
          own: own.name,
          ownDate: own.date,
          other: fault.other.name,
          otherDate: fault.other.date,
        },
        at: listPlace(list, own.path, own.date),
        subject: `${own.name.zh}\n${own.date}\n${fault.other.name.zh}\n${fault.other.date}`,
        related: [listPlace(list, fault.other.path, fault.other.date)],
      };
    }
  },
});

type Dates = ReadonlyMap<ListDate['kind'], ListDate>;

/** The first order the date breaks. */
function faultOf(
  own: ListDate,
  dates: Dates,
  list: ResponsibilityList,
): { message: 'beforeApproval' | 'secretaryFirst' | 'afterSubmission'; other: ListDate } | undefined {
  if (own.kind === 'submitted') return undefined;
  const approved = dates.get('approved');
  if (own.kind !== 'approved' && approved && own.date < approved.date) {
    return { message: 'beforeApproval', other: approved };
  }
  const self = dates.get('self');
  if (own.kind === 'secretary' && self && own.date < self.date)
    return { message: 'secretaryFirst', other: self };
  const submitted = dates.get('submitted');
  if (submitted && own.date > submitted.date && !isFirstSubmission(submitted, list)) {
    return { message: 'afterSubmission', other: submitted };
  }
  return undefined;
}

/** A revised list may go on naming the day on which its first version was submitted. */
function isFirstSubmission(submitted: ListDate, list: ResponsibilityList): boolean {
  const revised = list.revision?.date;
  return list.revision !== undefined && (revised === undefined || submitted.date < revised);
}
