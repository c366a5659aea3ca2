import { BitTable } from './bit-table.js';

/** What belongs to words of two or more characters, by the two that they begin with: at most places of a text no word begins. */
export class Beginnings<Value> {
  readonly #values = new Map<number, Value[]>();
  /** A bit for each UTF-16 unit that a word begins with: they are few, and what says so stays nearest to the processor. */
  readonly #firsts = new Int32Array(0x10000 >>> 5);
  /** The first two characters of words, of which there are not many either. */
  readonly #pairs = new BitTable();
  /** The first three, or that a word has no more than two. */
  readonly #triples: BitTable;

  /** @param expected about how many words will be added */
  constructor(expected?: number) {
    this.#triples = new BitTable(expected);
  }

  /** Of words that begin alike each value counts once. */
  add(word: string, value: Value): void {
    const start = startAt(word, 0);
    const first = word.charCodeAt(0);
    this.#firsts[first >>> 5]! |= 1 << (first & 31);
    this.#pairs.add(start);
    this.#triples.add(word.length === 2 ? start : start ^ thirdAt(word, 0));
    const values = this.#values.get(start);
    if (values?.includes(value)) return;
    if (values) values.push(value);
    else this.#values.set(start, [value]);
  }

  /** What was added for words that begin as the text does at `from`, in order; undefined where none of the words stands. */
  at(text: string, from: number): readonly Value[] | undefined {
    const first = text.charCodeAt(from);
    if (((this.#firsts[first >>> 5]! >>> (first & 31)) & 1) === 0) return undefined;
    const start = startAt(text, from);
    if (!this.#pairs.mayHave(start)) return undefined;
    const stands = this.#triples.mayHave(start ^ thirdAt(text, from)) || this.#triples.mayHave(start);
    return stands ? this.#values.get(start) : undefined;
  }
}

/** Two characters as a number. */
function startAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

/** The third character, spread over the number that the first two are. */
function thirdAt(text: string, at: number): number {
  return at + 2 < text.length ? Math.imul(text.charCodeAt(at + 2), 0x85ebca6b) : 0;
}
