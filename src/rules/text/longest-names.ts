import { Beginnings } from './beginnings.js';
import { BitTable } from './bit-table.js';

/** Finds, among very many names of two or more characters, the longest that stands at a place of a text. */
export class LongestNames<Value> {
  /** Of names that begin alike the lengths, the greatest first: a province has a hundred such names, but few lengths. */
  readonly #lengths: Beginnings<number>;
  readonly #mayBe: BitTable;
  /** Hashes of the first characters of what is looked at, by their number. */
  readonly #hashes: Int32Array;

  constructor(private readonly names: ReadonlyMap<string, Value>) {
    this.#lengths = new Beginnings(names.size);
    this.#mayBe = new BitTable(names.size);
    const keys = [...names.keys()].sort((a, b) => b.length - a.length);
    this.#hashes = new Int32Array((keys[0]?.length ?? 0) + 1);
    for (const key of keys) {
      this.#lengths.add(key, key.length);
      this.#hash(key, 0, key.length);
      this.#mayBe.add(this.#hashes[key.length]!);
    }
  }

  at(text: string, from: number): { length: number; value: Value } | undefined {
    const lengths = this.#lengths.at(text, from);
    if (lengths === undefined) return undefined;
    this.#hash(text, from, Math.min(lengths[0]!, text.length - from));
    for (const length of lengths) {
      if (from + length > text.length || !this.#mayBe.mayHave(this.#hashes[length]!)) continue;
      const value = this.names.get(text.slice(from, from + length));
      if (value !== undefined) return { length, value };
    }
    return undefined;
  }

  #hash(text: string, from: number, most: number): void {
    let hash = 0;
    for (let length = 1; length <= most; length++) {
      hash = Math.imul(hash ^ text.charCodeAt(from + length - 1), 0x01000193);
      this.#hashes[length] = hash;
    }
  }
}
