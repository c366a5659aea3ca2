/** The characters (UTF-16 units) of a text, whatever their order. */
export interface CharacterCounts {
  /** The different ones, by {@link numbers}. */
  numbers: Uint16Array;
  /** How often each occurs. */
  counts: Uint32Array;
}

/**
 * Characters are numbered from 1 as they are met, so that the few thousand that are used lie side by side in memory. Not
 * all of the 65,536 occur: normalised texts hold no white space, for one.
 */
const numbers = new Uint16Array(0x10000);
let numbered = 0;

/** How often each occurs in the text at hand, by number; all 0 in between. */
const tally = new Uint32Array(0x10000);
/** The different characters of the text at hand, as they are met. */
const met = new Uint16Array(0x10000);

export function characterCounts(text: string): CharacterCounts {
  let different = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (numbers[unit] === 0) numbers[unit] = ++numbered;
    const number = numbers[unit]!;
    if (tally[number]!++ === 0) met[different++] = number;
  }
  const own = met.slice(0, different);
  const counts = new Uint32Array(different);
  for (let at = 0; at < different; at++) {
    counts[at] = tally[own[at]!]!;
    tally[own[at]!] = 0;
  }
  return { numbers: own, counts };
}

/** Some texts by their characters, to tell how many each has in common with others. */
export class CharacterIndex {
  /** The entries of the character with a number: `start[number]` to `start[number + 1] - 1`. */
  readonly #start: Uint32Array;
  /** Entry → a text that has the character, and how often. */
  readonly #texts: Uint32Array;
  readonly #counts: Uint32Array;

  constructor(private readonly texts: readonly CharacterCounts[]) {
    const start = new Uint32Array(numbered + 2);
    for (const { numbers: own } of texts) {
      for (let at = 0; at < own.length; at++) start[own[at]! + 1]!++;
    }
    for (let number = 0; number <= numbered; number++) start[number + 1]! += start[number]!;
    const entries = start[numbered + 1]!;
    this.#texts = new Uint32Array(entries);
    this.#counts = new Uint32Array(entries);
    const next = start.slice();
    for (const [text, { numbers: own, counts }] of texts.entries()) {
      for (let at = 0; at < own.length; at++) {
        const entry = next[own[at]!]!++;
        this.#texts[entry] = text;
        this.#counts[entry] = counts[at]!;
      }
    }
    this.#start = start;
  }

  /**
   * How many characters each of the others has in common with each of the texts, with multiplicity; no less than
   * `keptCharacters` of the two.
   * @returns row by row: other i and text j in `i × number of texts + j`
   */
  commonWith(others: readonly CharacterCounts[]): Uint32Array {
    const common = new Uint32Array(others.length * this.texts.length);
    const start = this.#start;
    const texts = this.#texts;
    const most = this.#counts;
    for (const [row, { numbers: own, counts }] of others.entries()) {
      const begin = row * this.texts.length;
      for (let at = 0; at < own.length; at++) {
        const number = own[at]!;
        // Characters numbered later are in none.
        if (number + 1 >= start.length) continue;
        const count = counts[at]!;
        for (let entry = start[number]!; entry < start[number + 1]!; entry++) {
          common[begin + texts[entry]!]! += Math.min(count, most[entry]!);
        }
      }
    }
    return common;
  }
}
