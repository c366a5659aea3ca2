/** Bits of a table for each hash that is expected: one look in about so many finds what was not added. */
const BITS_A_HASH = 16;
/** A small table has 32 KB, and stays nearest to the processor. */
const FEWEST_PLACE_BITS = 18;
/** The largest has 512 KB: beyond that the memory is slower than what the look saves. */
const MOST_PLACE_BITS = 22;

/** A set of hashes that may hold more than was added, never less: a look at it saves the look into a large map. */
export class BitTable {
  readonly #words: Int32Array;
  readonly #shift: number;

  /** @param expected about how many hashes will be added */
  constructor(expected = 0) {
    const bits = Math.ceil(Math.log2(Math.max(1, expected * BITS_A_HASH)));
    const places = Math.min(MOST_PLACE_BITS, Math.max(FEWEST_PLACE_BITS, bits));
    this.#words = new Int32Array(2 ** (places - 5));
    this.#shift = 32 - places;
  }

  add(hash: number): void {
    const place = Math.imul(hash, SPREAD) >>> this.#shift;
    this.#words[place >>> 5]! |= 1 << (place & 31);
  }

  mayHave(hash: number): boolean {
    const place = Math.imul(hash, SPREAD) >>> this.#shift;
    return ((this.#words[place >>> 5]! >> (place & 31)) & 1) === 1;
  }
}

/** Near hashes come to places far apart. */
const SPREAD = 0x9e3779b1;
