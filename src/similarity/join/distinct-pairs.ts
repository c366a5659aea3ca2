const FIRST_ROOM = 1024;
/** Greater than any number. */
const BOUND = 2 ** 26;

/** Pairs of numbers below 2²⁶ being collected, some of them many times: each is kept once. */
export class DistinctPairs {
  #keys = new Float64Array(FIRST_ROOM);
  #length = 0;

  add(first: number, second: number): void {
    if (this.#length === this.#keys.length) {
      this.#leaveOutRepeated();
      // With half of the room in use, leaving them out is done seldom enough.
      if (2 * this.#length > this.#keys.length) {
        const larger = new Float64Array(2 * this.#keys.length);
        larger.set(this.#keys);
        this.#keys = larger;
      }
    }
    this.#keys[this.#length++] = first * BOUND + second;
  }

  /** By first, then second. */
  eachPair(take: (first: number, second: number) => void): void {
    this.#leaveOutRepeated();
    for (let pair = 0; pair < this.#length; pair++) {
      const key = this.#keys[pair]!;
      take(Math.floor(key / BOUND), key % BOUND);
    }
  }

  #leaveOutRepeated(): void {
    const keys = this.#keys.subarray(0, this.#length).sort();
    let kept = 0;
    for (const key of keys) if (kept === 0 || key !== keys[kept - 1]) keys[kept++] = key;
    this.#length = kept;
  }
}
