import { alikeTexts, equalTexts } from '../../similarity/alike-texts.js';
import { DistinctTexts } from '../../similarity/distinct-texts.js';
import { ALL_SIZES, joinRanges, type SizeRange } from '../../similarity/join/size-ranges.js';
import { alikeAgain, alikeTogether, type KnownAlike, keepAlike } from '../../similarity/known-alike.js';
import { ownersOf } from '../../similarity/packed-texts.js';
import type { Columns } from '../../similarity/pair-columns.js';
import type { TextsOfLists } from './each-run.js';
import { type Joinables, textsOf } from './joinables.js';
import { pairsByRuns, type SharedRuns, sharedRuns, sharesOfRuns } from './rare-runs.js';
import { type ChangedLists, pairsByRunsAgain } from './rare-runs-again.js';
import { SHORTEST_JUDGED } from './writings.js';

type View = keyof Joinables;

/**
 * One of the searches for lists that are worth comparing: over one view of the passages, or over a share of all runs; or
 * the same with what is known of other lists.
 */
export type Search =
  | { view: View; score: number; sizes: SizeRange; again?: { known: KnownAlike; fresh: number[] } }
  | { share: number; of: number }
  | { changed: ChangedLists; known: Columns };

/** What one search found: pairs of lists that have passages alike, and the passages; or what runs say. */
export type Found =
  | { view: View; pairs: Columns[]; alike: KnownAlike }
  | { shared: SharedRuns }
  | { runs: Columns };

/** What all searches found together. */
export interface SearchResult {
  /** Pairs of lists worth comparing, in any order, some of them several times. */
  pairs: Columns[];
  known: KnownSearch;
}

/** What is kept of the searches among some lists, for when a few of them are others. */
export interface KnownSearch extends Record<View, KnownAlike> {
  /** Pairs of lists that have enough rare runs in common. */
  runs: Columns;
}

/** How lists differ from those of an earlier search. */
export interface ChangedJoinables extends Omit<ChangedLists, 'gone'> {
  gone: Joinables;
}

/**
 * All searches; threads that take them from front and middle begin with the long ones.
 * @param score from which two passages make their lists worth comparing
 */
export function searchesFor({ residuals, slots }: Joinables, score: number, threads: number): Search[] {
  const through = (view: View, { texts }: TextsOfLists): Search[] =>
    joinRanges(texts, threads).map((sizes) => ({ view, score, sizes }));
  const of = sharesOfRuns(residuals, threads);
  const shares = Array.from({ length: of }, (_, share) => ({ share, of }));
  const middle = Math.floor(of / 2);
  return [
    ...through('residuals', residuals),
    ...shares.slice(0, middle),
    ...through('slots', slots),
    ...shares.slice(middle),
  ];
}

/** The same with what is known of other lists for the same score: much faster where they differ in few. */
export function searchesAgain(
  joinables: Joinables,
  score: number,
  { before, gone }: ChangedJoinables,
  known: KnownSearch,
): Search[] {
  const isNew = [...before.keys()].filter((list) => before[list]! < 0);
  const again = (view: View): Search => {
    const fresh = textsOf(joinables[view].first, isNew);
    return { view, score, sizes: ALL_SIZES, again: { known: known[view], fresh } };
  };
  const runs = { changed: { before, gone: gone.residuals }, known: known.runs };
  return [again('residuals'), again('slots'), runs];
}

export function searched(joinables: Joinables, search: Search): Found {
  const { residuals } = joinables;
  if ('share' in search) return { shared: sharedRuns(residuals, search.share, search.of) };
  if ('changed' in search) return { runs: pairsByRunsAgain(residuals, search.changed, search.known) };
  const { view, score, sizes, again } = search;
  const { texts, first } = joinables[view];
  const distinct = new DistinctTexts(texts, view === 'residuals' ? SHORTEST_JUDGED : 0);
  const alike = again
    ? alikeAgain(distinct, score, again.known, again.fresh)
    : alikeTexts(distinct, score, sizes);
  const owners = ownersOf(first);
  const ofLists = (pairs: Columns): Columns => ({
    first: pairs.first.map((text) => owners[text]!),
    second: pairs.second.map((text) => owners[text]!),
  });
  // Those that say the same are found once.
  const pairs = sizes.from === 0 ? [alike, equalTexts(distinct)] : [alike];
  return { view, pairs: pairs.map(ofLists), alike: keepAlike(distinct, alike) };
}

/** @param found by all searches, in any order */
export function searchResult(found: readonly Found[], lists: number): SearchResult {
  const pairs: Columns[] = [];
  const shares: SharedRuns[] = [];
  const alike: Record<View, KnownAlike[]> = { residuals: [], slots: [] };
  let runs: Columns | undefined;
  for (const each of found) {
    if ('view' in each) {
      pairs.push(...each.pairs);
      alike[each.view].push(each.alike);
    } else if ('shared' in each) shares.push(each.shared);
    else runs = each.runs;
  }
  runs ??= pairsByRuns(shares, lists);
  const known = { residuals: alikeTogether(alike.residuals), slots: alikeTogether(alike.slots), runs };
  return { pairs: [...pairs, runs], known };
}
