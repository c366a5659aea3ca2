/** @throws RangeError unless the threshold is a number in (0, 1] */
export function checkThreshold(threshold: number): void {
  if (!(threshold > 0 && threshold <= 1)) {
    throw new RangeError(`threshold must be greater than 0 and at most 1, not ${threshold}`);
  }
}

/** Dice's coefficient as `string-similarity` computes it, to the last bit. `sizes` is the sum of both numbers of bigrams. */
export function diceScore(shared: number, sizes: number): number {
  return (2 * shared) / sizes;
}

/**
 * What a threshold asks of two texts, from their sizes (numbers of bigrams) alone.
 * Every figure goes through `diceScore`, so a score that meets the threshold exactly is never lost to rounding.
 */
export interface Bounds {
  /** By sum of sizes: the fewest bigrams the two must share. */
  required: Int32Array;
  /** By number of shared bigrams: the largest sum of sizes for which they are enough. */
  widest: Int32Array;
  /** By size: every similar text that is not larger shares one of this many of the text's rarest tokens. */
  prefix: Int32Array;
  /** By size: every similar text that is not smaller shares one of this many. */
  posted: Int32Array;
}

/** Bounds for texts of at most `largest` bigrams. */
export function boundsFor(threshold: number, largest: number): Bounds {
  const required = new Int32Array(2 * largest + 1);
  for (let sizes = 1; sizes < required.length; sizes++) required[sizes] = requiredShare(threshold, sizes);

  const widest = new Int32Array(largest + 1);
  for (let shared = 1, sizes = 1; shared <= largest; shared++) {
    while (sizes < 2 * largest && required[sizes + 1]! <= shared) sizes++;
    widest[shared] = sizes;
  }

  // Two texts that share k of n tokens share one of the first n − k + 1, in any order common to all texts.
  // k grows with the partner: it is least for the smallest possible one, which would be contained in the text.
  const prefix = new Int32Array(largest + 1);
  const posted = new Int32Array(largest + 1);
  for (let size = 1, partner = 1; size <= largest; size++) {
    while (required[size + partner]! > partner) partner++;
    prefix[size] = size - required[size + partner]! + 1;
    posted[size] = size - required[2 * size]! + 1;
  }
  return { required, widest, prefix, posted };
}

function requiredShare(threshold: number, sizes: number): number {
  let shared = Math.ceil((threshold * sizes) / 2);
  // The product may be rounded to the wrong side of an integer; the quotient decides.
  while (diceScore(shared, sizes) < threshold) shared++;
  while (shared > 0 && diceScore(shared - 1, sizes) >= threshold) shared--;
  return shared;
}
