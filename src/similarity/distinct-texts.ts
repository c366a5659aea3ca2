import type { PackedTexts } from './packed-texts.js';

const MULTIPLIER = 0x85ebca6b;

/** Which of many texts say the same, by a table with open addressing. */
export class DistinctTexts {
  /** Text → the first text that says the same, most often itself; −1 when it was left out. */
  readonly firsts: Int32Array;
  /** How many different texts there are. */
  readonly count: number;
  /** Slot → the first text of its kind, −1 when free. */
  readonly #slots: Int32Array;
  readonly #shift: number;

  /** @param shortest texts of fewer units are left out */
  constructor(
    readonly texts: PackedTexts,
    shortest = 0,
  ) {
    const all = texts.start.length - 1;
    const bits = 33 - Math.clz32(all);
    this.#slots = new Int32Array(2 ** bits).fill(-1);
    this.#shift = 32 - bits;
    this.firsts = new Int32Array(all).fill(-1);
    let count = 0;
    for (let text = 0; text < all; text++) {
      if (texts.start[text + 1]! - texts.start[text]! < shortest) continue;
      const slot = this.#slotOf(texts, text);
      if (this.#slots[slot]! < 0) {
        this.#slots[slot] = text;
        count++;
      }
      this.firsts[text] = this.#slots[slot]!;
    }
    this.count = count;
  }

  /** The first text that says the same as one of other texts, −1 when none does. */
  find(others: PackedTexts, other: number): number {
    return this.#slots[this.#slotOf(others, other)]!;
  }

  /** Where texts that say the same are, or would be. */
  #slotOf(others: PackedTexts, other: number): number {
    const slots = this.#slots;
    const from = others.start[other]!;
    const end = others.start[other + 1]!;
    let sum = 0;
    for (let at = from; at < end; at++) sum = (Math.imul(sum, 31) + others.units[at]!) | 0;
    let slot = Math.imul(sum, MULTIPLIER) >>> this.#shift;
    while (slots[slot]! >= 0 && !isSame(this.texts, slots[slot]!, others, other)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }
}

function isSame(texts: PackedTexts, text: number, others: PackedTexts, other: number): boolean {
  let at = texts.start[text]!;
  const end = texts.start[text + 1]!;
  let otherAt = others.start[other]!;
  if (end - at !== others.start[other + 1]! - otherAt) return false;
  while (at < end && texts.units[at] === others.units[otherAt]) {
    at++;
    otherAt++;
  }
  return at === end;
}

/** Texts by group: that of a first text f has texts[start[f]] to texts[start[f + 1] − 1], ascending; other texts have none. */
export interface Groups {
  start: Uint32Array;
  texts: Uint32Array;
}

export function groupsOf({ firsts }: DistinctTexts): Groups {
  const start = new Uint32Array(firsts.length + 1);
  for (const first of firsts) if (first >= 0) start[first + 1]!++;
  for (let text = 0; text < firsts.length; text++) start[text + 1]! += start[text]!;
  const next = start.slice();
  const texts = new Uint32Array(start[firsts.length]!);
  for (let text = 0; text < firsts.length; text++) {
    const first = firsts[text]!;
    if (first >= 0) texts[next[first]!++] = text;
  }
  return { start, texts };
}
