/** What belongs to words of two or more characters, by the two that they begin with: at most places of a text no word begins. */
export class Beginnings<Value> {
  readonly #values = new Map<number, Value[]>();
  /** 1 where a word may begin with two characters that have this place: a look at it saves the look into the map. */
  readonly #mayBegin: Uint8Array;
  readonly #shift: number;

  /** @param bits the table has 2 to this power of entries; a good deal more than there are beginnings */
  constructor(bits: number) {
    this.#mayBegin = new Uint8Array(2 ** bits);
    this.#shift = 32 - bits;
  }

  add(word: string, value: Value): void {
    const start = startAt(word, 0);
    this.#mayBegin[this.#placeOf(start)] = 1;
    const values = this.#values.get(start);
    if (values) values.push(value);
    else this.#values.set(start, [value]);
  }

  /** What was added for words that begin as the text does at `from`, in order; undefined for none. */
  at(text: string, from: number): readonly Value[] | undefined {
    const start = startAt(text, from);
    return this.#mayBegin[this.#placeOf(start)] === 0 ? undefined : this.#values.get(start);
  }

  #placeOf(start: number): number {
    return Math.imul(start, 0x9e3779b1) >>> this.#shift;
  }
}

/** Two characters as a number. */
function startAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}
