import { normaliseText } from '../../similarity/normalise.js';
import { recently } from '../../similarity/recently.js';
import type { Duty, ListItem, ResponsibilityList, Unit, Workspace } from '../../workspace/model.js';
import { Beginnings } from '../text/beginnings.js';
import type { Mandated } from './mandated.js';

/** How an item meets a duty: it names it, or its text carries the duty's keywords. */
export interface CoveredDuty {
  duty: Duty;
  list: ResponsibilityList;
  item: ListItem;
  by: 'duty' | 'keywords';
}

export interface Coverage {
  /** Which items of the list meet which duties, in order of items and of the catalogue; empty without a catalogue. */
  ofList(list: ResponsibilityList): readonly CoveredDuty[];
  /** The same of all lists of the unit. */
  ofUnit(unit: Unit): CoveredDuty[];
  /** Whether a `duty` field names a duty of the catalogue. */
  isNamed(written: string): boolean;
}

/** One character of a keyword would be found in any text. */
const SHORTEST_KEYWORD = 2;

export function createCoverage(workspace: Workspace, mandated: Mandated): Coverage {
  const duties = workspace.catalogue?.duties ?? [];
  const known = new WeakMap<readonly ListItem[], readonly CoveredDuty[]>();
  const byKeyword = keywordSearch(duties);
  const byName = recently((written) => ascending(duties, (duty) => isNamedBy(duty, written)), FIELDS_READY);
  const namedByAny = ({ duties: fields }: ListItem): readonly number[] => {
    if (fields.length <= 1) return fields.length === 0 ? NONE : byName(fields[0]!);
    const named = new Set(fields.flatMap((written) => byName(written)));
    return [...named].sort((a, b) => a - b);
  };
  const spokenOf = (list: ResponsibilityList, item: ListItem): readonly number[] => {
    const { facts, normalised } = mandated.part(list, item);
    facts.duties ??= byKeyword(normalised.text);
    return facts.duties;
  };
  const ofItems = (list: ResponsibilityList, items: readonly ListItem[]): CoveredDuty[] => {
    const covered: CoveredDuty[] = [];
    for (const item of items) {
      const named = namedByAny(item);
      const spoken = spokenOf(list, item);
      // Both are ascending, and are gone through side by side.
      for (let n = 0, s = 0; n < named.length || s < spoken.length; ) {
        const name = named[n] ?? Number.POSITIVE_INFINITY;
        const word = spoken[s] ?? Number.POSITIVE_INFINITY;
        const by = name <= word ? 'duty' : 'keywords';
        covered.push({ duty: duties[Math.min(name, word)]!, list, item, by });
        if (name <= word) n++;
        if (word <= name) s++;
      }
    }
    return covered;
  };
  const ofList = (list: ResponsibilityList): readonly CoveredDuty[] => {
    const { items } = list;
    let covered = known.get(items);
    if (covered === undefined) {
      covered = duties.length === 0 ? [] : ofItems(list, items);
      known.set(items, covered);
    }
    return covered;
  };
  return {
    ofList,
    ofUnit: (unit) => unit.lists.flatMap(ofList),
    isNamed: (written) => byName(written).length > 0,
  };
}

const NONE: readonly number[] = [];

/** What stands in the field `duty`. */
const FIELDS_READY = 2000;

/** Says which duties, by their places in the catalogue, a normalised text speaks of by their keywords; ascending. */
function keywordSearch(duties: readonly Duty[]): (normalised: string) => readonly number[] {
  const keywords = new Beginnings<{ keyword: string; duty: number }>();
  for (const [duty, each] of duties.entries()) {
    for (const keyword of keywordsOf(each)) keywords.add(keyword, { keyword, duty });
  }
  return (normalised) => {
    const found = new Set<number>();
    for (let at = 0; at + SHORTEST_KEYWORD <= normalised.length; at++) {
      const possible = keywords.at(normalised, at);
      if (possible === undefined) continue;
      for (const { keyword, duty } of possible) {
        if (normalised.startsWith(keyword, at)) found.add(duty);
      }
    }
    return found.size === 0 ? NONE : [...found].sort((a, b) => a - b);
  };
}

/** The places of the duties that are so. */
function ascending(duties: readonly Duty[], isSo: (duty: Duty) => boolean): readonly number[] {
  return duties.flatMap((duty, index) => (isSo(duty) ? [index] : []));
}

/** Whether a `duty` field names the entry of the catalogue: by its id (3.2, 3.2 意识形态工作) or its title. */
export function isNamedBy(entry: { id: string; title: string }, written: string): boolean {
  const name = written.normalize('NFKC').trim();
  if (name === entry.id || name === entry.title) return true;
  return name.startsWith(entry.id) && !/^[\d.]/.test(name.slice(entry.id.length));
}

/** What shows that a text is about the duty: the catalogue's keywords; where it has some, the duty's title too. */
function keywordsOf(duty: Duty): string[] {
  if (duty.keywords.length === 0) return [];
  return [...duty.keywords, duty.title]
    .map(normaliseText)
    .filter((keyword) => keyword.length >= SHORTEST_KEYWORD);
}
