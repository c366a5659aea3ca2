/** As many bits as stay near the processor: 32 KB. */
const PLACE_BITS = 18;

/** A set of hashes that may hold more than was added, never less: a look at it saves the look into a large map. */
export class BitTable {
  readonly #words = new Int32Array(2 ** (PLACE_BITS - 5));

  add(hash: number): void {
    const place = placeOf(hash);
    this.#words[place >>> 5]! |= 1 << (place & 31);
  }

  mayHave(hash: number): boolean {
    const place = placeOf(hash);
    return ((this.#words[place >>> 5]! >> (place & 31)) & 1) === 1;
  }
}

function placeOf(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - PLACE_BITS);
}
