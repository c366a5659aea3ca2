import type { Stretch } from './sentences.js';

/** Words that are looked for to the letter; of several that begin at one place the longest counts (高度重视, not 高度). */
export class WordList {
  /** The longest first. */
  readonly words: readonly string[];
  /** The words that begin with a UTF-16 unit, the longest first. */
  readonly #byFirst = new Map<number, string[]>();
  /** 1 for each UTF-16 unit that a word begins with. */
  readonly #begins = new Uint8Array(0x10000);

  /** @param list words separated by white space */
  constructor(list: string) {
    const words = [...new Set(list.split(/\s+/).filter((word) => word !== ''))];
    words.sort((one, other) => other.length - one.length);
    this.words = words;
    for (const word of words) {
      const first = word.charCodeAt(0);
      this.#begins[first] = 1;
      const same = this.#byFirst.get(first);
      if (same) same.push(word);
      else this.#byFirst.set(first, [word]);
    }
  }

  /**
   * Finds the words in a text, from left to right, where nothing is marked yet.
   * @param marked one entry per UTF-16 unit of the text; 1 is set for those of the words found
   */
  mark(text: string, marked: Uint8Array): Stretch[] {
    const found: Stretch[] = [];
    for (let from = 0; from < text.length; ) {
      const first = text.charCodeAt(from);
      const word =
        this.#begins[first] === 0 || marked[from] !== 0
          ? undefined
          : this.#byFirst.get(first)!.find((each) => text.startsWith(each, from));
      if (word === undefined) {
        from++;
        continue;
      }
      const to = from + word.length;
      marked.fill(1, from, to);
      found.push({ from, to });
      from = to;
    }
    return found;
  }
}
