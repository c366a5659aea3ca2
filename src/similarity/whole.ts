import { type Bigrams, bigramsOf } from './bigrams.js';
import { Multiset } from './multiset.js';
import { once } from './once.js';
import { GAP, type Passage } from './passage.js';

/** Runs from this length on show a merged, split or moved passage (the length that customary checkers look for). */
export const LONG_RUN = 13;

/** What depends on one writing alone. */
export interface Whole {
  readonly raw: Bigrams;
  readonly residual: Bigrams;
  readonly slots: Bigrams;
  /** Share of its characters that is mandated. */
  readonly mandated: number;
  /** Characters of the residue. */
  readonly length: number;
  /** Hashes of its residual runs of {@link LONG_RUN} characters. */
  readonly runs: Multiset;
}

/** A writing is compared with many others: its own side is worked out once, and dropped with it. */
const wholes = new WeakMap<readonly Passage[], Whole>();

export function wholeOf(passages: readonly Passage[]): Whole {
  let whole = wholes.get(passages);
  if (!whole) {
    const joined = (part: (passage: Passage) => string): Bigrams => bigramsOf(passages.map(part).join(''));
    const raw = once(() => joined((passage) => passage.normalised.text));
    const residual = once(() => joined((passage) => passage.residual));
    const slots = once(() => joined((passage) => passage.slots));
    const runs = once(() => runHashes(passages.map((passage) => passage.pieces.text)));
    whole = {
      get raw() {
        return raw();
      },
      get residual() {
        return residual();
      },
      get slots() {
        return slots();
      },
      mandated: mandatedShare(passages),
      length: residualLength(passages),
      get runs() {
        return runs();
      },
    };
    wholes.set(passages, whole);
  }
  return whole;
}

function residualLength(passages: readonly Passage[]): number {
  return passages.reduce((sum, passage) => sum + passage.residual.length, 0);
}

function mandatedShare(passages: readonly Passage[]): number {
  const all = passages.reduce((sum, passage) => sum + passage.normalised.text.length, 0);
  return all === 0 ? 0 : passages.reduce((sum, passage) => sum + passage.mandated, 0) / all;
}

function runHashes(texts: readonly string[]): Multiset {
  const all = texts.reduce((sum, text) => sum + text.length, 0);
  const hashes = new Int32Array(all);
  let count = 0;
  for (const text of texts) {
    eachLongRun(text, (hash) => {
      hashes[count++] = hash;
    });
  }
  return new Multiset(count, (at) => hashes[at]!);
}

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
