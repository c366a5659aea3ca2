import { type PackedTexts, packTexts } from '../packed-texts.js';
import { bigramRows } from './bigram-rows.js';
import { numberOccurrences } from './occurrences.js';

/**
 * Texts as sets of tokens. A token is a bigram (two UTF-16 units) and the how-manieth of its kind in the text it is,
 * so that the set keeps the multiplicity `string-similarity` counts with. Tokens are numbered from 0.
 */
export interface Rows {
  texts: PackedTexts;
  /** Row → text. Rows go by ascending size, those of one size by text. */
  text: Uint32Array;
  /** Row r owns tokens[start[r]] to tokens[start[r + 1] − 1], each once. */
  start: Int32Array;
  tokens: Int32Array;
  /** Token → number of rows that have it. */
  frequency: Int32Array;
  /** Row → checksum of the text, in order: differs for most different texts. */
  checksum: Int32Array;
  /** Size of the largest row. */
  largest: number;
  /** Size → first row that has it or a larger one; up to `largest` + 1. */
  firstOfSize: Uint32Array;
}

/**
 * @param texts without white space
 * @param shortest texts of fewer units get no row
 */
export function rowsOf(texts: PackedTexts, shortest = 0): Rows {
  const { byText, ...ordered } = orderBySize(texts, shortest);
  const { tokens, checksum, kinds } = bigramRows(texts, ordered.text, byText, ordered.start);
  const frequency = numberOccurrences(ordered.start, tokens, kinds);
  return { texts, ...ordered, tokens, frequency, checksum };
}

/** The texts without white space, as `string-similarity` reads them. */
export function packWithoutWhiteSpace(texts: readonly string[]): PackedTexts {
  return packTexts(texts.map((text) => text.replace(/\s+/g, '')));
}

function orderBySize(
  texts: PackedTexts,
  shortest: number,
): Pick<Rows, 'text' | 'start' | 'largest' | 'firstOfSize'> & { byText: Uint32Array } {
  const count = texts.start.length - 1;
  const lengthOf = (text: number): number => texts.start[text + 1]! - texts.start[text]!;
  const sizeOf = (text: number): number => Math.max(0, lengthOf(text) - 1);
  let largest = 0;
  for (let text = 0; text < count; text++) largest = Math.max(largest, sizeOf(text));
  const firstOfSize = new Uint32Array(largest + 2);
  let rows = 0;
  for (let text = 0; text < count; text++) {
    if (lengthOf(text) < shortest) continue;
    firstOfSize[sizeOf(text) + 1]!++;
    rows++;
  }
  for (let size = 0; size <= largest; size++) firstOfSize[size + 1]! += firstOfSize[size]!;

  const next = firstOfSize.slice();
  const order = new Uint32Array(rows);
  const byText = new Uint32Array(rows);
  for (let text = 0, placed = 0; text < count; text++) {
    if (lengthOf(text) < shortest) continue;
    const row = next[sizeOf(text)]!++;
    order[row] = text;
    byText[placed++] = row;
  }

  const start = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row++) start[row + 1] = start[row]! + sizeOf(order[row]!);
  return { text: order, byText, start, largest, firstOfSize };
}
