import type { DistinctTexts } from '../distinct-texts.js';
import { type Comparison, comparisonOf } from './comparison.js';
import { type Prefixes, prefixesOf } from './prefixes.js';
import { type Rarity, rarityOf } from './rarity.js';
import { type Rows, rowsOf } from './rows.js';
import { type Signatures, signaturesOf, signatureWords } from './signatures.js';
import { type Bounds, boundsFor, checkThreshold } from './threshold.js';

/** All that a join over texts needs to know of them. */
export interface JoinIndex {
  threshold: number;
  rows: Rows;
  bounds: Bounds;
  rarity: Rarity;
  prefixes: Prefixes;
  signatures: Signatures;
  comparison: Comparison;
}

/**
 * @param distinct texts without white space
 * @param meetings in how many tokens candidates have to meet: more spare comparisons, fewer spare reading
 * @throws RangeError unless the threshold is in (0, 1]
 */
export function joinIndex(distinct: DistinctTexts, threshold: number, meetings: number): JoinIndex {
  checkThreshold(threshold);
  const rows = rowsOf(distinct);
  const bounds = boundsFor(threshold, rows.largest, meetings);
  const rarity = rarityOf(rows.frequency, rows.tokens.length);
  const prefixes = prefixesOf(rows, rarity, bounds);
  const averageSize = rows.tokens.length / Math.max(1, rows.text.length);
  const signatures = signaturesOf(rows, signatureWords(averageSize, threshold));
  return { threshold, rows, bounds, rarity, prefixes, signatures, comparison: comparisonOf(rows) };
}
