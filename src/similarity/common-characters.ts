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

export function characterCounts(text: string): CharacterCounts {
  const met = new Uint16Array(text.length);
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
  /** By number of the character: its first entry plus one, 0 where no text has it. */
  readonly #first: Uint32Array;
  /** Entry → the text that has the character, how often, and the next entry of the same plus one. */
  readonly #texts: Uint32Array;
  readonly #counts: Uint32Array;
  readonly #next: Uint32Array;

  constructor(private readonly texts: readonly CharacterCounts[]) {
    const entries = texts.reduce((sum, { counts }) => sum + counts.length, 0);
    this.#first = new Uint32Array(numbered + 1);
    this.#texts = new Uint32Array(entries);
    this.#counts = new Uint32Array(entries);
    this.#next = new Uint32Array(entries);
    let entry = 0;
    for (const [text, { numbers: own, counts }] of texts.entries()) {
      for (let at = 0; at < own.length; at++) {
        this.#texts[entry] = text;
        this.#counts[entry] = counts[at]!;
        this.#next[entry++] = this.#first[own[at]!]!;
        this.#first[own[at]!] = entry;
      }
    }
  }

  /**
   * How many characters each of the others has in common with each of the texts, with multiplicity; no less than
   * `keptCharacters` of the two.
   * @returns row by row: other i and text j in `i × number of texts + j`
   */
  commonWith(others: readonly CharacterCounts[]): Uint32Array {
    const common = new Uint32Array(others.length * this.texts.length);
    for (const [row, { numbers: own, counts }] of others.entries()) {
      const begin = row * this.texts.length;
      for (let at = 0; at < own.length; at++) {
        // Characters numbered later are in none.
        for (let link = this.#first[own[at]!] ?? 0; link > 0; link = this.#next[link - 1]!) {
          common[begin + this.#texts[link - 1]!]! += Math.min(counts[at]!, this.#counts[link - 1]!);
        }
      }
    }
    return common;
  }
}
