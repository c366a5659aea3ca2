/** Pairs of numbers as two arrays of one length. */
export interface Columns {
  first: Uint32Array;
  second: Uint32Array;
}

/** Pairs of numbers being collected, in memory that grows with them. */
export class PairColumns {
  #length = 0;
  #first = new Uint32Array(1024);
  #second = new Uint32Array(1024);

  add(first: number, second: number): void {
    if (this.#length === this.#first.length) {
      this.#first = twice(this.#first);
      this.#second = twice(this.#second);
    }
    this.#first[this.#length] = first;
    this.#second[this.#length++] = second;
  }

  columns(): Columns {
    return { first: this.#first.slice(0, this.#length), second: this.#second.slice(0, this.#length) };
  }
}

function twice(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * array.length);
  larger.set(array);
  return larger;
}

/**
 * Gives each different pair once, with how often it is there: by first, then second.
 * @param bound greater than every number
 */
export function countPairs(
  parts: readonly Columns[],
  bound: number,
  take: (first: number, second: number, count: number) => void,
): void {
  // 1. The second numbers of each first, together.
  const ends = new Uint32Array(bound + 1);
  for (const { first } of parts) for (let pair = 0; pair < first.length; pair++) ends[first[pair]! + 1]!++;
  for (let number = 0; number < bound; number++) ends[number + 1]! += ends[number]!;
  const partners = new Uint32Array(ends[bound]!);
  for (const { first, second } of parts) {
    for (let pair = 0; pair < first.length; pair++) partners[ends[first[pair]!]!++] = second[pair]!;
  }

  // 2. Equal ones of them stand side by side once they are sorted.
  for (let first = 0, from = 0; first < bound; first++) {
    const own = partners.subarray(from, ends[first]!).sort();
    from = ends[first]!;
    for (let at = 0; at < own.length; ) {
      const second = own[at]!;
      const begin = at;
      while (at < own.length && own[at] === second) at++;
      take(first, second, at - begin);
    }
  }
}
