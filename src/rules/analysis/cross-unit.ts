import { similarPairs } from '../../similarity/pairs.js';
import type { Unit } from '../../workspace/model.js';
import { GRAM, sharedRareRuns } from './rare-runs.js';
import { SHORTEST_JUDGED, type Writing } from './writings.js';

/** Passages of two units from this score on (plain or in the slot view) make their lists worth comparing. */
const PASSAGE_SCORE = 0.7;
/** With so many others of the same text a list is compared. */
const MOST_PARTNERS = 8;

/** Whether the one unit is above the other, at any distance. */
export function isAbove(upper: Unit, lower: Unit): boolean {
  for (let unit = lower.parent; unit; unit = unit.parent) if (unit === upper) return true;
  return false;
}

/** What of a list is compared across units. */
export interface Joinable {
  /** What is left of each passage, in which rare runs are looked for. */
  residuals: string[];
  /** Those of them that are long enough to be judged, … */
  judged: string[];
  /** … and the same in the slot view. */
  slots: string[];
}

export function joinableOf({ passages }: Writing): Joinable {
  const judged = passages.filter(({ residual }) => residual.length >= SHORTEST_JUDGED);
  return {
    residuals: passages.map(({ residual }) => residual).filter((residual) => residual.length >= GRAM),
    judged: judged.map(({ residual }) => residual),
    slots: judged.map(({ slots }) => slots),
  };
}

/**
 * Pairs of lists of different units that may be alike, as places in `lists`: by one passage (exact join over all
 * passages, plain and in the slot view), or by rare runs of characters in common, which finds lists whose every passage
 * is rewritten. Lists of superior and subordinate are left to the rule about them.
 * @returns ascending
 */
export function crossUnitCandidates(
  lists: readonly { unit: Unit }[],
  joinables: readonly Joinable[],
): [number, number][] {
  const pairs = new Set<number>();
  const add = (first: number, second: number): void => {
    const one = lists[first]!.unit;
    const other = lists[second]!.unit;
    if (one === other || isAbove(one, other) || isAbove(other, one)) return;
    pairs.add(Math.min(first, second) * lists.length + Math.max(first, second));
  };
  const owners = joinables.flatMap(({ judged }, index) => judged.map(() => index));
  for (const view of ['judged', 'slots'] as const) {
    const texts = joinables.flatMap((joinable) => joinable[view]);
    for (const [first, second] of likelyPairs(texts)) add(owners[first]!, owners[second]!);
  }
  for (const [first, second] of sharedRareRuns(joinables.map(({ residuals }) => residuals)))
    add(first, second);
  return [...pairs]
    .sort((a, b) => a - b)
    .map((pair) => [Math.floor(pair / lists.length), pair % lists.length]);
}

/**
 * Pairs of texts from PASSAGE_SCORE on. Of many identical texts each is paired with the first few only: that
 * makes them one class all the same, and N equal texts do not become N² comparisons.
 */
function* likelyPairs(texts: readonly string[]): Iterable<[number, number]> {
  const firstOf = new Map<string, number[]>();
  for (const [index, text] of texts.entries()) {
    const first = firstOf.get(text);
    if (first === undefined) {
      firstOf.set(text, [index]);
      continue;
    }
    for (const other of first) yield [other, index];
    if (first.length < MOST_PARTNERS) first.push(index);
  }
  const distinct = [...firstOf.keys()];
  const { first, second } = similarPairs(distinct, { threshold: PASSAGE_SCORE });
  for (let pair = 0; pair < first.length; pair++) {
    yield [firstOf.get(distinct[first[pair]!]!)![0]!, firstOf.get(distinct[second[pair]!]!)![0]!];
  }
}
