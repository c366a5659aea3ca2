import { bigramAt } from './bigrams.js';
import { onesIn } from './join/signatures.js';

/** 32-bit words of a signature. */
const WORDS = 8;
const GOLDEN = 0x9e3779b1;
/** More than the error of a product; less than one bigram. */
const ROUNDING = 1e-6;

/** The bigrams of a text in a few words: each flips one bit of them. */
export interface Signature {
  bits: Int32Array;
  /** How many bigrams. */
  size: number;
}

export function signatureOf(text: string): Signature {
  const bits = new Int32Array(WORDS);
  for (let at = 0; at + 1 < text.length; at++) {
    const hash = Math.imul(bigramAt(text, at), GOLDEN);
    bits[hash >>> 29]! ^= 1 << (hash >>> 16);
  }
  return { bits, size: Math.max(0, text.length - 1) };
}

/**
 * False where Dice's coefficient of the two multisets of bigrams is certainly lower than `score`: they differ in at least
 * as many bigrams as the signatures differ in bits (bitmap filter: Sandes, Teodoro, Melo 2020), and by how many there are.
 * @param score greater than 0
 */
export function mayScore(first: Signature, second: Signature, score: number): boolean {
  const both = first.size + second.size;
  const needed = score * both - ROUNDING;
  if (2 * Math.min(first.size, second.size) < needed) return false;
  const one = first.bits;
  const other = second.bits;
  let shared = both;
  for (let word = 0; word < WORDS; word++) {
    shared -= onesIn(one[word]! ^ other[word]!);
    if (shared < needed) return false;
  }
  return true;
}
