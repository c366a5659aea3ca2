import type { MemberRole } from '../workspace/model.js';
import { byCodeUnit } from '../workspace/order.js';
import type { Fact, Guess, RecognisedUnit, RosterMember } from './recognise/recognised.js';
import { bareUnitName, shortens, unitSpelling } from './recognise/unit-names.js';

/** A unit of the workspace that is imported into. */
export interface KnownUnit {
  id: string;
  name: string;
  aliases: readonly string[];
  formerNames: readonly string[];
  members: readonly { person: string; role: MemberRole }[];
  /** Folder of its file, relative to the folder written into; undefined when it lies elsewhere or has no file. */
  folder?: string;
  /** Whether the workspace has a file for it. */
  declared: boolean;
  /** Its lists, with their files relative to the folder written into. */
  lists: readonly { year: number; type: string; person?: string; revision?: number; file: string }[];
}

/** A unit as it is after all files were read. */
export interface ImportedUnit {
  id: string | undefined;
  name: string;
  aliases: string[];
  known?: KnownUnit;
  roster?: RecognisedUnit;
  /** Names by which files call it, that are neither its name nor a known alias. */
  spellings: string[];
}

/** Finds the one unit that a name stands for, whatever the order in which names were met. */
export class ImportedUnits {
  readonly units: ImportedUnit[] = [];
  readonly #byName = new Map<string, ImportedUnit>();

  /**
   * @param known units of the workspace
   * @param rosters what rosters say, in a fixed order
   * @param names of units in lists and debriefs
   */
  constructor(known: readonly KnownUnit[], rosters: readonly RecognisedUnit[], names: readonly string[]) {
    for (const unit of known)
      this.#add({ id: unit.id, name: unit.name, aliases: [...unit.aliases], known: unit, spellings: [] }, [
        ...unit.formerNames,
        unit.id,
      ]);
    // Long names first, so that short ones find what they are short for.
    const length = ({ names: [name] }: RecognisedUnit) => name?.value.length ?? 0;
    for (const roster of [...rosters].sort((a, b) => length(b) - length(a))) this.#addRoster(roster);
    const ordered = [...new Set(names.map(unitSpelling))].sort(
      (a, b) => b.length - a.length || byCodeUnit(a, b),
    );
    for (const name of ordered) this.#addName(name);
  }

  find(name: string): ImportedUnit | undefined {
    return this.#byName.get(unitSpelling(name)) ?? this.#byName.get(bareUnitName(unitSpelling(name)));
  }

  /** The only unit that has the person in its roster. */
  ofPerson(person: string): ImportedUnit | undefined {
    const having = this.units.filter((unit) => roleIn(unit, person) !== undefined);
    return having.length === 1 ? having[0] : undefined;
  }

  /** The unit whose name stands in the words: of several the one with the longest name. */
  namedIn(words: string): ImportedUnit | undefined {
    let found: { name: string; units: Set<ImportedUnit> } | undefined;
    for (const [name, unit] of this.#byName) {
      if (name.length < 3 || !words.includes(name) || name.length < (found?.name.length ?? 0)) continue;
      if (name.length === found?.name.length) found.units.add(unit);
      else found = { name, units: new Set([unit]) };
    }
    return found?.units.size === 1 ? [...found.units][0] : undefined;
  }

  #add(unit: ImportedUnit, more: readonly string[]): void {
    this.units.push(unit);
    for (const name of [unit.name, ...unit.aliases, ...more]) {
      const spelling = unitSpelling(name);
      for (const each of [spelling, bareUnitName(spelling)])
        if (!this.#byName.has(each)) this.#byName.set(each, unit);
    }
  }

  #addRoster(roster: RecognisedUnit): void {
    const name = firstName(roster.names);
    if (name === undefined) return;
    const known = this.find(name) ?? this.#shortFor(unitSpelling(name));
    if (known === undefined) {
      this.#add(
        {
          id: undefined,
          name: unitSpelling(name),
          aliases: [...roster.aliases],
          roster: structuredClone(roster),
          spellings: [],
        },
        roster.formerNames,
      );
      return;
    }
    this.#note(known, unitSpelling(name));
    if (known.roster === undefined) known.roster = structuredClone(roster);
    else mergeRosters(known.roster, roster);
  }

  #addName(spelling: string): void {
    if (this.find(spelling) !== undefined) return;
    const long = this.#shortFor(spelling);
    if (long !== undefined) {
      this.#note(long, spelling);
      return;
    }
    this.#add({ id: undefined, name: spelling, aliases: [], spellings: [] }, []);
  }

  /** The only unit of which the name is a short form. */
  #shortFor(spelling: string): ImportedUnit | undefined {
    const found = new Set<ImportedUnit>();
    for (const [name, unit] of this.#byName) if (shortens(spelling, name)) found.add(unit);
    return found.size === 1 ? [...found][0] : undefined;
  }

  #note(unit: ImportedUnit, spelling: string): void {
    if (this.#byName.get(spelling) === unit) return;
    this.#byName.set(spelling, unit);
    unit.spellings.push(spelling);
  }
}

export function firstName(names: readonly Fact[]): string | undefined {
  return names[0]?.value;
}

export function roleIn({ known, roster }: ImportedUnit, person: string): MemberRole | undefined {
  const fromRoster = roster?.members.find((member) => member.person === person)?.role.value;
  return fromRoster ?? known?.members.find((member) => member.person === person)?.role;
}

export function membersOf({ known, roster }: ImportedUnit): string[] {
  return [...(known?.members ?? []), ...(roster?.members ?? [])]
    .map(({ person }) => person)
    .filter((person, index, all) => all.indexOf(person) === index);
}

/** The principal, when the roster has exactly one. */
export function principalOf({ known, roster }: ImportedUnit): string | undefined {
  const members =
    roster?.members.map(({ person, role }) => ({ person, role: role.value })) ?? known?.members ?? [];
  const principals = members.filter(({ role }) => role === 'principal');
  return principals.length === 1 ? principals[0]?.person : undefined;
}

/** A team has one principal; with none known, or several, somebody has to look. */
export function principalGuesses({ members }: RecognisedUnit): Guess[] {
  const principals = members.filter(({ role }) => role.value === 'principal').length;
  if (members.length === 0 || principals === 1) return [];
  const reason =
    principals === 0
      ? { zh: '职务中没有书记，请补写角色', en: 'no post is that of a secretary: add the role' }
      : {
          zh: `有 ${principals} 人的职务是书记，请核对角色`,
          en: `${principals} posts are those of a secretary: check the roles`,
        };
  return [{ about: { zh: '主要负责人', en: 'principal' }, confidence: 'low', reason }];
}

/** Adds what a second roster says; where it contradicts the first, that is kept beside the member. */
function mergeRosters(into: RecognisedUnit, more: RecognisedUnit): void {
  for (const member of more.members) {
    const same = into.members.find(({ person }) => person === member.person);
    if (same === undefined) into.members.push(member);
    else if (saying(same) !== saying(member)) {
      same.others.push({ column: `另一份名册 ${more.file}`, text: saying(member) });
      into.guesses.push(contradiction(member.person, more.file));
    }
  }
  for (const leader of more.supervisors) {
    if (!into.supervisors.some(({ person }) => person === leader.person)) into.supervisors.push(leader);
  }
  for (const key of ['aliases', 'formerNames', 'places'] as const) {
    for (const each of more[key]) if (!into[key].includes(each)) into[key].push(each);
  }
  for (const key of ['level', 'category', 'organisation', 'parent'] as const) {
    if (into[key] === undefined && more[key] !== undefined) Object.assign(into, { [key]: more[key] });
  }
  into.others.push(...more.others);
  into.guesses.push(...more.guesses);
}

function contradiction(person: string, file: string): Guess {
  return {
    about: { zh: person, en: person },
    confidence: 'low',
    reason: { zh: `${file} 写的不同，已写作注释`, en: `${file} says otherwise, kept as a comment` },
  };
}

function saying({ position = '', division, assists, since = '' }: RosterMember): string {
  return [position, division.join('、'), assists.join('、'), since].filter((each) => each !== '').join('，');
}
