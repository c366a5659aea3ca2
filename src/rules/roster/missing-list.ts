import type { Bilingual } from '../../language/bilingual.js';
import type { ListType, ResponsibilityList, SourceDocument, Unit, Workspace } from '../../workspace/model.js';
import type { Analysis } from '../analysis/analysis.js';
import { type DueList, dueLists } from '../analysis/due.js';
import { mayBeSlip, membersNamed, nameKey, personsIn } from '../analysis/persons.js';
import { listPlace, memberPlace, unitPlace } from '../place.js';
import { defineRule, type FindingDraft, type Place, type RuleReport } from '../rule.js';
import { LIST_TYPES } from '../text/list-types.js';
import { withoutRoster } from './roster.js';

/** 清单缺报。 */
export const rosterMissingList = defineRule<'unit'>({
  id: 'roster/missing-list',
  severity: 'error',
  scope: 'unit',
  title: { zh: '清单缺报', en: 'List missing' },
  rationale: {
    zh: `主体责任分三层：班子的全面领导责任，主要负责人的第一责任，其他成员按分工负的领导责任。少了一份清单，就有一层或者一个人的责任没有写下来。

本规则按单位资料中的成员名册逐一核对：班子一份，主要负责人一份，其他成员（包括班子中的纪检负责人）每人一份，纪检机构一份监督责任清单（由派驻机构统一监督的单位除外）。监督其他单位的派驻机构只应报监督责任清单。

不算缺报的：空缺的职位；名册注明“应报清单: 否”的；报送截止前已经离任的；截止之后任职、未满三十日的；全体成员均注明不报的单位的班子清单。书写有误、不合格式的清单也是已报送的清单。报送截止日期未到的，只作提示；在别的单位报了清单的兼职人员、疑似写错姓名的，降为警告。整个单位一份未报的，合并为一条。

没有成员名册的单位，无法核对，列入未核查事项。`,
    en: `Responsibility has three layers: the team's, the principal's, and each other member's for his division. Where a list is missing, one layer or one person's part is not written down.

The unit's roster is gone through: one list of the team, one of the principal, one of each other member (the discipline head in the team included), and a supervision list of the discipline organ unless another unit covers this one. An organ that covers other units owes its supervision list only.

Nothing is missing for vacant posts, for listRequired: false, for those who left before lists were due, and for those appointed later than that less than thirty days ago. Where no member of a unit owes a list, its team owes none either. A list with errors still counts. Before the due date a missing list is an info; where the person has submitted in another unit, or the name seems to be misspelt, it is a warning. A unit that submitted nothing gets one finding.

Units without a roster are named as not checked.`,
  },
  messages: {
    personal: {
      zh: {
        problem: '{person}（{position}）没有报送{type}。',
        basis:
          '班子、主要负责人、其他班子成员都应当制定责任清单，做到一人一份；{person}在成员名册中，应当报送{type}{due}。',
        advice:
          '由{person}本人按照班子清单、分工和年度任务制定清单，经审议、签字后报送；确不需报送的，在单位资料中注明“应报清单: 否”并写明原因。',
      },
      en: {
        problem: '{person} ({position}) has not submitted {type}.',
        basis:
          'Team, principal and every other member each have a list; {person} is on the roster and owes {type}{due}.',
        advice:
          '{person} writes the list from the team’s list, the division of work and the annual tasks and submits it approved and signed; where none is required, the roster says listRequired: false with the reason.',
      },
    },
    collective: {
      zh: {
        problem: '{unit}没有报送{type}。',
        basis: '党组织应当制定班子的责任清单，纪检机构应当制定监督责任清单；本单位应当报送{type}{due}。',
        advice: '按照责任目录制定{type}，经会议审议后报送。',
      },
      en: {
        problem: '{unit} has not submitted {type}.',
        basis:
          'The team of a unit has its own list, and a discipline organ its supervision list; this unit owes {type}{due}.',
        advice: 'Draw up {type} from the catalogue and submit it approved.',
      },
    },
    nothing: {
      zh: {
        problem: '{unit}一份清单也没有报送，应报{count}份：{owed}。',
        basis: '班子、主要负责人、其他班子成员都应当制定责任清单并按期报送{due}。',
        advice:
          '按照成员名册和责任目录逐一制定清单，经会议审议、本人和书记签字后报送；如已报送，请核对文件所写的单位和年度。',
      },
      en: {
        problem: '{unit} has submitted no list at all; {count} are owed: {owed}.',
        basis: 'Team, principal and every other member each have a list, to be submitted in time{due}.',
        advice:
          'Draw up the lists by roster and catalogue and submit them approved and signed; if they were submitted, check the unit and year they state.',
      },
    },
    otherType: {
      zh: {
        problem: '{person}应当报送{type}，报送的却是{actual}。',
        basis:
          '主要负责人负第一责任，其他成员按分工负领导责任，两类清单的要求不同；成员名册中{person}的角色是{role}。',
        advice:
          '核对{person}的角色：名册有误的改名册，清单类型写错的改类型，内容不合要求的按{type}重新制定。',
      },
      en: {
        problem: '{person} owes {type} but has submitted {actual}.',
        basis:
          'A principal carries the first responsibility, other members that of their division, and their lists differ; on the roster {person} is {role}.',
        advice: 'Check the role of {person}: correct the roster or the list’s type, or write {type}.',
      },
    },
  },
  *check(unit, { workspace, analysis }): Iterable<RuleReport> {
    const due = dueLists(unit, workspace);
    const gap = withoutRoster(unit, { zh: '清单是否报齐', en: 'whether all lists are there was' });
    if (gap) yield gap;
    if (!due) return;
    const lists = [...unit.lists, ...unit.supersededLists];
    const unplaced = analysis.owners.unplacedOf(unit);
    const missing: DueList[] = [];
    for (const owed of due) {
      if (lists.some((list) => isOf(list, owed)) || unplaced.some((document) => mayBe(document, owed)))
        continue;
      const other = lists.find((list) => isOfOtherType(list, owed));
      if (other) yield otherType(other, owed);
      else missing.push(owed);
    }
    if (lists.length === 0 && unplaced.length === 0 && missing.length > 1) {
      yield nothingSubmitted(unit, missing, workspace);
      return;
    }
    for (const owed of missing) yield* missingList(unit, owed, workspace, analysis);
  },
});

function isOf(list: ResponsibilityList, { type, member }: DueList): boolean {
  if (list.type !== type) return false;
  return member === undefined || names(list, member.person);
}

function isOfOtherType(list: ResponsibilityList, { type, member }: DueList): boolean {
  const personal: readonly ListType[] = ['principal', 'member'];
  return (
    member !== undefined && list.type !== type && personal.includes(list.type) && names(list, member.person)
  );
}

function names(list: ResponsibilityList, person: string): boolean {
  return personsIn(list.person ?? '').some((name) => nameKey(name) === nameKey(person));
}

const SAYS_TEAM = /(?:类型|type)["']?\s{0,3}[:：]\s{0,3}["']?(?:team|班子|领导班子)["']?\s*$/m;
const SAYS_SUPERVISION = /(?:类型|type)["']?\s{0,3}[:：]\s{0,3}["']?(?:supervision|监督责任|监督)["']?\s*$/m;

/** Whether a file that could not be read may be the list in question: it is reported for what is wrong with it. */
function mayBe({ text }: SourceDocument, { type, member }: DueList): boolean {
  if (member) return text.includes(member.person);
  return (type === 'team' ? SAYS_TEAM : SAYS_SUPERVISION).test(text);
}

function otherType(list: ResponsibilityList, { type, member }: DueList): FindingDraft {
  return {
    message: 'otherType',
    values: {
      person: member!.person,
      type: LIST_TYPES[type],
      actual: LIST_TYPES[list.type],
      role:
        type === 'principal' ? { zh: '主要负责人', en: 'a principal' } : { zh: '班子成员', en: 'a member' },
    },
    severity: 'warning',
    at: listPlace(list, ['type'], LIST_TYPES[list.type].zh),
    subject: `${type} ${member!.person}`,
  };
}

function nothingSubmitted(unit: Unit, missing: readonly DueList[], workspace: Workspace): FindingDraft {
  const titles = missing.map(({ type, member }): Bilingual => {
    const name = LIST_TYPES[type];
    return member ? { zh: `${member.person}的${name.zh}`, en: `${name.en} (${member.person})` } : name;
  });
  return {
    message: 'nothing',
    values: {
      unit: unit.name,
      count: missing.length,
      owed: { zh: titles.map(({ zh }) => zh).join('、'), en: titles.map(({ en }) => en).join(', ') },
      due: dueWords(missing[0]!),
    },
    ...notYetDue(missing[0]!, workspace),
    at: { ...unitPlace(unit, ['name'])!, text: unit.name },
    subject: 'nothing',
  };
}

function* missingList(
  unit: Unit,
  owed: DueList,
  workspace: Workspace,
  analysis: Analysis,
): Iterable<FindingDraft> {
  const { type, member } = owed;
  const values = { type: LIST_TYPES[type], due: dueWords(owed) };
  if (!member) {
    yield {
      message: 'collective',
      values: { ...values, unit: unit.name },
      ...notYetDue(owed, workspace),
      at: { ...unitPlace(unit, ['name'])!, text: unit.name },
      subject: type,
    };
    return;
  }
  const { person, position } = member;
  yield {
    message: 'personal',
    values: {
      ...values,
      person,
      position: position ?? { zh: '职务未注明', en: 'post not stated' },
    },
    ...(notYetDue(owed, workspace) ?? explained(unit, person, analysis)),
    at: { ...(memberPlace(unit, member) as Place), text: position ? `${person}，${position}` : person },
    subject: `${type} ${person}`,
  };
}

function dueWords({ by, member }: DueList): Bilingual {
  if (by === undefined) return { zh: '', en: '' };
  return member?.since !== undefined && by > (member.since ?? '')
    ? { zh: `（应于${by}前报送）`, en: ` (due by ${by})` }
    : { zh: `（报送截止日期${by}）`, en: ` (due by ${by})` };
}

type Milder = Pick<FindingDraft, 'severity' | 'reason'>;

function notYetDue({ by }: DueList, { asOf }: Workspace): Milder | undefined {
  if (by === undefined || asOf >= by) return undefined;
  return {
    severity: 'info',
    reason: {
      zh: `截至${asOf}，报送截止日期（${by}）未到。`,
      en: `As of ${asOf} the list is not due yet (${by}).`,
    },
  };
}

/** What may explain that the list is not there. */
function explained(unit: Unit, person: string, analysis: Analysis): Milder | undefined {
  const misspelt = unit.lists.find(
    (list) => list.person && mayBeSlip(list.person, person) && membersNamed(unit, list.person).length === 0,
  );
  if (misspelt) {
    return {
      severity: 'warning',
      reason: {
        zh: `本单位有一份${misspelt.person}的清单（${misspelt.document.file}），名册中没有此人，可能是姓名写错。`,
        en: `There is a list of ${misspelt.person} (${misspelt.document.file}), who is not on the roster: the name may be misspelt.`,
      },
    };
  }
  const mention = analysis.lexicon.mentions(person).find(({ kind }) => kind === 'person');
  const elsewhere = (mention?.members ?? [])
    .map((entry) => entry.unit)
    .find((other) => other !== unit && other.lists.some((list) => names(list, person)));
  if (!elsewhere) return undefined;
  return {
    severity: 'warning',
    reason: {
      zh: `${person}同时是${elsewhere.name}的成员，已在该单位报送清单；如由该单位统一报送，请在本单位名册注明“应报清单: 否”。`,
      en: `${person} is also a member of ${elsewhere.name} and has submitted a list there; if that one holds for both, the roster here says listRequired: false.`,
    },
  };
}
