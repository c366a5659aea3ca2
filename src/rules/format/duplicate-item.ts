import { diceOf } from '../../similarity/bigrams.js';
import { compareTexts } from '../../similarity/compare-texts.js';
import { similarPairs } from '../../similarity/pairs.js';
import type { Passage } from '../../similarity/passage.js';
import { mayScore } from '../../similarity/signature.js';
import type { ListItem, ResponsibilityList } from '../../workspace/model.js';
import { itemPlace } from '../place.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { itemNumber, listName } from '../text/list-name.js';

interface Options {
  threshold: number;
}

/** An item that repeats an earlier one. */
interface Repeat {
  earlier: ListItem;
  later: ListItem;
  /** Their normalised texts. */
  texts: [earlier: string, later: string];
  score: number;
}

/** Texts of fewer characters say too little to be the same by intent. */
const SHORTEST = 6;

/** Up to this length one word makes another task of it: 每季度检查值班 and 每半年检查值班. */
const SHORT = 40;

/** How often, how many, in which part, for whom: what short items may differ in. */
const SUBSTANCE =
  /每(?:半年|季度|季|两年|年|月|旬|周|日|天)|[上下]半年|半年|全年|月度|季度|年度|牵头|协助|配合|审核|审批|\d{1,6}|[一二三四五六七八九十百]{1,4}(?=月|季度|次|场|个|名|份|件)/g;

/** 本单条目重复。 */
export const formatDuplicateItem = defineRule<'list', Options>({
  id: 'format/duplicate-item',
  severity: 'error',
  scope: 'list',
  title: { zh: '条目重复', en: 'Item repeated in the list' },
  rationale: {
    zh: `同一份清单里两条内容相同，多半是凑条数或者拼接时没有核对。责任写两遍不会更重，反而说不清以哪一条为准。

本规则把一份清单的条目两两比较：去掉标点、空格、序号、繁简等书写差别后完全相同，或者相似度达到 95% 的，在后一条上指出，并列出前一条。规定表述和须保留的条目重复写两遍，同样指出。

短条目只差一个词的，可能本来就是两件事（“每季度检查”和“每半年检查”、“3月”和“9月”、不同的科室或者村居），不作为重复；较长的条目只换了名称或者数字的，降为警告，请人工核实。`,
    en: `Two items of the same content in one list are mostly padding, or a slip in putting the list together; nobody can say which of them holds.

Items of one list are compared with each other. Equal after punctuation, spaces, numbering and traditional characters are seen through, or alike to 95 %, the later one gets the finding and the earlier is shown with it. Mandated items written twice are found as well.

Short items that differ in one word may well be two tasks (每季度 and 每半年, March and September, two offices) and are left alone; in longer ones where only names or figures differ the finding is a warning, to be verified.`,
  },
  options: {
    threshold: {
      type: 'number',
      minimum: 0.8,
      maximum: 1,
      default: 0.95,
      description: {
        zh: '两条内容的相似度，达到即为重复。',
        en: 'Score of two items from which they are repeats.',
      },
    },
  },
  messages: {
    same: {
      zh: {
        problem: '{list}第{later}条与第{earlier}条内容相同。',
        basis: '清单条目应当一事一条、互不重复；重复的条目不增加责任，执行和检查时也无法分清。',
        advice: '删去第{later}条；如果本来要写另一项工作，请据实改写。',
      },
      en: {
        problem: 'In {list}, item {later} says the same as item {earlier}.',
        basis:
          'A list has one item for each task; an item written twice adds no responsibility and cannot be told apart when it is checked.',
        advice: 'Delete item {later}, or write the task that was meant.',
      },
    },
    alike: {
      zh: {
        problem: '{list}第{later}条与第{earlier}条内容基本相同（相似度{score}%）。',
        basis: '清单条目应当一事一条、互不重复；重复的条目不增加责任，执行和检查时也无法分清。',
        advice: '把两条合并为一条；如果是两项不同的工作，请写清各自的对象、措施和时限。',
      },
      en: {
        problem: 'In {list}, item {later} says almost the same as item {earlier} (score {score}%).',
        basis:
          'A list has one item for each task; an item written twice adds no responsibility and cannot be told apart when it is checked.',
        advice: 'Merge the two; if they are different tasks, state object, measures and deadline of each.',
      },
    },
  },
  *check(list, { options, analysis }) {
    const namesIn = (text: string): string[] =>
      analysis.lexicon.mentionsInNormalised(text).map(({ name }) => name);
    const { passages } = analysis.likeness.writing(list);
    for (const { earlier, later, texts, score } of repeatsIn(list.items, passages, options.threshold)) {
      const { renamed, different } = difference(...texts, namesIn);
      if (!different) yield repeated(list, earlier, later, score, renamed);
    }
  },
});

/**
 * For each item that is like an earlier one: the one it equals, else the one it is most like.
 * @param passages one for each item
 */
function* repeatsIn(
  items: readonly ListItem[],
  passages: readonly Passage[],
  threshold: number,
): Iterable<Repeat> {
  const first = new Map<string, number>();
  const repeats = new Map<number, Repeat>();
  const repeat = (one: number, other: number, score: number): Repeat => ({
    earlier: items[one]!,
    later: items[other]!,
    texts: [passages[one]!.normalised.text, passages[other]!.normalised.text],
    score,
  });
  for (const [index, { normalised }] of passages.entries()) {
    if (normalised.text.length < SHORTEST) continue;
    const earlier = first.get(normalised.text);
    if (earlier !== undefined) repeats.set(index, repeat(earlier, index, 1));
    else first.set(normalised.text, index);
  }
  const distinct = [...first.values()];
  const pairs = pairsAmong(
    distinct.map((index) => passages[index]!),
    threshold,
  );
  for (const { first: one, second: other, score } of pairs) {
    const later = distinct[other]!;
    if (score > (repeats.get(later)?.score ?? 0)) repeats.set(later, repeat(distinct[one]!, later, score));
  }
  for (const index of items.keys()) {
    const found = repeats.get(index);
    if (found) yield found;
  }
}

interface ScoredPair {
  first: number;
  second: number;
  score: number;
}

/** Up to so many texts it is quicker to look at all pairs than to index them. */
const FEW = 60;

/** The pairs that `similarPairs` gives of the normalised texts. */
function pairsAmong(passages: readonly Passage[], threshold: number): ScoredPair[] {
  if (passages.length > FEW) {
    const texts = passages.map(({ normalised }) => normalised.text);
    const { first, second, score } = similarPairs(texts, { threshold });
    return Array.from(score, (each, index) => ({
      first: first[index]!,
      second: second[index]!,
      score: each,
    }));
  }
  const pairs: ScoredPair[] = [];
  for (let first = 0; first < passages.length; first++) {
    const one = passages[first]!;
    for (let second = first + 1; second < passages.length; second++) {
      const other = passages[second]!;
      if (!mayScore(one.signature, other.signature, threshold)) continue;
      const score = diceOf(one.bigrams, other.bigrams);
      if (score >= threshold) pairs.push({ first, second, score });
    }
  }
  return pairs;
}

/** Whether two alike texts are about different tasks, or differ in no more than names and figures. */
function difference(
  first: string,
  second: string,
  namesIn: (text: string) => string[],
): { renamed: boolean; different: boolean } {
  if (first === second) return { renamed: false, different: false };
  const particulars = (text: string): string =>
    [...namesIn(text), ...(text.match(SUBSTANCE) ?? [])].sort().join(' ');
  const renamed = particulars(first) !== particulars(second);
  return { renamed, different: renamed && Math.min(first.length, second.length) <= SHORT };
}

function repeated(
  list: ResponsibilityList,
  earlier: ListItem,
  later: ListItem,
  score: number,
  renamed: boolean,
): FindingDraft {
  const { spans } = compareTexts(later.text, earlier.text);
  const rounded = Math.round(score * 10_000) / 10_000;
  return {
    message: score === 1 ? 'same' : 'alike',
    values: {
      list: listName(list),
      later: itemNumber(later.id),
      earlier: itemNumber(earlier.id),
      ...(score < 1 && { score: Math.floor(score * 100) }),
    },
    ...(renamed && {
      severity: 'warning',
      reason: {
        zh: '两条只有名称或者数字不同，可能是对不同对象的两项工作，请核实。',
        en: 'The two differ only in names or figures; they may be two tasks for different objects. To be verified.',
      },
    }),
    at: itemPlace(list, later),
    related: [itemPlace(list, earlier)],
    matches: [{ item: later.id, related: 0, relatedItem: earlier.id, score: rounded, spans }],
  };
}
