const GOLDEN = 0x9e3779b1;

/** Where each run of k characters (a gram) stands in a text: a table with open addressing, and chains in order of the places. */
export class GramPlaces {
  /** The first place of a gram plus one, by hash; 0 in a free slot. */
  readonly #table: Int32Array;
  /** The next place of the same gram plus one; 0 behind the last. */
  readonly #next: Int32Array;

  /** @param most so many places of one gram are kept, the first ones */
  constructor(
    private readonly text: string,
    private readonly length: number,
    most: number,
  ) {
    const count = Math.max(0, text.length - length + 1);
    this.#table = new Int32Array(2 ** (33 - Math.clz32(Math.max(1, count))));
    this.#next = new Int32Array(count);
    // Of the gram that begins here: the last place so far, and how many there are.
    const last = new Int32Array(count);
    const counts = new Uint32Array(count);
    for (let at = 0; at < count; at++) {
      const slot = this.#slotOf(text, at);
      const first = this.#table[slot]! - 1;
      if (first < 0) {
        this.#table[slot] = at + 1;
        last[at] = at;
        counts[at] = 1;
      } else if (counts[first]! < most) {
        this.#next[last[first]!] = at + 1;
        last[first] = at;
        counts[first]!++;
      }
    }
  }

  /** The first place of the gram that stands in another text at `at`; -1 where there is none. */
  first(other: string, at: number): number {
    return this.#table[this.#slotOf(other, at)]! - 1;
  }

  /** The next place of the same gram; -1 behind the last. */
  next(place: number): number {
    return this.#next[place]! - 1;
  }

  /** Where in the table the gram is, or would be. */
  #slotOf(other: string, at: number): number {
    const mask = this.#table.length - 1;
    let hash = 0;
    for (let offset = 0; offset < this.length; offset++) {
      hash = Math.imul(hash ^ other.charCodeAt(at + offset), GOLDEN);
      hash ^= hash >>> 15;
    }
    let slot = hash & mask;
    for (;;) {
      const place = this.#table[slot]! - 1;
      if (place < 0 || this.#isSame(place, other, at)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #isSame(place: number, other: string, at: number): boolean {
    for (let offset = 0; offset < this.length; offset++) {
      if (this.text.charCodeAt(place + offset) !== other.charCodeAt(at + offset)) return false;
    }
    return true;
  }
}
