import { bigramAt } from './bigrams.js';

/** Patterns are looked for when this share of their bigrams occurs; each edited character costs two bigrams. */
const WORTH_LOOKING = 0.45;
const GOLDEN = 0x9e3779b1;

/** Tells which of some texts may stand in another text, by the bigrams that they share. */
export class PatternIndex {
  /** Table with open addressing: the bigrams of all patterns, and the place of each among them plus one; 0 where none is. */
  readonly #bigrams: Int32Array;
  readonly #placeOf: Int32Array;
  readonly #shift: number;
  /**
   * A bit for each bigram, by hash, in eight times as many as the table has slots: most bigrams of a text are in no
   * pattern, and what says so is small enough to stay near the processor.
   */
  readonly #filter: Int32Array;
  /** The patterns that have a bigram: `patterns[start[place]]` to `patterns[start[place + 1] - 1]`. */
  readonly #start: Int32Array;
  readonly #patterns: Int32Array;
  /** So many of its bigrams must occur. */
  readonly #needed: Float64Array;
  /** In which text a bigram was last met, by its place; texts are numbered. */
  readonly #met: Int32Array;
  #text = 0;
  /** How many of each pattern's bigrams were met; all 0 between two texts. */
  readonly #shared: Int32Array;

  constructor(patterns: readonly string[]) {
    const bigrams = patterns.map(bigramSet);
    const all = bigrams.reduce((sum, { size }) => sum + size, 0);
    const bits = 34 - Math.clz32(Math.max(1, all));
    this.#bigrams = new Int32Array(2 ** bits);
    this.#placeOf = new Int32Array(2 ** bits);
    this.#shift = 32 - bits;
    this.#filter = new Int32Array(2 ** (bits - 2));
    const postings: number[][] = [];
    for (const [pattern, own] of bigrams.entries()) {
      for (const bigram of own) {
        const bit = Math.imul(bigram, GOLDEN) >>> (this.#shift - 3);
        this.#filter[bit >>> 5]! |= 1 << (bit & 31);
        const slot = this.#slotOf(bigram);
        if (this.#placeOf[slot] === 0) {
          this.#bigrams[slot] = bigram;
          this.#placeOf[slot] = postings.push([]);
        }
        postings[this.#placeOf[slot]! - 1]!.push(pattern);
      }
    }
    this.#start = new Int32Array(postings.length + 1);
    for (const [place, { length }] of postings.entries())
      this.#start[place + 1] = this.#start[place]! + length;
    this.#patterns = Int32Array.from(postings.flat());
    this.#needed = Float64Array.from(bigrams, ({ size }) => WORTH_LOOKING * size);
    this.#met = new Int32Array(postings.length);
    this.#shared = new Int32Array(patterns.length);
  }

  /** The patterns of which {@link WORTH_LOOKING} of the different bigrams occur in the text, in no particular order. */
  sharing(text: string): number[] {
    this.#text++;
    const touched: number[] = [];
    let bigram = text === '' ? 0 : text.charCodeAt(0);
    for (let at = 1; at < text.length; at++) {
      bigram = (bigram << 16) | text.charCodeAt(at);
      const bit = Math.imul(bigram, GOLDEN) >>> (this.#shift - 3);
      if (((this.#filter[bit >>> 5]! >>> (bit & 31)) & 1) === 0) continue;
      const place = this.#placeOf[this.#slotOf(bigram)]! - 1;
      if (place < 0 || this.#met[place] === this.#text) continue;
      this.#met[place] = this.#text;
      const end = this.#start[place + 1]!;
      for (let posting = this.#start[place]!; posting < end; posting++) {
        const pattern = this.#patterns[posting]!;
        if (this.#shared[pattern]!++ === 0) touched.push(pattern);
      }
    }
    const sharing = touched.filter((pattern) => this.#shared[pattern]! >= this.#needed[pattern]!);
    for (const pattern of touched) this.#shared[pattern] = 0;
    return sharing;
  }

  /** Where the bigram stands, or the free slot where it would. */
  #slotOf(bigram: number): number {
    const last = this.#bigrams.length - 1;
    let slot = Math.imul(bigram, GOLDEN) >>> this.#shift;
    while (this.#placeOf[slot] !== 0 && this.#bigrams[slot] !== bigram) slot = (slot + 1) & last;
    return slot;
  }
}

function bigramSet(text: string): Set<number> {
  const bigrams = new Set<number>();
  for (let at = 0; at + 1 < text.length; at++) bigrams.add(bigramAt(text, at));
  return bigrams;
}
