const GOLDEN = 0x9e3779b1;

/**
 * The yardstick for the join: removes white space and counts, for every text, each of its bigrams, which is the least
 * that has to be known of a text before it can be scored. Typed arrays only, one pass.
 * @param {readonly string[]} texts
 * @returns {number} how many different bigrams the texts have, summed over the texts
 */
export function countBigrams(texts) {
  const stripped = texts.map((text) => text.replace(/\s+/g, ''));
  const units = stripped.reduce((sum, text) => sum + text.length, 0);
  const bigrams = new Int32Array(units);
  const counts = new Int32Array(units);
  let used = 0;

  let bits = 12;
  let slots = new Int32Array(2 << bits);
  let kinds = 0;
  /** Bigram → one more than its latest place in `bigrams`. */
  let places = new Int32Array(1 << bits);

  for (const text of stripped) {
    const first = used;
    let previous = text.length > 0 ? text.charCodeAt(0) : 0;
    for (let unit = 1; unit < text.length; unit++) {
      const current = text.charCodeAt(unit);
      const bigram = (previous << 16) | current;
      previous = current;
      let slot = (Math.imul(bigram, GOLDEN) >>> (32 - bits)) << 1;
      while (slots[slot + 1] !== 0 && slots[slot] !== bigram) slot = (slot + 2) & (slots.length - 1);
      let number = slots[slot + 1];
      if (number === 0) {
        number = ++kinds;
        slots[slot] = bigram;
        slots[slot + 1] = number;
        if (kinds * 2 > 1 << bits) grow();
      }
      const place = places[number];
      if (place > first) {
        counts[place - 1]++;
      } else {
        bigrams[used] = number;
        counts[used] = 1;
        places[number] = ++used;
      }
    }
  }
  return used;

  function grow() {
    const old = slots;
    bits++;
    slots = new Int32Array(2 << bits);
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      let slot = (Math.imul(old[from], GOLDEN) >>> (32 - bits)) << 1;
      while (slots[slot + 1] !== 0) slot = (slot + 2) & (slots.length - 1);
      slots[slot] = old[from];
      slots[slot + 1] = old[from + 1];
    }
    const larger = new Int32Array(1 << bits);
    larger.set(places);
    places = larger;
  }
}
