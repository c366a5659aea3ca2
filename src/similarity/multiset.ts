const GOLDEN = 0x9e3779b1;

/**
 * A multiset of 32-bit numbers, laid out so that what two have in common is counted in one pass over the one with fewer
 * different numbers: a table with open addressing, everything in one array.
 */
export class Multiset {
  /** The different numbers; how often each occurs; and, by hash, each one's place among them plus one, 0 where none is. */
  readonly #cells: Int32Array;
  readonly #different: number;
  /** Where in {@link #cells} the table begins, and by how much a hash is shifted to fall into it. */
  readonly #table: number;
  readonly #shift: number;

  /** @param length how many numbers, repeated ones counted each time */
  constructor(
    readonly length: number,
    numberAt: (index: number) => number,
  ) {
    const bits = 33 - Math.clz32(Math.max(1, length));
    const cells = new Int32Array(2 * length + 2 ** bits);
    const table = 2 * length;
    const shift = 32 - bits;
    const last = 2 ** bits - 1;
    let different = 0;
    for (let index = 0; index < length; index++) {
      const number = numberAt(index) | 0;
      let slot = Math.imul(number, GOLDEN) >>> shift;
      let place = cells[table + slot]!;
      while (place !== 0 && cells[place - 1] !== number) {
        slot = (slot + 1) & last;
        place = cells[table + slot]!;
      }
      if (place === 0) {
        cells[different++] = number;
        place = different;
        cells[table + slot] = place;
      }
      cells[length + place - 1]!++;
    }
    this.#cells = cells;
    this.#different = different;
    this.#table = table;
    this.#shift = shift;
  }

  /** How many numbers the two have in common, with multiplicity. */
  shared(other: Multiset): number {
    if (other.#different < this.#different) return other.shared(this);
    let shared = 0;
    for (let place = 0; place < this.#different; place++) {
      const theirs = other.#count(this.#cells[place]!);
      if (theirs > 0) shared += Math.min(this.#cells[this.length + place]!, theirs);
    }
    return shared;
  }

  has(number: number): boolean {
    return this.#count(number) > 0;
  }

  /** Whether the two have a number in common. */
  meets(other: Multiset): boolean {
    if (other.#different < this.#different) return other.meets(this);
    for (let place = 0; place < this.#different; place++) {
      if (other.has(this.#cells[place]!)) return true;
    }
    return false;
  }

  #count(number: number): number {
    const cells = this.#cells;
    const last = cells.length - this.#table - 1;
    let slot = Math.imul(number, GOLDEN) >>> this.#shift;
    for (;;) {
      const place = cells[this.#table + slot]!;
      if (place === 0) return 0;
      if (cells[place - 1] === number) return cells[this.length + place - 1]!;
      slot = (slot + 1) & last;
    }
  }
}
