import { alikeTexts } from '../../similarity/alike-texts.js';
import { ownersOf } from '../../similarity/packed-texts.js';
import { type Columns, countPairs, PairColumns } from '../../similarity/pair-columns.js';
import type { Unit } from '../../workspace/model.js';
import type { Joinables } from './joinables.js';
import { pairsByRuns, type SharedRuns, sharedRuns, sharesOfRuns, type TextsOfLists } from './rare-runs.js';
import { SHORTEST_JUDGED } from './writings.js';

/** Passages of two units from this score on (plain or in the slot view) make their lists worth comparing. */
const PASSAGE_SCORE = 0.7;

/** Whether the one unit is above the other, at any distance. */
export function isAbove(upper: Unit, lower: Unit): boolean {
  for (let unit = lower.parent; unit; unit = unit.parent) if (unit === upper) return true;
  return false;
}

/** One of the searches whose results make up the candidates: over one view of the passages, or a share of all runs. */
export type Search = { view: keyof Joinables } | { share: number; of: number };

/** Pairs of lists by their passages, or what a share of the runs says. */
export type Found = { pairs: Columns } | { runs: SharedRuns };

/** All searches; threads that take them from front and middle begin with the long ones. */
export function searchesFor({ residuals }: Joinables, threads: number): Search[] {
  const of = sharesOfRuns(residuals, threads);
  const shares = Array.from({ length: of }, (_, share) => ({ share, of }));
  const middle = Math.floor(of / 2);
  return [{ view: 'residuals' }, ...shares.slice(0, middle), { view: 'slots' }, ...shares.slice(middle)];
}

export function searched(joinables: Joinables, search: Search): Found {
  if ('share' in search) return { runs: sharedRuns(joinables.residuals, search.share, search.of) };
  const shortest = search.view === 'residuals' ? SHORTEST_JUDGED : 0;
  return { pairs: listsAlike(joinables[search.view], shortest) };
}

/** Pairs of lists that have passages alike. */
function listsAlike({ texts, first: firstText }: TextsOfLists, shortest: number): Columns {
  const { first, second } = alikeTexts(texts, PASSAGE_SCORE, shortest);
  const owners = ownersOf(firstText);
  return { first: first.map((text) => owners[text]!), second: second.map((text) => owners[text]!) };
}

/**
 * Pairs of lists of different units that may be alike, as places in `lists`: by one passage (exact join over all
 * passages, plain and in the slot view), or by rare runs of characters in common, which finds lists whose every passage
 * is rewritten. Lists of superior and subordinate are left to the rule about them.
 * @param found by all searches, in any order
 * @returns ascending
 */
export function candidatesAmong(
  lists: readonly { unit: Unit }[],
  found: readonly Found[],
): [number, number][] {
  const byPassages = found.flatMap((each) => ('pairs' in each ? [each.pairs] : []));
  const byRuns = found.flatMap((each) => ('runs' in each ? [each.runs] : []));
  const wanted = new PairColumns();
  for (const { first, second } of [...byPassages, pairsByRuns(byRuns, lists.length)]) {
    for (let pair = 0; pair < first.length; pair++) {
      const one = Math.min(first[pair]!, second[pair]!);
      const other = Math.max(first[pair]!, second[pair]!);
      if (isComparable(lists[one]!.unit, lists[other]!.unit)) wanted.add(one, other);
    }
  }
  const candidates: [number, number][] = [];
  countPairs([wanted.columns()], lists.length, (first, second) => candidates.push([first, second]));
  return candidates;
}

function isComparable(one: Unit, other: Unit): boolean {
  return one !== other && !isAbove(one, other) && !isAbove(other, one);
}

/** The candidates among lists, all searches done here. */
export function crossUnitCandidates(
  lists: readonly { unit: Unit }[],
  joinables: Joinables,
): [number, number][] {
  const searches = searchesFor(joinables, 1);
  return candidatesAmong(
    lists,
    searches.map((search) => searched(joinables, search)),
  );
}
