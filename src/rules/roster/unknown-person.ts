import type { Bilingual } from '../../language/bilingual.js';
import type { Debrief, ResponsibilityList, Unit, Workspace } from '../../workspace/model.js';
import { mayBeSlip, membersNamed, personsIn, unitsWith } from '../analysis/persons.js';
import { listPlace } from '../place.js';
import { defineRule, type FindingDraft, type Place, type RuleReport } from '../rule.js';
import { withoutRoster } from './roster.js';

/** 清单所列人员不在名册。 */
export const rosterUnknownPerson = defineRule<'unit'>({
  id: 'roster/unknown-person',
  severity: 'error',
  scope: 'unit',
  title: { zh: '人员不在成员名册', en: 'Person not on the roster' },
  rationale: {
    zh: `清单、述责述廉报告要落到具体的人。姓名在本单位名册里查不到，可能是姓名写错、把别的单位的清单放了进来，也可能是名册没有更新。

本规则把个人清单、监督责任清单和述责述廉报告所写的姓名与成员名册核对；姓名中的空格、间隔号和繁体字不影响核对。名册里有而已经离任的，仍是名册中的人，不作为问题。

此人在别的单位名册中的，写明是哪个单位；名册中有只差一个字的姓名的，一并提示，供核对。没有成员名册的单位，列入未核查事项。`,
    en: `Lists and debriefs belong to named persons. A name that the unit's roster does not know may be misspelt, the list may belong to another unit, or the roster may be out of date.

Names of personal lists, supervision lists and debriefs are looked up; spaces, dots and traditional characters make no difference. Whoever is on the roster is known, also after having left.

Where the person is on another unit's roster that unit is named, and a name that differs in one character is offered. Units without a roster are named as not checked.`,
  },
  messages: {
    unknown: {
      zh: {
        problem: '{text}写的是{person}，{unit}的成员名册中没有此人。',
        basis: '个人清单、述责述廉报告应当由本单位班子成员制定，并与成员名册一致。',
        advice:
          '核对姓名：写错的改正；确是本单位成员的，补入单位资料的成员名册{hint}；不是的，撤回这份材料。',
      },
      en: {
        problem: '{text} is of {person}, who is not on the roster of {unit}.',
        basis: 'Lists and debriefs are those of the unit’s own members and agree with its roster.',
        advice: 'Check the name: correct it, or add the person to the roster{hint}, or withdraw the file.',
      },
    },
    otherUnit: {
      zh: {
        problem: '{text}写的是{person}，{unit}的成员名册中没有此人；{person}是{others}的成员。',
        basis: '个人清单、述责述廉报告应当由本单位班子成员制定，并与成员名册一致。',
        advice:
          '核对这份材料属于哪个单位：属于{others}的，改正“单位”一项后由该单位报送；{person}在本单位兼职的，补入本单位成员名册。',
      },
      en: {
        problem: '{text} is of {person}, who is not on the roster of {unit} but on that of {others}.',
        basis: 'Lists and debriefs are those of the unit’s own members and agree with its roster.',
        advice:
          'Check which unit the file belongs to: if {others}, correct the field “unit”; if {person} also has a post here, add the person to the roster.',
      },
    },
  },
  *check(unit, { workspace }): Iterable<RuleReport> {
    const gap = withoutRoster(unit, { zh: '清单人员是否在册', en: 'whether persons are on the roster was' });
    if (gap) {
      if (unit.lists.length + unit.debriefs.length > 0) yield gap;
      return;
    }
    for (const list of unit.lists) {
      if (list.type === 'team' || list.person === undefined) continue;
      for (const person of personsIn(list.person)) {
        const at = (): Place => listPlace(list, ['person'], list.person);
        yield* unknown(unit, person, textOfList(list), at, workspace);
      }
    }
    for (const debrief of unit.debriefs) {
      const text: Bilingual = { zh: '述责述廉报告', en: 'The debrief' };
      for (const person of personsIn(debrief.person)) {
        yield* unknown(unit, person, text, () => personOfDebrief(debrief), workspace);
      }
    }
  },
});

function textOfList({ type }: ResponsibilityList): Bilingual {
  return type === 'supervision'
    ? { zh: '监督责任清单', en: 'The supervision list' }
    : { zh: '个人清单', en: 'The personal list' };
}

function personOfDebrief(debrief: Debrief): Place {
  const { document, unit, person } = debrief;
  return { document, range: document.locate(['person']), unit, debrief, person, text: person };
}

function* unknown(
  unit: Unit,
  person: string,
  text: Bilingual,
  at: () => Place,
  workspace: Workspace,
): Iterable<FindingDraft> {
  if (membersNamed(unit, person).length > 0) return;
  const others = unitsWith(workspace, person).filter((other) => other !== unit);
  const values = { text, person, unit: unit.name };
  if (others.length > 0) {
    const names = others.map(({ name }) => name).join('、');
    yield { message: 'otherUnit', values: { ...values, others: names }, at: at() };
    return;
  }
  const near = unit.members.find((member) => mayBeSlip(member.person, person));
  const hint: Bilingual = near
    ? { zh: `（名册中有姓名相近的${near.person}）`, en: ` (which has the similar name ${near.person})` }
    : { zh: '', en: '' };
  yield { message: 'unknown', values: { ...values, hint }, at: at() };
}
