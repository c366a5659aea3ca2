import { BITS, BigramBits } from './bigram-bits.js';
import { type Bigrams, bigramsOf } from './bigrams.js';
import type { DistinctTexts } from './distinct-texts.js';
import { sizeOf } from './join/size-ranges.js';
import { boundsFor, checkThreshold } from './join/threshold.js';
import { unpackText } from './packed-texts.js';
import { type Columns, PairColumns } from './pair-columns.js';

/**
 * The pairs of `alikeTexts` in which some of the texts are, by one pass over all texts for each 32 of them: faster than a
 * join as long as they are few.
 * @param some firsts of their kind, each once
 * @returns each pair once, in any order
 * @throws RangeError when the threshold is not in (0, 1]
 */
export function alikeToSome(distinct: DistinctTexts, some: Iterable<number>, threshold: number): Columns {
  checkThreshold(threshold);
  let largest = 0;
  for (const text of distinct.firsts.keys()) largest = Math.max(largest, sizeOf(distinct.texts, text));
  const { required } = boundsFor(threshold, largest, 1);
  const pairs = new PairColumns();
  // Those of about one size go together: they have partners of about one size.
  const bySize = [...some].sort((a, b) => sizeOf(distinct.texts, a) - sizeOf(distinct.texts, b));
  const wanted = new Set(bySize);
  for (let from = 0; from < bySize.length; from += BITS) {
    const own = bySize.slice(from, from + BITS);
    eachAlike(distinct, own, required, (one, other) => {
      // Two that are both wanted meet twice.
      if (!wanted.has(other) || one < other) pairs.add(one, other);
    });
  }
  return pairs.columns();
}

/**
 * Gives the texts that are alike to some of about one size.
 * @param some by ascending size, no more than {@link BITS}
 * @param required by sum of sizes: how many bigrams two texts must share
 */
function eachAlike(
  distinct: DistinctTexts,
  some: readonly number[],
  required: Int32Array,
  take: (one: number, other: number) => void,
): void {
  const { texts, firsts } = distinct;
  const { units, start } = texts;
  const written = some.map((text) => unpackText(texts, text));
  const table = new BigramBits(written);
  const sizes = some.map((text) => sizeOf(texts, text));
  const bigrams: Bigrams[] = [];
  const smallest = sizes[0]!;
  const largest = sizes.at(-1)!;
  const counts = new Int32Array(BITS);
  for (let text = 0; text < firsts.length; text++) {
    if (firsts[text] !== text) continue;
    const size = sizeOf(texts, text);
    if (required[size + smallest]! > size || required[size + largest]! > largest) continue;
    counts.fill(0);
    // How many of its bigrams none of the others may have.
    let spare = size - required[size + smallest]!;
    for (let at = start[text]!; at + 1 < start[text + 1]! && spare >= 0; at++) {
      let having = table.having((units[at]! << 16) | units[at + 1]!);
      if (having === 0) spare--;
      while (having !== 0) {
        const bit = 31 - Math.clz32(having);
        having ^= 1 << bit;
        counts[bit]!++;
      }
    }
    if (spare < 0) continue;
    let own: Bigrams | undefined;
    for (let bit = 0; bit < some.length; bit++) {
      // So many of the text's bigrams the other has, as often as they may be: no fewer than both share.
      const enough = required[size + sizes[bit]!]!;
      if (counts[bit]! < enough || counts[bit] === 0 || some[bit] === text) continue;
      own ??= bigramsOf(unpackText(texts, text));
      bigrams[bit] ??= bigramsOf(written[bit]!);
      if (own.shared(bigrams[bit]!) >= enough) take(some[bit]!, text);
    }
  }
}
