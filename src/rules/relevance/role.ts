import { sentencesOf } from '../../similarity/mask.js';
import { normaliseText } from '../../similarity/normalise.js';
import type { Clause, ResponsibilityList, TemplateItem } from '../../workspace/model.js';
import { type Carried, carriedIn } from '../analysis/carried.js';
import { appliesToUnit } from '../analysis/mandated.js';
import { isReadWhole, notReadWhole } from '../analysis/read-whole.js';
import { listPlace } from '../place.js';
import { defineRule, type FindingDraft, type RuleContext } from '../rule.js';
import { LIST_TYPES } from '../text/list-types.js';

interface Options {
  threshold: number;
}

/** Below this share a text counts as left out; above, as cut short. */
const CUT_SHORT = 0.4;
const LONGEST_QUOTE = 60;

/** 缺少必备内容。 */
export const relevanceRole = defineRule<'list', Options>({
  id: 'relevance/role',
  severity: 'error',
  scope: 'list',
  title: { zh: '缺少必备内容', en: 'Required text is missing' },
  rationale: {
    zh: `班子、主要负责人、班子成员和纪检机构的责任性质不同：书记要写“第一责任人”职责，班子成员要写“一岗双责”，纪检机构要写监督责任。哪些必须写，由责任目录的规定表述（必备）和本年度模板的保留条目申报。

在清单全文中逐句查找，顺序、编号、标点和个别字词的改动，以及分写在几条里，都不影响；每句有七成以上的字在，就算写了。整条没有的列为缺少，写了一部分的指出缺哪几句。必备表述包含在缺少的保留条目里的，只报一次。

年度不同的规定表述和模板不作为要求；没有适用的规定表述和模板的，列为未核查。`,
    en: `Teams, principals, members and discipline organs have different responsibilities: 第一责任人, 一岗双责, 监督责任. What must be written is declared by the catalogue's required clauses and the year's template (keep).

Each sentence is looked for in the whole list; order, numbers, punctuation, small edits and division over several items make no difference, and 70 % of a sentence's characters are enough. What is not there at all is missing; of what is there in part the missing sentences are quoted. A clause within a missing keep item is reported once.

Clauses and templates of another year demand nothing; without any that apply the list is not checked.`,
  },
  options: {
    threshold: {
      type: 'number',
      minimum: 0.4,
      maximum: 1,
      default: 0.7,
      description: {
        zh: '一句规定内容的字有多大比例出现，算作已写。',
        en: 'Share of a sentence’s characters from which it counts as written.',
      },
    },
  },
  messages: {
    clause: {
      zh: {
        problem: '缺少{list}必备的规定表述“{text}”。',
        basis: '责任目录规定该表述为{list}必备内容{basis}。',
        advice: '在清单中写入：“{text}”，并结合本人或本单位实际写明如何落实。',
      },
      en: {
        problem: 'The clause “{text}”, required of {list}, is missing.',
        basis: 'The catalogue declares this clause as required of {list}{basis}.',
        advice: 'Write it in: “{text}”, and say how it is carried out here.',
      },
    },
    keep: {
      zh: {
        problem: '缺少模板规定{list}必须保留的第{id}条“{text}”。',
        basis: '本年度清单模板要求{list}保留该条原文。',
        advice: '按模板补入第{id}条，填好频次、时限、责任人和佐证。',
      },
      en: {
        problem: 'Item {id} of the template, “{text}”, which {list} must keep, is missing.',
        basis: 'This year’s template requires {list} to keep this item as it stands.',
        advice: 'Put in item {id} of the template, with frequency, deadline, owner and evidence.',
      },
    },
    partly: {
      zh: {
        problem: '模板规定{list}必须保留的第{id}条只写了一部分，缺“{text}”。',
        basis: '本年度清单模板要求{list}保留该条原文。',
        advice: '按模板第{id}条补全：“{text}”。',
      },
      en: {
        problem:
          'Item {id} of the template, which {list} must keep, is there only in part; “{text}” is missing.',
        basis: 'This year’s template requires {list} to keep this item as it stands.',
        advice: 'Complete it by item {id} of the template: “{text}”.',
      },
    },
  },
  *check(list, context) {
    if (!isReadWhole(list)) {
      yield { notChecked: notReadWhole(list), unit: list.unit };
      return;
    }
    const keeps = keepItems(list, context);
    const clauses = requiredClauses(list, context);
    if (keeps.length + clauses.length === 0) {
      yield {
        notChecked: {
          zh: `没有申报${LIST_TYPES[list.type].zh}的必备规定表述和本年度模板保留条目，未核查必备内容`,
          en: `no required clause or keep item of this year is declared for ${LIST_TYPES[list.type].en}`,
        },
        unit: list.unit,
      };
      return;
    }
    const { threshold } = context.options;
    const { mandated } = context.analysis;
    const texts = list.items.map((item) => mandated.part(list, item).normalised.text);
    const reported: string[] = [];
    for (const item of keeps) {
      const carried = carriedIn(item.text, texts, threshold);
      if (carried.share >= threshold) continue;
      reported.push(normaliseText(item.text));
      yield missingItem(list, item, carried);
    }
    for (const clause of clauses) {
      if (carriedIn(clause.text, texts, threshold).share >= threshold) continue;
      if (carriedIn(clause.text, reported, threshold).share >= threshold) continue;
      yield {
        message: 'clause',
        values: {
          list: LIST_TYPES[list.type],
          text: inner(clause.text.replace(/。$/, '')),
          basis: clause.basis ? { zh: `（${clause.basis}）`, en: ` (${clause.basis})` } : { zh: '', en: '' },
        },
        at: listPlace(list, ['type']),
        subject: clause.text,
      };
    }
  },
});

function missingItem(
  list: ResponsibilityList,
  item: TemplateItem,
  { share, missing }: Carried,
): FindingDraft {
  const partly = share >= CUT_SHORT;
  return {
    message: partly ? 'partly' : 'keep',
    values: {
      list: LIST_TYPES[list.type],
      id: item.id,
      text: inner(partly ? missing.join('；') : opening(item.text)),
    },
    at: listPlace(list, ['type']),
    subject: item.text,
  };
}

/** Quotation marks as they are within a quotation. */
function inner(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’');
}

/** The first words of a long text, as one recognises it by. */
function opening(text: string): string {
  const [first = text] = sentencesOf(text);
  return first.length > LONGEST_QUOTE ? `${first.slice(0, LONGEST_QUOTE)}……` : `${first}……`;
}

function keepItems(list: ResponsibilityList, { workspace }: RuleContext<Options>): TemplateItem[] {
  return workspace.templates
    .filter(
      (template) =>
        template.type === list.type &&
        (template.year ?? list.year) === list.year &&
        appliesToUnit(template.units, list.unit),
    )
    .flatMap((template) => template.items.filter((item) => item.keep));
}

function requiredClauses(list: ResponsibilityList, { workspace }: RuleContext<Options>): Clause[] {
  return (workspace.catalogue?.clauses ?? []).filter(
    (clause) =>
      clause.required &&
      clause.status === 'accepted' &&
      (clause.year ?? list.year) === list.year &&
      (clause.appliesTo.length === 0 || clause.appliesTo.includes(list.type)) &&
      appliesToUnit(clause.units, list.unit),
  );
}
