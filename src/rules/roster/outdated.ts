import type { DocumentPath, Member, ResponsibilityList } from '../../workspace/model.js';
import { membersNamed } from '../analysis/persons.js';
import { listPlace, memberPlace } from '../place.js';
import { defineRule, type RuleReport } from '../rule.js';
import { dayWritten } from '../text/days.js';
import { withoutRoster } from './roster.js';

/** 任职、分工变动后清单未更新。 */
export const rosterOutdated = defineRule<'unit'>({
  id: 'roster/outdated',
  severity: 'warning',
  scope: 'unit',
  title: { zh: '变动后清单未更新', en: 'List older than the appointment' },
  rationale: {
    zh: `清单按本人的职务和分工制定。审议、签字都在任职或者分工调整之前的清单，写的是前任或者旧分工的责任。

本规则把名册中的“任职”“分工调整”日期与清单的审议、签字、修订日期中最晚的一个比较（都没有时用落款、报送日期）；变动在后的，予以指出。同一天不算。

变动之后已经修订的，不作为问题；变动尚未生效（晚于核查日期）的，不作要求。本年度有变动而清单没有写明制定、修订日期的，无法判断，列入未核查事项。`,
    en: `A list follows from the person's post and division of work. One that was approved and signed before the appointment or the new division states the predecessor's or the old duties.

The roster's dates of appointment and of the division are compared with the latest of the list's approval, signatures and revision (without these, its footer or submission). The same day is in order.

A list revised since then is no fault, and a change that has not taken effect on the run's date asks for nothing. Where there was a change this year and the list or its revision carries no date, that is named as not checked.`,
  },
  messages: {
    appointed: {
      zh: {
        problem: '{person}于{changed}任职，清单的{what}却是{date}，在任职之前。',
        basis:
          '个人清单应当由本人按照现任职务和分工制定；任职前审议、签字的清单，不是本人的责任承诺，可能沿用了前任的清单。',
        advice: '由{person}按照现任分工重新制定或者修订清单，经审议后由本人签字；日期写错的，据实更正。',
      },
      en: {
        problem: '{person} was appointed on {changed}, but the list’s {what} is {date}, before that.',
        basis:
          'A personal list follows from the post and division the person has; one approved and signed before the appointment is no commitment of the person and may be the predecessor’s.',
        advice:
          '{person} writes or revises the list for the present division, has it approved and signs it; a wrong date is corrected.',
      },
    },
    division: {
      zh: {
        problem: '{person}的分工于{changed}调整，清单的{what}是{date}，调整后没有修订。',
        basis: '个人清单应当与现行分工一致；职务、分工变动的，清单应当及时修订。',
        advice:
          '由{person}对照调整后的分工修订清单，注明修订的序号、日期和原因；内容不受影响的，在修订中说明。',
      },
      en: {
        problem:
          'The division of {person} was changed on {changed}; the list’s {what} is {date} and it has not been revised since.',
        basis: 'A personal list agrees with the present division of work and is revised when that changes.',
        advice:
          '{person} revises the list for the new division and states number, date and reason; where nothing changes, the revision says so.',
      },
    },
  },
  *check(unit, { workspace }): Iterable<RuleReport> {
    const gap = withoutRoster(unit, {
      zh: '人员变动后清单是否更新',
      en: 'whether lists follow changes of staff was',
    });
    if (gap) {
      if (unit.lists.length > 0) yield gap;
      return;
    }
    for (const list of unit.lists) {
      if ((list.type !== 'principal' && list.type !== 'member') || list.person === undefined) continue;
      for (const member of membersNamed(unit, list.person)) {
        const change = changeOf(member, workspace.asOf);
        if (!change) continue;
        // A revision without date may well have followed the change.
        const undated = list.revision !== undefined && list.revision.date === undefined;
        const made = undated ? undefined : madeOn(list);
        if (!made) {
          if (change.date < `${list.year}-01-01`) continue;
          yield {
            notChecked: {
              zh: `${member.person}的清单没有写明制定或者修订的日期，未核查其是否在任职或者分工调整之后制定`,
              en: `the list of ${member.person} does not say when it was made or revised; whether it follows the change of post was not checked`,
            },
            unit,
          };
          continue;
        }
        if (made.date >= change.date) continue;
        const place = memberPlace(unit, member, change.field);
        yield {
          message: change.field === 'since' ? 'appointed' : 'division',
          values: { person: member.person, changed: change.date, what: made.what, date: made.date },
          at: listPlace(list, made.path, made.date),
          subject: `${change.field} ${change.date}`,
          ...(place && { related: [{ ...place, text: change.date }] }),
        };
        break;
      }
    }
  },
});

/** The latest change of the member's post or division that has taken effect. */
function changeOf(
  member: Member,
  asOf: string,
): { field: 'since' | 'divisionSince'; date: string } | undefined {
  const changes = (['since', 'divisionSince'] as const).flatMap((field) => {
    const date = dayWritten(member[field]);
    return date !== undefined && date <= asOf ? [{ field, date }] : [];
  });
  return changes.reduce<(typeof changes)[number] | undefined>(
    (latest, change) => (latest && latest.date >= change.date ? latest : change),
    undefined,
  );
}

interface Made {
  date: string;
  path: DocumentPath;
  what: { zh: string; en: string };
}

/** The latest date on which the list was approved, signed or revised; without these, of its footer or submission. */
function madeOn(list: ResponsibilityList): Made | undefined {
  const dated = (path: DocumentPath, written: string | undefined, what: Made['what']): Made[] => {
    const date = dayWritten(written);
    return date === undefined ? [] : [{ date, path, what }];
  };
  const { approved, signed, revision, footer, submitted } = list;
  const decisive = [
    ...dated(['approved', 'date'], approved?.date, { zh: '审议日期', en: 'date of approval' }),
    ...dated(['signed', 'self'], signed?.self, { zh: '本人签字日期', en: 'date of the person’s signature' }),
    ...dated(['signed', 'secretary'], signed?.secretary, {
      zh: '书记签字日期',
      en: 'date of the secretary’s signature',
    }),
    ...dated(['revision', 'date'], revision?.date, { zh: '修订日期', en: 'date of revision' }),
  ];
  const all =
    decisive.length > 0
      ? decisive
      : [
          ...dated(['footer', 'date'], footer?.date, { zh: '落款日期', en: 'footer’s date' }),
          ...dated(['submitted'], submitted, { zh: '报送日期', en: 'date of submission' }),
        ];
  return all.reduce<Made | undefined>(
    (latest, each) => (latest && latest.date >= each.date ? latest : each),
    undefined,
  );
}
