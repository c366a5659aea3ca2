import { matchesIn } from './matches.js';
import { foldWidth } from './numerals.js';
import type { Stretch } from './sentences.js';

/** What a unit calls itself by: an administrative level or a kind of institution. */
export type SelfNoun =
  | '省'
  | '市'
  | '区'
  | '县'
  | '镇'
  | '乡'
  | '街道'
  | '村'
  | '社区'
  | '校'
  | '院'
  | '局'
  | '司';

/** Administrative levels, 0 for a province; institutions have none. */
export const NOUN_RANK: Readonly<Partial<Record<SelfNoun, number>>> = {
  省: 0,
  市: 1,
  区: 2,
  县: 2,
  镇: 3,
  乡: 3,
  街道: 3,
  村: 4,
  社区: 4,
};

/** 我镇, 本局, 全村: how the writer calls what he belongs to. */
export interface SelfWord extends Stretch {
  text: string;
  noun: SelfNoun;
  /** 本 and 全 may also refer back to something just named (各校…本校). */
  pronoun: '我' | '本' | '全';
}

const NOUNS = '省|市|区|县|镇|乡|街道|村|社区|校|院|局|司';
/**
 * The pronoun is not the end of another word (基本, 自我, 健全), the noun not the beginning of one
 * (市场, 区域, 局限, 省察, 司机, 校对).
 */
export const SELF_WORD = new RegExp(
  `(?<![自忘唯敌基根资成文样版课剧书账脚标原范副译读底健安齐完保周两])([我本全])(?!社会)(${NOUNS})(?!场|域|别|分|间|限|势|促|察|略|心|思|悟|法|机|空|对(?!照)|验|准|正|定|静|压|面|部(?!门))`,
  'g',
);
/** What every such word begins with: most texts have none. */
export const MAY_SAY_SELF = /[我本全][省市区县镇乡街村社校院局司]/;
/** 全市, 全区, 全局, 全校 are said of more than one's own: only these give the writer's level away. */
const WHOLE = new Set<SelfNoun>(['镇', '乡', '街道', '村', '社区']);

export function selfWordsIn(written: string): SelfWord[] {
  if (!MAY_SAY_SELF.test(written)) return [];
  const text = foldWidth(written);
  const found: SelfWord[] = [];
  for (const match of matchesIn(text, SELF_WORD)) {
    const pronoun = match[1] as SelfWord['pronoun'];
    const noun = match[2] as SelfNoun;
    if (pronoun === '全' && !WHOLE.has(noun)) continue;
    const from = match.index;
    if (insideQuotes(text, from)) continue;
    if (pronoun !== '我' && namesBefore(text, from, noun)) continue;
    const to = from + match[0].length;
    found.push({ from, to, text: written.slice(from, to), noun, pronoun });
  }
  return found;
}

/** 各村（社区） and the like as one's own subordinates: [from, to). */
export function villageRows(written: string): Stretch[] {
  if (!written.includes('各')) return [];
  return [
    ...matchesIn(
      foldWidth(written),
      /(?:辖区(?:内)?|所辖|下辖)?各(?:行政|自然)?村(?:居|组|\s?\(社区\)|[、和]社区)?(?!镇)|各社区(?!卫生|矫正)/g,
    ),
  ].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

/** How far back a word may refer, and how long a slogan is. */
const LOOK_BACK = 200;

/** The noun stands earlier in the text: 本 or 全 refers back to it. */
function namesBefore(text: string, from: number, noun: SelfNoun): boolean {
  return text
    .slice(Math.max(0, from - LOOK_BACK), from)
    .replace(/[我本全]./g, '')
    .includes(noun.slice(-1));
}

/** Slogans and titles are quoted: “我镇我家”. */
function insideQuotes(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - LOOK_BACK), offset);
  const after = text.slice(offset, offset + LOOK_BACK);
  return before.lastIndexOf('“') > before.lastIndexOf('”') && after.includes('”');
}
