import type { DistinctTexts } from '../distinct-texts.js';
import { type Comparison, comparisonOf } from './comparison.js';
import { type Prefixes, prefixesOf } from './prefixes.js';
import { type Rarity, rarityOf } from './rarity.js';
import { type Rows, rowsBySize, rowsOf } from './rows.js';
import { type Signatures, sign, signaturesFor, signatureWords } from './signatures.js';
import { ALL_SIZES, type SizeRange } from './size-ranges.js';
import { type Bounds, boundsFor, checkThreshold, smallestPartner } from './threshold.js';

/** All that a join over texts needs to know of them. */
export interface JoinIndex {
  threshold: number;
  rows: Rows;
  /** The first row that looks for partners, which are all before it; those before it are partners only. */
  firstToLook: number;
  bounds: Bounds;
  rarity: Rarity;
  prefixes: Prefixes;
  signatures: Signatures;
  comparison: Comparison;
}

/**
 * @param distinct texts without white space
 * @param meetings in how many tokens candidates have to meet: more spare comparisons, fewer spare reading
 * @param sizes of the texts that look for partners of any size up to their own; by default all do
 * @throws RangeError unless the threshold is in (0, 1]
 */
export function joinIndex(
  distinct: DistinctTexts,
  threshold: number,
  meetings: number,
  { from, end }: SizeRange = ALL_SIZES,
): JoinIndex {
  checkThreshold(threshold);
  const order = rowsBySize(distinct, { from: smallestPartner(threshold, from), end });
  const { firstOfSize, largest, text } = order;
  const total = order.start[text.length]!;
  const signatures = signaturesFor(text.length, signatureWords(total / Math.max(1, text.length), threshold));
  const rows = rowsOf(distinct, order, (row, tokens, size) => sign(signatures, row, tokens, size));
  const firstToLook = from > largest ? text.length : firstOfSize[from]!;
  const bounds = boundsFor(threshold, largest, meetings);
  const rarity = rarityOf(rows.frequency, total);
  const prefixes = prefixesOf(rows, rarity, bounds, firstToLook);
  return {
    threshold,
    rows,
    firstToLook,
    bounds,
    rarity,
    prefixes,
    signatures,
    comparison: comparisonOf(rows),
  };
}
