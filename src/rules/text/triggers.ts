import { wideForm } from './numerals.js';

/** Sets of characters: every match of an expression has at least one character of each. */
export type Needs = readonly string[];

/** As many as there are bits in a number. */
const MOST_SETS = 32;

/**
 * Says, going over a text once, which of several expressions it can match at all. Most texts have nothing that an
 * expression looks for, and are not searched for it. Expressions look at folded text (`foldWidth`); here a text may be
 * as it is written.
 */
export class Triggers {
  /** Of each UTF-16 unit the sets that it is in, one bit each. */
  readonly #sets = new Int32Array(0x10000);
  /** Of each expression the sets it needs. */
  readonly #needed: number[];

  constructor(needs: readonly Needs[]) {
    const known = new Map<string, number>();
    this.#needed = needs.map((sets) => {
      let needed = 0;
      for (const characters of sets) {
        const bit = known.get(characters) ?? 1 << known.size;
        known.set(characters, bit);
        needed |= bit;
      }
      return needed;
    });
    if (known.size > MOST_SETS) throw new RangeError('too many sets of characters');
    for (const [characters, bit] of known) {
      for (let at = 0; at < characters.length; at++) {
        this.#sets[characters.charCodeAt(at)]! |= bit;
        this.#sets[wideForm(characters.charCodeAt(at))]! |= bit;
      }
    }
  }

  /** What {@link allows} is asked about: which sets have a character in the text, one bit each. */
  in(text: string): number {
    const sets = this.#sets;
    let found = 0;
    for (let at = 0; at < text.length; at++) found |= sets[text.charCodeAt(at)]!;
    return found;
  }

  /** Whether a text with these sets can hold a match of the expression at this place of the list. */
  allows(expression: number, found: number): boolean {
    const needed = this.#needed[expression]!;
    return (found & needed) === needed;
  }

  /** Whether a text with these sets can hold a match of any. */
  allowsAny(found: number): boolean {
    for (let index = 0; index < this.#needed.length; index++) {
      if (this.allows(index, found)) return true;
    }
    return false;
  }

  /** Whether the text can hold a match of any. */
  any(text: string): boolean {
    return this.allowsAny(this.in(text));
  }
}
