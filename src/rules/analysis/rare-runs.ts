import { type Columns, countPairs, PairColumns } from '../../similarity/pair-columns.js';
import { eachRun, type TextsOfLists } from './each-run.js';
import { RunGroups } from './run-groups.js';

/** So many rare runs in common make two lists worth comparing, or this share of the shorter list's runs. */
const SHARED_RUNS = 12;
const SHARED_SHARE = 0.06;

/** So many runs are sorted at a time: bounds the memory that takes, 12 bytes each. */
const RUNS_A_SHARE = 2 ** 23;
/** Runs whose groups fit into the processor's own cache. */
const RUNS_A_BUCKET = 2 ** 13;

/** What one share of all runs says. */
export interface SharedRuns {
  /** Pairs of lists, the smaller first, as often as they have a rare run of the share in common. */
  pairs: Columns;
  /** List → how many different runs of the share it has. */
  sizes: Uint32Array;
}

/** In how many shares to look at the runs: a power of two, no fewer than there are threads. */
export function sharesOfRuns({ texts }: TextsOfLists, threads: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, threads, texts.units.length / RUNS_A_SHARE)));
}

/**
 * Looks at every run of characters whose hash falls into the share, one of a power of two.
 *
 * Runs go by two hashes of 32 bits. They are put into buckets by the one, so that those that are equal lie close together
 * in memory, in order of their lists.
 */
export function sharedRuns(lists: TextsOfLists, share: number, shares: number): SharedRuns {
  const { entries, ends } = runsByBucket(lists, share, shares);
  const pairs = new PairColumns();
  const sizes = new Uint32Array(lists.first.length - 1);
  const groups = new RunGroups();
  let entry = 0;
  for (const end of ends) {
    groups.begin(end - entry);
    for (; entry < end; entry++) {
      const list = entries[3 * entry + 2]!;
      if (groups.add(entries[3 * entry]!, entries[3 * entry + 1]!, list)) sizes[list]!++;
    }
    groups.eachPair((first, second) => pairs.add(first, second));
  }
  return { pairs: pairs.columns(), sizes };
}

/**
 * Pairs of lists that have enough rare runs of characters in common: as places among the lists, the smaller first,
 * ascending.
 * @param shares all of them, in any order
 */
export function pairsByRuns(shares: readonly SharedRuns[], lists: number): Columns {
  const sizes = new Uint32Array(lists);
  for (const share of shares) for (let list = 0; list < lists; list++) sizes[list]! += share.sizes[list]!;
  const found = new PairColumns();
  const pairs = shares.map((share) => share.pairs);
  countPairs(pairs, lists, (first, second, count) => {
    if (isEnough(count, sizes[first]!, sizes[second]!)) found.add(first, second);
  });
  return found.columns();
}

/** Whether so many rare runs that two lists share make them worth comparing, by how many different runs each has. */
export function isEnough(shared: number, first: number, second: number): boolean {
  return shared >= SHARED_RUNS || shared >= SHARED_SHARE * Math.min(first, second);
}

/**
 * The runs of a share.
 * @returns entries: three figures a run, its two hashes and its list; ends: bucket → where its entries end
 */
function runsByBucket(
  lists: TextsOfLists,
  share: number,
  shares: number,
): { entries: Int32Array; ends: Uint32Array } {
  const bits = Math.max(0, Math.ceil(Math.log2(lists.texts.units.length / shares / RUNS_A_BUCKET)));
  const last = 2 ** bits - 1;
  const ends = new Uint32Array(2 ** bits);
  let count = 0;
  eachRun(lists, share, shares, (low) => {
    ends[low & last]!++;
    count++;
  });
  const entries = new Int32Array(3 * count);
  for (let bucket = last; bucket >= 0; bucket--) ends[bucket] = count -= ends[bucket]!;
  eachRun(lists, share, shares, (low, high, list) => {
    const entry = 3 * ends[low & last]!++;
    entries[entry] = low;
    entries[entry + 1] = high;
    entries[entry + 2] = list;
  });
  return { entries, ends };
}
