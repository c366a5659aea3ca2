import type { PackedTexts } from '../packed-texts.js';

/** Sizes (numbers of bigrams) from `from` on, below `end`. */
export interface SizeRange {
  from: number;
  end: number;
}

export const ALL_SIZES: SizeRange = { from: 0, end: Infinity };

/** Number of bigrams. */
export function sizeOf({ start }: PackedTexts, text: number): number {
  return Math.max(0, start[text + 1]! - start[text]! - 1);
}

/**
 * So many units look for others at a time: bounds the memory that takes, some eight bytes each. No fewer, as what is not
 * larger than them has to be read for each range anew.
 */
const UNITS_A_JOIN = 2 ** 26;

/**
 * Ranges of sizes for joins on so many threads, no fewer than memory asks for: one for every two threads, as joins mostly
 * wait for memory, which all threads share.
 */
export function joinRanges(texts: PackedTexts, threads: number): SizeRange[] {
  return sizeRanges(texts, Math.ceil(Math.max(threads / 2, texts.units.length / UNITS_A_JOIN)));
}

/**
 * Ranges of sizes that hold about the same number of bigrams each, and together all sizes.
 * @returns at most so many
 */
export function sizeRanges(texts: PackedTexts, most: number): SizeRange[] {
  const bigramsBySize: number[] = [];
  let all = 0;
  for (let text = 0; text + 1 < texts.start.length; text++) {
    const size = sizeOf(texts, text);
    bigramsBySize[size] = (bigramsBySize[size] ?? 0) + size;
    all += size;
  }
  const ranges: SizeRange[] = [];
  let from = 0;
  let passed = 0;
  bigramsBySize.forEach((bigrams, size) => {
    passed += bigrams;
    if (passed < ((ranges.length + 1) * all) / most || ranges.length === most - 1) return;
    ranges.push({ from, end: size + 1 });
    from = size + 1;
  });
  return [...ranges, { from, end: Infinity }];
}
