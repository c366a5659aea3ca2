import { type Bigrams, bigramsOf } from './bigrams.js';
import { BigramsOfMany } from './bigrams-of-many.js';
import { CharacterIndex } from './common-characters.js';
import { eachLongRun } from './each-long-run.js';
import { Multiset } from './multiset.js';
import { once } from './once.js';
import type { Passage } from './passage.js';

/** What depends on one writing alone. */
export interface Whole {
  /** What is left of its passages, joined. */
  readonly text: string;
  readonly raw: Bigrams;
  readonly residual: Bigrams;
  readonly slots: Bigrams;
  /** Share of its characters that is mandated. */
  readonly mandated: number;
  /** Characters of the residue. */
  readonly length: number;
  /** Hashes of its long runs of residual characters. */
  readonly runs: Multiset;
  /** The bigrams of what is left, to tell what others have of them. */
  readonly table: BigramsOfMany;
  /** Its passages by the characters of their own text. */
  readonly characters: CharacterIndex;
}

/** A writing is compared with many others: its own side is worked out once, and dropped with it. */
const wholes = new WeakMap<readonly Passage[], Whole>();

export function wholeOf(passages: readonly Passage[]): Whole {
  let whole = wholes.get(passages);
  if (!whole) {
    const text = once(() => passages.map((passage) => passage.residual).join(''));
    const raw = once(() => bigramsOf(passages.map((passage) => passage.normalised.text).join('')));
    const residual = once(() => bigramsOf(text()));
    const slots = once(() => bigramsOf(passages.map((passage) => passage.slots).join('')));
    const runs = once(() => runHashes(passages.map((passage) => passage.pieces.text)));
    const table = once(() => new BigramsOfMany([text()]));
    const characters = once(() => new CharacterIndex(passages.map(({ outline }) => outline.characters)));
    whole = {
      get text() {
        return text();
      },
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
      get table() {
        return table();
      },
      get characters() {
        return characters();
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
