import { GAP } from './passage.js';

/** Runs from this length on show a merged, split or moved passage (the length that customary checkers look for). */
export const LONG_RUN = 13;

/** Gives a hash of each run of {@link LONG_RUN} characters without a gap, and where it begins (Karp and Rabin 1987). */
export function eachLongRun(text: string, take: (hash: number, from: number) => void): void {
  let hash = 0;
  /** Characters since the last gap. */
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === GAP_CODE) {
      hash = 0;
      length = 0;
      continue;
    }
    hash = (Math.imul(hash, BASE) + character) | 0;
    length++;
    if (length > LONG_RUN) hash = (hash - Math.imul(text.charCodeAt(at - LONG_RUN), LEAVING)) | 0;
    if (length >= LONG_RUN) take(hash, at + 1 - LONG_RUN);
  }
}

const GAP_CODE = GAP.charCodeAt(0);
const BASE = 0x01000193;
/** BASE to the power of LONG_RUN: what the character that leaves a run was multiplied by. */
const LEAVING = Array.from({ length: LONG_RUN }).reduce<number>((power) => Math.imul(power, BASE), 1);
