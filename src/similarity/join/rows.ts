import { bigramRows } from './bigram-rows.js';
import { numberOccurrences } from './occurrences.js';

/**
 * Texts as sets of tokens. A token is a bigram (two UTF-16 units) and the how-manieth of its kind in the text it is,
 * so that the set keeps the multiplicity `string-similarity` counts with. Tokens are numbered from 0.
 */
export interface Rows {
  /** The texts without white space. */
  texts: readonly string[];
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

export function rowsOf(texts: readonly string[]): Rows {
  const stripped = texts.map(removeWhiteSpace);
  const ordered = orderBySize(stripped);
  const { tokens, checksum, kinds } = bigramRows(stripped, ordered.text, ordered.start);
  const frequency = numberOccurrences(ordered.start, tokens, kinds);
  return { texts: stripped, ...ordered, tokens, frequency, checksum };
}

/** As `string-similarity` does it. */
function removeWhiteSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

function sizeOf(text: string): number {
  return Math.max(0, text.length - 1);
}

function orderBySize(texts: readonly string[]): Pick<Rows, 'text' | 'start' | 'largest' | 'firstOfSize'> {
  let largest = 0;
  for (const text of texts) largest = Math.max(largest, sizeOf(text));
  const firstOfSize = new Uint32Array(largest + 2);
  for (const text of texts) firstOfSize[sizeOf(text) + 1]!++;
  for (let size = 0; size <= largest; size++) firstOfSize[size + 1]! += firstOfSize[size]!;

  const next = firstOfSize.slice();
  const order = new Uint32Array(texts.length);
  for (const [index, text] of texts.entries()) order[next[sizeOf(text)]!++] = index;

  const start = new Int32Array(texts.length + 1);
  for (let row = 0; row < order.length; row++) start[row + 1] = start[row]! + sizeOf(texts[order[row]!]!);
  return { text: order, start, largest, firstOfSize };
}
