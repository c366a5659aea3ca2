import type { PackedTexts } from '../packed-texts.js';

/** 2³² divided by the golden ratio: spreads neighbouring keys over the table (Knuth, TAOCP 3, 6.4). */
const GOLDEN = 0x9e3779b1;
const SMALLEST_TABLE = 12;

/** Open addressing: a slot is a bigram and its number plus one, 0 when free. At most half of the slots are used. */
interface BigramTable {
  bits: number;
  slots: Int32Array;
}

/**
 * The bigrams of the texts as numbers from 0, in order of first appearance.
 * @param order row → text
 * @param byText the rows in order of their texts: they lie in memory that way
 * @param start row → its first place in the result
 * @returns tokens: the numbers, repeated where a bigram is; kinds: how many different ones
 */
export function bigramRows(
  { units, start: textStart }: PackedTexts,
  order: Uint32Array,
  byText: Uint32Array,
  start: Int32Array,
): { tokens: Int32Array; kinds: number } {
  const tokens = new Int32Array(start[order.length]!);
  let { bits, slots } = emptyTable(SMALLEST_TABLE);
  let kinds = 0;
  for (const row of byText) {
    const text = order[row]!;
    const end = textStart[text + 1]!;
    let at = start[row]!;
    let unit = textStart[text]!;
    let previous = unit < end ? units[unit]! : 0;
    while (++unit < end) {
      const current = units[unit]!;
      const bigram = (previous << 16) | current;
      previous = current;
      const mask = slots.length - 1;
      let slot = (Math.imul(bigram, GOLDEN) >>> (32 - bits)) << 1;
      let number = slots[slot + 1]!;
      while (number !== 0 && slots[slot] !== bigram) {
        slot = (slot + 2) & mask;
        number = slots[slot + 1]!;
      }
      if (number === 0) {
        number = ++kinds;
        slots[slot] = bigram;
        slots[slot + 1] = number;
        if (kinds * 4 > slots.length) ({ bits, slots } = largerTable(bits, slots));
      }
      tokens[at++] = number - 1;
    }
  }
  return { tokens, kinds };
}

function emptyTable(bits: number): BigramTable {
  return { bits, slots: new Int32Array(2 << bits) };
}

function largerTable(bits: number, slots: Int32Array): BigramTable {
  const larger = emptyTable(bits + 1);
  const mask = larger.slots.length - 1;
  for (let from = 0; from < slots.length; from += 2) {
    if (slots[from + 1] === 0) continue;
    let to = (Math.imul(slots[from]!, GOLDEN) >>> (31 - bits)) << 1;
    while (larger.slots[to + 1] !== 0) to = (to + 2) & mask;
    larger.slots[to] = slots[from]!;
    larger.slots[to + 1] = slots[from + 1]!;
  }
  return larger;
}
