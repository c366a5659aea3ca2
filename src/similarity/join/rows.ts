import type { DistinctTexts } from '../distinct-texts.js';
import { type PackedTexts, packTexts } from '../packed-texts.js';
import { bigramRows } from './bigram-rows.js';
import { numberOccurrences } from './occurrences.js';
import { type SizeRange, sizeOf } from './size-ranges.js';

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

/**
 * @param distinct texts without white space
 * @param sizes only texts of these sizes get a row
 */
export function rowsOf(distinct: DistinctTexts, sizes: SizeRange): Rows {
  const { byText, ...ordered } = orderBySize(distinct, sizes);
  const { tokens, kinds } = bigramRows(distinct.texts, ordered.text, byText, ordered.start);
  const frequency = numberOccurrences(ordered.start, tokens, kinds);
  return { ...ordered, tokens, frequency };
}

/** The texts without white space, as `string-similarity` reads them. */
export function packWithoutWhiteSpace(texts: readonly string[]): PackedTexts {
  return packTexts(texts.map((text) => text.replace(/\s+/g, '')));
}

/** Stands for the size of a text that gets no row. */
const NO_ROW = -1;

function orderBySize(
  distinct: DistinctTexts,
  sizes: SizeRange,
): Pick<Rows, 'text' | 'start' | 'largest' | 'firstOfSize'> & { byText: Uint32Array } {
  const { texts, firsts } = distinct;
  const sizeOfRow = new Int32Array(firsts.length);
  let largest = 0;
  let rows = 0;
  for (let text = 0; text < firsts.length; text++) {
    const size = sizeOf(texts, text);
    if (firsts[text] !== text || size < sizes.from || size >= sizes.end) {
      sizeOfRow[text] = NO_ROW;
      continue;
    }
    sizeOfRow[text] = size;
    largest = Math.max(largest, size);
    rows++;
  }
  const firstOfSize = new Uint32Array(largest + 2);
  for (const size of sizeOfRow) if (size !== NO_ROW) firstOfSize[size + 1]!++;
  for (let size = 0; size <= largest; size++) firstOfSize[size + 1]! += firstOfSize[size]!;

  const next = firstOfSize.slice();
  const order = new Uint32Array(rows);
  const byText = new Uint32Array(rows);
  for (let text = 0, placed = 0; text < firsts.length; text++) {
    if (sizeOfRow[text] === NO_ROW) continue;
    const row = next[sizeOfRow[text]!]!++;
    order[row] = text;
    byText[placed++] = row;
  }

  const start = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row++) start[row + 1] = start[row]! + sizeOfRow[order[row]!]!;
  return { text: order, byText, start, largest, firstOfSize };
}
