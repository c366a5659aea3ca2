/** A map that forgets what was not asked for lately. */
export class RecentMap<Key, Value> {
  #latest = new Map<Key, Value>();
  #before = new Map<Key, Value>();

  /** @param most how many entries are kept at least; at most there are twice as many */
  constructor(private readonly most: number) {}

  get(key: Key): Value | undefined {
    const value = this.#latest.get(key);
    if (value !== undefined) return value;
    const earlier = this.#before.get(key);
    if (earlier !== undefined) this.set(key, earlier);
    return earlier;
  }

  set(key: Key, value: Value): void {
    if (this.#latest.size >= this.most) {
      this.#before = this.#latest;
      this.#latest = new Map();
    }
    this.#latest.set(key, value);
  }
}

/**
 * A pure function of a text that remembers its latest results: rules ask the same of one item again and again, and
 * mandated items stand in most lists to the letter. Results are shared, so nobody may change them.
 * @param most how many results are kept at least, and twice as many at most
 */
export function recently<Result extends NonNullable<unknown>>(
  work: (text: string) => Result,
  most: number,
): (text: string) => Result {
  const results = new RecentMap<string, Result>(most);
  return (text) => {
    let result = results.get(text);
    if (result === undefined) {
      result = work(text);
      results.set(text, result);
    }
    return result;
  };
}
