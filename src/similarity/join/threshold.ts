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
 * What a threshold asks of two texts, from their sizes (numbers of tokens) alone.
 * Every figure goes through `diceScore`, so a score that meets the threshold exactly is never lost to rounding.
 *
 * The filter behind it: put all tokens into one order. Two texts that share k of them share the first m, for any m ≤ k,
 * among the first n − k + m tokens of a text of n, because k − m shared ones follow. They are said to meet there m times.
 */
export interface Bounds {
  /** How many meetings a similar pair is sure to have, if it shares as many tokens at all. */
  mostMeetings: number;
  /** By sum of sizes: the fewest tokens the two must share. */
  required: Int32Array;
  /** By number of shared tokens: the largest sum of sizes for which they are enough. */
  widest: Int32Array;
  /** By size: the most tokens that only one of two similar texts has, when neither is larger. */
  different: Int32Array;
  /** By size: how many times every similar text that is not larger meets the text … */
  meetings: Int32Array;
  /** … in this many first tokens of the text. */
  prefix: Int32Array;
  /** By size: in how many first tokens of the text every similar text that is not smaller meets it. */
  posted: Int32Array;
}

/** Bounds for texts of at most `largest` tokens. */
export function boundsFor(threshold: number, largest: number, mostMeetings: number): Bounds {
  const required = new Int32Array(2 * largest + 1);
  for (let sizes = 1; sizes < required.length; sizes++) required[sizes] = requiredShare(threshold, sizes);

  const widest = new Int32Array(largest + 1);
  for (let shared = 1, sizes = 1; shared <= largest; shared++) {
    while (sizes < 2 * largest && required[sizes + 1]! <= shared) sizes++;
    widest[shared] = sizes;
  }

  const different = new Int32Array(largest + 1);
  for (let sizes = 1, most = 0; sizes < required.length; sizes++) {
    most = Math.max(most, sizes - 2 * required[sizes]!);
    if (sizes % 2 === 0) different[sizes / 2] = most;
  }

  const meetings = new Int32Array(largest + 1);
  const prefix = new Int32Array(largest + 1);
  const posted = new Int32Array(largest + 1);
  // The smallest similar partner is contained in the text; with a larger one more tokens have to be shared.
  for (let size = 1, partner = 1; size <= largest; size++) {
    while (required[size + partner]! > partner) partner++;
    meetings[size] = Math.min(mostMeetings, required[size + partner]!);
    prefix[size] = size - required[size + partner]! + meetings[size]!;
    posted[size] = size - required[2 * size]! + Math.min(mostMeetings, required[2 * size]!);
  }
  return { mostMeetings, required, widest, different, meetings, prefix, posted };
}

/** Size of the smallest text that can be similar to one of a size, and is not larger. */
export function smallestPartner(threshold: number, size: number): number {
  let partner = Math.floor((threshold * size) / (2 - threshold));
  while (partner > 0 && requiredShare(threshold, size + partner - 1) <= partner - 1) partner--;
  while (requiredShare(threshold, size + partner) > partner) partner++;
  return partner;
}

/**
 * Size of the largest similar partner that can meet a text of `size` in the token at `position`, counted from 0
 * (positional filter): of the tokens before it at most one less than all meetings are shared.
 */
export function reachAt({ widest, mostMeetings }: Bounds, size: number, position: number): number {
  return widest[Math.min(size, size - position + mostMeetings - 1)]! - size;
}

function requiredShare(threshold: number, sizes: number): number {
  let shared = Math.ceil((threshold * sizes) / 2);
  // The product may be rounded to the wrong side of an integer; the quotient decides.
  while (diceScore(shared, sizes) < threshold) shared++;
  while (shared > 0 && diceScore(shared - 1, sizes) >= threshold) shared--;
  return shared;
}
