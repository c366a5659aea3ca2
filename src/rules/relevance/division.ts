import { normaliseText } from '../../similarity/normalise.js';
import type { Member, ResponsibilityList } from '../../workspace/model.js';
import {
  changedAfter,
  departmentSpellings,
  divisionUnknown,
  isArea,
  isOverall,
  memberOf,
  ownDepartments,
} from '../analysis/divisions.js';
import { BLANK, type Mandated } from '../analysis/mandated.js';
import type { OwnText } from '../analysis/own-text.js';
import { isReadWhole, notReadWhole } from '../analysis/read-whole.js';
import { listPlace } from '../place.js';
import { defineRule } from '../rule.js';
import { speaksOfArea } from '../text/areas.js';

interface Options {
  requireAll: boolean;
}

/** 未结合分管。 */
export const relevanceDivision = defineRule<'list', Options>({
  id: 'relevance/division',
  severity: 'error',
  scope: 'list',
  title: { zh: '未结合分工', en: 'Nothing about the person’s division of work' },
  rationale: {
    zh: `个人清单要落实“一岗双责”，管党治党的责任须落到本人分管的部门和领域。通篇不提分管部门，换个人的名字也能用。

按名册中的分工、协管，逐一在规定表述以外的内容、措施和责任科室中查找。部门全称、去掉“区委”“驻局”等冠词和“科”“办”等后缀的简称都算；“人事”“财务”一类领域，写到干部选拔、资金支付等具体事务也算。一个都没有才列出，写到部分的不列出；分工只写领域、没有部门名称的，降为警告；须逐个写到的，可把 requireAll 设为“是”。

分工中有“全面工作”的，写到本单位任何一个部门或领域都算；只有“全面工作”一项的不看。名册没有写分工的，列为未核查；职务、分工变动后尚未修订的清单由 roster/outdated 提出，这里不按新分工判断。`,
    en: `A personal list brings the duty of party discipline into the person's own departments and areas. One that names none of them would fit anybody.

Each entry of the division and of what the person assists with is looked for in content, measures and the department field, mandated text left out. Short forms count (without the unit's part and the ending of the office), and for areas such as 人事 or 财务 the business they are about. Only a list with none of them is reported, as a warning where the division names areas and no departments; requireAll asks for every one.

For whoever has charge of the whole, any department or area of the unit will do; with 全面工作 alone nothing is looked for. Without a division on the roster the list is not checked, nor is a list made before the division changed, which roster/outdated reports.`,
  },
  options: {
    requireAll: {
      type: 'boolean',
      default: false,
      description: {
        zh: '要求每个分管部门都写到（按部门名称查找）；默认只要写到其一。',
        en: 'Every department must be named (by its name); by default one is enough.',
      },
    },
  },
  messages: {
    none: {
      zh: {
        problem:
          '{person}分工为{division}，但清单规定表述以外的内容、措施和责任科室（本人自行制定{items}条）均未提到其中任何一项。',
        basis:
          '班子成员按照分工对职责范围内的全面从严治党工作负主要领导责任，清单应当结合分管部门和领域制定。',
        advice:
          '按{division}逐项梳理权力事项和廉政风险，至少就每个分管部门写明一项由本人负责的具体工作，并写清部门名称、检查方式、频次和时限；分工已调整的，先更新名册。',
      },
      en: {
        problem:
          '{person} has charge of {division}, but none of them occurs in the {items} items that are the person’s own text, nor as a department.',
        basis:
          'Each member answers for party discipline within his division of work; his list is made from it.',
        advice:
          'Go through {division} one by one and state at least one concrete task of the person for each, with the department’s name, how it is checked, how often and by when; where the division changed, update the roster first.',
      },
    },
    some: {
      zh: {
        problem: '{person}分管的{missing}在清单中没有提到。',
        basis:
          '班子成员按照分工对职责范围内的全面从严治党工作负主要领导责任，清单应当结合分管部门和领域制定。',
        advice: '补充{missing}方面由本人负责的具体工作，写清检查方式、频次和时限；分工已调整的，先更新名册。',
      },
      en: {
        problem: 'The list of {person} says nothing about {missing}.',
        basis:
          'Each member answers for party discipline within his division of work; his list is made from it.',
        advice:
          'Add what the person does for {missing}, how it is checked, how often and by when; where the division changed, update the roster first.',
      },
    },
  },
  *check(list, { options, analysis }) {
    if (list.type !== 'principal' && list.type !== 'member') return;
    if (!isReadWhole(list)) {
      yield { notChecked: notReadWhole(list), unit: list.unit };
      return;
    }
    const member = memberOf(list);
    const entries = member ? ownDepartments(member) : [];
    if (!member || member.division.length + member.assists.length === 0) {
      const unknown = divisionUnknown(list);
      yield {
        notChecked: {
          zh: `${unknown.zh}，未核查清单是否结合分工`,
          en: `${unknown.en}, so the list was not compared with it`,
        },
        unit: list.unit,
      };
      return;
    }
    const changed = changedAfter(list, member);
    if (changed !== undefined) {
      yield {
        notChecked: {
          zh: `${member.person}的职务或分工于${changed}变动，清单在此之前制定，未核查是否结合现分工`,
          en: `the post or division of ${member.person} changed on ${changed}, after the list was made; it was not compared with the present division`,
        },
        unit: list.unit,
      };
      return;
    }
    if (entries.length === 0) return;
    if (!options.requireAll && namesOne(entries, list, analysis.ownText)) return;
    const text = normaliseText(ownWords(list, analysis.ownText));
    const missing = entries.filter((entry) => !isSpokenOf(entry, text));
    if (missing.length === 0) return;
    const place = listPlace(list, ['person'], list.person);
    const values = {
      person: member.person,
      division: entries.join('、'),
      items: ownItems(list, analysis.mandated),
    };
    if (missing.length === entries.length) {
      if (othersOf(list, member).some((entry) => isSpokenOf(entry, text))) return;
      yield {
        message: 'none',
        values,
        at: place,
        subject: entries.join('、'),
        ...(entries.every(isArea) && AREAS_ONLY),
      };
    } else if (options.requireAll) {
      yield {
        message: 'some',
        values: { person: member.person, missing: missing.join('、') },
        at: place,
        subject: missing.join('、'),
      };
    }
  },
});

/** Areas may be spoken of in words that nobody has listed. */
const AREAS_ONLY = {
  severity: 'warning' as const,
  reason: {
    zh: '分工写的是领域而不是部门名称，按相关用语查找，用其他说法写到的请说明',
    en: 'the division names areas and no departments; other words may mean the same',
  },
};

/**
 * Whether one of the entries is spoken of in a department field or an item taken by itself: it then is in all of the
 * person's words too. (Not the other way round: where a text begins, a number in front of it is no part of it.)
 */
function namesOne(entries: readonly string[], list: ResponsibilityList, ownText: OwnText): boolean {
  const isIn = (text: string): boolean => entries.some((entry) => isSpokenOf(entry, text));
  return (
    list.items.some(({ departments }) => departments.some((each) => isIn(normaliseText(each)))) ||
    list.items.some((item) => isIn(ownText.normalised(list, item).text))
  );
}

/** What the person wrote: text that is not mandated, and the department fields. */
function ownWords(list: ResponsibilityList, ownText: OwnText): string {
  return list.items.map((item) => [ownText.of(list, item), ...item.departments].join(BLANK)).join(BLANK);
}

function ownItems(list: ResponsibilityList, mandated: Mandated): number {
  return list.items.filter((item) => mandated.share(list, item) < 0.6).length;
}

/** Departments and areas of the whole unit, for whoever has charge of it as a whole. */
function othersOf(list: ResponsibilityList, member: Member): readonly string[] {
  if (!member.division.some(isOverall)) return [];
  return list.unit.members.flatMap(ownDepartments);
}

function isNamed(entry: string, text: string): boolean {
  return departmentSpellings(entry).some((spelling) => text.includes(spelling));
}

/** Areas are spoken of in other words; a department of a proper name is named. */
function isSpokenOf(entry: string, text: string): boolean {
  return isNamed(entry, text) || (isArea(entry) && speaksOfArea(text, entry));
}
