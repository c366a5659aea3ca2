import type { ListItem, ResponsibilityList, Unit } from '../../workspace/model.js';
import type { Analysis } from '../analysis/analysis.js';
import { itemPlace } from '../place.js';
import { defineRule } from '../rule.js';
import { measureFiller, mostFiller } from '../text/filler-words.js';
import { frequenciesIn } from '../text/frequencies.js';
import { itemName } from '../text/list-name.js';
import { namesActor } from '../text/owners.js';
import { productsIn } from '../text/products.js';
import { quantitiesIn } from '../text/quantities.js';
import { timesIn } from '../text/times.js';
import { ownItems } from './own-words.js';

interface Options {
  minimumDensity: number;
  minimumCharacters: number;
}

/** Of the filler characters, this share must be words of attitude: commonplaces alone may be plain prose. */
const ATTITUDE_OF_DENSITY = 0.7;
/** How many of time, number, person and product a text may have and still say nothing. */
const MOST_ELEMENTS = 1;
const QUOTED_WORDS = 6;

/** 空话套话。 */
export const measurableFiller = defineRule<'list', Options>({
  id: 'measurable/filler',
  severity: 'warning',
  scope: 'list',
  title: { zh: '空话套话', en: 'Empty phrases' },
  rationale: {
    zh: `“高度重视、狠抓落实、常抓不懈”放到哪个单位、哪个人名下都成立，也就等于没有写。真实清单里这类词很多，单凭词语不能认定，所以两个条件要同时满足：套话占正文的大部分；而且正文里时间、数量、人（科室）、可查看的材料四样至少缺三样，也没有点到任何具体的单位、科室、人、地方或者文件。

只看正文，不看各栏：频次、时限栏填得齐全，正文空洞的，照样认定。

习近平新时代中国特色社会主义思想、“两个确立”“两个维护”、中央八项规定精神等政治要求和规范表述不是套话，不计入。规定表述不计入，规定表述占大部分的条目不予认定。词表见 src/rules/text/filler-words.ts，占比可以调整。`,
    en: `“Attach great importance, never slacken” fits every unit and every person, and so says nothing. Real lists are full of such words, and words alone prove nothing; two things must come together: filler makes up most of the text, and of time, number, person (office) and product the text lacks at least three and names no unit, office, person, place or document.

Only the text is judged: fields in good order do not make up for a hollow one.

Political tenets and the Party’s own formulas are never counted as filler. Mandated text is not counted, and items that are mostly mandated are left alone. The word list is in src/rules/text/filler-words.ts; the share is adjustable.`,
  },
  options: {
    minimumDensity: {
      type: 'number',
      minimum: 0.3,
      maximum: 1,
      default: 0.5,
      description: {
        zh: '正文中套话和泛泛之词所占的比例，达到这一比例才认定（0.3至1）。',
        en: 'Share of filler and commonplaces in the text from which it counts as hollow (0.3 to 1).',
      },
    },
    minimumCharacters: {
      type: 'integer',
      minimum: 1,
      maximum: 1000,
      default: 20,
      description: {
        zh: '正文（除去规定表述和政治要求）至少有这么多字才判断。',
        en: 'Characters a text must have, without mandated text and tenets, to be judged.',
      },
    },
  },
  messages: {
    hollow: {
      zh: {
        problem: '{item}通篇空话套话（约占正文{share}%），如{words}；正文没有写明{missing}。',
        basis:
          '责任清单应当具体化、个性化，可操作、可检查、可追责；只表态度不写举措的条目无法检查，也无法追责。',
        advice:
          '按“做什么、做多少、何时完成、谁来做、看什么”重写{item}，从分管工作中选定一件具体的事；写不出具体举措的，删去该条。',
      },
      en: {
        problem:
          'Empty phrases make up about {share}% of {item}, such as {words}; its text does not state {missing}.',
        basis:
          'A list is specific to the unit and person, and such that one can act on it and check it; attitudes without measures can be neither checked nor answered for.',
        advice:
          'Rewrite {item}: what, how much, by when, by whom, and what will show it, on one matter of the person’s own division; if there is none, remove the item.',
      },
    },
  },
  *check(list, { options, analysis }) {
    for (const item of ownItems(list, analysis)) {
      const mandated = analysis.mandated.spans(list, item);
      if (mostFiller(item.text, mandated) < options.minimumDensity) continue;
      const measure = measureFiller(item.text, mandated);
      if (measure.length < options.minimumCharacters || measure.empty < options.minimumDensity) continue;
      if (measure.attitude < options.minimumDensity * ATTITUDE_OF_DENSITY) continue;
      const missing = missingElements(list, item, analysis);
      if (missing.length < ELEMENTS.length - MOST_ELEMENTS || namesSomething(list, item, analysis)) continue;
      const words = [...new Set(measure.words.map(({ from, to }) => item.text.slice(from, to)))]
        .filter((word) => word.length >= 3)
        .slice(0, QUOTED_WORDS);
      yield {
        message: 'hollow',
        values: {
          item: itemName(list, item),
          share: Math.round(measure.empty * 100),
          words: {
            zh: words.map((word) => `“${word}”`).join(''),
            en: words.map((word) => `“${word}”`).join(', '),
          },
          missing: {
            zh: missing.map(({ zh }) => zh).join('、'),
            en: missing.map(({ en }) => en).join(', '),
          },
        },
        at: itemPlace(list, item),
      };
    }
  },
});

const ELEMENTS = [
  { zh: '时间', en: 'when' },
  { zh: '频次数量', en: 'how often or how many' },
  { zh: '由谁承办', en: 'who does it' },
  { zh: '可查看的材料', en: 'what will show it' },
] as const;

/** What the text itself does not say, whatever the fields say. */
function missingElements(
  list: ResponsibilityList,
  item: ListItem,
  { lexicon }: Analysis,
): (typeof ELEMENTS)[number][] {
  const { text } = item;
  const rhythms = frequenciesIn(text);
  const has = [
    rhythms.length > 0 || timesIn(text, list.year).some(({ precision }) => precision !== 'year'),
    rhythms.some(({ counted }) => counted) || quantitiesIn(text).length > 0,
    namesActor(text) || lexicon.mentions(text).some(({ kind }) => kind === 'person' || kind === 'department'),
    productsIn(text).length > 0,
  ];
  return ELEMENTS.filter((_, index) => !has[index]);
}

/** A document, an office, a person, a place, or a unit that is neither the own one nor above it. */
function namesSomething(list: ResponsibilityList, { text }: ListItem, { lexicon }: Analysis): boolean {
  if (text.includes('《')) return true;
  const above = new Set<Unit>();
  for (let unit: Unit | undefined = list.unit; unit && !above.has(unit); unit = unit.parent) above.add(unit);
  return lexicon
    .mentions(text)
    .some(
      ({ kind, units }) => kind !== 'position' && (kind !== 'unit' || !units.some((unit) => above.has(unit))),
    );
}
