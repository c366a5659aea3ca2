import type { DistinctTexts } from '../distinct-texts.js';
import { type PackedTexts, packTexts } from '../packed-texts.js';
import { type SizeRange, sizeOf } from './size-ranges.js';
import { Tokens } from './tokens.js';

/** So many tokens are kept in memory, four bytes each; of more those of a row are read anew whenever they are asked for. */
const TOKENS_KEPT = 2 ** 26;

/**
 * Texts as sets of tokens (see {@link Tokens}): so the set keeps the multiplicity `string-similarity` counts with. Of texts
 * that say the same only the first has a row.
 */
export interface Rows extends RowsBySize {
  /** Token → number of rows that have it. */
  frequency: Int32Array;
  /**
   * Writes the tokens of a row into an array, each once.
   * @returns how many
   */
  tokensOf(row: number, into: Int32Array): number;
}

/** The order of the rows. */
export interface RowsBySize {
  /** Row → text. Rows go by ascending size, those of one size by text. */
  text: Uint32Array;
  /** The rows in order of their texts: they lie in memory that way. */
  byText: Uint32Array;
  /** Row r has start[r + 1] − start[r] tokens. */
  start: Int32Array;
  /** Size of the largest row. */
  largest: number;
  /** Size → first row that has it or a larger one; up to `largest` + 1. */
  firstOfSize: Uint32Array;
}

/**
 * @param rows of some of the texts
 * @param take gets each row's tokens, once, in no particular order of the rows
 * @param most so many tokens are kept
 */
export function rowsOf(
  { texts }: DistinctTexts,
  rows: RowsBySize,
  take: (row: number, tokens: Int32Array, size: number) => void,
  most = TOKENS_KEPT,
): Rows {
  const { text, byText, start, largest } = rows;
  const numbers = new Tokens();
  const tokens = new Int32Array(largest);
  const kept = start[text.length]! <= most ? new Int32Array(start[text.length]!) : undefined;
  let frequency = new Int32Array(0);
  for (const row of byText) {
    const size = numbers.read(texts, text[row]!, tokens);
    if (numbers.count > frequency.length) {
      const larger = new Int32Array(2 * numbers.count);
      larger.set(frequency);
      frequency = larger;
    }
    for (let at = 0; at < size; at++) frequency[tokens[at]!]!++;
    if (kept) for (let at = 0, to = start[row]!; at < size; at++) kept[to++] = tokens[at]!;
    take(row, tokens, size);
  }
  return {
    ...rows,
    frequency: frequency.slice(0, numbers.count),
    tokensOf(row, into) {
      if (!kept) return numbers.read(texts, text[row]!, into);
      const first = start[row]!;
      const size = start[row + 1]! - first;
      for (let at = 0; at < size; at++) into[at] = kept[first + at]!;
      return size;
    },
  };
}

/** The texts without white space, as `string-similarity` reads them. */
export function packWithoutWhiteSpace(texts: readonly string[]): PackedTexts {
  return packTexts(texts.map((text) => text.replace(/\s+/g, '')));
}

/** Stands for the size of a text that gets no row. */
const NO_ROW = -1;

/** @param sizes only texts of these sizes get a row */
export function rowsBySize(distinct: DistinctTexts, sizes: SizeRange): RowsBySize {
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
