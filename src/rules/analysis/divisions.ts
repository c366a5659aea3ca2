import type { Bilingual } from '../../language/bilingual.js';
import { normalise, normaliseText } from '../../similarity/normalise.js';
import { RecentMap, recently } from '../../similarity/recently.js';
import type { Member, ResponsibilityList, Unit } from '../../workspace/model.js';
import { dayWritten } from '../text/days.js';
import { membersNamed } from './persons.js';

/** Words for the whole of the work: they name no department or area. */
const OVERALL = /^.{0,6}(?:全面|全盘|总体|面上)(?:工作)?$|^(?:负责|主持).{0,6}工作$/;

/** Areas of work such as 人事 or 财务 are words of everyday language: they tell nobody's department. */
const SHORTEST_DEPARTMENT = 3;

/** What a department's name begins with and people leave out: 区委组织部, 驻局纪检监察组, 镇纪委. */
const OWNER_PREFIX =
  /^(?:中共)?(?:[省市区县镇乡街道]{1,2}委|[省市区县](?:政府)?|镇|乡|街道|驻[局委院校]|局|院|校|机关(?!党|纪|工|事)|集团|公司)(?=.{2})/;
/** What it ends with: 绿化处 has charge of 绿化. */
const OFFICE_SUFFIX =
  /(?:管理|工作|服务|事务)?(?:办公室|中心|指挥部|管理处|管理站|管理所|机构|机关|支队|大队|中队|科|处|股|室|部|局|办|站|所|队|组|委|会|院|馆)$/;
/** Words that are left of many names and say nothing about the work. */
const SAYS_NOTHING = new Set([
  '综合',
  '业务',
  '工作',
  '管理',
  '服务',
  '机关',
  '经济',
  '发展',
  '经济发展',
  '建设',
  '党政',
  '党政综合',
  '行政',
  '事务',
  '公共',
  '社会',
  '安全',
  '技术',
  '信息',
  '组织',
  '监督',
  '检查',
  '研究',
  '政策',
  '质量',
  '质量控制',
  '规划',
  '培训',
  '基层',
  '基层工作',
  '项目',
  '监督检查',
]);

/** Rosters of many units have the same offices and areas: what is found of one is kept for the next. */
const ENTRIES_READY = 2000;

/** Whether the words are for the whole of the work (全面工作). */
export const isOverall: (entry: string) => boolean = recently(
  (entry) => OVERALL.test(normaliseText(entry)),
  ENTRIES_READY,
);

/** Whether the entry is an area of work (安全生产, 人事) and not the name of an office. */
export const isArea: (entry: string) => boolean = recently((entry) => {
  const name = normaliseText(entry);
  return name.length < SHORTEST_DEPARTMENT || !OFFICE_SUFFIX.test(name);
}, ENTRIES_READY);

/** The roster entry of the list's person; several entries of one person (two posts) are taken together. */
export function memberOf(list: ResponsibilityList): Member | undefined {
  if (list.person === undefined) return undefined;
  const [first, ...others] = membersNamed(list.unit, list.person);
  if (!first || others.length === 0) return first;
  const all = [first, ...others];
  const posts = all.flatMap((member) => member.position ?? []);
  return {
    ...first,
    ...(posts.length > 0 && { position: posts.join('、') }),
    division: all.flatMap((member) => member.division),
    assists: all.flatMap((member) => member.assists),
    contacts: all.flatMap((member) => member.contacts),
  };
}

/**
 * The day on which the person's post or division last changed, where the list was made before it:
 * `roster/outdated` says so, and the list cannot be judged by the new division.
 */
export function changedAfter(list: ResponsibilityList, member: Member): string | undefined {
  const changed = latest([member.since, member.divisionSince]);
  const { approved, signed, revision, footer, submitted } = list;
  const decisive = latest([approved?.date, signed?.self, signed?.secretary, revision?.date]);
  const made = decisive ?? latest([footer?.date, submitted]);
  return changed !== undefined && made !== undefined && made < changed ? changed : undefined;
}

function latest(dates: readonly (string | undefined)[]): string | undefined {
  let last: string | undefined;
  for (const written of dates) {
    const day = dayWritten(written);
    if (day !== undefined && (last === undefined || day > last)) last = day;
  }
  return last;
}

/** Members whose entries are at hand: those of a few units. */
const MEMBERS_READY = 200;
const ownEntries = new RecentMap<Member, readonly string[]>(MEMBERS_READY);

/** Departments and areas that the member has charge of or assists with, 全面工作 left out. */
export function ownDepartments(member: Member): readonly string[] {
  let entries = ownEntries.get(member);
  if (entries === undefined) {
    entries = [...entriesOf(member.division), ...entriesOf(member.assists)];
    ownEntries.set(member, entries);
  }
  return entries;
}

/** Rosters also write a division as a sentence: 分管农业农村、水利等工作. */
function entriesOf(written: readonly string[]): string[] {
  return written
    .filter((entry) => !isOverall(entry))
    .flatMap((entry) => entry.split(/[、，,；;。\n]/))
    .map((entry) => entry.trim().replace(/^(?:协助|具体|主要)?(?:分管|负责|主管|协管|主抓|抓)/, ''))
    .map((entry) => entry.replace(/(?:等)?(?:方面)?(?:的)?工作$|等$/, ''))
    .filter((entry) => entry !== '' && !isOverall(entry));
}

/**
 * The spellings, normalised, under which a text may speak of a department or area: the name, and what is
 * left of it without the unit's part (区委组织部: 组织部) and without the ending (绿化处: 绿化). Remains
 * that would be found in any text are left out.
 */
export const departmentSpellings: (entry: string) => readonly string[] = recently(spellingsOf, ENTRIES_READY);

function spellingsOf(entry: string): string[] {
  const name = normaliseText(entry);
  const short = name.replace(OWNER_PREFIX, '');
  const spellings = [name, short];
  for (const each of [name, short]) {
    const bare = each.replace(OFFICE_SUFFIX, '');
    if (bare.length >= 2 && !SAYS_NOTHING.has(bare)) spellings.push(bare);
  }
  return [...new Set(spellings)].filter((spelling) => spelling.length >= 2);
}

/** A department of the unit found in a text: characters [from, to). */
export interface DepartmentMention {
  from: number;
  to: number;
  /** As the roster writes it. */
  name: string;
}

/**
 * Full names of the unit's departments in a text, leftmost longest. Areas (安全生产, 意识形态) are not looked
 * for: everybody has them in his own departments.
 */
export function departmentMentions(unit: Unit, source: string): DepartmentMention[] {
  const { names, longestFirst } = departmentNames(unit);
  const normalised = normalise(source);
  const { text } = normalised;
  const mentions: DepartmentMention[] = [];
  if (!longestFirst.some((name) => text.includes(name))) return mentions;
  const { starts, ends } = normalised;
  for (let at = 0; at < text.length; ) {
    const name = longestFirst.find((each) => text.startsWith(each, at));
    if (name === undefined) {
      at++;
      continue;
    }
    mentions.push({ from: starts[at]!, to: ends[at + name.length - 1]!, name: names.get(name)! });
    at += name.length;
  }
  return mentions;
}

interface DepartmentNames {
  /** As the roster writes it, by the normalised name. */
  names: ReadonlyMap<string, string>;
  longestFirst: readonly string[];
}

const namesByUnit = new WeakMap<Unit, DepartmentNames>();

function departmentNames(unit: Unit): DepartmentNames {
  const known = namesByUnit.get(unit);
  if (known !== undefined) return known;
  const names = new Map<string, string>();
  for (const member of unit.members) {
    for (const entry of ownDepartments(member)) {
      if (!isArea(entry)) names.set(normaliseText(entry), entry);
    }
  }
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  namesByUnit.set(unit, { names, longestFirst });
  return { names, longestFirst };
}

/** Members who have charge of the department in the audited year: not those who left or are away. */
export function inChargeOf(unit: Unit, department: string, year: number): Member[] {
  return unit.members.filter(
    (member) =>
      entriesOf(member.division).includes(department) &&
      member.listRequired &&
      (member.until === undefined || member.until >= `${year}-12-31`),
  );
}

/** Why a list cannot be compared with its author's division of work; said once for a unit whose roster has none. */
export function divisionUnknown(list: ResponsibilityList): Bilingual {
  if (list.unit.members.every((member) => member.division.length === 0)) {
    return { zh: '没有写明班子成员分工的名册', en: 'there is no roster that states divisions of work' };
  }
  const person = list.person ?? '清单提交人';
  return {
    zh: `名册没有写明${person}的分工`,
    en: `the roster states no division of work for ${list.person ?? 'the person'}`,
  };
}
