import { type Columns, PairColumns } from '../../similarity/pair-columns.js';
import { eachRun, RunsOfSome, type TextsOfLists } from './each-run.js';
import { someLists } from './joinables.js';
import { isEnough } from './rare-runs.js';
import { RunGroups } from './run-groups.js';

/** How lists differ from those of an earlier search. */
export interface ChangedLists {
  /** List → its place among the earlier ones if it says what that one said, −1 when it is new. No two have one place. */
  before: Int32Array;
  /** The earlier lists that are there no more. */
  gone: TextsOfLists;
}

/**
 * What `pairsByRuns` gives for all runs, from what it gave for other lists: only those pairs are counted whose rare runs
 * may be others than before.
 * @param known pairs of places among the earlier lists
 */
export function pairsByRunsAgain(
  lists: TextsOfLists,
  { before, gone }: ChangedLists,
  known: Columns,
): Columns {
  const count = before.length;
  const affected = affectedPairs(lists, before, gone);
  const found = new PairColumns();
  const listNow = new Map<number, number>();
  for (const [list, place] of before.entries()) if (place >= 0) listNow.set(place, list);
  for (let pair = 0; pair < known.first.length; pair++) {
    const one = listNow.get(known.first[pair]!);
    const other = listNow.get(known.second[pair]!);
    if (one === undefined || other === undefined || affected.has(keyOf(one, other, count))) continue;
    found.add(Math.min(one, other), Math.max(one, other));
  }
  countAgain(lists, affected, (one, other) => found.add(one, other));
  return found.columns();
}

/** Of two lists, whichever comes first. */
function keyOf(one: number, other: number, lists: number): number {
  return Math.min(one, other) * lists + Math.max(one, other);
}

/** Pairs of lists, as keys, that may have other rare runs in common than before, or are new. */
function affectedPairs(lists: TextsOfLists, before: Int32Array, gone: TextsOfLists): Set<number> {
  // 1. All runs of which the number of lists may have changed.
  const fresh = someLists(
    lists,
    [...before.keys()].filter((list) => before[list]! < 0),
  );
  const earlier = new RunGroups();
  const now = new RunGroups();
  const most = fresh.texts.units.length + gone.texts.units.length;
  earlier.begin(most);
  now.begin(most);
  for (const changed of [fresh, gone]) {
    eachRun(changed, 0, 1, (low, high) => {
      earlier.want(low, high);
      now.want(low, high);
    });
  }

  // 2. The lists that have and had them. Those that are gone have numbers behind all others.
  new RunsOfSome([fresh, gone]).eachRun(lists, (low, high, list) => {
    if (!now.isKnown(low, high)) return;
    now.add(low, high, list);
    if (before[list]! >= 0) earlier.add(low, high, list);
  });
  eachRun(gone, 0, 1, (low, high, list) => earlier.add(low, high, before.length + list));

  // 3. A run that was and is rare is one run more only for lists that are new.
  const affected = new Set<number>();
  const isFresh = (list: number): boolean => before[list]! < 0;
  now.eachPair((one, other, run) => {
    if (!earlier.isRare(run) || isFresh(one) || isFresh(other))
      affected.add(keyOf(one, other, before.length));
  });
  earlier.eachPair((one, other, run) => {
    if (now.isRare(run) || Math.max(one, other) >= before.length) return;
    affected.add(keyOf(one, other, before.length));
  });
  return affected;
}

/** Gives those of some pairs of lists that have enough rare runs in common. */
function countAgain(
  lists: TextsOfLists,
  pairs: ReadonlySet<number>,
  take: (one: number, other: number) => void,
): void {
  const count = lists.first.length - 1;
  const inPairs = (keys: Iterable<number>): number[] => {
    const isIn = new Uint8Array(count);
    for (const key of keys) isIn[Math.floor(key / count)] = isIn[key % count] = 1;
    return [...isIn.keys()].filter((list) => isIn[list] === 1);
  };

  // 1. What is rare in all lists is rare in some of them: most pairs have not enough in common even so.
  const some = inPairs(pairs);
  const sizes = new Uint32Array(count);
  const rareInSome = new RunGroups();
  const ofSome = someLists(lists, some);
  rareInSome.begin(ofSome.texts.units.length);
  eachRun(ofSome, 0, 1, (low, high, place) => {
    if (rareInSome.add(low, high, some[place]!)) sizes[some[place]!]!++;
  });
  const likely = enough(rareInSome, pairs, sizes);
  if (likely.size === 0) return;

  // 2. The runs of the others are looked for in all lists.
  const rare = new RunGroups();
  const ofLikely = someLists(lists, inPairs(likely));
  rare.begin(ofLikely.texts.units.length);
  eachRun(ofLikely, 0, 1, (low, high) => void rare.want(low, high));
  new RunsOfSome([ofLikely]).eachRun(lists, (low, high, list) => {
    if (rare.isKnown(low, high)) rare.add(low, high, list);
  });
  for (const key of enough(rare, likely, sizes)) take(Math.floor(key / count), key % count);
}

/** The pairs that have enough of the rare runs in common. */
function enough(runs: RunGroups, pairs: ReadonlySet<number>, sizes: Uint32Array): Set<number> {
  const shared = new Map<number, number>();
  runs.eachPair((one, other) => {
    const key = keyOf(one, other, sizes.length);
    if (pairs.has(key)) shared.set(key, (shared.get(key) ?? 0) + 1);
  });
  const found = new Set<number>();
  for (const [key, number] of shared) {
    const one = Math.floor(key / sizes.length);
    if (isEnough(number, sizes[one]!, sizes[key % sizes.length]!)) found.add(key);
  }
  return found;
}
