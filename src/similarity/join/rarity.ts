/** Classes of rarity are at most 2⁶: about as many as a short text has tokens, so that most of its classes hold one. */
const CLASS_BITS = 6;

/**
 * The order of all tokens that prefixes go by: rare ones first. Tokens are put into classes by their number of rows, such
 * that every class has about the same share of all rows' tokens; inside a class the token's number decides.
 */
export interface Rarity {
  /** Token → class, 0 for the rarest. */
  classOf: Uint8Array;
  classes: number;
  /** Place of a token in the order = class × 2^shift + token. */
  shift: number;
}

/** @param total number of tokens in all rows */
export function rarityOf(frequency: Int32Array, total: number): Rarity {
  // A place has to fit into 31 bits.
  const shift = 32 - Math.clz32(frequency.length);
  const classes = 1 << Math.min(CLASS_BITS, 31 - shift);
  let most = 0;
  for (const rows of frequency) if (rows > most) most = rows;

  const tokensByRows = new Float64Array(most + 1);
  for (const rows of frequency) tokensByRows[rows]! += rows;
  const classByRows = new Uint8Array(most + 1);
  for (let rows = 1, rarer = 0; rows <= most; rows++) {
    classByRows[rows] = Math.floor((classes * rarer) / total);
    rarer += tokensByRows[rows]!;
  }

  const classOf = new Uint8Array(frequency.length);
  for (let token = 0; token < classOf.length; token++) classOf[token] = classByRows[frequency[token]!]!;
  return { classOf, classes, shift };
}
