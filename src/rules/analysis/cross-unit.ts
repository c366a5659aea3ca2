import { type Columns, countPairs, PairColumns } from '../../similarity/pair-columns.js';
import type { Configuration, Unit } from '../../workspace/model.js';
import type { Joinables } from './joinables.js';
import { searched, searchesFor, searchResult } from './searches.js';

/** From this score on passages of two units are alike, where the options of `copying/units` do not say otherwise. */
export const ALIKE_ACROSS_UNITS = 0.8;

/**
 * The score from which passages of two units make their lists worth comparing: that of `copying/units`, so that none which
 * the rule takes for alike is missed. Where it is set higher than usual, lists are to be found all the same that are alike
 * only as a whole.
 * @returns undefined where the rule is off and nothing is to be looked for
 */
export function scoreAcrossUnits({ rules }: Configuration): number | undefined {
  const setting = rules['copying/units'];
  const { severity, itemThreshold } = typeof setting === 'object' ? setting : { severity: setting };
  if (severity === 'off') return undefined;
  return typeof itemThreshold === 'number' ? Math.min(itemThreshold, ALIKE_ACROSS_UNITS) : ALIKE_ACROSS_UNITS;
}

/** Whether the one unit is above the other, at any distance. */
export function isAbove(upper: Unit, lower: Unit): boolean {
  for (let unit = lower.parent; unit; unit = unit.parent) if (unit === upper) return true;
  return false;
}

/**
 * Pairs of lists of different units that may be alike, as places in `lists`: by one passage (exact join over all
 * passages, plain and in the slot view), or by rare runs of characters in common, which finds lists whose every passage
 * is rewritten. Lists of superior and subordinate are left to the rule about them.
 * @param pairs what the searches found
 * @returns ascending
 */
export function candidatesAmong(
  lists: readonly { unit: Unit }[],
  pairs: readonly Columns[],
): [number, number][] {
  const wanted = new PairColumns();
  for (const { first, second } of pairs) {
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
  score: number,
): [number, number][] {
  const found = searchesFor(joinables, score, 1).map((search) => searched(joinables, search));
  return candidatesAmong(lists, searchResult(found, lists.length).pairs);
}
