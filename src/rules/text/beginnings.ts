import { BitTable } from './bit-table.js';

/** What belongs to words of two or more characters, by the two that they begin with: at most places of a text no word begins. */
export class Beginnings<Value> {
  readonly #values = new Map<number, Value[]>();
  /** Words of two characters, and the first three of longer ones. */
  readonly #mayBegin = new BitTable();

  /** Of words that begin alike each value counts once. */
  add(word: string, value: Value): void {
    const start = startAt(word, 0);
    this.#mayBegin.add(word.length === 2 ? start : start ^ thirdAt(word, 0));
    const values = this.#values.get(start);
    if (values?.includes(value)) return;
    if (values) values.push(value);
    else this.#values.set(start, [value]);
  }

  /** What was added for words that begin as the text does at `from`, in order; undefined where none of the words stands. */
  at(text: string, from: number): readonly Value[] | undefined {
    const start = startAt(text, from);
    return this.#mayBegin.mayHave(start) || this.#mayBegin.mayHave(start ^ thirdAt(text, from))
      ? this.#values.get(start)
      : undefined;
  }
}

/** Two characters as a number. */
function startAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

/** The third character, spread over the number that the first two are. */
function thirdAt(text: string, at: number): number {
  return Math.imul(text.charCodeAt(at + 2) + 1, 0x85ebca6b);
}
