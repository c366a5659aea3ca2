/** Length of the runs by which rewritten copies are found. */
export const GRAM = 5;
/** A run in more lists than this is a turn of phrase, not a trace. */
const MOST_LISTS = 6;
/** So many rare runs in common make two lists worth comparing, or this share of the shorter list's runs. */
const SHARED_RUNS = 12;
const SHARED_SHARE = 0.06;

/** Bits of the filters for each run of the texts. */
const BITS_PER_RUN = 16;

/**
 * Pairs of lists that have rare runs of characters in common: as places in `lists`, the smaller first.
 *
 * Runs go by two hashes of 32 bits. Most runs of a province are met once: two filters (Bloom 1970, one hash) set those aside
 * before anything is kept of them, so that memory goes by the runs that are met again.
 * @param lists texts of each list
 */
export function sharedRareRuns(lists: readonly (readonly string[])[]): [number, number][] {
  const { repeated, sizes, count } = repeatedRuns(lists);
  const groups = new RunGroups(count);
  for (const [list, texts] of lists.entries()) {
    for (const text of texts) {
      eachRun(text, (low, high) => {
        if (repeated.has(low)) groups.add(low, high, list);
      });
    }
  }
  const shared = new Map<number, number>();
  groups.each((among) => {
    for (const [position, first] of among.entries()) {
      for (const second of among.slice(position + 1)) {
        const key = first * lists.length + second;
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
    }
  });
  const found: [number, number][] = [];
  for (const [key, count] of shared) {
    const first = Math.floor(key / lists.length);
    const second = key % lists.length;
    if (count >= SHARED_RUNS || count >= SHARED_SHARE * Math.min(sizes[first]!, sizes[second]!))
      found.push([first, second]);
  }
  return found;
}

/** Which runs may stand in several lists (one that does not may pass, too), and how many different ones each list has. */
function repeatedRuns(lists: readonly (readonly string[])[]): {
  repeated: Filter;
  sizes: Uint32Array;
  /** No fewer than the different runs that pass. */
  count: number;
} {
  const all = lists.reduce(
    (sum, texts) => sum + texts.reduce((own, text) => own + Math.max(0, text.length - GRAM + 1), 0),
    0,
  );
  const met = new Filter(BITS_PER_RUN * all);
  const repeated = new Filter(BITS_PER_RUN * all);
  const sizes = new Uint32Array(lists.length);
  let count = 0;
  const own = new OwnRuns();
  for (const [list, texts] of lists.entries()) {
    own.begin(texts.reduce((sum, text) => sum + text.length, 0));
    for (const text of texts) {
      eachRun(text, (hash) => {
        if (!own.add(hash)) return;
        sizes[list]!++;
        if (met.has(hash)) {
          repeated.add(hash);
          count++;
        } else met.add(hash);
      });
    }
  }
  return { repeated, sizes, count: 2 * count };
}

/** Which lists have a run, as far as they are few: open addressing, all in a few arrays. */
class RunGroups {
  readonly #last: number;
  readonly #lows: Int32Array;
  readonly #highs: Int32Array;
  /** How many lists have the run; one more than {@link MOST_LISTS} for any greater number, 0 in a free slot. */
  readonly #counts: Uint8Array;
  readonly #lists: Int32Array;

  /** @param runs no fewer than there will be different ones */
  constructor(runs: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, 1.5 * runs)));
    this.#last = size - 1;
    this.#lows = new Int32Array(size);
    this.#highs = new Int32Array(size);
    this.#counts = new Uint8Array(size);
    this.#lists = new Int32Array(size * MOST_LISTS);
  }

  /** Lists come in ascending order. */
  add(low: number, high: number, list: number): void {
    let slot = (Math.imul(low, HIGH) >>> 4) & this.#last;
    while (this.#counts[slot] !== 0 && (this.#lows[slot] !== low || this.#highs[slot] !== high)) {
      slot = (slot + 1) & this.#last;
    }
    const count = this.#counts[slot]!;
    const first = slot * MOST_LISTS;
    if (count > MOST_LISTS || (count > 0 && this.#lists[first + count - 1] === list)) return;
    this.#lows[slot] = low;
    this.#highs[slot] = high;
    if (count < MOST_LISTS) this.#lists[first + count] = list;
    this.#counts[slot] = count + 1;
  }

  /** The lists of each run that several, but few, have. */
  each(take: (lists: Int32Array) => void): void {
    for (const [slot, count] of this.#counts.entries()) {
      if (count < 2 || count > MOST_LISTS) continue;
      const first = slot * MOST_LISTS;
      take(this.#lists.subarray(first, first + count));
    }
  }
}

/** The runs of one list after the other: open addressing in a table that is used again and again. */
class OwnRuns {
  #hashes = new Int32Array(1024);
  /** In which list the entry was made. */
  #lists = new Int32Array(1024);
  #list = 0;

  /** Begins a list that has no more than so many runs. */
  begin(runs: number): void {
    this.#list++;
    if (2 * runs <= this.#hashes.length) return;
    const size = 2 ** Math.ceil(Math.log2(2 * runs));
    this.#hashes = new Int32Array(size);
    this.#lists = new Int32Array(size);
  }

  /** @returns whether the list did not have it yet */
  add(hash: number): boolean {
    const last = this.#hashes.length - 1;
    let slot = (Math.imul(hash, HIGH) >>> 7) & last;
    while (this.#lists[slot] === this.#list) {
      if (this.#hashes[slot] === hash) return false;
      slot = (slot + 1) & last;
    }
    this.#hashes[slot] = hash;
    this.#lists[slot] = this.#list;
    return true;
  }
}

/** A set of numbers that may hold others, too. */
class Filter {
  readonly #bits: Uint32Array;
  readonly #last: number;

  constructor(bits: number) {
    let size = 1024;
    while (size < bits && size < 2 ** 31) size *= 2;
    this.#bits = new Uint32Array(size / 32);
    this.#last = size - 1;
  }

  has(hash: number): boolean {
    const bit = hash & this.#last;
    return (this.#bits[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  }

  add(hash: number): void {
    const bit = hash & this.#last;
    this.#bits[bit >>> 5]! |= 1 << (bit & 31);
  }
}

const LOW = 0x9e3779b1;
const HIGH = 0x85ebca6b;

/** Gives two hashes of 32 bits of each run of a text. */
function eachRun(text: string, take: (low: number, high: number) => void): void {
  for (let from = 0; from + GRAM <= text.length; from++) {
    let low = 0;
    let high = 0;
    for (let at = from; at < from + GRAM; at++) {
      const unit = text.charCodeAt(at);
      low = Math.imul(low ^ unit, LOW);
      low ^= low >>> 15;
      high = Math.imul(high + unit, HIGH) ^ (high >>> 13);
    }
    take(low, high);
  }
}
