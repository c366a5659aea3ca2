import type { Prefixes } from './prefixes.js';
import type { Rarity } from './rarity.js';
import type { Rows } from './rows.js';
import type { Bounds } from './threshold.js';

/** The rows whose prefixes hold a token, by ascending row. Reused for the next token: copy what has to last. */
export interface Posting {
  /** Place of the token in the order of rarity. */
  place: number;
  /** The posting is rows[from] to rows[to − 1]. */
  from: number;
  to: number;
  rows: Int32Array;
  /**
   * How large a partner may be that meets the row in this token first: if the token is the row's k-th rarest, all but
   * the k − 1 before it can be shared at best (positional filter).
   */
  reach: Int32Array;
}

/** Calls `visit` for every token that is in the prefixes of two rows or more, rarest first. */
export function eachPosting(
  rows: Rows,
  prefixes: Prefixes,
  rarity: Rarity,
  bounds: Bounds,
  visit: (posting: Posting) => void,
): void {
  const { entries, end, count } = entriesByClass(rows, prefixes, rarity, bounds);
  const { byClass, classEnd } = tokensByClass(rarity);
  const largestClass = end.reduce(
    (most, to, rarityClass) => Math.max(most, to - (end[rarityClass - 1] ?? 0)),
    0,
  );
  const posting: Posting = {
    place: 0,
    from: 0,
    to: 0,
    rows: new Int32Array(largestClass),
    reach: new Int32Array(largestClass),
  };
  // One class at a time is sorted by token, in arrays that stay in the processor's cache.
  const next = new Int32Array(count.length);
  for (let rarityClass = 0; rarityClass < rarity.classes; rarityClass++) {
    const firstToken = classEnd[rarityClass - 1] ?? 0;
    const lastToken = classEnd[rarityClass]!;
    for (let index = firstToken, to = 0; index < lastToken; index++) {
      const token = byClass[index]!;
      next[token] = to;
      to += count[token]!;
    }
    for (let entry = end[rarityClass - 1] ?? 0; entry < end[rarityClass]!; entry++) {
      const to = next[entries[3 * entry]!]!++;
      posting.rows[to] = entries[3 * entry + 1]!;
      posting.reach[to] = entries[3 * entry + 2]!;
    }
    for (let index = firstToken; index < lastToken; index++) {
      const token = byClass[index]!;
      if (count[token]! < 2) continue;
      posting.place = (rarityClass << rarity.shift) | token;
      posting.to = next[token]!;
      posting.from = posting.to - count[token]!;
      visit(posting);
    }
  }
}

/**
 * The tokens of all prefixes, by class and then by row.
 * @returns entries: token, row, reach; end: class → end of its entries; count: token → number of entries
 */
function entriesByClass(rows: Rows, prefixes: Prefixes, rarity: Rarity, bounds: Bounds) {
  const { start, places } = prefixes;
  const { shift, classes } = rarity;
  const next = new Int32Array(classes);
  for (const place of places) {
    const after = (place >>> shift) + 1;
    if (after < classes) next[after]!++;
  }
  for (let rarityClass = 1; rarityClass < classes; rarityClass++)
    next[rarityClass]! += next[rarityClass - 1]!;

  const count = new Int32Array(rarity.classOf.length);
  const entries = new Int32Array(3 * places.length);
  for (let row = 0; row + 1 < start.length; row++) {
    const size = rows.start[row + 1]! - rows.start[row]!;
    let sharedAtBest = size;
    const end = start[row + 1]!;
    for (let at = start[row]!; at < end; at++) {
      const place = places[at]!;
      const token = place & ((1 << shift) - 1);
      const to = 3 * next[place >>> shift]!++;
      count[token]!++;
      entries[to] = token;
      entries[to + 1] = row;
      entries[to + 2] = bounds.widest[sharedAtBest--]! - size;
    }
  }
  return { entries, end: next, count };
}

/** All tokens by class, then by number; classEnd: class → end of its tokens. */
function tokensByClass({ classOf, classes }: Rarity): { byClass: Int32Array; classEnd: Int32Array } {
  const next = new Int32Array(classes);
  for (const rarityClass of classOf) if (rarityClass + 1 < classes) next[rarityClass + 1]!++;
  for (let rarityClass = 1; rarityClass < classes; rarityClass++)
    next[rarityClass]! += next[rarityClass - 1]!;
  const byClass = new Int32Array(classOf.length);
  for (let token = 0; token < classOf.length; token++) byClass[next[classOf[token]!]!++] = token;
  return { byClass, classEnd: next };
}
