import { normaliseText } from '../../similarity/normalise.js';
import { RecentMap, recently } from '../../similarity/recently.js';
import type { Duty, ListItem, ResponsibilityList, Unit, Workspace } from '../../workspace/model.js';

/** How an item meets a duty: it names it, or its text carries the duty's keywords. */
export interface CoveredDuty {
  duty: Duty;
  list: ResponsibilityList;
  item: ListItem;
  by: 'duty' | 'keywords';
}

export interface Coverage {
  /** Which items of the unit's lists meet which duties of the catalogue; empty without a catalogue. */
  ofUnit(unit: Unit): CoveredDuty[];
}

/** One character of a keyword would be found in any text. */
const SHORTEST_KEYWORD = 2;

export function createCoverage(workspace: Workspace): Coverage {
  const duties = (workspace.catalogue?.duties ?? []).map((duty) => ({ duty, keywords: keywordsOf(duty) }));
  const known = new RecentMap<Unit, CoveredDuty[]>(UNITS_READY);
  // Mandated items stand in most lists to the letter: which keywords they carry is looked up once.
  const dutiesByKeyword = recently((text) => {
    const normalised = normaliseText(text);
    return new Set(
      duties
        .filter(({ keywords }) => keywords.some((keyword) => normalised.includes(keyword)))
        .map(({ duty }) => duty),
    );
  }, TEXTS_READY);
  const dutiesNamed = recently(
    (written) => new Set(duties.map(({ duty }) => duty).filter((duty) => isNamedBy(duty, written))),
    TEXTS_READY,
  );
  const nothing: ReadonlySet<Duty> = new Set();
  const coveredBy = (list: ResponsibilityList, item: ListItem): CoveredDuty[] => {
    const byKeyword = dutiesByKeyword(item.text);
    const named = item.duties.map(dutiesNamed);
    if (byKeyword.size === 0 && named.every(({ size }) => size === 0)) return [];
    const [first = nothing] = named;
    const isNamed = (duty: Duty): boolean =>
      named.length > 1 ? named.some((each) => each.has(duty)) : first.has(duty);
    return duties.flatMap(({ duty }): CoveredDuty[] => {
      if (isNamed(duty)) return [{ duty, list, item, by: 'duty' }];
      return byKeyword.has(duty) ? [{ duty, list, item, by: 'keywords' }] : [];
    });
  };
  return {
    ofUnit(unit) {
      let covered = known.get(unit);
      if (!covered) {
        covered = unit.lists.flatMap((list) => list.items.flatMap((item) => coveredBy(list, item)));
        known.set(unit, covered);
      }
      return covered;
    },
  };
}

/** Units whose coverage is at hand: rules look at one after the other. */
const UNITS_READY = 20;
/** Texts of items, and what stands in their field `duty`. */
const TEXTS_READY = 2000;

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
