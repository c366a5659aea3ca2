import type { ListType, ResponsibilityList, Unit } from '../../workspace/model.js';
import { ancestorsOf } from '../analysis/kinship.js';
import { defineRule } from '../rule.js';
import { likenessClasses, linksOf } from './classes.js';
import { type LikenessOptions, likenessEvidence } from './evidence.js';
import { likenessFinding } from './finding.js';
import { likenessOptions } from './options.js';
import { explanation } from './relations.js';

interface Options extends LikenessOptions {
  minimumItems: number;
}

/** 照抄上级清单（上下一般粗）。 */
export const copyingSuperior = defineRule<'unit', Options>({
  id: 'copying/superior',
  severity: 'warning',
  scope: 'unit',
  title: { zh: '照抄上级清单', en: 'Copied from a superior’s list' },
  rationale: {
    zh: `下级清单要把上级要求变成本级能做的事。照抄上级清单，“上下一般粗”，责任层层空转。

与各级上级单位同一类型的清单比较，规定表述先行扣除。承接上级一两项重点任务而用语相近是正常的，达到规定条数或整体雷同才列出；只对下级提出，不对上级提出。同一人在上下级都任职的，作为说明。`,
    en: `A subordinate's list turns the superior's demands into its own work; copied as they stand they stay empty.

Lists are compared with those of the same type of all units above, mandated text taken out first. Taking up one or two of the superior's priorities in similar words is normal: only several such items, or likeness of the whole, are reported, and only on the subordinate. One person holding posts in both is an explanation.`,
  },
  options: {
    ...likenessOptions({ itemThreshold: 0.8, listThreshold: 0.5, minimumCharacters: 80 }),
    minimumItems: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      default: 3,
      description: {
        zh: '与上级清单雷同的条目达到这个数量才列出。',
        en: 'So many items must be alike to the superior’s.',
      },
    },
  },
  messages: {
    alike: {
      zh: {
        problem: '{items}与{others}雷同：扣除规定表述后最高相似度{score}%，上下一般粗{hidden}。',
        basis: '各级党组织应当结合本单位实际细化责任，把上级要求转化为本级具体任务。',
        advice:
          '对照本级职责逐条改写{items}，写明本级由谁办、办什么、何时办结；必须保留的上级原文，请注明文件依据。',
      },
      en: {
        problem: '{items} is like {others}: score up to {score}% without mandated text{hidden}.',
        basis: 'Each organisation turns its superior’s demands into its own concrete tasks.',
        advice:
          'Rewrite {items}: who here does what by when; where the superior’s wording must stay, name the document.',
      },
    },
  },
  *check(unit, { options, analysis }) {
    if (unit.parent === undefined) return;
    const { likeness } = analysis;
    const above = listsAbove(unit.parent);
    for (const [type, lists] of above) {
      const owns = unit.lists
        .filter((list) => list.type === type)
        .map((list) => {
          const own = likeness.writing(list);
          return { own, glimpseOf: likeness.glimpsesAmong(lists, own) };
        });
      for (const theirs of lists) {
        const other = likeness.writing(theirs);
        for (const { own, glimpseOf } of owns) {
          const glimpse = glimpseOf(other, options.itemThreshold);
          if (glimpse === undefined) continue;
          const comparison = likeness.compare(own, other, glimpse);
          const evidence = likenessEvidence(own, other, comparison, options);
          if (!evidence || (evidence.ground === 'items' && evidence.matches.length < options.minimumItems))
            continue;
          const match = evidence.matches[0]!;
          const reason = explanation(own, match.first, other, match.second);
          for (const each of likenessClasses([
            { first: own, second: other, comparison, evidence: { ...evidence, ground: 'list' } },
          ])) {
            yield likenessFinding({
              own,
              links: linksOf(each, own),
              count: 2,
              message: 'alike',
              ...(reason && { severity: 'info', reason }),
            });
          }
        }
      }
    }
  },
});

/** Many units have the same superior, whose lists each of theirs is compared with. */
const known = new WeakMap<Unit, ReadonlyMap<ListType, readonly ResponsibilityList[]>>();

/** The lists of a unit and of all above it, nearest first, by type. */
function listsAbove(superior: Unit): ReadonlyMap<ListType, readonly ResponsibilityList[]> {
  const ready = known.get(superior);
  if (ready !== undefined) return ready;
  const byType = new Map<ListType, ResponsibilityList[]>();
  for (const list of [superior, ...ancestorsOf(superior)].flatMap((unit) => unit.lists)) {
    byType.set(list.type, [...(byType.get(list.type) ?? []), list]);
  }
  known.set(superior, byType);
  return byType;
}
