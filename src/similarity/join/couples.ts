import type { JoinIndex } from './join-index.js';

/** Two places of tokens in a row have to fit into one word. */
const PLACE_BITS = 11;
/** Rows of fewer tokens have couples. */
export const PLACES = 2 ** PLACE_BITS;

/** The bits of a token's hash that are the number of its group. */
const GROUP = 2 ** 5 - 1;

/** Figures of an entry: hash of the couple, row, the two places, size of the row. */
export const ENTRY = 4;

/** So many couples are looked at at a time: bounds the memory that takes, sixteen bytes each. */
const COUPLES_A_SHARE = 2 ** 23;
/** Couples whose rows fit into the processor's own cache. */
const COUPLES_A_BUCKET = 2 ** 12;
const MOST_BUCKETS = 2 ** 14;

/** Couples of one group, by bucket. */
export interface Share {
  entries: Int32Array;
  /** Where the entries of each bucket end, those of the first begin at 0; within a bucket they go by row. */
  ends: Int32Array;
}

/**
 * Two tokens of one row's prefix that are of one group. All tokens are divided among groups; of two rows that share one
 * token more than there are groups, two of the shared ones are of one group (pigeonhole principle): the rows have a couple
 * in common. Few unrelated rows have, where many share a token.
 */
export class Couples {
  readonly #index: JoinIndex;
  readonly #shift: number;
  #entries = new Int32Array(0);

  /**
   * @param index with one meeting more than there are groups, if similar rows share so many tokens at all. Its prefixes
   *   are of no other use afterwards: each token is replaced by its hash, the lowest bits of which are its group
   */
  constructor(
    index: JoinIndex,
    groups: number,
    private readonly couplesAShare = COUPLES_A_SHARE,
  ) {
    const { frequency, text } = index.rows;
    const { tokens } = index.prefixes;
    this.#index = index;
    const hashes = groupsOf(frequency, groups).map((group, token) => (hashOf(token) & ~GROUP) | group);
    for (let at = 0; at < tokens.length; at++) tokens[at] = hashes[tokens[at]!]!;
    const buckets = Math.min(MOST_BUCKETS, (16 * text.length) / COUPLES_A_BUCKET);
    this.#shift = 32 - Math.ceil(Math.log2(Math.max(2, buckets)));
  }

  /** Gives the couples of a group, share by share; the memory of one is used again for the next, of any group. */
  *sharesOf(group: number): Generator<Share> {
    const counts = this.#count(group);
    for (let from = 0; from < counts.length; ) {
      let to = from;
      let count = 0;
      while (to < counts.length && (to === from || count + counts[to]! <= this.couplesAShare))
        count += counts[to++]!;
      // With room for somewhat more: shares are of about one size.
      if (this.#entries.length < ENTRY * count)
        this.#entries = new Int32Array(ENTRY * Math.ceil(1.05 * count));
      const ends = new Int32Array(to - from);
      for (let bucket = from + 1; bucket < to; bucket++)
        ends[bucket - from] = ends[bucket - from - 1]! + counts[bucket - 1]!;
      this.#fill(group, from, ends);
      yield { entries: this.#entries, ends };
      from = to;
    }
  }

  #count(group: number): Int32Array {
    const counts = new Int32Array(2 ** (32 - this.#shift));
    const shift = this.#shift;
    this.#eachRow(group, (_row, _size, hashes, _places, count) => {
      for (let second = 1; second < count; second++) {
        for (let first = 0; first < second; first++)
          counts[coupleOf(hashes[first]!, hashes[second]!) >>> shift]!++;
      }
    });
    return counts;
  }

  #fill(group: number, from: number, ends: Int32Array): void {
    const entries = this.#entries;
    const shift = this.#shift;
    this.#eachRow(group, (row, size, hashes, places, count) => {
      for (let second = 1; second < count; second++) {
        const place = places[second]! << PLACE_BITS;
        for (let first = 0; first < second; first++) {
          const couple = coupleOf(hashes[first]!, hashes[second]!);
          const bucket = (couple >>> shift) - from;
          if (bucket < 0 || bucket >= ends.length) continue;
          const entry = ENTRY * ends[bucket]!++;
          entries[entry] = couple;
          entries[entry + 1] = row;
          entries[entry + 2] = place | places[first]!;
          entries[entry + 3] = size;
        }
      }
    });
  }

  /** Gives the tokens of the group in each row's prefix: hashes and places, of which so many count. */
  #eachRow(
    group: number,
    take: (row: number, size: number, hashes: Int32Array, places: Int32Array, count: number) => void,
  ): void {
    const { rows, prefixes } = this.#index;
    const { start, tokens } = prefixes;
    const hashes = new Int32Array(rows.largest + 1);
    const places = new Int32Array(rows.largest + 1);
    for (let row = 0; row < rows.text.length; row++) {
      const first = start[row]!;
      const length = start[row + 1]! - first;
      const size = rows.start[row + 1]! - rows.start[row]!;
      let count = 0;
      for (let place = 0; place < length; place++) {
        const hash = tokens[first + place]!;
        hashes[count] = hash;
        places[count] = place;
        // Without a branch, which could not be foretold.
        count += (((hash & GROUP) ^ group) - 1) >>> 31;
      }
      if (count > 1) take(row, size, hashes, places, count);
    }
  }
}

/** The places of the two tokens in the row, from an entry's third figure. */
export function firstPlace(places: number): number {
  return places & (PLACES - 1);
}

export function secondPlace(places: number): number {
  return places >>> PLACE_BITS;
}

/** Tokens of about one rarity go to different groups, so that all have about the same number of couples in each row. */
function groupsOf(frequency: Int32Array, groups: number): Int32Array {
  const byRarity = Uint32Array.from(frequency.keys()).sort((a, b) => frequency[a]! - frequency[b]! || a - b);
  const groupOf = new Int32Array(frequency.length);
  for (const [place, token] of byRarity.entries()) groupOf[token] = place % groups;
  return groupOf;
}

function hashOf(token: number): number {
  const hash = Math.imul(token + 1, 0x85ebca6b);
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

function coupleOf(first: number, second: number): number {
  return (Math.imul(first ^ ((second << 16) | (second >>> 16)), 0x9e3779b1) + second) | 0;
}
