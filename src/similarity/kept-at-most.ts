import { RunsOf } from './runs-of.js';

/** Bits of one word. */
const WORD = 32;

/** A text as the bounds below see it; worked out once and used against many others. */
export class Outline {
  /** Its different characters, by {@link numbers}, and how often each occurs. */
  readonly characters: Uint16Array;
  readonly counts: Uint32Array;
  #places: ReadonlyMap<number, Uint32Array> | undefined;
  #runs: RunsOf | undefined;

  constructor(readonly text: string) {
    const characters = new Uint16Array(text.length);
    let different = 0;
    for (let at = 0; at < text.length; at++) {
      const character = numberOf(text.charCodeAt(at));
      if (tally[character]!++ === 0) characters[different++] = character;
    }
    this.characters = characters.slice(0, different);
    this.counts = new Uint32Array(different);
    for (let at = 0; at < different; at++) {
      this.counts[at] = tally[characters[at]!]!;
      tally[characters[at]!] = 0;
    }
  }

  /** Character → where it stands, a bit for each place. */
  get places(): ReadonlyMap<number, Uint32Array> {
    this.#places ??= placesIn(this.text);
    return this.#places;
  }

  /** Its runs of three characters. */
  get runs(): RunsOf {
    this.#runs ??= new RunsOf(this.text);
    return this.#runs;
  }
}

/**
 * Characters (UTF-16 units) are numbered from 1 as they are met, so that the few thousand that are used lie side by side
 * in {@link tally}. Not all of the 65,536 occur: normalised texts hold no white space, for one.
 */
const numbers = new Uint16Array(0x10000);
let numbered = 0;

function numberOf(character: number): number {
  if (numbers[character] === 0) numbers[character] = ++numbered;
  return numbers[character]!;
}

/** How often each character occurs in the text that is being looked at, by number; all 0 in between. */
const tally = new Uint32Array(0x10000);

function placesIn(text: string): ReadonlyMap<number, Uint32Array> {
  const words = Math.ceil(text.length / WORD);
  const places = new Map<number, Uint32Array>();
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    let bits = places.get(character);
    if (bits === undefined) {
      bits = new Uint32Array(words);
      places.set(character, bits);
    }
    bits[at >>> 5]! |= 1 << (at & 31);
  }
  return places;
}

/**
 * No less than `keptCharacters(first, second)`, for a fraction of its price: characters kept in their order are a
 * common subsequence, and characters kept in runs of three lie in runs of three that both texts have.
 */
export function keptAtMost(first: Outline, second: Outline): number {
  const inOrder = longestCommonSubsequence(first, second.text);
  const inRuns = Math.min(first.runs.coveredBy(second.runs), second.runs.coveredBy(first.runs));
  return Math.max(inOrder, inRuns);
}

/**
 * No less than `keptCharacters(first, second)` either, and cheaper still: how many characters the two have in common, with
 * multiplicity. {@link keptAtMost} is rarely more: only where it takes a strange run for a common one.
 */
export function commonCharacters(first: Outline, second: Outline): number {
  return commonWithEach(first, [second])[0]!;
}

/** {@link commonCharacters} of one text and each of several others. */
export function commonWithEach(one: Outline, others: readonly Outline[]): Uint32Array {
  const { characters, counts } = one;
  for (let at = 0; at < characters.length; at++) tally[characters[at]!] = counts[at]!;
  const common = new Uint32Array(others.length);
  for (let index = 0; index < others.length; index++) {
    const other = others[index]!;
    let sum = 0;
    for (let at = 0; at < other.characters.length; at++) {
      sum += Math.min(tally[other.characters[at]!]!, other.counts[at]!);
    }
    common[index] = sum;
  }
  for (let at = 0; at < characters.length; at++) tally[characters[at]!] = 0;
  return common;
}

/** Length of the longest common subsequence, a word of places at a time (Hyyrö 2004). */
export function longestCommonSubsequence({ text: { length }, places }: Outline, text: string): number {
  const words = Math.ceil(length / WORD);
  // A bit that is 0 stands for one more character of the subsequence.
  const open = new Uint32Array(words).fill(0xffffffff);
  for (let at = 0; at < text.length; at++) {
    const bits = places.get(text.charCodeAt(at));
    if (bits === undefined) continue;
    let carry = 0;
    for (let word = 0; word < words; word++) {
      const before = open[word]!;
      const sum = before + ((before & bits[word]!) >>> 0) + carry;
      carry = sum > 0xffffffff ? 1 : 0;
      open[word] = sum | (before & ~bits[word]!);
    }
  }
  let found = 0;
  for (let at = 0; at < length; at++) if ((open[at >>> 5]! & (1 << (at & 31))) === 0) found++;
  return found;
}
