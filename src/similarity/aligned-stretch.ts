import { EQUAL, OTHER } from './align.js';
import type { Outline } from './kept-at-most.js';

/** 1 where a character of the text at hand is one of the pattern's. */
let isOfPattern = new Uint8Array(256);

/**
 * The stretch [from, to) of a text in which every local alignment of the pattern lies that has the score or more: where
 * {@link alignWithin} finds such a one, it finds the same in the stretch alone. Each character of an alignment that the
 * pattern does not have costs as much as a gap, and at both its ends are equal characters.
 * @param score greater than 0
 * @returns an empty stretch where there is none
 */
export function alignedStretch(
  { places }: Outline,
  text: string,
  score: number,
): { from: number; to: number } {
  if (isOfPattern.length < text.length) isOfPattern = new Uint8Array(2 * text.length);
  let to = 0;
  // What the characters up to here can be worth at most in one alignment.
  let worth = 0;
  for (let at = 0; at < text.length; at++) {
    const isOf = places.has(text.charCodeAt(at));
    isOfPattern[at] = isOf ? 1 : 0;
    worth = Math.max(0, worth) + (isOf ? EQUAL : OTHER);
    if (isOf && worth >= score) to = at + 1;
  }
  let from = to;
  worth = 0;
  for (let at = to - 1; at >= 0; at--) {
    const isOf = isOfPattern[at] === 1;
    worth = Math.max(0, worth) + (isOf ? EQUAL : OTHER);
    if (isOf && worth >= score) from = at;
  }
  return { from, to };
}
