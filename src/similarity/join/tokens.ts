import type { PackedTexts } from '../packed-texts.js';

/** 2³² divided by the golden ratio: spreads neighbouring keys over the table (Knuth, TAOCP 3, 6.4). */
const GOLDEN = 0x9e3779b1;
const SMALLEST_TABLE = 12;
const FIRST_ROOM = 1024;

/**
 * Numbers the tokens of texts, from 0 in the order of their first appearance. A token is a bigram (two UTF-16 units) and
 * the how-manieth of its kind in the text it is.
 */
export class Tokens {
  /** How many different ones there are. */
  count = 0;
  /** Open addressing: a slot is a bigram and the number of its first token plus one, 0 when free; at most half are used. */
  #slots = new Int32Array(2 << SMALLEST_TABLE);
  #bits = SMALLEST_TABLE;
  #bigrams = 0;
  /** Two figures a bigram's first token, side by side because they are read together: the text read last that has it … */
  #latest = new Int32Array(2 * FIRST_ROOM);
  /** … and its latest token there; token → that of the next occurrence of the same bigram, 0 where none was met. */
  #following = new Int32Array(FIRST_ROOM);
  #reading = 0;

  /**
   * Writes the tokens of a text into an array, each once.
   * @returns how many
   */
  read({ units, start }: PackedTexts, text: number, into: Int32Array): number {
    const reading = ++this.#reading;
    const end = start[text + 1]!;
    let slots = this.#slots;
    let shift = 32 - this.#bits;
    let latest = this.#latest;
    let following = this.#following;
    let count = 0;
    let unit = start[text]!;
    let previous = unit < end ? units[unit]! : 0;
    while (++unit < end) {
      const current = units[unit]!;
      const bigram = (previous << 16) | current;
      previous = current;
      let slot = (Math.imul(bigram, GOLDEN) >>> shift) << 1;
      let number = slots[slot + 1]!;
      while (number !== 0 && slots[slot] !== bigram) {
        slot = (slot + 2) & (slots.length - 1);
        number = slots[slot + 1]!;
      }
      if (number === 0) {
        number = this.#add(slot, bigram);
        slots = this.#slots;
        shift = 32 - this.#bits;
        latest = this.#latest;
        following = this.#following;
      }
      const first = number - 1;
      let token = first;
      if (latest[2 * first] === reading) {
        const before = latest[2 * first + 1]!;
        token = following[before]!;
        if (token === 0) {
          token = this.#next();
          latest = this.#latest;
          following = this.#following;
          following[before] = token;
        }
      } else latest[2 * first] = reading;
      latest[2 * first + 1] = token;
      into[count++] = token;
    }
    return count;
  }

  /**
   * Puts a bigram that was not met before into its slot.
   * @returns the number of its first token plus one
   */
  #add(slot: number, bigram: number): number {
    const number = this.#next() + 1;
    this.#slots[slot] = bigram;
    this.#slots[slot + 1] = number;
    if (4 * ++this.#bigrams > this.#slots.length) this.#enlargeTable();
    return number;
  }

  #next(): number {
    if (this.count === this.#following.length) {
      this.#latest = enlarged(this.#latest);
      this.#following = enlarged(this.#following);
    }
    return this.count++;
  }

  #enlargeTable(): void {
    const before = this.#slots;
    const slots = new Int32Array(2 * before.length);
    const mask = slots.length - 1;
    this.#bits++;
    for (let from = 0; from < before.length; from += 2) {
      if (before[from + 1] === 0) continue;
      let to = (Math.imul(before[from]!, GOLDEN) >>> (32 - this.#bits)) << 1;
      while (slots[to + 1] !== 0) to = (to + 2) & mask;
      slots[to] = before[from]!;
      slots[to + 1] = before[from + 1]!;
    }
    this.#slots = slots;
  }
}

function enlarged(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}
