import { similarClasses } from '../../similarity/classes.js';
import type { Unit } from '../../workspace/model.js';
import { SHORTEST_JUDGED, type Writing } from './writings.js';

/** Passages of two units from this score on (plain or in the slot view) make their lists worth comparing. */
const PASSAGE_SCORE = 0.7;
/** With so many others of the same text a list is compared. */
const MOST_PARTNERS = 8;
/** Length of the runs by which rewritten copies are found. */
const GRAM = 5;
/** A run in more lists than this is a turn of phrase, not a trace. */
const MOST_LISTS = 6;
/** So many rare runs in common make two lists worth comparing, or this share of the shorter list's runs. */
const SHARED_GRAMS = 12;
const SHARED_SHARE = 0.06;

/** Whether the one unit is above the other, at any distance. */
export function isAbove(upper: Unit, lower: Unit): boolean {
  for (let unit = lower.parent; unit; unit = unit.parent) if (unit === upper) return true;
  return false;
}

/**
 * Pairs of lists of different units that may be alike: by one passage (exact join over all passages, plain
 * and in the slot view), or by rare runs of characters in common, which finds lists whose every passage is
 * rewritten. Lists of superior and subordinate are left to the rule about them.
 */
export function crossUnitCandidates(writings: readonly Writing[]): [Writing, Writing][] {
  const pairs = new Set<number>();
  const add = (first: number, second: number): void => {
    const one = writings[first]!;
    const other = writings[second]!;
    if (one.unit === other.unit || isAbove(one.unit, other.unit) || isAbove(other.unit, one.unit)) return;
    pairs.add(Math.min(first, second) * writings.length + Math.max(first, second));
  };

  const owners: number[] = [];
  const residuals: string[] = [];
  const slots: string[] = [];
  for (const [index, writing] of writings.entries()) {
    for (const passage of writing.passages) {
      if (passage.residual.length < SHORTEST_JUDGED) continue;
      owners.push(index);
      residuals.push(passage.residual);
      slots.push(passage.slots);
    }
  }
  for (const texts of [residuals, slots]) {
    for (const [first, second] of likelyPairs(texts)) add(owners[first]!, owners[second]!);
  }
  for (const [first, second] of sharedRareGrams(writings)) add(first, second);
  return [...pairs]
    .sort((a, b) => a - b)
    .map((pair) => [writings[Math.floor(pair / writings.length)]!, writings[pair % writings.length]!]);
}

/**
 * Pairs of texts from PASSAGE_SCORE on. Of many identical texts each is paired with the first few only: that
 * makes them one class all the same, and N equal texts do not become N² comparisons.
 */
function* likelyPairs(texts: readonly string[]): Iterable<[number, number]> {
  const { group, representative, pairs } = similarClasses(texts, { threshold: PASSAGE_SCORE });
  const firstOf = new Map<number, number[]>();
  for (const [text, number] of group.entries()) {
    const first = firstOf.get(number) ?? [];
    for (const other of first) yield [other, text];
    if (first.length < MOST_PARTNERS) first.push(text);
    firstOf.set(number, first);
  }
  const { first, second } = pairs();
  for (let pair = 0; pair < first.length; pair++) {
    yield [representative[first[pair]!]!, representative[second[pair]!]!];
  }
}

function sharedRareGrams(writings: readonly Writing[]): [number, number][] {
  const listsOf = new Map<string, number[]>();
  const sizes = writings.map((writing, index) => {
    const grams = new Set<string>();
    for (const { residual } of writing.passages) {
      for (let at = 0; at + GRAM <= residual.length; at++) grams.add(residual.slice(at, at + GRAM));
    }
    for (const gram of grams) {
      const lists = listsOf.get(gram);
      if (!lists) listsOf.set(gram, [index]);
      else if (lists.length <= MOST_LISTS) lists.push(index);
    }
    return grams.size;
  });
  const shared = new Map<number, number>();
  for (const lists of listsOf.values()) {
    if (lists.length < 2 || lists.length > MOST_LISTS) continue;
    for (const [position, first] of lists.entries()) {
      for (const second of lists.slice(position + 1)) {
        const key = first * writings.length + second;
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
    }
  }
  const found: [number, number][] = [];
  for (const [key, count] of shared) {
    const first = Math.floor(key / writings.length);
    const second = key % writings.length;
    if (count >= SHARED_GRAMS || count >= SHARED_SHARE * Math.min(sizes[first]!, sizes[second]!)) {
      found.push([first, second]);
    }
  }
  return found;
}
