import { ENTRY, firstPlace, secondPlace } from './couples.js';
import type { JoinIndex } from './join-index.js';
import { type Bounds, reachAt, smallestPartner } from './threshold.js';

/** Places in runs: the rows, how many tokens they have before, between and behind the couple, their sizes and reaches. */
class Places {
  rows = new Int32Array(0);
  before = new Int32Array(0);
  between = new Int32Array(0);
  behind = new Int32Array(0);
  sizes = new Int32Array(0);
  reaches = new Int32Array(0);

  makeRoom(count: number): void {
    if (count <= this.rows.length) return;
    this.rows = new Int32Array(count);
    this.before = new Int32Array(count);
    this.between = new Int32Array(count);
    this.behind = new Int32Array(count);
    this.sizes = new Int32Array(count);
    this.reaches = new Int32Array(count);
  }
}

/** The rows that have a couple, together by couple: runs. The memory is used again for the next couples. */
export class CoupleRuns {
  readonly #bounds: Bounds;
  readonly #firstToLook: number;
  /** Size → that of the smallest similar row. */
  readonly #smallest: Int32Array;
  /** Open addressing: an entry that has the couple, plus one; 0 when free. */
  #table = new Int32Array(0);
  /** Entry → its run; run → where it ends, −1 when it is of one row. */
  #runOf = new Int32Array(0);
  #ends = new Int32Array(0);
  #runs = 0;
  readonly #all = new Places();
  /** Those of the run at hand that larger rows may meet. */
  readonly #posted = new Places();
  #met = new Int32Array(0);
  /** How many pairs of rows have a couple in common. */
  meetings = 0;

  constructor({ threshold, bounds, rows, firstToLook }: JoinIndex) {
    this.#bounds = bounds;
    this.#firstToLook = firstToLook;
    this.#smallest = Int32Array.from({ length: rows.largest + 1 }, (_, size) =>
      smallestPartner(threshold, size),
    );
  }

  /** Reads the entries [from, end) of some couples. */
  read(entries: Int32Array, from: number, end: number): void {
    const count = end - from;
    if (count > this.#runOf.length) {
      this.#runOf = new Int32Array(count);
      this.#ends = new Int32Array(count);
      this.#met = new Int32Array(count);
      this.#all.makeRoom(count);
      this.#posted.makeRoom(count);
    }
    this.#number(entries, from, count);
    this.#begin();
    this.#place(entries, from, count);
  }

  /** Which entries are of one couple, and how many. */
  #number(entries: Int32Array, from: number, count: number): void {
    const runOf = this.#runOf;
    const lengths = this.#ends;
    const last = this.#clearTable(count);
    const table = this.#table;
    let runs = 0;
    for (let entry = 0; entry < count; entry++) {
      const couple = entries[ENTRY * (from + entry)]!;
      let slot = couple & last;
      let known = table[slot]!;
      while (known !== 0 && entries[ENTRY * (from + known - 1)] !== couple) {
        slot = (slot + 1) & last;
        known = table[slot]!;
      }
      let run = runs;
      if (known === 0) {
        table[slot] = entry + 1;
        lengths[runs++] = 0;
      } else run = runOf[known - 1]!;
      runOf[entry] = run;
      lengths[run]!++;
    }
    this.#runs = runs;
  }

  /** Where the runs begin: for the moment their ends say so. */
  #begin(): void {
    const ends = this.#ends;
    this.meetings = 0;
    for (let run = 0, begin = 0; run < this.#runs; run++) {
      const length = ends[run]!;
      ends[run] = length === 1 ? -1 : begin;
      if (length > 1) begin += length;
      this.meetings += (length * (length - 1)) / 2;
    }
  }

  /** Puts the entries into their runs. */
  #place(entries: Int32Array, from: number, count: number): void {
    const runOf = this.#runOf;
    const ends = this.#ends;
    const { rows, before, between, behind, sizes, reaches } = this.#all;
    for (let entry = 0; entry < count; entry++) {
      const run = runOf[entry]!;
      const at = ends[run]!;
      if (at < 0) continue;
      ends[run] = at + 1;
      const figures = ENTRY * (from + entry);
      const places = entries[figures + 2]!;
      const size = entries[figures + 3]!;
      const first = firstPlace(places);
      const second = secondPlace(places);
      rows[at] = entries[figures + 1]!;
      before[at] = first;
      between[at] = second - first;
      behind[at] = size - second;
      sizes[at] = size;
      reaches[at] = size + reachAt(this.#bounds, size, second);
    }
  }

  /**
   * Gives each row that looks for others those before it in a run that may be similar as far as sizes and places tell.
   * @param take gets the row and those it meets, of which only the first so many count
   */
  eachMeeting(take: (row: number, met: Int32Array, count: number) => void): void {
    const { required } = this.#bounds;
    const { rows, before, between, behind, sizes, reaches } = this.#all;
    const posted = this.#posted;
    const met = this.#met;
    let at = 0;
    for (let run = 0; run < this.#runs; run++) {
      const end = this.#ends[run]!;
      let from = 0;
      let count = 0;
      for (; at < end; at++) {
        const row = rows[at]!;
        const size = sizes[at]!;
        if (row >= this.#firstToLook) {
          const least = this.#smallest[size]!;
          while (from < count && posted.sizes[from]! < least) from++;
          const near = nearIn(posted, from, count, this.#all, at, required, met);
          if (near > 0) take(row, met, near);
        }
        if (reaches[at]! < 2 * size) continue;
        posted.rows[count] = row;
        posted.before[count] = before[at]!;
        posted.between[count] = between[at]!;
        posted.behind[count] = behind[at]!;
        posted.sizes[count] = size;
        posted.reaches[count++] = reaches[at]!;
      }
    }
  }

  /** @returns the last slot of the table */
  #clearTable(count: number): number {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * count)));
    if (size > this.#table.length) this.#table = new Int32Array(size);
    else this.#table.fill(0, 0, size);
    return size - 1;
  }
}

/**
 * Which of the places [from, to) are of rows that share tokens enough with the one at another place, if they share all they
 * can before, between and behind the couple.
 * @returns how many; their rows are in `near`
 */
function nearIn(
  { rows, before, between, behind, sizes, reaches }: Places,
  from: number,
  to: number,
  own: Places,
  at: number,
  required: Int32Array,
  near: Int32Array,
): number {
  const row = own.rows[at]!;
  const ownSize = own.sizes[at]!;
  const ownReach = own.reaches[at]!;
  const ownBefore = own.before[at]!;
  const ownBetween = own.between[at]!;
  const ownBehind = own.behind[at]!;
  let count = 0;
  for (let other = from; other < to; other++) {
    const both = ownSize + sizes[other]!;
    if (both > ownReach) break;
    const most =
      Math.min(ownBefore, before[other]!) +
      Math.min(ownBetween, between[other]!) +
      Math.min(ownBehind, behind[other]!);
    const otherRow = rows[other]!;
    near[count] = otherRow;
    // Without a branch, which could not be foretold. Of two couples of one row the hashes may be the same.
    count += ((required[both]! - most - 1) & (both - reaches[other]! - 1) & (otherRow - row)) >>> 31;
  }
  return count;
}
