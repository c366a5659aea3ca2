import { bigramAt } from './bigrams.js';
import type { CommonInOrder } from './long-runs.js';
import type { Passage } from './passage.js';
import { LONG_RUN } from './whole.js';

const GOLDEN = 0x9e3779b1;
/** So many texts have a bit each in one word. */
const BITS = 32;

/** The bigrams of several texts: one walk over another tells what it has in common with each of them. */
export class BigramsOfMany {
  /** Text t is bit t % 32 of table ⌊t / 32⌋. */
  readonly #tables: BigramTable[] = [];

  constructor(private readonly texts: readonly string[]) {
    for (let from = 0; from < texts.length; from += BITS) {
      this.#tables.push(new BigramTable(texts.slice(from, from + BITS)));
    }
  }

  /** What each of the texts has in common with the passages, as {@link commonInOrder} says of one. */
  commonWith(passages: readonly Passage[]): CommonInOrder[] {
    const common = this.texts.map(() => ({ bigrams: passages.length, longRun: false }));
    for (const [table, bigrams] of this.#tables.entries()) {
      bigrams.walk(passages, common.slice(BITS * table, BITS * (table + 1)));
    }
    return common;
  }
}

/**
 * Open addressing: a bigram, and a bit for each text that has it, side by side because they are read together; no bit in a
 * free slot.
 */
class BigramTable {
  readonly #cells: Int32Array;
  readonly #shift: number;

  constructor(texts: readonly string[]) {
    const all = texts.reduce((sum, text) => sum + text.length, 0);
    const bits = 33 - Math.clz32(Math.max(1, all));
    this.#cells = new Int32Array(2 * 2 ** bits);
    this.#shift = 32 - bits;
    for (const [bit, text] of texts.entries()) {
      for (let at = 0; at + 1 < text.length; at++) {
        const bigram = bigramAt(text, at);
        const cell = this.#cellOf(bigram);
        this.#cells[cell] = bigram;
        this.#cells[cell + 1]! |= 1 << bit;
      }
    }
  }

  walk(passages: readonly Passage[], common: readonly CommonInOrder[]): void {
    /** Where each text had a bigram last, and how many one after the other it had until there. */
    const latest = new Int32Array(BITS).fill(-2);
    const lengths = new Int32Array(BITS);
    let place = 0;
    for (const { residual } of passages) {
      for (let at = 0; at + 1 < residual.length; at++, place++) {
        let having = this.#cells[this.#cellOf(bigramAt(residual, at)) + 1]!;
        while (having !== 0) {
          const bit = 31 - Math.clz32(having);
          having ^= 1 << bit;
          const length = latest[bit] === place - 1 ? lengths[bit]! + 1 : 1;
          latest[bit] = place;
          lengths[bit] = length;
          common[bit]!.bigrams++;
          if (length === LONG_RUN - 1) common[bit]!.longRun = true;
        }
      }
      // No run goes from one passage to the next.
      place++;
    }
  }

  #cellOf(bigram: number): number {
    const cells = this.#cells;
    const last = cells.length - 1;
    let cell = (Math.imul(bigram, GOLDEN) >>> this.#shift) << 1;
    while (cells[cell + 1] !== 0 && cells[cell] !== bigram) cell = (cell + 2) & last;
    return cell;
  }
}
