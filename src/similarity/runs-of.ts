/** Characters of a run. */
const RUN = 3;
/** Bits of the filter for each run: one in sixteen strange runs is taken for a known one. */
const BITS_PER_RUN = 16;

/**
 * The runs of three characters of a text, as a filter (Bloom 1970, one hash): every run of the text is found in it,
 * and now and then a strange one. For upper bounds.
 */
export class RunsOf {
  readonly #hashes: Uint32Array;
  readonly #filter: Uint32Array;
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    this.#hashes = new Uint32Array(Math.max(0, text.length - RUN + 1));
    let size = 64;
    while (size < this.#hashes.length * BITS_PER_RUN) size *= 2;
    this.#filter = new Uint32Array(size >>> 5);
    for (let at = 0; at < this.#hashes.length; at++) {
      let hash = Math.imul(text.charCodeAt(at), 0x9e3779b1) ^ Math.imul(text.charCodeAt(at + 1), 0x85ebca6b);
      hash = Math.imul(hash ^ (hash >>> 15) ^ text.charCodeAt(at + 2), 0xc2b2ae35);
      hash ^= hash >>> 13;
      this.#hashes[at] = hash;
      const bit = hash & (size - 1);
      this.#filter[bit >>> 5]! |= 1 << (bit & 31);
    }
  }

  /** No less than how many characters of the text lie in runs that the other text has too. */
  coveredBy(other: RunsOf): number {
    const filter = other.#filter;
    const last = filter.length * 32 - 1;
    let covered = 0;
    let end = 0;
    for (let at = 0; at < this.#hashes.length; at++) {
      const bit = this.#hashes[at]! & last;
      if ((filter[bit >>> 5]! & (1 << (bit & 31))) === 0) continue;
      covered += at + RUN - Math.max(at, end);
      end = at + RUN;
    }
    return Math.min(covered, this.#length);
  }
}
