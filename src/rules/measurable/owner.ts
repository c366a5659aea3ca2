import { recently } from '../../similarity/recently.js';
import type { ListItem, ResponsibilityList } from '../../workspace/model.js';
import type { Analysis } from '../analysis/analysis.js';
import { itemPlace, listPlace } from '../place.js';
import { defineRule, type Place, type RuleReport } from '../rule.js';
import { isBlank } from '../text/blank.js';
import { itemName } from '../text/list-name.js';
import { isVagueOwner, namesActor, ownerParts } from '../text/owners.js';
import { completeItems } from './own-words.js';

/** 责任人、责任科室不明确。 */
export const measurableOwner = defineRule<'list'>({
  id: 'measurable/owner',
  severity: 'warning',
  scope: 'list',
  title: { zh: '责任主体不明确', en: 'No owner' },
  rationale: {
    zh: `“相关科室负责”等于没有人负责。本规则看责任人、责任科室两栏：只写“相关科室”“各部门”“有关人员”，指不出是谁的，予以认定；其中有一个写明了姓名、职务或者科室的，不认定。“各党支部书记”“班子成员”人人知道说的是自己，不算不明确。

班子清单里，责任人、责任科室都没有写，正文也没有点到人、职务或者科室的，同样认定。个人清单和监督责任清单的责任主体就是本人、本机构，没有写责任人不算问题。

规定表述占大部分的条目不予认定。`,
    en: `What “the offices concerned” are in charge of, nobody is. Owner and department are read: where they hold only such words the value is a finding, unless one of them names a person, a post or an office. “Secretaries of all branches” is clear to each of them.

In a team’s list an item with neither owner nor department, whose text names nobody either, is a finding too. In a personal or supervision list the person or organ is the owner; leaving it out is no fault.

Items that are mostly mandated text are left alone.`,
  },
  messages: {
    vague: {
      zh: {
        problem: '{item}的{field}写为“{words}”，指不出由谁负责。',
        basis: '责任清单应当责任到人、到岗；“相关”“各”“有关”等泛指不能作为责任主体，出了问题无法追责。',
        advice:
          '将“{words}”改为具体的责任人姓名或者责任科室名称；由几个科室共同承担的，写明牵头科室和配合科室。',
      },
      en: {
        problem: 'The {field} of {item} is “{words}”, which names nobody.',
        basis:
          'A list assigns each task to a person or office; general words leave nobody to be held to account.',
        advice:
          'Replace “{words}” by the person’s or office’s name; where several share the task, name which one leads.',
      },
    },
    missing: {
      zh: {
        problem: '{item}没有写明责任人和责任科室，正文中也没有明确由谁负责。',
        basis: '班子责任清单应当把任务分解到班子成员和责任科室，做到责任到人。',
        advice: '按班子分工为{item}确定一名责任人，并写明承办科室。',
      },
      en: {
        problem: 'Neither owner nor department is given in {item}, and its text does not say who does it.',
        basis: 'A team’s list assigns each task to one of its members and an office.',
        advice: 'Name a member of the team as owner of {item}, and the office that carries it out.',
      },
    },
  },
  *check(list, { analysis }): Iterable<RuleReport> {
    const { items, notChecked } = completeItems(list, analysis);
    if (notChecked) yield notChecked;
    for (const item of items) {
      if (item.owners.every(isBlank) && item.departments.every(isBlank)) {
        if (list.type !== 'team' || saysWho(item, analysis)) continue;
        yield { message: 'missing', values: { item: itemName(list, item) }, at: itemPlace(list, item) };
        continue;
      }
      if (isVague(item.owners)) yield vague(list, item, 'owner', item.owners);
      else if (item.owners.every(isBlank) && list.type === 'team' && isVague(item.departments)) {
        yield vague(list, item, 'department', item.departments);
      }
    }
  },
});

/** Values are there, and every part of them is general. */
function isVague(values: readonly string[]): boolean {
  return values.length === 1 ? isVagueAlone(values[0]!) : areVague(values);
}

/** Most fields hold one name, that of the list's person or of an office. */
const isVagueAlone = recently((value) => areVague([value]), 1000);

function areVague(values: readonly string[]): boolean {
  const parts = ownerParts(values).filter((part) => !isBlank(part));
  return parts.length > 0 && parts.every(isVagueOwner);
}

function saysWho(item: ListItem, { lexicon }: Analysis): boolean {
  return (
    namesActor(item.text) ||
    lexicon
      .mentions(item.text)
      .some(({ kind }) => kind === 'person' || kind === 'department' || kind === 'position')
  );
}

const FIELDS = {
  owner: { zh: '责任人', en: 'owner' },
  department: { zh: '责任科室', en: 'department' },
} as const;

function vague(
  list: ResponsibilityList,
  item: ListItem,
  field: 'owner' | 'department',
  values: readonly string[],
) {
  const at: Place = { ...listPlace(list, ['items', item.index, field], item.text), item: item.id };
  const words = values.join('、');
  return {
    message: 'vague',
    values: { item: itemName(list, item), field: FIELDS[field], words },
    at,
    subject: `${item.text}\n${words}`,
  };
}
