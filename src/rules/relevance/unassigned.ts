import { diceOf } from '../../similarity/bigrams.js';
import type { ListItem, ResponsibilityList, Unit } from '../../workspace/model.js';
import type { Analysis } from '../analysis/analysis.js';
import { inChargeOf } from '../analysis/divisions.js';
import { isReadWhole, notReadWhole } from '../analysis/read-whole.js';
import { itemPlace } from '../place.js';
import { defineRule } from '../rule.js';
import { namesActor } from '../text/owners.js';
import { teamSources } from '../text/sources.js';

interface Options {
  similarity: number;
}

/** 班子条目无人承接。 */
export const relevanceUnassigned = defineRule<'unit', Options>({
  id: 'relevance/unassigned',
  severity: 'warning',
  scope: 'unit',
  title: { zh: '班子责任无人承接', en: 'Team item that nobody took up' },
  rationale: {
    zh: `班子清单是集体责任，要分解到人才能落实。既没有写责任人、也没有哪个成员的清单承接的条目，等于没有人负责。

逐条看班子清单：写了责任人，或正文写明由谁牵头的，不列出；有个人清单在“来源”中注明“team:序号”的，不列出；个人清单有条目与它内容相近的，也视为承接；本单位都不注来源的，与它同一对应责任、同一责任科室的也算。模板保留条目和规定表述人人都要落实，不看。

没有个人清单的单位不看。班子清单通篇不写责任人、个人清单又都不注来源的，看不出如何分解，列为未核查。`,
    en: `A team's list is a joint responsibility and works only when divided among persons. An item with no owner, and in no member's list, is nobody's.

Left alone are items with an owner or whose text says who leads; items that a personal list names as its source (team:N); items close in content to one of a personal list or, where nobody names sources, with the same duty and department as one. Clauses and the template's keep items are everybody's.

Units without personal lists are not looked at. Where the team's list names no owners at all and no personal list names sources, how the work was divided cannot be seen, and the list is not checked.`,
  },
  options: {
    similarity: {
      type: 'number',
      minimum: 0.1,
      maximum: 1,
      default: 0.3,
      description: {
        zh: '个人清单条目与班子条目（扣除规定表述后）的相似度，达到即视为承接。',
        en: 'Score of a personal item against the team’s, without mandated text, from which it takes it up.',
      },
    },
  },
  messages: {
    unassigned: {
      zh: {
        problem: '班子清单第{item}条没有写责任人，{count}份个人清单也都没有承接。',
        basis: '班子责任应当分解到班子成员，做到每一项都有人负责。',
        advice:
          '为第{item}条明确一名班子成员为责任人，并在其个人清单中写明具体措施，“来源”注明 team:{item}。',
      },
      en: {
        problem:
          'Item {item} of the team’s list names no owner, and none of the {count} personal lists takes it up.',
        basis: 'What the team answers for is divided among its members, so that each item is somebody’s.',
        advice:
          'Make one member the owner of item {item}, with concrete measures in his own list and team:{item} as the source.',
      },
    },
  },
  *check(unit, { options, analysis }) {
    const personal = unit.lists.filter((list) => list.type === 'principal' || list.type === 'member');
    if (personal.length === 0) return;
    const broken = personal.find((list) => !isReadWhole(list));
    if (broken) {
      yield { notChecked: notReadWhole(broken), unit };
      return;
    }
    const sources = new Set(unit.lists.flatMap((list) => list.items.flatMap(teamSources)));
    for (const team of unit.lists.filter((list) => list.type === 'team')) {
      if (sources.size === 0 && team.items.every((item) => item.owners.length === 0)) {
        yield {
          notChecked: {
            zh: '班子清单均未填写责任人栏，个人清单也未注明来源，未核查班子责任是否分解到人',
            en: 'the team’s list names no owners and personal lists no sources, so how it was divided was not checked',
          },
          unit,
        };
        continue;
      }
      for (const item of team.items) {
        if (item.owners.length > 0 || sources.has(item.id) || isNamedInText(item, unit)) continue;
        if (analysis.mandated.share(team, item) >= 0.6) continue;
        if (personal.some((list) => takesUp(list, team, item, options, analysis, sources.size === 0)))
          continue;
        yield {
          message: 'unassigned',
          values: { item: item.id, count: personal.length },
          at: itemPlace(team, item),
        };
      }
    }
  },
});

/** The text itself says who does it: a member by name, or a post that leads. */
function isNamedInText(item: ListItem, unit: Unit): boolean {
  return (
    unit.members.some((member) => item.text.includes(member.person)) ||
    (/(?:牵头|负责|主抓|包抓|主持)/.test(item.text) && namesActor(item.text))
  );
}

/** The list has an item like the team's, or (where no sources are given) one on the same duty for the same department. */
function takesUp(
  list: ResponsibilityList,
  team: ResponsibilityList,
  item: ListItem,
  { similarity }: Options,
  { likeness }: Analysis,
  byDuty: boolean,
): boolean {
  const own = likeness.writing(team).passages[team.items.indexOf(item)]!.residualBigrams;
  const passages = likeness.writing(list).passages;
  return list.items.some((each, index) => {
    if (byDuty && each.duties.some((duty) => item.duties.includes(duty))) {
      if (each.departments.some((department) => item.departments.includes(department))) return true;
      const heads = item.departments.flatMap((department) => inChargeOf(team.unit, department, team.year));
      if (heads.some((member) => member.person === list.person)) return true;
    }
    return diceOf(own, passages[index]!.residualBigrams) >= similarity;
  });
}
