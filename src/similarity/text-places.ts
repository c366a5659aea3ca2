import { EQUAL, OTHER } from './align.js';
import { lengthOf, takeCharacter, WORD } from './common-subsequence.js';

/** The table grows with the product of a text's length and how many different characters it has. */
const LONGEST = 4096;

/**
 * Tells of a text which patterns cannot be aligned in it, much faster than to align them: where each of its characters
 * stands, a bit for each place, is worked out once and used against many patterns.
 */
export class TextPlaces {
  /** Character → its number in the text at hand, counted from 1; 0 when it does not stand there. */
  readonly #numberOf = new Uint16Array(2 ** 16);
  #text = '';
  #words = 0;
  /** The places of a character are in words × number and the words that follow; those of number 0 are none. */
  #places = new Uint32Array(0);
  /** Places of the characters of one pattern. */
  #ofPattern = new Uint32Array(0);
  #open = new Uint32Array(0);

  /** From now on it is about this text. */
  read(text: string): void {
    for (let at = 0; at < this.#text.length; at++) this.#numberOf[this.#text.charCodeAt(at)] = 0;
    this.#text = text;
    let different = 0;
    for (let at = 0; at < text.length; at++) {
      const character = text.charCodeAt(at);
      if (this.#numberOf[character] === 0) this.#numberOf[character] = ++different;
    }
    if (text.length > LONGEST) return;
    this.#words = Math.ceil(text.length / WORD);
    const length = this.#words * (different + 1);
    if (this.#places.length < length) this.#places = new Uint32Array(2 * length);
    else this.#places.fill(0, 0, length);
    if (this.#open.length < this.#words) {
      this.#open = new Uint32Array(2 * this.#words);
      this.#ofPattern = new Uint32Array(2 * this.#words);
    }
    for (let at = 0; at < text.length; at++) {
      const number = this.#numberOf[text.charCodeAt(at)]!;
      this.#places[this.#words * number + (at >>> 5)]! |= 1 << (at & 31);
    }
  }

  /**
   * Whether {@link alignWithin} may find an alignment of the pattern with so many equal characters; when not, there is
   * none. Each bound costs more than the one before it, and tells more.
   */
  mayCarry(pattern: string, fewest: number): boolean {
    if (this.#standing(pattern) < fewest) return false;
    if (this.#text.length > LONGEST) return true;
    return this.#mostTogether(pattern) >= fewest && this.#longestCommonSubsequence(pattern) >= fewest;
  }

  /** How many characters of the pattern stand anywhere in the text. */
  #standing(pattern: string): number {
    let count = 0;
    for (let at = 0; at < pattern.length; at++) if (this.#numberOf[pattern.charCodeAt(at)] !== 0) count++;
    return count;
  }

  /**
   * How many places one alignment can have, whatever the order of the characters: it is worth something from its first
   * to its last one, so that it ends where too many others have come in between.
   */
  #mostTogether(pattern: string): number {
    const words = this.#words;
    const ofPattern = this.#ofPattern;
    ofPattern.fill(0, 0, words);
    for (let at = 0; at < pattern.length; at++) {
      const first = words * this.#numberOf[pattern.charCodeAt(at)]!;
      for (let word = 0; word < words; word++) ofPattern[word]! |= this.#places[first + word]!;
    }
    let most = 0;
    let together = 0;
    let worth = 0;
    let next = 0;
    for (let word = 0; word < words; word++) {
      for (let bits = ofPattern[word]!; bits !== 0; bits &= bits - 1) {
        const at = WORD * word + 31 - Math.clz32(bits & -bits);
        worth += OTHER * (at - next);
        next = at + 1;
        if (worth <= 0) {
          worth = 0;
          together = 0;
        }
        worth += EQUAL;
        if (++together > most) most = together;
      }
    }
    return most;
  }

  #longestCommonSubsequence(pattern: string): number {
    const words = this.#words;
    const open = this.#open.fill(0xffffffff, 0, words);
    for (let at = 0; at < pattern.length; at++) {
      const number = this.#numberOf[pattern.charCodeAt(at)]!;
      if (number !== 0) takeCharacter(open, this.#places, words * number, words);
    }
    return lengthOf(open, words);
  }
}
