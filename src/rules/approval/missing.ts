import type { Bilingual } from '../../language/bilingual.js';
import type { DocumentPath, ListType, ResponsibilityList, Unit, Workspace } from '../../workspace/model.js';
import { isWritten } from '../item-at.js';
import { listPlace } from '../place.js';
import { defineRule, type Place, type RuleReport } from '../rule.js';
import { listName } from '../text/list-name.js';

/** Something that shows a list to have been approved or signed. */
interface Part {
  path: DocumentPath;
  name: Bilingual;
}

const APPROVAL: Part = { path: ['approved'], name: { zh: '会议审议情况', en: 'the approval by a meeting' } };
const MEETING: Part = {
  path: ['approved', 'meeting'],
  name: { zh: '审议会议的名称', en: 'the name of the approving meeting' },
};
const DATE: Part = { path: ['approved', 'date'], name: { zh: '审议日期', en: 'the date of approval' } };
const SELF: Part = { path: ['signed', 'self'], name: { zh: '本人签字', en: 'the person’s signature' } };
const SECRETARY: Part = {
  path: ['signed', 'secretary'],
  name: { zh: '书记签字', en: 'the secretary’s signature' },
};
const EITHER: Part = { path: ['signed'], name: { zh: '签字', en: 'a signature' } };

/** 未见审议、签字。 */
export const approvalMissing = defineRule<'unit'>({
  id: 'approval/missing',
  severity: 'warning',
  scope: 'unit',
  title: { zh: '缺少审议、签字', en: 'Approval or signature missing' },
  rationale: {
    zh: `清单经党委（党组）会议审议、本人和书记签字，才是集体认可、本人承诺的责任，日后才能据以检查和追责。

本规则看清单是否写明：会议审议（会议名称和日期）；个人清单的本人签字、书记签字（主要负责人的清单，本人就是书记，有一处即可）；监督责任清单的负责人或者书记签字。班子清单经会议审议即可，不另要求签字。只缺会议名称或者只缺日期的，降为提示。

各项日期的先后由 dates/signature 核查。一个单位的清单都没有审议、签字栏目的，可能是报送的格式没有这两项，不认定为缺少，列入未核查事项；书写有误、没有完整读出的清单，改正后再核查。`,
    en: `Only a list that the Party committee's meeting has approved and that the person and the secretary have signed is a commitment that can be checked later.

The rule looks for the approval (meeting and date); in personal lists for the signatures of the person and of the secretary (a principal is the secretary: one will do); in supervision lists for the signature of the head or the secretary. A team's list needs the approval only. Where just the meeting's name or just the date is missing it is an info.

The order of dates is dates/signature. Where none of a unit's lists has these fields, the form it uses may not hold them: that is named as not checked. So are lists that could not be read whole.`,
  },
  messages: {
    missing: {
      zh: {
        problem: '{list}没有写明{parts}。',
        basis: '责任清单应当经会议集体审议，个人清单由本人和书记签字确认。',
        advice:
          '核对会议记录和签字原件：已经审议、签字的，把会议、日期补入清单；没有的，补办审议、签字手续后重新报送。',
      },
      en: {
        problem: 'Not stated in {list}: {parts}.',
        basis: 'A list is approved by a meeting, and a personal one signed by the person and the secretary.',
        advice:
          'Check the minutes and the signed original: fill in meeting and dates, or have the list approved and signed and submit it again.',
      },
    },
  },
  *check(unit, { workspace }): Iterable<RuleReport> {
    if (unit.lists.length === 0) return;
    if (!unit.lists.some(statesAny)) {
      yield isStatedNowhere(workspace)
        ? {
            notChecked: {
              zh: '各单位的清单都没有审议、签字栏目，未核查是否经过审议、签字',
              en: 'no list states an approval or signature; these were not checked',
            },
          }
        : {
            notChecked: {
              zh: '本单位的清单都没有审议、签字栏目，未核查是否经过审议、签字',
              en: 'none of the unit’s lists states an approval or signature; these were not checked',
            },
            unit,
          };
      return;
    }
    for (const list of unit.lists) yield* missingIn(list, unit);
  },
});

function* missingIn(list: ResponsibilityList, unit: Unit): Iterable<RuleReport> {
  // What stands at the end of a file is the first to be lost to a mistake further up.
  if (list.document.problems.some(({ source }) => source === 'yaml')) {
    yield {
      notChecked: {
        zh: `${list.document.file} 书写有误，改正后再核查审议、签字`,
        en: `${list.document.file} is not written correctly; its approval and signatures will be checked once it is`,
      },
      unit,
    };
    return;
  }
  const missing = missingParts(list);
  if (missing.length === 0) return;
  const detail = missing.every((part) => part === MEETING || part === DATE);
  yield {
    message: 'missing',
    values: {
      list: listName(list),
      parts: {
        zh: missing.map(({ name }) => name.zh).join('、'),
        en: missing.map(({ name }) => name.en).join(', '),
      },
    },
    ...(detail && { severity: 'info' }),
    at: approvalPlace(list),
    subject: missing.map(({ path }) => path.join('.')).join(' '),
  };
}

/** Whether no list of the workspace states any; all of them are asked once. */
function isStatedNowhere(workspace: Workspace): boolean {
  let nowhere = stated.get(workspace);
  if (nowhere === undefined) {
    nowhere = !workspace.units.some((unit) => unit.lists.some(statesAny));
    stated.set(workspace, nowhere);
  }
  return nowhere;
}

const stated = new WeakMap<Workspace, boolean>();

function statesAny({ approved, signed }: ResponsibilityList): boolean {
  return [approved?.meeting, approved?.date, signed?.self, signed?.secretary].some(
    (value) => value !== undefined,
  );
}

/** What the list's type calls for and the list does not state; what is written but cannot be read is a matter of its form. */
function missingParts(list: ResponsibilityList): Part[] {
  const states = ({ path }: Part): boolean =>
    valueAt(list, path) !== undefined || isWritten(list.document, path);
  const approval = (): Part[] => {
    if (!states(APPROVAL)) return [APPROVAL];
    if (list.approved === undefined) return [];
    return [MEETING, DATE].filter((part) => !states(part));
  };
  const signatures: Readonly<Record<ListType, () => Part[]>> = {
    team: () => [],
    principal: () => (states(SELF) || states(SECRETARY) ? [] : [SELF]),
    member: () => [SELF, SECRETARY].filter((part) => !states(part)),
    supervision: () => (states(SELF) || states(SECRETARY) ? [] : [EITHER]),
  };
  const unreadable = states(EITHER) && list.signed === undefined;
  return [...approval(), ...(unreadable ? [] : signatures[list.type]())];
}

/** What could be read there. */
function valueAt({ approved, signed }: ResponsibilityList, path: Part['path']): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], {
    approved,
    signed,
  });
}

/** Beside what the list does state of this, else at its title. */
function approvalPlace(list: ResponsibilityList): Place {
  for (const key of ['approved', 'signed', 'title']) {
    if (isWritten(list.document, [key]))
      return listPlace(list, [key], key === 'title' ? list.title : undefined);
  }
  return listPlace(list, ['type']);
}
