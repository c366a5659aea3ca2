/** A run in more lists than this is a turn of phrase, not a trace. */
const MOST_LISTS = 6;

/**
 * Which lists have a run, as far as they are few: open addressing, all in a few arrays that are used again for each
 * bucket of runs. Runs go by two hashes of 32 bits.
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
   * Adds a run of a list; all of one list come one after the other.
   * @returns whether the list did not have it yet
   */
  add(low: number, high: number, list: number): boolean {
    const group = this.want(low, high);
    if (this.#latest[group] === list) return false;
    const count = this.#counts[group]!;
    this.#latest[group] = list;
    this.#counts[group] = count + 1;
    if (count < MOST_LISTS) this.#lists[MOST_LISTS * group + count] = list;
    return true;
  }

  /**
   * Makes the run known, though no list is said to have it.
   * @returns its number, from 0 in the order in which runs became known
   */
  want(low: number, high: number): number {
    const slot = this.#slotOf(low, high);
    const known = this.#slots[slot]!;
    if (known !== 0) return known - 1;
    const group = this.#groups++;
    this.#slots[slot] = group + 1;
    this.#lows[group] = low;
    this.#highs[group] = high;
    this.#counts[group] = 0;
    this.#latest[group] = -1;
    return group;
  }

  isKnown(low: number, high: number): boolean {
    return this.#slots[this.#slotOf(low, high)] !== 0;
  }

  /** Where the run is, or would be. */
  #slotOf(low: number, high: number): number {
    // Its lowest bits are those of the bucket.
    let slot = (low >>> 10) & this.#last;
    let group = this.#slots[slot]! - 1;
    while (group >= 0 && (this.#highs[group] !== high || this.#lows[group] !== low)) {
      slot = (slot + 1) & this.#last;
      group = this.#slots[slot]! - 1;
    }
    return slot;
  }

  /** Whether several lists have the run, but few. */
  isRare(run: number): boolean {
    return this.#counts[run]! >= 2 && this.#counts[run]! <= MOST_LISTS;
  }

  /** Gives every two lists of each run that several, but few, have, in the order in which they came. */
  eachPair(take: (first: number, second: number, run: number) => void): void {
    for (let group = 0; group < this.#groups; group++) {
      if (!this.isRare(group)) continue;
      const count = this.#counts[group]!;
      const from = MOST_LISTS * group;
      for (let one = from; one < from + count; one++) {
        for (let other = one + 1; other < from + count; other++) {
          take(this.#lists[one]!, this.#lists[other]!, group);
        }
      }
    }
  }
}
