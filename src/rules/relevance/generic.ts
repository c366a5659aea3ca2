import { createMasker, type Masker } from '../../similarity/mask.js';
import { type NormalisedText, normaliseText } from '../../similarity/normalise.js';
import type { ResponsibilityList, Workspace } from '../../workspace/model.js';
import type { Mention } from '../analysis/lexicon.js';
import { appliesToUnit, BLANK, type MandatedPart, spansOf } from '../analysis/mandated.js';
import { isReadWhole, notReadWhole } from '../analysis/read-whole.js';
import { listPlace } from '../place.js';
import { defineRule, type RuleContext } from '../rule.js';
import { quantitiesIn } from '../text/quantities.js';

interface Options {
  minimumShare: number;
  shortestItem: number;
}

/** 个性内容过少。 */
export const relevanceGeneric = defineRule<'list', Options>({
  id: 'relevance/generic',
  severity: 'warning',
  scope: 'list',
  title: { zh: '个性内容过少', en: 'Hardly any text of its own' },
  rationale: {
    zh: `共性要求人人都要写，但清单还应有结合本人分工和年度任务的内容。经审核通过的真实清单，扣除共用条目后一般还有13%—29%的个性内容。

个人清单的全文中，扣除规定表述、模板保留条目，再扣除照搬模板示例的字句，余下的为个性内容。没有一条成形的个性条目，或个性内容占比低于规定比例的，列出；个性内容里没有部门、地点、人员、项目，也没有一个数字、日期或文件名的，同样列出，因为这样的话放在谁的清单里都可以。

未申报规定表述和模板的，无从扣除，占比列为未核查。尚未认定的共用内容不扣除，由 copying/unregistered 提请认定。`,
    en: `Everybody carries the common demands; beside them a list has text from the person's own division and the year's tasks. Real approved lists have 13 to 29 % of it.

Of a personal list's text, clauses and the template's keep items are taken out, and so are words copied from the template's examples; the rest is its own. A list is reported when no item of its own remains or the share is too small, and also when the own text has no department, place, person or project and not one number, date or document, as it would then fit anybody.

Without declared clauses and templates there is nothing to take out and the share is not checked. Common text that nobody has judged yet is not taken out.`,
  },
  options: {
    minimumShare: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: 0.1,
      description: {
        zh: '个性内容占全文字数的最低比例。',
        en: 'Least share of a list’s characters that is its own text.',
      },
    },
    shortestItem: {
      type: 'integer',
      minimum: 1,
      maximum: 1000,
      default: 20,
      description: {
        zh: '个性内容达到这个字数的条目才算个性条目。',
        en: 'An item counts as own from so many own characters.',
      },
    },
  },
  messages: {
    none: {
      zh: {
        problem: '{person}的{count}条均为规定表述、模板条目或模板示例，没有一条结合本人分工的内容。',
        basis: '责任清单应当结合本人分工和年度任务制定；统一要求写入后，还应当有本人的具体责任。',
        advice:
          '保留规定条目，另按本人分管部门、联系点和年度任务补写若干条，每条写明具体事项、频次、时限和佐证。',
      },
      en: {
        problem:
          'All {count} items of {person} are clauses, template items or template examples; none is about the person’s own work.',
        basis:
          'A list is made from the person’s division of work and the year’s tasks; beside the common demands it states his own duties.',
        advice:
          'Keep the mandated items and add some for the person’s departments, contacts and tasks: what is done, how often, by when, with what record.',
      },
    },
    share: {
      zh: {
        problem:
          '{person}的清单扣除规定表述、模板条目和模板示例后，个性内容仅占全文的{share}%（要求不低于{minimum}%）。',
        basis: '责任清单应当结合本人分工和年度任务制定；统一要求写入后，还应当有本人的具体责任。',
        advice:
          '对照本人分管部门、联系点和年度任务补写具体条目，每条写明事项、频次、时限和佐证；照搬模板示例的条目重写。',
      },
      en: {
        problem:
          'Without clauses, template items and template examples, {person}’s own text is {share}% of the list (at least {minimum}%).',
        basis:
          'A list is made from the person’s division of work and the year’s tasks; beside the common demands it states his own duties.',
        advice:
          'Add items for the person’s departments, contacts and tasks: what is done, how often, by when, with what record; rewrite those copied from examples.',
      },
    },
    vague: {
      zh: {
        problem:
          '{person}自行制定的{count}条中，没有出现任何部门、地点、人员或项目，也没有一个数字、日期或文件名称，放在任何人的清单里都可以。',
        basis: '责任清单应当结合本人分工和年度任务制定，做到可操作、可检查、可追责。',
        advice: '逐条写明本人分管的部门、要办的事项、检查的数量和频次、完成时间以及留下的记录。',
      },
      en: {
        problem:
          'The {count} items that are {person}’s own name no department, place, person or project, and no number, date or document; they would fit anybody.',
        basis:
          'A list is made from the person’s division of work and the year’s tasks, so that it can be done, checked and answered for.',
        advice:
          'Say in each item which department, what is done, how many and how often, by when and with what record.',
      },
    },
  },
  *check(list, context) {
    if (list.type !== 'principal' && list.type !== 'member') return;
    if (!isReadWhole(list)) {
      yield { notChecked: notReadWhole(list), unit: list.unit };
      return;
    }
    const { options } = context;
    const declared = declaresMandated(context, list);
    if (!declared) {
      yield {
        notChecked: {
          zh: '没有申报规定表述和模板保留条目，未核查个性内容占比',
          en: 'no clause or keep item is declared, so the share of own text was not measured',
        },
        unit: list.unit,
      };
    }
    const items = discretionary(list, context);
    const all = items.reduce((sum, { length }) => sum + length, 0);
    if (all === 0) return;
    const own = items.filter(({ characters }) => characters >= options.shortestItem);
    const share = items.reduce((sum, { characters }) => sum + characters, 0) / all;
    const at = () => listPlace(list, ['person'], list.person);
    const person = list.person ?? list.unit.name;
    const subject = () => list.items.map((item) => item.text).join('\n');
    if (declared && own.length === 0) {
      yield { message: 'none', values: { person, count: items.length }, at: at(), subject: subject() };
    } else if (declared && share < options.minimumShare) {
      const values = {
        person,
        share: Math.floor(100 * share),
        minimum: Math.round(100 * options.minimumShare),
      };
      yield { message: 'share', values, at: at(), subject: subject() };
    } else if (
      own.length > 0 &&
      own.every(({ text, item }) => isVague(text, list, item.departments, context))
    ) {
      yield { message: 'vague', values: { person, count: own.length }, at: at(), subject: subject() };
    }
  },
});

function declaresMandated({ workspace }: RuleContext<Options>, list: ResponsibilityList): boolean {
  return (
    (workspace.catalogue?.clauses ?? []).some(
      (clause) => clause.status === 'accepted' && appliesToUnit(clause.units, list.unit),
    ) ||
    workspace.templates.some(
      (template) => appliesToUnit(template.units, list.unit) && template.items.some((item) => item.keep),
    )
  );
}

/** What is left of a text without mandated text and the words of the templates' examples. */
interface Remains {
  text: string;
  /** Characters of it, white space and punctuation left out. */
  characters: number;
}

function discretionary(list: ResponsibilityList, context: RuleContext<Options>) {
  const { mandated, ownText } = context.analysis;
  const examples = examplesFor(list, context);
  return list.items.map((item) => {
    const part = mandated.part(list, item);
    let remains = examples.remains.get(part);
    if (remains === undefined) {
      remains = without(examples.masker, part.own, ownText.normalised(list, item));
      examples.remains.set(part, remains);
    }
    return { item, ...remains, length: part.normalised.text.length };
  });
}

function without(masker: Masker, blanked: string, normalised: NormalisedText): Remains {
  const mask = masker.mask(normalised.text);
  if (mask === undefined) return { text: blanked, characters: charactersOf(normalised.text) };
  let text = '';
  let end = 0;
  for (const [from, to] of spansOf(mask, normalised)) {
    text += blanked.slice(end, from);
    end = to;
  }
  text += blanked.slice(end);
  return { text, characters: charactersOf(normaliseText(text)) };
}

const BLANK_CODE = BLANK.charCodeAt(0);

function charactersOf(normalised: string): number {
  let characters = 0;
  for (let at = 0; at < normalised.length; at++) if (normalised.charCodeAt(at) !== BLANK_CODE) characters++;
  return characters;
}

interface Examples {
  masker: Masker;
  /** A mandated item is one part in all lists, and is looked at once. */
  remains: WeakMap<MandatedPart, Remains>;
}

/** The same templates are for most lists of a type. */
const known = new WeakMap<Workspace, Map<string, Examples>>();

function examplesFor(list: ResponsibilityList, { workspace }: RuleContext<Options>): Examples {
  const templates = workspace.templates.filter(
    (template) => template.type === list.type && appliesToUnit(template.units, list.unit),
  );
  const ofWorkspace = known.get(workspace) ?? new Map<string, Examples>();
  known.set(workspace, ofWorkspace);
  const key = templates.map((template) => workspace.templates.indexOf(template)).join(' ');
  let examples = ofWorkspace.get(key);
  if (examples === undefined) {
    const texts = templates.flatMap(({ items }) => items.filter(({ keep }) => !keep).map(({ text }) => text));
    examples = { masker: createMasker(texts), remains: new WeakMap() };
    ofWorkspace.set(key, examples);
  }
  return examples;
}

/** No name, number, date, project or document in the text. */
function isVague(
  text: string,
  list: ResponsibilityList,
  departments: readonly string[],
  { analysis }: RuleContext<Options>,
): boolean {
  if (departments.length > 0) return false;
  if (/\d|《/.test(text.normalize('NFKC')) || quantitiesIn(text).length > 0) return false;
  const says = (mention: Mention): boolean =>
    mention.kind !== 'position' && !(mention.kind === 'person' && mention.name === list.person);
  if (analysis.lexicon.mentions(text).some(says)) return false;
  const normalised = normaliseText(text);
  return !list.unit.annualTasks.some((task) => normalised.includes(normaliseText(task.title)));
}
