import type { PackedTexts } from '../packed-texts.js';
import { type Comparison, comparisonOf } from './comparison.js';
import { leadersOf } from './groups.js';
import { type Prefixes, prefixesOf } from './prefixes.js';
import { type Rarity, rarityOf } from './rarity.js';
import { type Rows, rowsOf } from './rows.js';
import { type Signatures, signaturesOf, signatureWords } from './signatures.js';
import { type Bounds, boundsFor, checkThreshold } from './threshold.js';

/** All that a join over texts needs to know of them. */
export interface JoinIndex {
  threshold: number;
  rows: Rows;
  /** Row → the row it repeats, itself when it is the first. Only leaders are joined. */
  leaders: Int32Array;
  bounds: Bounds;
  rarity: Rarity;
  prefixes: Prefixes;
  signatures: Signatures;
  comparison: Comparison;
}

/**
 * @param texts without white space
 * @param meetings in how many tokens candidates have to meet: more spare comparisons, fewer spare reading
 * @param shortest texts of fewer units are left out
 * @throws RangeError unless the threshold is in (0, 1]
 */
export function joinIndex(texts: PackedTexts, threshold: number, meetings: number, shortest = 0): JoinIndex {
  checkThreshold(threshold);
  const rows = rowsOf(texts, shortest);
  const leaders = leadersOf(rows);
  const bounds = boundsFor(threshold, rows.largest, meetings);
  const rarity = rarityOf(rows.frequency, rows.tokens.length);
  const prefixes = prefixesOf(rows, leaders, rarity, bounds);
  const averageSize = rows.tokens.length / Math.max(1, rows.text.length);
  const signatures = signaturesOf(rows, signatureWords(averageSize, threshold));
  return { threshold, rows, leaders, bounds, rarity, prefixes, signatures, comparison: comparisonOf(rows) };
}
