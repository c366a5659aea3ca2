import type { DistinctTexts } from '../distinct-texts.js';
import { type PackedTexts, packTexts } from '../packed-texts.js';
import { bigramRows } from './bigram-rows.js';
import { numberOccurrences } from './occurrences.js';

/**
 * Texts as sets of tokens. A token is a bigram (two UTF-16 units) and the how-manieth of its kind in the text it is,
 * so that the set keeps the multiplicity `string-similarity` counts with. Tokens are numbered from 0. Of texts that say the
 * same only the first has a row.
 */
export interface Rows {
  /** Row → text. Rows go by ascending size, those of one size by text. */
  text: Uint32Array;
  /** Row r owns tokens[start[r]] to tokens[start[r + 1] − 1], each once. */
  start: Int32Array;
  tokens: Int32Array;
  /** Token → number of rows that have it. */
  frequency: Int32Array;
  /** Size of the largest row. */
  largest: number;
  /** Size → first row that has it or a larger one; up to `largest` + 1. */
  firstOfSize: Uint32Array;
}

/** @param distinct texts without white space */
export function rowsOf(distinct: DistinctTexts): Rows {
  const { byText, ...ordered } = orderBySize(distinct);
  const { tokens, kinds } = bigramRows(distinct.texts, ordered.text, byText, ordered.start);
  const frequency = numberOccurrences(ordered.start, tokens, kinds);
  return { ...ordered, tokens, frequency };
}

/** The texts without white space, as `string-similarity` reads them. */
export function packWithoutWhiteSpace(texts: readonly string[]): PackedTexts {
  return packTexts(texts.map((text) => text.replace(/\s+/g, '')));
}

function orderBySize({
  texts,
  firsts,
  count: rows,
}: DistinctTexts): Pick<Rows, 'text' | 'start' | 'largest' | 'firstOfSize'> & { byText: Uint32Array } {
  const count = firsts.length;
  const sizeOf = (text: number): number => Math.max(0, texts.start[text + 1]! - texts.start[text]! - 1);
  let largest = 0;
  for (let text = 0; text < count; text++) largest = Math.max(largest, sizeOf(text));
  const firstOfSize = new Uint32Array(largest + 2);
  for (let text = 0; text < count; text++) if (firsts[text] === text) firstOfSize[sizeOf(text) + 1]!++;
  for (let size = 0; size <= largest; size++) firstOfSize[size + 1]! += firstOfSize[size]!;

  const next = firstOfSize.slice();
  const order = new Uint32Array(rows);
  const byText = new Uint32Array(rows);
  for (let text = 0, placed = 0; text < count; text++) {
    if (firsts[text] !== text) continue;
    const row = next[sizeOf(text)]!++;
    order[row] = text;
    byText[placed++] = row;
  }

  const start = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row++) start[row + 1] = start[row]! + sizeOf(order[row]!);
  return { text: order, byText, start, largest, firstOfSize };
}
