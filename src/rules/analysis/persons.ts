import { normaliseText } from '../../similarity/normalise.js';
import { recently } from '../../similarity/recently.js';
import type { Member, Unit, Workspace } from '../../workspace/model.js';

/** A post that nobody holds: 空缺, （暂缺）, —. */
const VACANT = /^(?:空缺|暂缺|缺|缺编|缺额|待定|待任|待配|待补|暂空|vacant|[-—–/]+|无)$/i;

export function isVacant(member: Member): boolean {
  return VACANT.test(member.person.replace(/[\s（）()【】[\]]/g, ''));
}

/** The names in a field that may hold several: 张三、李四. */
export function personsIn(written: string): string[] {
  // 陈志远（党组成员、副局长） is one person.
  const bare = written.replace(/[（(][^（()）]{0,20}[)）]/g, '');
  return (bare.trim() === '' ? written : bare)
    .split(/[、，,;；/]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Whether two spellings are one name: spaces (李 强), dots and traditional characters are seen through. */
export function samePerson(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

/** Each list is asked for its person, and each roster for its members, by a dozen rules. */
const NAMES_READY = 2000;

/** What two spellings of a name have in common; 同志 and a remark in brackets are no part of it. */
export const nameKey: (name: string) => string = recently(keyOf, NAMES_READY);

function keyOf(name: string): string {
  const bare = name.replace(/[（(][^（()）]{0,20}[)）]\s{0,3}$/, '').replace(/同志\s{0,3}$/, '');
  return normaliseText(bare.trim() === '' ? name : bare);
}

/** The roster entries of a person: several when he holds several posts. */
export function membersNamed(unit: Unit, name: string): Member[] {
  const key = nameKey(name);
  return unit.members.filter((member) => nameKey(member.person) === key);
}

/** Key of a name → the units that have it in their rosters, in order, for each workspace that was asked for one. */
const rosters = new WeakMap<Workspace, Map<string, Unit[]>>();

/** The units that have a person in their rosters, in order. */
export function unitsWith(workspace: Workspace, name: string): readonly Unit[] {
  let known = rosters.get(workspace);
  if (!known) {
    known = new Map();
    for (const unit of workspace.units) {
      for (const key of new Set(unit.members.map(({ person }) => nameKey(person)))) {
        const units = known.get(key);
        if (units) units.push(unit);
        else known.set(key, [unit]);
      }
    }
    rosters.set(workspace, known);
  }
  return known.get(nameKey(name)) ?? [];
}

/** Whether the names differ in one of three or more characters, as a slip of typing does (陈志远, 陈致远). */
export function mayBeSlip(one: string, other: string): boolean {
  const [first, second] = [nameKey(one), nameKey(other)];
  if (first.length < 3 || first.length !== second.length) return false;
  return [...first].filter((character, index) => character !== second[index]).length === 1;
}
