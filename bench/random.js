/**
 * A small seeded generator (mulberry32, Tommy Ettinger 2017, public domain): the same numbers everywhere.
 * @param {number} seed
 */
export function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    /** A number in [0, 1). */
    next,
    /** A whole number in [0, below). @param {number} below */
    below: (below) => Math.floor(next() * below),
    /** @template T @param {readonly T[]} values @returns {T} */
    pick: (values) => values[Math.floor(next() * values.length)],
    /** A shuffled copy. @template T @param {readonly T[]} values @returns {T[]} */
    shuffle: (values) => {
      const result = [...values];
      for (let at = result.length - 1; at > 0; at--) {
        const other = Math.floor(next() * (at + 1));
        [result[at], result[other]] = [result[other], result[at]];
      }
      return result;
    },
  };
}

/** @typedef {ReturnType<typeof createRandom>} Random */
