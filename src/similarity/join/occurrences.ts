/**
 * Replaces the second, third … occurrence of a bigram in a row by tokens of their own, in place.
 * The k-th occurrence of a bigram is the same token in every row.
 * @param kinds tokens so far, the first occurrences
 * @returns for each token, old and new, the number of rows that have it
 */
export function numberOccurrences(start: Int32Array, tokens: Int32Array, kinds: number): Int32Array {
  // Two figures a bigram, side by side because they are read together: the row last seen with it, its latest token there.
  const latest = new Int32Array(2 * kinds).fill(-1);
  let frequency = new Int32Array(kinds + 1024);
  let following = new Int32Array(kinds + 1024);
  for (let row = 0; row + 1 < start.length; row++) {
    const end = start[row + 1]!;
    for (let at = start[row]!; at < end; at++) {
      const bigram = tokens[at]!;
      if (latest[2 * bigram] !== row) {
        latest[2 * bigram] = row;
        latest[2 * bigram + 1] = bigram;
        frequency[bigram]!++;
        continue;
      }
      const before = latest[2 * bigram + 1]!;
      let token = following[before]!;
      if (token === 0) {
        token = kinds++;
        following[before] = token;
        if (kinds >= frequency.length) {
          frequency = enlarged(frequency);
          following = enlarged(following);
        }
      }
      latest[2 * bigram + 1] = token;
      frequency[token]!++;
      tokens[at] = token;
    }
  }
  return frequency.slice(0, kinds);
}

function enlarged(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}
