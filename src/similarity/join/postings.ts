import type { JoinIndex } from './join-index.js';
import type { Prefixes } from './prefixes.js';
import { reachAt } from './threshold.js';

/** For each token the rows posted under it so far. Rows have to be posted in order, smaller ones first. */
export interface Postings {
  /** Token t owns the entries from ranges[2t] to ranges[2t + 1] − 1. */
  ranges: Int32Array;
  /**
   * Row × 2^reachBits + reach: one word an entry, because how many of them fit into the processor's cache decides how
   * long the join takes. The reach is the size of the largest partner that can meet the row in this token.
   */
  entries: Int32Array;
  reachBits: number;
  /** A reach of this much stands for any greater one as well. */
  mostReach: number;
  /** What `askFor` read last, so that it has to read it. */
  asked: number;
}

/** Room for the rows that are `wanted`, none of them posted yet. */
export function postingsFor(
  { rows, rarity, prefixes, bounds }: JoinIndex,
  wanted: (row: number) => boolean,
): Postings {
  const { start, tokens } = prefixes;
  const ranges = new Int32Array(2 * rarity.classOf.length);
  for (let row = 0; row + 1 < start.length; row++) {
    const first = start[row]!;
    if (first === start[row + 1] || !wanted(row)) continue;
    const end = first + bounds.posted[rows.start[row + 1]! - rows.start[row]!]!;
    for (let at = first; at < end; at++) ranges[2 * tokens[at]!]!++;
  }
  let used = 0;
  for (let range = 0; range < ranges.length; range += 2) {
    const count = ranges[range]!;
    ranges[range] = used;
    ranges[range + 1] = used;
    used += count;
  }
  const reachBits = Math.clz32(start.length);
  // One more, so that there is something to ask for even where the last token has none.
  return { ranges, entries: new Int32Array(used + 1), reachBits, mostReach: 2 ** reachBits - 1, asked: 0 };
}

/** Posts a row under those of its tokens in which similar rows that are not smaller meet it. */
export function post(postings: Postings, { rows, prefixes, bounds }: JoinIndex, row: number): void {
  const { ranges, entries, reachBits, mostReach } = postings;
  const size = rows.start[row + 1]! - rows.start[row]!;
  const first = prefixes.start[row]!;
  const count = bounds.posted[size]!;
  for (let position = 0; position < count; position++) {
    const reach = reachAt(bounds, size, position);
    const range = 2 * prefixes.tokens[first + position]!;
    entries[ranges[range + 1]!++] = (row << reachBits) | Math.min(reach, mostReach);
  }
}

/**
 * Reads the first entry of each token in the prefix of a row. They lie far apart: asked for all at once, they come from
 * memory side by side, while a join that reads list after list waits for each of them.
 */
export function askFor(postings: Postings, { start, tokens }: Prefixes, row: number): void {
  const { ranges, entries } = postings;
  const end = start[row + 1]!;
  let asked = 0;
  for (let at = start[row]!; at < end; at++) asked ^= entries[ranges[2 * tokens[at]!]!]!;
  postings.asked = asked;
}
