import { normaliseText } from '../../similarity/normalise.js';
import { recently } from '../../similarity/recently.js';
import type { ListItem, Member, ResponsibilityList } from '../../workspace/model.js';
import {
  changedAfter,
  departmentMentions,
  departmentSpellings,
  divisionUnknown,
  inChargeOf,
  memberOf,
  ownDepartments,
} from '../analysis/divisions.js';
import { BLANK } from '../analysis/mandated.js';
import { itemTextPlace } from '../place.js';
import { defineRule, type FindingDraft, type RuleContext } from '../rule.js';
import { isOtherParty } from '../text/cooperation.js';
import { teamSources } from '../text/sources.js';

/** 写了他人分管的工作。 */
export const relevanceOthersWork = defineRule<'list'>({
  id: 'relevance/others-work',
  severity: 'warning',
  scope: 'list',
  title: { zh: '条目属他人分管', en: 'Work of another member’s departments' },
  rationale: {
    zh: `清单写了别人分管的部门，责任就有两个人写、没有一个人管；多是分工调整后没有更新，或照抄同事留下的。

在班子成员的个性条目中查找本单位部门的全称。整条只写到他人分管的部门、没有写到本人任何部门的才列出：责任科室是他人的部门，或正文写到两个以上，或开头第一句就是。

以下情形不看：共管、协管和联系点；会同、配合、报送、移交等写法；来源是本人的年度任务，或班子清单中由本人负责的条目；主要负责人、行政正职和纪检负责人，他们的职责覆盖各部门；部门原分管领导已离任或在外的。`,
    en: `Where a list speaks of departments that somebody else has charge of, two people write of a duty and nobody has it; mostly the division of work changed, or the text was a colleague's.

Full names of the unit's departments are looked for in the own items of a member's list. An item is reported only when all of them are others' and none is the person's own: as the department in charge, or two of them, or in the first clause.

Left alone are departments shared or assisted with, contacts, cooperation and reporting, items whose source is the person's own annual task or team item, principals, heads of administration and discipline heads, whose duties reach all departments, and departments whose former head has left or is away.`,
  },
  messages: {
    others: {
      zh: {
        problem:
          '第{item}条写的是{departments}的工作，名册上由{heads}分管，不在{person}的分工（{division}）之内。',
        basis: '班子成员按照分工对职责范围内的全面从严治党工作负主要领导责任，个人清单应当与分工一致。',
        advice:
          '第{item}条确由{person}承担的，更新名册分工或写明协助、共管关系；属他人职责的，从本清单删去，由{heads}在其清单中落实。',
      },
      en: {
        problem:
          'Item {item} is about {departments}, which {heads} has charge of by the roster; the division of {person} is {division}.',
        basis: 'Each member answers for his own division of work; his list agrees with it.',
        advice:
          'Where {person} does take it on, update the roster or say that he assists; otherwise leave item {item} to the list of {heads}.',
      },
    },
  },
  *check(list, context) {
    if (list.type !== 'member') return;
    const member = memberOf(list);
    if (!member || member.division.length === 0) {
      const unknown = divisionUnknown(list);
      yield {
        notChecked: {
          zh: `${unknown.zh}，未核查是否写了他人分管的工作`,
          en: `${unknown.en}, so others’ work was not looked for`,
        },
        unit: list.unit,
      };
      return;
    }
    const changed = changedAfter(list, member);
    if (changed !== undefined) {
      yield {
        notChecked: {
          zh: `${member.person}的职务或分工于${changed}变动，清单在此之前制定，未核查是否写了他人分管的工作`,
          en: `the post or division of ${member.person} changed on ${changed}, after the list was made; others’ work was not looked for`,
        },
        unit: list.unit,
      };
      return;
    }
    if (member.role !== 'member' || isHeadOfAdministration(member) || isHeadOfAdministration(list)) return;
    const own = [...ownDepartments(member), ...member.contacts];
    const spellings = own.flatMap(departmentSpellings);
    for (const item of list.items) {
      if (context.analysis.mandated.share(list, item) >= 0.6 || isAssigned(list, item, member)) continue;
      if (namesOneOf(spellings, list, item, context)) continue;
      const finding = foreignWork(list, item, member, own, context);
      if (finding) yield finding;
    }
  },
});

/** 院长, 镇长: answers for all departments beside the secretary. */
function isHeadOfAdministration({ position }: { position?: string }): boolean {
  return position !== undefined && isHeadsPosition(position);
}

const HEADS_POST =
  /^(?:[省市区县镇乡院校]|办事处|管委会|街道办事处)?(?:省长|市长|区长|县长|镇长|乡长|局长|院长|校长|园长|总经理|总裁|行长|社长|台长|办事处主任|管委会主任|常务副主席)$/;

/** Positions of a few units. */
const POSITIONS_READY = 500;

const isHeadsPosition = recently(
  (position) => position.split(/[、，,]/).some((post) => HEADS_POST.test(post.trim())),
  POSITIONS_READY,
);

/** The item carries out the person's own annual task or a team item that names him. */
function isAssigned(list: ResponsibilityList, item: ListItem, member: Member): boolean {
  const { unit } = list;
  if (unit.annualTasks.some((task) => item.sources.includes(task.id) && task.owners.includes(member.person)))
    return true;
  const team = unit.lists.find((each) => each.type === 'team');
  const ids = teamSources(item);
  return team?.items.some((each) => ids.includes(each.id) && each.owners.includes(member.person)) ?? false;
}

/** Whether text or departments of the item name something of the person's own. */
function namesOneOf(
  spellings: readonly string[],
  list: ResponsibilityList,
  item: ListItem,
  { analysis }: RuleContext<Record<string, never>>,
): boolean {
  const text = analysis.ownText.normalised(list, item).text;
  if (spellings.some((spelling) => text.includes(spelling))) return true;
  if (item.departments.length === 0) return false;
  // Normalised one by one, each department as what stands after something else.
  const words = text + item.departments.map((department) => normaliseText(BLANK + department)).join('');
  return spellings.some((spelling) => words.includes(spelling));
}

/** @param own the person's departments and contacts */
function foreignWork(
  list: ResponsibilityList,
  item: ListItem,
  member: Member,
  own: readonly string[],
  { analysis }: RuleContext<Record<string, never>>,
): FindingDraft | undefined {
  const { unit } = list;
  const text = analysis.ownText.of(list, item);
  const heads = (department: string): Member[] =>
    own.includes(department)
      ? []
      : inChargeOf(unit, department, list.year).filter((each) => each.role !== 'principal');
  const foreign = departmentMentions(unit, text).filter(
    (mention) =>
      heads(mention.name).length > 0 &&
      !isPartOfOtherBody(text, mention.from) &&
      !isOtherParty(text, mention.from, mention.to),
  );
  const [first] = foreign;
  if (!first) return undefined;
  const names = [...new Set(foreign.map((mention) => mention.name))];
  const inField = item.departments.length > 0 && item.departments.every((each) => heads(each).length > 0);
  const opens = !/[，。；,;]/.test(text.slice(0, first.from).replaceAll(BLANK, ''));
  if (item.departments.length > 0 ? !inField : names.length < 2 && !opens) return undefined;
  return {
    message: 'others',
    values: {
      item: item.id,
      departments: names.join('、'),
      heads: [...new Set(names.flatMap(heads).map((each) => each.person))].join('、'),
      person: member.person,
      division: ownDepartments(member).join('、'),
    },
    at: itemTextPlace(list, item, first.from, first.to),
  };
}

/** 市委组织部 is no mention of the unit's own 组织部. */
function isPartOfOtherBody(text: string, from: number): boolean {
  return /(?:[省市区县镇乡]委|[省市区县](?:政府)?|中央|国家|上级|对方|兄弟单位)$/.test(
    text.slice(Math.max(0, from - 4), from),
  );
}
