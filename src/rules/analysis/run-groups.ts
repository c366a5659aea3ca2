/** A run in more lists than this is a turn of phrase, not a trace. */
const MOST_LISTS = 6;

/**
 * Which lists have a run, as far as they are few: open addressing, all in a few arrays that are used again for each
 * bucket of runs.
 */
export class RunGroups {
  /** Slot → its group plus one, 0 when free. */
  #slots = new Int32Array(0);
  #last = -1;
  #groups = 0;
  #lows = new Int32Array(0);
  #highs = new Int32Array(0);
  /** How many lists have the run. */
  #counts = new Int32Array(0);
  #latest = new Int32Array(0);
  #lists = new Int32Array(0);

  /** Begins a bucket of no more than so many runs. */
  begin(runs: number): void {
    this.#groups = 0;
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, 1.5 * runs)));
    if (size > this.#slots.length) {
      this.#slots = new Int32Array(size);
      this.#lows = new Int32Array(size);
      this.#highs = new Int32Array(size);
      this.#counts = new Int32Array(size);
      this.#latest = new Int32Array(size);
      this.#lists = new Int32Array(MOST_LISTS * size);
    } else this.#slots.fill(0, 0, size);
    this.#last = size - 1;
  }

  /**
   * Adds a run of a list; lists come in ascending order.
   * @returns whether the list did not have it yet
   */
  add(low: number, high: number, list: number): boolean {
    const slots = this.#slots;
    // Its lowest bits are those of the bucket.
    let slot = (low >>> 10) & this.#last;
    let group = slots[slot]! - 1;
    while (group >= 0 && (this.#highs[group] !== high || this.#lows[group] !== low)) {
      slot = (slot + 1) & this.#last;
      group = slots[slot]! - 1;
    }
    if (group < 0) {
      group = this.#groups++;
      slots[slot] = group + 1;
      this.#lows[group] = low;
      this.#highs[group] = high;
      this.#counts[group] = 0;
    } else if (this.#latest[group] === list) return false;
    const count = this.#counts[group]!;
    this.#latest[group] = list;
    this.#counts[group] = count + 1;
    if (count < MOST_LISTS) this.#lists[MOST_LISTS * group + count] = list;
    return true;
  }

  /** Gives every two lists of each run that several, but few, have; the smaller first. */
  eachPair(take: (first: number, second: number) => void): void {
    for (let group = 0; group < this.#groups; group++) {
      const count = this.#counts[group]!;
      if (count < 2 || count > MOST_LISTS) continue;
      const from = MOST_LISTS * group;
      for (let one = from; one < from + count; one++) {
        for (let other = one + 1; other < from + count; other++) {
          take(this.#lists[one]!, this.#lists[other]!);
        }
      }
    }
  }
}
