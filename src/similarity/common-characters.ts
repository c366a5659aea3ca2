/** The characters (UTF-16 units) of a text, whatever their order. */
export interface CharacterCounts {
  /** The different ones, by {@link numbers}. */
  numbers: Uint16Array;
  /** How often each occurs. */
  counts: Uint32Array;
}

/**
 * Characters are numbered from 1 as they are met, so that the few thousand that are used lie side by side in memory. Not
 * all of the 65,536 occur: normalised texts hold no white space, for one.
 */
const numbers = new Uint16Array(0x10000);
let numbered = 0;

/** By number of the character; all 0 in between. */
const tally = new Uint32Array(0x10000);

export function characterCounts(text: string): CharacterCounts {
  const met = new Uint16Array(text.length);
  let different = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (numbers[unit] === 0) numbers[unit] = ++numbered;
    const number = numbers[unit]!;
    if (tally[number]!++ === 0) met[different++] = number;
  }
  const own = met.slice(0, different);
  const counts = new Uint32Array(different);
  for (let at = 0; at < different; at++) {
    counts[at] = tally[own[at]!]!;
    tally[own[at]!] = 0;
  }
  return { numbers: own, counts };
}

/**
 * How many characters each of some texts has in common with each of others, with multiplicity; no less than
 * `keptCharacters` of the two.
 * @returns row by row: first text i and second text j in `i × second.length + j`
 */
export function commonCharacters(
  first: readonly CharacterCounts[],
  second: readonly CharacterCounts[],
): Uint32Array {
  // Which of the second texts have a character: a chain for each, as most stand in one or two of them.
  const entries = second.reduce((sum, { counts }) => sum + counts.length, 0);
  const columns = new Uint32Array(entries);
  const occurrences = new Uint32Array(entries);
  const next = new Uint32Array(entries);
  let entry = 0;
  for (const [column, { numbers: own, counts }] of second.entries()) {
    for (let at = 0; at < own.length; at++) {
      columns[entry] = column;
      occurrences[entry] = counts[at]!;
      next[entry++] = tally[own[at]!]!;
      tally[own[at]!] = entry;
    }
  }
  const common = new Uint32Array(first.length * second.length);
  for (const [row, { numbers: own, counts }] of first.entries()) {
    const begin = row * second.length;
    for (let at = 0; at < own.length; at++) {
      for (let link = tally[own[at]!]!; link > 0; link = next[link - 1]!) {
        common[begin + columns[link - 1]!]! += Math.min(counts[at]!, occurrences[link - 1]!);
      }
    }
  }
  for (const { numbers: own } of second) for (let at = 0; at < own.length; at++) tally[own[at]!] = 0;
  return common;
}
