import { BITS, BigramBits } from './bigram-bits.js';
import { LONG_RUN } from './each-long-run.js';
import type { Passage } from './passage.js';

/** The bigrams of several texts: one walk over another tells what it has in common with each of them. */
export class BigramsOfMany {
  /** Text t is bit t % 32 of table ⌊t / 32⌋. */
  readonly #tables: BigramBits[] = [];
  readonly #texts: number;

  constructor(texts: readonly string[]) {
    this.#texts = texts.length;
    for (let from = 0; from < texts.length; from += BITS) {
      this.#tables.push(new BigramBits(texts.slice(from, from + BITS)));
    }
  }

  /** What each of the texts has in common with the passages. */
  commonWith(passages: readonly Passage[]): CommonBigrams {
    const common = new CommonBigrams(passages.length, this.#texts);
    for (const [table, bigrams] of this.#tables.entries()) countIn(bigrams, passages, common, table * BITS);
    return common;
  }
}

/** What some passages have in common with each of several texts. */
export class CommonBigrams {
  /** Passage by passage: how many of its bigrams each text has, repeated ones counted each time. */
  readonly inPassages: Uint32Array;
  /** How many bigrams of the passages stand in runs of which each text may have {@link LONG_RUN} characters or more. */
  readonly inLongRuns: Uint32Array;

  constructor(
    private readonly passages: number,
    readonly texts: number,
  ) {
    this.inPassages = new Uint32Array(passages * texts);
    this.inLongRuns = new Uint32Array(texts);
  }

  /** No fewer than the text and the passages, one joined to the other, have in common with multiplicity. */
  inAll(text: number): number {
    // Where two passages meet a bigram more may be in common.
    let common = this.passages;
    for (let at = text; at < this.inPassages.length; at += this.texts) common += this.inPassages[at]!;
    return common;
  }
}

/** Counts for all texts at once: what is counted of text t is in bit t of several words, the lowest digit first. */
function countIn(
  table: BigramBits,
  passages: readonly Passage[],
  { inPassages, inLongRuns, texts }: CommonBigrams,
  first: number,
): void {
  for (const [index, { residual }] of passages.entries()) {
    if (residual.length < 2) continue;
    const counts = index * texts + first;
    // How many bigrams so far each text has, up to 7; eights are put down in the table of counts.
    let count0 = 0;
    let count1 = 0;
    let count2 = 0;
    // How many it has one after the other, up to LONG_RUN - 1 = 12. No run goes from one passage to the next.
    let run0 = 0;
    let run1 = 0;
    let run2 = 0;
    let run3 = 0;
    let bigram = residual.charCodeAt(0);
    for (let at = 1; at < residual.length; at++) {
      bigram = (bigram << 16) | residual.charCodeAt(at);
      const having = table.having(bigram);

      let carry = count0 & having;
      count0 ^= having;
      let next = count1 & carry;
      count1 ^= carry;
      carry = next;
      next = count2 & carry;
      count2 ^= carry;
      for (let eights = next; eights !== 0; eights &= eights - 1) {
        inPassages[counts + 31 - Math.clz32(eights & -eights)]! += 8;
      }

      carry = run0;
      run0 = having & ~run0;
      next = run1 & carry;
      run1 = having & (run1 ^ carry);
      carry = run2 & next;
      run2 = having & (run2 ^ next);
      run3 = having & (run3 ^ carry);
      const long = run3 & run2;
      if (long === 0) continue;
      for (let left = long; left !== 0; left &= left - 1) {
        const bit = left & -left;
        // One more than 12, or the first 12.
        inLongRuns[first + 31 - Math.clz32(bit)]! += (run0 & bit) !== 0 ? 1 : LONG_RUN - 1;
      }
      run0 &= ~long;
    }
    for (let text = 0; text < table.texts; text++) {
      inPassages[counts + text]! +=
        ((count0 >>> text) & 1) + 2 * ((count1 >>> text) & 1) + 4 * ((count2 >>> text) & 1);
    }
  }
}
