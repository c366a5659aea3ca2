import { type Bigrams, bigramsOf } from './bigrams.js';
import { BigramsOfMany } from './bigrams-of-many.js';
import { CharacterIndex } from './common-characters.js';
import { eachLongRun } from './each-long-run.js';
import { Multiset } from './multiset.js';
import type { Passage } from './passage.js';

/** What depends on one writing alone, each worked out when it is first asked for. */
export class Whole {
  /** Characters of the residue. */
  readonly length: number;
  #text: string | undefined;
  #raw: Bigrams | undefined;
  #residual: Bigrams | undefined;
  #slots: Bigrams | undefined;
  #mandated: number | undefined;
  #runs: Multiset | undefined;
  #table: BigramsOfMany | undefined;
  #characters: CharacterIndex | undefined;

  constructor(private readonly passages: readonly Passage[]) {
    let length = 0;
    for (const { residual } of passages) length += residual.length;
    this.length = length;
  }

  /** What is left of its passages, joined. */
  get text(): string {
    this.#text ??= this.passages.map(({ residual }) => residual).join('');
    return this.#text;
  }

  get raw(): Bigrams {
    this.#raw ??= bigramsOf(this.passages.map(({ normalised }) => normalised.text).join(''));
    return this.#raw;
  }

  get residual(): Bigrams {
    this.#residual ??= bigramsOf(this.text);
    return this.#residual;
  }

  get slots(): Bigrams {
    this.#slots ??= bigramsOf(this.passages.map(({ slots }) => slots).join(''));
    return this.#slots;
  }

  /** Share of its characters that is mandated. */
  get mandated(): number {
    this.#mandated ??= mandatedShare(this.passages);
    return this.#mandated;
  }

  /** Hashes of its long runs of residual characters. */
  get runs(): Multiset {
    this.#runs ??= runHashes(this.passages.map(({ pieces }) => pieces.text));
    return this.#runs;
  }

  /** The bigrams of what is left, to tell what others have of them. */
  get table(): BigramsOfMany {
    this.#table ??= new BigramsOfMany([this.text]);
    return this.#table;
  }

  /** Its passages by the characters of their own text. */
  get characters(): CharacterIndex {
    this.#characters ??= new CharacterIndex(this.passages.map(({ outline }) => outline.characters));
    return this.#characters;
  }
}

/** A writing is compared with many others: its own side is worked out once, and dropped with it. */
const wholes = new WeakMap<readonly Passage[], Whole>();

export function wholeOf(passages: readonly Passage[]): Whole {
  let whole = wholes.get(passages);
  if (!whole) {
    whole = new Whole(passages);
    wholes.set(passages, whole);
  }
  return whole;
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
