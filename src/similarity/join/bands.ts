import type { DistinctTexts } from '../distinct-texts.js';
import { PLACES } from './couples.js';
import { type SizeRange, sizeOf } from './size-ranges.js';
import { smallestPartner } from './threshold.js';

/** Sizes of texts that look for similar ones in one way. */
export interface Band extends SizeRange {
  /** Of how many groups the couples are by which they are looked for; 0: by single tokens. */
  groups: number;
}

/**
 * From so many texts on couples are worth their while: they take more time for each text than single tokens do, but much
 * less for each two texts.
 */
const MANY_TEXTS = 2 ** 19;
/** Sizes where bands begin; the shortest and the longest texts have no couples. */
const BOUNDARIES = [16, 256, PLACES];
/** Size for which the number of groups is chosen, by where a band begins. */
const USUAL = 4;
/** With so many tokens of a row in each group, couples are fewest for how rare they are. */
const TOKENS_A_GROUP = 4;
const MOST_GROUPS = 16;

/**
 * The bands that sizes fall into: all sizes are in one, each text's similar ones that are not larger are found in its own.
 * @param many from how many texts on there are couples
 */
export function bandsOf(
  { texts, firsts }: DistinctTexts,
  threshold: number,
  { from, end }: SizeRange,
  many = MANY_TEXTS,
): Band[] {
  // Those that do not look for others are met all the same: where a join is done range by range, each has couples.
  const counts = new Map<number, number>();
  const looking = new Set<number>();
  for (const [text, first] of firsts.entries()) {
    if (first !== text) continue;
    const size = sizeOf(texts, text);
    const boundary = BOUNDARIES.findLast((least) => size >= least) ?? 0;
    counts.set(boundary, (counts.get(boundary) ?? 0) + 1);
    if (size >= from && size < end) looking.add(boundary);
  }
  const bands: Band[] = [];
  for (const [index, boundary] of [0, ...BOUNDARIES].entries()) {
    const isMany = (counts.get(boundary) ?? 0) >= many;
    const band = {
      from: Math.max(from, boundary),
      end: Math.min(end, BOUNDARIES[index] ?? Infinity),
      groups: isMany && boundary > 0 && boundary < PLACES ? groupsFor(threshold, boundary) : 0,
    };
    const last = bands.at(-1);
    if (!looking.has(boundary)) continue;
    if (last?.groups === 0 && band.groups === 0) last.end = band.end;
    else bands.push(band);
  }
  return bands;
}

/**
 * Similar texts share a token more than there are groups.
 * @param from least size of the larger text
 */
function groupsFor(threshold: number, from: number): number {
  const usual = USUAL * from;
  const different = usual - smallestPartner(threshold, usual);
  const wanted = Math.min(MOST_GROUPS, Math.ceil(different / TOKENS_A_GROUP));
  return Math.min(wanted, smallestPartner(threshold, from) - 1);
}
