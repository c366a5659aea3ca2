import type { Catalogue, Duty, ResponsibilityList } from '../../workspace/model.js';
import { type Coverage, isNamedBy } from '../analysis/coverage.js';
import { isReadWhole, notReadWhole } from '../analysis/read-whole.js';
import { itemFieldPlace, listPlace } from '../place.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { LIST_TYPES } from '../text/list-types.js';

/** 责任漏项。 */
export const relevanceCoverage = defineRule<'list'>({
  id: 'relevance/coverage',
  severity: 'error',
  scope: 'list',
  title: { zh: '责任漏项', en: 'Required duties are not covered' },
  rationale: {
    zh: `责任目录规定了各类清单必须承担的责任，漏掉一项，这项责任在本单位就没有人承担。

目录要求本类清单覆盖的责任，有条目注明“对应责任”的，或有条目写到该责任的任一关键词、责任名称的，都算覆盖；模板保留条目同样算。两样都没有才列出，一份清单合并为一个问题。

多数条目没有注明对应责任的清单（许多真实清单就是一段段的文字），只能按关键词判断，换一种说法就可能漏认，因此降为警告。目录没有给出关键词的责任，只在全部条目都注明对应责任时判断，否则列为未核查。目录中没有的责任编号单独列为警告。`,
    en: `The catalogue says which duties each type of list takes on; a duty left out is nobody's in that unit.

A required duty is covered when an item names it, or when an item has one of its keywords or its title; the template's keep items count as well. Only a duty with neither is reported, in one finding per list.

Where most items name no duty (many real lists are plain paragraphs) only keywords can tell, and other words may mean the same: that is a warning. A duty without keywords is judged only when every item names its duty, and is otherwise not checked. Ids that the catalogue does not have are a warning of their own.`,
  },
  messages: {
    missing: {
      zh: {
        problem: '清单没有覆盖责任目录要求的{count}项责任：{duties}。',
        basis: '责任目录要求{list}覆盖上述责任；条目均未注明对应这些责任，正文也没有相关内容。',
        advice: '逐项补写条目并注明对应责任：{keywords}；已有条目实际写到的，补注责任编号。',
      },
      en: {
        problem: 'Duties that the catalogue requires and the list does not cover ({count}): {duties}.',
        basis: 'The catalogue requires {list} to cover them; no item names them or speaks of them.',
        advice:
          'Add an item for each and name the duty: {keywords}; where an item is about it already, add the id.',
      },
    },
    unknown: {
      zh: {
        problem: '第{item}条的对应责任“{id}”不在责任目录中。',
        basis: '对应责任按责任目录的编号填写，编号不对就无法核对该项责任是否有人承担。',
        advice: '对照责任目录改正第{item}条的责任编号。',
      },
      en: {
        problem: 'Item {item} names duty “{id}”, which the catalogue does not have.',
        basis:
          'Duties are named by the catalogue’s ids; with a wrong one nobody can tell whether the duty is taken on.',
        advice: 'Correct the id in item {item} by the catalogue.',
      },
    },
  },
  *check(list, { workspace, analysis }) {
    const { catalogue } = workspace;
    if (!catalogue) {
      yield {
        notChecked: {
          zh: '没有责任目录，未核查责任覆盖',
          en: 'no catalogue is declared, so coverage was not checked',
        },
        unit: list.unit,
      };
      return;
    }
    yield* unknownDuties(list, catalogue, analysis.coverage);
    if (!isReadWhole(list)) {
      yield { notChecked: notReadWhole(list), unit: list.unit };
      return;
    }
    const covered = analysis.coverage.ofList(list);
    const open = catalogue.duties.filter(
      (duty) => duty.requiredFor.includes(list.type) && !covered.some((each) => each.duty === duty),
    );
    if (open.length === 0) return;
    const declared = list.items.filter((item) => item.duties.length > 0).length;
    const judged = open.filter((duty) => duty.keywords.length > 0 || declared === list.items.length);
    const unjudged = open.filter((duty) => !judged.includes(duty));
    if (unjudged.length > 0) {
      yield {
        notChecked: {
          zh: `清单条目未全部注明对应责任，目录又没有给出关键词，未核查是否覆盖${unjudged.map(nameOf).join('、')}`,
          en: `items without a duty and no keywords in the catalogue: coverage of ${unjudged.map(({ id }) => id).join(', ')} was not checked`,
        },
        unit: list.unit,
      };
    }
    if (judged.length > 0) yield missing(list, judged, 2 * declared < list.items.length);
  },
});

function missing(list: ResponsibilityList, duties: readonly Duty[], byWordsOnly: boolean): FindingDraft {
  const keywords = (duty: Duty): string =>
    duty.keywords.length > 0 ? `（如${duty.keywords.slice(0, 3).join('、')}）` : '';
  return {
    message: 'missing',
    values: {
      count: duties.length,
      duties: duties.map(nameOf).join('、'),
      list: LIST_TYPES[list.type],
      keywords: duties.map((duty) => `${nameOf(duty)}${keywords(duty)}`).join('；'),
    },
    at: listPlace(list, ['type']),
    subject: duties.map(({ id }) => id).join(' '),
    ...(byWordsOnly && {
      severity: 'warning' as const,
      reason: {
        zh: '清单多数条目没有注明对应责任，只按关键词判断；用其他说法写到的，请注明对应责任后说明',
        en: 'most items name no duty, so only keywords were looked for; other words may mean the same',
      },
    }),
  };
}

function nameOf(duty: Duty): string {
  return `${duty.id}${duty.title}`;
}

function* unknownDuties(
  list: ResponsibilityList,
  catalogue: Catalogue,
  coverage: Coverage,
): Generator<FindingDraft> {
  for (const item of list.items) {
    for (const written of item.duties) {
      if (coverage.isNamed(written)) continue;
      // A whole aspect named in place of a duty is imprecise, not wrong.
      if (catalogue.aspects.some((aspect) => isNamedBy(aspect, written))) continue;
      yield {
        message: 'unknown',
        values: { item: item.id, id: written },
        severity: 'warning',
        at: itemFieldPlace(list, item, 'duty'),
        subject: `${written}\n${item.text}`,
      };
    }
  }
}
