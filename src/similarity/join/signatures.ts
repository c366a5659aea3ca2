const GOLDEN = 0x9e3779b1;
const FEWEST_WORDS = 4;
const MOST_WORDS = 128;

/**
 * A row in a few words: each token flips one bit of them. Two rows differ in at least as many tokens as their
 * signatures differ in bits (bitmap filter).
 */
export interface Signatures {
  /** 32-bit words a row; a multiple of 4. */
  words: number;
  /** Row r owns bits[words × r] to bits[words × (r + 1) − 1]. */
  bits: Int32Array;
}

/** Signatures of so many rows, none of them written yet. */
export function signaturesFor(rows: number, words: number): Signatures {
  return { words, bits: new Int32Array(words * rows) };
}

/** Writes the signature of a row that has the first so many tokens. */
export function sign({ words, bits }: Signatures, row: number, tokens: Int32Array, size: number): void {
  const wordShift = Math.clz32(words) + 1;
  const first = words * row;
  for (let at = 0; at < size; at++) {
    const hash = Math.imul(tokens[at]!, GOLDEN);
    // The highest bits choose the word; a shift takes its count from the lowest five bits of its operand.
    bits[first + (hash >>> wordShift)]! ^= 1 << (hash >>> 16);
  }
}

/**
 * Words a signature should have, from the average size of the rows. Two unrelated rows are told apart when they differ
 * in more bits than similar ones may differ in tokens. Signatures without end would leave a margin of `threshold`
 * between the two, relative to the former; the fewest words are taken that leave six tenths of it, but no more
 * than the row's tokens take.
 */
export function signatureWords(averageSize: number, threshold: number): number {
  const tokens = 2 * averageSize;
  const allowed = (1 - threshold) * tokens;
  let words = FEWEST_WORDS;
  while (words < MOST_WORDS && 2 * words <= averageSize) {
    const bits = 32 * words;
    // A bit differs when an odd number of the tokens fell on it.
    const expected = (bits / 2) * (1 - Math.exp((-2 * tokens) / bits));
    if (1 - allowed / expected >= 0.6 * threshold) break;
    words *= 2;
  }
  return words;
}

/** Number of ones in a 32-bit word: sums of pairs, of fours, of bytes, then all bytes by one product. */
export function onesIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Number of bits that four words differ in. */
function differingInFour(bits: Int32Array, one: number, two: number): number {
  return (
    onesIn(bits[one]! ^ bits[two]!) +
    onesIn(bits[one + 1]! ^ bits[two + 1]!) +
    onesIn(bits[one + 2]! ^ bits[two + 2]!) +
    onesIn(bits[one + 3]! ^ bits[two + 3]!)
  );
}

/** Number of bits two signatures differ in; counting stops, at a multiple of four words, above `most`. */
export function differingBits({ words, bits }: Signatures, row: number, other: number, most: number): number {
  let one = words * row;
  let two = words * other;
  let different = 0;
  for (const end = one + words; one < end && different <= most; one += 4, two += 4)
    different += differingInFour(bits, one, two);
  return different;
}

/**
 * Leaves out rows whose signatures differ in more than `most` bits in the first eight words alone, or in four where they
 * have no more. Nothing here hangs on a branch, so the signatures of several rows come from memory side by side.
 * @param others rows, of which the first `count` places count; those that stay move to the front
 * @returns how many stay
 */
export function nearInFirstWords(
  { words, bits }: Signatures,
  row: number,
  others: Int32Array,
  count: number,
  most: number,
): number {
  const own = words * row;
  let near = 0;
  if (words === FEWEST_WORDS) {
    for (let at = 0; at < count; at++) {
      const other = others[at]!;
      others[near] = other;
      near += (differingInFour(bits, own, words * other) - most - 1) >>> 31;
    }
    return near;
  }
  for (let at = 0; at < count; at++) {
    const other = others[at]!;
    const from = words * other;
    const different = differingInFour(bits, own, from) + differingInFour(bits, own + 4, from + 4);
    others[near] = other;
    near += (different - most - 1) >>> 31;
  }
  return near;
}
