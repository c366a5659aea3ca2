import type { Bilingual } from '../../language/bilingual.js';
import type { Debrief, DocumentPath, ListItem, ResponsibilityList } from '../../workspace/model.js';
import type { Analysis } from '../analysis/analysis.js';
import { itemTextPlace, listPlace, sectionPlace } from '../place.js';
import { defineRule, type FindingDraft, type Place } from '../rule.js';
import { itemName, listName } from '../text/list-name.js';
import { type Placeholder, placeholdersIn } from '../text/placeholders.js';
import { overlaps } from '../text/sentences.js';

interface Options {
  allowed: string[];
}

/** A placeholder with the way to its place; places are looked up only for what is reported. */
interface Hit {
  placeholder: Placeholder;
  place: () => Place;
}

/** Placeholders named in one sentence; of more the number is said. */
const NAMED = 4;

/** 占位符未填写。 */
export const formatPlaceholder = defineRule<'unit', Options>({
  id: 'format/placeholder',
  severity: 'error',
  scope: 'unit',
  title: { zh: '占位符未填写', en: 'Placeholder not filled in' },
  rationale: {
    zh: `模板里的“××科室”“（单位名称）”“20__年”“待补充”是留给填写人的空格。原样留在清单里，说明这一条没有结合本单位、本人实际写完，责任也就没有着落。

本规则查标题、内容、措施和各个填写项，以及述责述廉报告的正文。一条里有几处的，合并指出。单独的 × 只在量词前（×月、×个）才算。

不作为问题的：模板本身；规定表述和须保留条目中的符号；“二○○八年”一类年份中的“○”；隐去姓名的案例（“张××受贿案”）；“对待定事项”“待补充材料齐全后”等通常说法。单位、系统名称中确有这类字符的，可在选项 allowed 中列明。`,
    en: `Templates leave blanks such as ××科室, （单位名称）, 20__年 or 待补充. Left as they are, they show that the item was not finished for this unit and person.

Titles, contents, measures and fields are searched, and the text of debriefs. Several in one item are one finding. A single × counts only before a measure word (×月, ×个).

Left alone: templates; mandated text; the zeros of years (二○○八年); names left out on purpose in cases (张××受贿案); ordinary phrases with the same words. Names that rightly hold such signs can be given in the option allowed.`,
  },
  options: {
    allowed: {
      type: 'array',
      items: { type: 'string' },
      default: [],
      description: {
        zh: '确实含有 XX、×× 等字符的名称（品牌、系统名），不作占位符。',
        en: 'Names that rightly hold signs such as XX or ××.',
      },
    },
  },
  messages: {
    placeholder: {
      zh: {
        problem: '{where}留有未填写的占位符{words}{more}。',
        basis:
          '清单模板中的占位符应当由填写人换成本单位、本人的具体内容；未填写的条目责任不明，无法执行和检查。',
        advice: '把{signs}换成具体的科室、人员、数字或者时间；不适用于本人的，删去或者改写这一条。',
      },
      en: {
        problem: 'A placeholder is left in {where}: {words}{more}.',
        basis:
          'Placeholders of a template are to be replaced by the unit’s and person’s own particulars; an item with blanks can neither be carried out nor checked.',
        advice: 'Replace {signs} by the actual office, person, number or date, or rewrite the item.',
      },
    },
  },
  *check(unit, { options, analysis }) {
    for (const list of unit.lists) yield* inList(list, options.allowed, analysis);
    for (const debrief of unit.debriefs) yield* inDebrief(debrief, options.allowed);
  },
});

function* inList(
  list: ResponsibilityList,
  allowed: readonly string[],
  analysis: Analysis,
): Iterable<FindingDraft> {
  const head = [
    ...fieldHits(list, ['title'], list.title, allowed),
    ...fieldHits(list, ['person'], list.person, allowed),
    ...fieldHits(list, ['position'], list.position, allowed),
    ...fieldHits(list, ['approved', 'meeting'], list.approved?.meeting, allowed),
    ...fieldHits(list, ['footer', 'name'], list.footer?.name, allowed),
    ...fieldHits(list, ['revision', 'reason'], list.revision?.reason, allowed),
  ];
  if (head.length > 0) {
    const name = listName(list);
    yield finding(head, { zh: `${name.zh}的标题、落款等项`, en: `the heading or footer of ${name.en}` });
  }
  for (const item of list.items) {
    if (!holdsPlaceholder(item, allowed)) continue;
    const hits = [...textHits(list, item, allowed, analysis), ...itemFieldHits(list, item, allowed)];
    if (hits.length > 0) yield finding(hits, itemName(list, item));
  }
}

/** Whether there is one in the item at all: in most there is none, and nothing is made for them. */
function holdsPlaceholder(item: ListItem, allowed: readonly string[]): boolean {
  const isOne = (value: string | undefined): boolean =>
    value !== undefined && placeholdersIn(value, allowed).length > 0;
  return (
    isOne(item.text) ||
    isOne(item.frequency) ||
    isOne(item.deadline) ||
    item.owners.some(isOne) ||
    item.departments.some(isOne) ||
    item.evidence.some(isOne)
  );
}

function textHits(
  list: ResponsibilityList,
  item: ListItem,
  allowed: readonly string[],
  analysis: Analysis,
): Hit[] {
  const found = placeholdersIn(item.text, allowed);
  if (found.length === 0) return [];
  const mandated = analysis.mandated.spans(list, item);
  return found
    .filter((placeholder) => !overlaps(placeholder, mandated))
    .map((placeholder) => ({
      placeholder,
      place: () => itemTextPlace(list, item, placeholder.from, placeholder.to),
    }));
}

function itemFieldHits(list: ResponsibilityList, item: ListItem, allowed: readonly string[]): Hit[] {
  const hits: Hit[] = [];
  const look = (value: string | undefined, field: string, index?: number): void => {
    if (value === undefined || placeholdersIn(value, allowed).length === 0) return;
    const path = ['items', item.index, field, ...(index === undefined ? [] : [index])];
    hits.push(...fieldHits(list, path, value, allowed, item));
  };
  look(item.frequency, 'frequency');
  look(item.deadline, 'deadline');
  for (let index = 0; index < item.owners.length; index++) look(item.owners[index], 'owner', index);
  for (let index = 0; index < item.departments.length; index++)
    look(item.departments[index], 'department', index);
  for (let index = 0; index < item.evidence.length; index++) look(item.evidence[index], 'evidence', index);
  return hits;
}

const NONE: readonly Hit[] = [];

function fieldHits(
  list: ResponsibilityList,
  path: DocumentPath,
  value: string | undefined,
  allowed: readonly string[],
  item?: ListItem,
): readonly Hit[] {
  const found = value === undefined ? [] : placeholdersIn(value, allowed);
  if (found.length === 0) return NONE;
  return found.map((placeholder) => ({
    placeholder,
    place: () => ({ ...listPlace(list, path, item?.text ?? value), ...(item && { item: item.id }) }),
  }));
}

function* inDebrief(debrief: Debrief, allowed: readonly string[]): Iterable<FindingDraft> {
  for (const section of debrief.sections) {
    const hits = placeholdersIn(section.text, allowed).map(
      (placeholder): Hit => ({
        placeholder,
        place: () => sectionPlace(debrief, section.index, placeholder.from, placeholder.to),
      }),
    );
    const number = section.index + 1;
    if (hits.length === 0) continue;
    yield finding(hits, {
      zh: `${debrief.person}的述责述廉报告第${number}部分`,
      en: `section ${number} of ${debrief.person}’s debrief`,
    });
  }
}

function finding(hits: readonly Hit[], where: Bilingual): FindingDraft {
  const words = [...new Set(hits.map(({ placeholder }) => placeholder.text))];
  const signs = [...new Set(hits.map(({ placeholder }) => placeholder.sign))];
  const more = words.length > NAMED || hits.length > words.length;
  return {
    message: 'placeholder',
    values: {
      where,
      words: inQuotes(words.slice(0, NAMED)),
      signs: inQuotes(signs.slice(0, NAMED)),
      more: more
        ? { zh: `等，共${hits.length}处`, en: ` and others, ${hits.length} in all` }
        : { zh: '', en: '' },
    },
    at: hits[0]!.place(),
  };
}

function inQuotes(words: readonly string[]): Bilingual {
  const quoted = words.map((word) => `“${word}”`);
  return { zh: quoted.join('、'), en: quoted.join(', ') };
}
