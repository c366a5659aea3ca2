import { compareTexts } from '../../similarity/compare-texts.js';
import { examplesFor } from '../analysis/examples.js';
import { itemPlace } from '../place.js';
import { defineRule, type ItemMatch, type Place } from '../rule.js';
import { closestExamples } from './closest-example.js';
import { round } from './finding.js';

interface Options {
  itemThreshold: number;
}

/** 照搬模板。 */
export const copyingTemplate = defineRule<'list', Options>({
  id: 'copying/template',
  severity: 'error',
  scope: 'list',
  title: { zh: '照搬清单模板', en: 'Template copied as it stands' },
  rationale: {
    zh: `模板中的示例条目是给各单位参考写法的，须结合实际改写。原样照搬或只在空格处填几个字，清单就与本单位、本人无关。

逐条与各模板的示例条目比较（占位符不参与比较；须保留的条目和规定表述不算）。只有相似度达到阈值、即原样或略有改动的才列出；借用句式而内容确系本单位的，不作为问题。`,
    en: `A template's example items show how to write; they must be rewritten. Left as they are, or with a few words in the blanks, they say nothing about the unit.

Each item is compared with the templates' examples (placeholders left out; keep items and clauses do not count). Only items at or above the threshold, as issued or barely changed, are reported; the same pattern filled with the unit's own content is fine.`,
  },
  options: {
    itemThreshold: {
      type: 'number',
      minimum: 0.5,
      maximum: 1,
      default: 0.8,
      description: {
        zh: '条目与模板示例的相似度，达到即为照搬。',
        en: 'Score of an item against an example, from which it is copied.',
      },
    },
  },
  messages: {
    copied: {
      zh: {
        problem:
          '第{items}条照搬清单模板的示例（模板第{examples}条，最高相似度{score}%），未结合本单位、本人实际改写。',
        basis: '模板示例供参考写法，除注明保留的条目外，均须结合单位实际和个人分工改写。',
        advice: '重写第{items}条：写明本人分管的科室和事项、查什么、查几次、何时完成、留下什么材料。',
      },
      en: {
        problem:
          'Item {items} is the template’s example as issued (its item {examples}, score up to {score}%), not rewritten for this unit and person.',
        basis:
          'Examples show how to write; all but the keep items must be rewritten from the unit’s and person’s own work.',
        advice:
          'Rewrite item {items}: the person’s own departments, what is checked, how often, by when, and what record it leaves.',
      },
    },
  },
  *check(list, { options, workspace, analysis }) {
    const known = examplesFor(workspace, list.unit);
    if (known.examples.length === 0) {
      yield {
        notChecked: {
          zh: '没有可用的清单模板，未核查是否照搬模板',
          en: 'no template is declared, so copies of it were not looked for',
        },
        unit: list.unit,
      };
      return;
    }
    const { passages } = analysis.likeness.writing(list);
    const closestOf = closestExamples(passages, known, options.itemThreshold);
    const related: Place[] = [];
    const matches: ItemMatch[] = [];
    for (const [index, item] of list.items.entries()) {
      const closest = closestOf(index);
      if (!closest || closest.score < options.itemThreshold) continue;
      const { template, index: exampleIndex, id } = closest.example;
      const source = template.items[exampleIndex]!.text;
      matches.push({
        item: item.id,
        related: related.length,
        relatedItem: id,
        score: round(closest.score),
        spans: compareTexts(item.text, source).spans,
      });
      related.push({
        document: template.document,
        range: template.document.locate(['items', exampleIndex, 'content']),
        item: id,
        text: source,
      });
    }
    if (matches.length === 0) return;
    const items = matches.map((match) => match.item);
    const first = list.items.find((item) => item.id === items[0])!;
    const residual = Math.max(...matches.map((match) => match.score));
    yield {
      message: 'copied',
      values: {
        items: items.join('、'),
        examples: matches.map((match) => match.relatedItem).join('、'),
        score: Math.round(100 * residual),
      },
      at: itemPlace(list, first),
      subject: list.items
        .filter((item) => items.includes(item.id))
        .map((item) => item.text)
        .join('\n'),
      related,
      matches,
      similarity: {
        raw: residual,
        mandated: round(analysis.mandated.share(list, first)),
        residual,
        renamed: false,
        longestRun: Math.max(...matches.flatMap((match) => match.spans.map(([from, to]) => to - from)), 0),
      },
    };
  },
});
