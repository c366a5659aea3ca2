import { matchesIn } from './matches.js';
import { foldWidth } from './numerals.js';
import { clauseAt, type Stretch } from './sentences.js';

/** Endings of posts by which a person is named (domain.md §2): 党委书记, 副局长, 总工程师. */
const POST_WORD =
  '书记|局长|主任|部长|科长|处长|股长|院长|校长|园长|镇长|乡长|区长|县长|市长|省长|组长|站长|所长|队长|支队长|大队长|经理|总监|董事长|秘书长|主席|会长|理事长|厅长|司长|主编|委员|常委|成员|工程师|会计师|经济师|调研员';

const POST_BEFORE = new RegExp(`([\\p{Script=Han}、]{0,16}(?:${POST_WORD}))$`, 'u');
const POST_AFTER = new RegExp(`^(?:同志|(?:常务)?副?(?:总)?(?:${POST_WORD}))`);

/** How a name in a text is marked as a person's. */
export interface NamedPerson {
  /** The post written directly before or after the name; undefined for 同志 alone. */
  post: string | undefined;
  comrade: boolean;
}

/**
 * A name that is marked as a person's by its post or by 同志. A bare name may be an ordinary word
 * (早高峰, 文明祭扫); a word of two characters needs the post before it or 同志.
 */
export function namedPerson(written: string, from: number, to: number): NamedPerson | undefined {
  const text = foldWidth(written);
  const after = POST_AFTER.exec(text.slice(to, to + 8))?.[0];
  const comrade = after === '同志';
  const clause = text.slice(Math.max(0, from - 30), from);
  const before = POST_BEFORE.exec(clause)?.[1];
  const post = before ?? (comrade || to - from < 3 ? undefined : after);
  return post !== undefined || comrade ? { post, comrade } : undefined;
}

/** 作为乡镇党委书记，…: what the writer says he is. */
export interface SelfReference extends Stretch {
  post: string;
}

const PROFESSION = '教师|老师|医生|医师|护士|法官|检察官|民警|警察|村支书|村主任|驻村第一书记';
export const SELF_REFERENCE = new RegExp(
  `(?:^|[，,。；;：:\\n])\\s?(?:我|本人|自己)?(?:作为|身为)(?:一名|一个|一位)?([\\p{Script=Han}]{0,10}(?:${POST_WORD}|${PROFESSION}))[，,]`,
  'gu',
);

/** Every such clause has one of these. */
export const MAY_SAY_WHAT_HE_IS = /作为|身为/;

/** Clauses in which the writer says what he is; 把…作为… says what something is used for. */
export function selfReferencesIn(written: string): SelfReference[] {
  if (!MAY_SAY_WHAT_HE_IS.test(written)) return [];
  const text = foldWidth(written);
  const found: SelfReference[] = [];
  for (const match of matchesIn(text, SELF_REFERENCE)) {
    const post = match[1]!;
    const to = match.index + match[0].length - 1;
    const from = to - post.length;
    if (/班子成员|领导成员|党委成员|党组成员/.test(post)) continue;
    found.push({ post: written.slice(from, to), from, to });
  }
  return found;
}

const LEVEL_PREFIX =
  /^(?:基层|乡镇|镇街|[省市区县镇乡村局院校]|街道|社区|单位|部门|公司|集团|机关|所在|本){0,4}(?=.{2})/;
/** Parts of posts that only one kind of place has. */
const PLACES_OF_POSTS = [
  '乡镇',
  '镇',
  '乡',
  '街道',
  '社区',
  '村',
  '区',
  '县',
  '市',
  '省',
  '校',
  '医',
  '院',
  '法',
  '检',
] as const;

/**
 * Whether a post by which the writer calls himself is his: it ends one of his posts, and what it says of
 * the place (乡镇, 社区) agrees with his posts or his unit's names.
 * @param posts his posts as roster and list write them (党组成员、副局长)
 * @param unitNames names of his unit
 */
export function isOwnPost(post: string, posts: readonly string[], unitNames: readonly string[]): boolean {
  const own = posts.flatMap((each) => foldWidth(each).split(/[、，,；;\s]+/)).filter((each) => each !== '');
  const bare = post.replace(LEVEL_PREFIX, '');
  const held = own.some((each) => each.endsWith(bare) || bare.endsWith(each));
  if (!held) return false;
  const place = post.slice(0, post.length - bare.length);
  const known = [...own, ...unitNames].join('|');
  const said = PLACES_OF_POSTS.find((word) => place.includes(word));
  return said === undefined || [...said].some((character) => known.includes(character));
}

/** What someone does who answers for a task. */
const IN_CHARGE =
  /^(?:同志)?(?:为|是|担任)?(?:主要|直接|具体|亲自|全面)?(?:负责(?!人)|牵头|主抓|分管|主管|负总责|总负责|承担|抓落实|抓好|组织实施|为责任人|为第一责任人|任组长|担任组长)(?!的)/;
const IN_CHARGE_LABEL = new RegExp(
  `(?:责任人|责任领导|牵头领导|包抓领导)(?:为|是|:)?\\s?(?:[\\p{Script=Han}、]{0,12}(?:${POST_WORD}))?$`,
  'u',
);
const OTHER_SIDE =
  /(?:协助|配合|协同|会同|联合|商请|邀请|提请|报请|报|向|请|与|同|和)[^，,。；;：:\n]{0,24}$/;
const WRITER_TOO = /我(?![省市区县镇乡街村社校院局司])|本人|自己/;

/** Whether the text makes the person named at [from, to) the one who answers for the task, and not a colleague of the writer in it. */
export function isPutInCharge(written: string, from: number, to: number): boolean {
  const text = foldWidth(written);
  const clause = clauseAt(text, from);
  const before = text.slice(clause.from, from);
  if (OTHER_SIDE.test(before)) return false;
  const after = text.slice(to, to + 24);
  if (!IN_CHARGE.test(after) && !IN_CHARGE_LABEL.test(text.slice(Math.max(0, from - 30), from))) return false;
  const sentence = /[^。；;\n]*/.exec(text.slice(to))![0];
  return !WRITER_TOO.test(sentence) && !WRITER_TOO.test(before);
}
