const GOLDEN = 0x9e3779b1;

/** So many texts have a bit each in one word. */
export const BITS = 32;

/**
 * Which of some texts have a bigram. Open addressing: a bigram, and a bit for each text that has it, side by side because
 * they are read together; no bit in a free slot.
 */
export class BigramBits {
  readonly #cells: Int32Array;
  readonly #shift: number;
  /** How many texts there are. */
  readonly texts: number;

  /** @param texts no more than {@link BITS} */
  constructor(texts: readonly string[]) {
    this.texts = texts.length;
    const all = texts.reduce((sum, text) => sum + text.length, 0);
    // At most three of four slots are used: a larger table would leave the memory that is near the processor.
    const bits = 32 - Math.clz32(Math.max(1, Math.floor((4 * all) / 3)));
    this.#cells = new Int32Array(2 * 2 ** bits);
    this.#shift = 32 - bits;
    for (const [bit, text] of texts.entries()) {
      let bigram = text === '' ? 0 : text.charCodeAt(0);
      for (let at = 1; at < text.length; at++) {
        bigram = (bigram << 16) | text.charCodeAt(at);
        const cell = this.#cellOf(bigram);
        this.#cells[cell] = bigram;
        this.#cells[cell + 1]! |= 1 << bit;
      }
    }
  }

  /** A bit for each text that has the bigram: text t is bit t. */
  having(bigram: number): number {
    return this.#cells[this.#cellOf(bigram) + 1]!;
  }

  #cellOf(bigram: number): number {
    const cells = this.#cells;
    const last = cells.length - 1;
    let cell = (Math.imul(bigram, GOLDEN) >>> this.#shift) << 1;
    while (cells[cell + 1] !== 0 && cells[cell] !== bigram) cell = (cell + 2) & last;
    return cell;
  }
}
