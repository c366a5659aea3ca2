import { onesIn } from './join/signatures.js';

/** 32-bit words of a signature. */
const WORDS = 8;
const GOLDEN = 0x9e3779b1;

/** The bigrams of a text in a few words: each flips one bit of them. */
export interface Signature {
  bits: Int32Array;
  /** How many bigrams. */
  size: number;
}

export function signatureOf(text: string): Signature {
  const bits = new Int32Array(WORDS);
  for (let at = 0; at + 1 < text.length; at++) {
    const hash = Math.imul((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1), GOLDEN);
    bits[hash >>> 29]! ^= 1 << (hash >>> 16);
  }
  return { bits, size: Math.max(0, text.length - 1) };
}

/**
 * No less than Dice's coefficient of the two multisets of bigrams: they differ in at least as many bigrams as the
 * signatures differ in bits (bitmap filter: Sandes, Teodoro, Melo 2020).
 */
export function scoreAtMost(first: Signature, second: Signature): number {
  const both = first.size + second.size;
  if (both === 0) return 0;
  const one = first.bits;
  const other = second.bits;
  let different = 0;
  for (let word = 0; word < WORDS; word++) different += onesIn(one[word]! ^ other[word]!);
  const shared = Math.min(first.size, second.size, (both - different) / 2);
  return (2 * shared) / both;
}
