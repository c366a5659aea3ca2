import type { Rarity } from './rarity.js';
import type { Rows } from './rows.js';
import type { Bounds } from './threshold.js';

/** From this length on the engine's sort is faster than insertion. */
const LONG = 512;

/**
 * The rarest tokens of each row, as many as its size asks for, rarest first. Rows that do not look for others have no more
 * than those meet them in.
 */
export interface Prefixes {
  /** Row r owns tokens[start[r]] to tokens[start[r + 1] − 1]. */
  start: Int32Array;
  tokens: Int32Array;
}

export function prefixesOf(rows: Rows, rarity: Rarity, bounds: Bounds, firstToLook: number): Prefixes {
  const { largest } = rows;
  const { classOf, classes, shift } = rarity;
  const start = prefixStarts(rows, bounds, firstToLook);
  const tokens = new Int32Array(start[rows.text.length]!);
  const tokenBits = 2 ** shift - 1;
  const classOfToken = new Uint8Array(largest);
  const rowTokens = new Int32Array(largest);
  const chosen = new Int32Array(largest);
  const sorted = new Int32Array(largest);
  const next = new Int32Array(classes);

  for (let row = 0; row < rows.text.length; row++) {
    const length = start[row + 1]! - start[row]!;
    if (length === 0) continue;
    const size = rows.tokensOf(row, rowTokens);

    // 1. Count the row's tokens by class; next[class] becomes the place of the class's first token.
    next.fill(0);
    for (let at = 0; at < size; at++) {
      const rarityClass = classOf[rowTokens[at]!]!;
      classOfToken[at] = rarityClass;
      next[rarityClass]!++;
    }
    let end = 0;
    let reached = 0;
    while (reached < length) {
      const count = next[end]!;
      next[end++] = reached;
      reached += count;
    }

    // 2. Choose the tokens of the classes the prefix reaches into. Without a branch, which could not be predicted.
    let count = 0;
    for (let at = 0; at < size; at++) {
      chosen[count] = at;
      count += (classOfToken[at]! - end) >>> 31;
    }

    // 3. Sort them: by class, then, nearly in order, by place in the class.
    for (let index = 0; index < count; index++) {
      const at = chosen[index]!;
      const rarityClass = classOfToken[at]!;
      sorted[next[rarityClass]!++] = (rarityClass << shift) | rowTokens[at]!;
    }
    if (count < LONG) sortByInsertion(sorted, count);
    else sorted.subarray(0, count).sort();
    for (let index = 0, to = start[row]!; index < length; index++) tokens[to++] = sorted[index]! & tokenBits;
  }
  return { start, tokens };
}

function prefixStarts(rows: Rows, { prefix, posted }: Bounds, firstToLook: number): Int32Array {
  const start = new Int32Array(rows.text.length + 1);
  for (let row = 0; row < rows.text.length; row++) {
    const size = rows.start[row + 1]! - rows.start[row]!;
    start[row + 1] = start[row]! + (row < firstToLook ? posted : prefix)[size]!;
  }
  return start;
}

function sortByInsertion(values: Int32Array, count: number): void {
  for (let index = 1; index < count; index++) {
    const value = values[index]!;
    let at = index;
    while (at > 0 && values[at - 1]! > value) {
      values[at] = values[at - 1]!;
      at--;
    }
    values[at] = value;
  }
}
