import { type CharacterCounts, characterCounts } from './common-characters.js';
import { lengthOf, openPlaces, takeCharacter, WORD } from './common-subsequence.js';
import { RunsOf } from './runs-of.js';

/** A text as the bounds below see it; worked out once and used against many others. */
export class Outline {
  readonly characters: CharacterCounts;
  #places: ReadonlyMap<number, Uint32Array> | undefined;
  #runs: RunsOf | undefined;

  constructor(readonly text: string) {
    this.characters = characterCounts(text);
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

/** Length of the longest common subsequence. */
export function longestCommonSubsequence({ text: { length }, places }: Outline, text: string): number {
  const words = Math.ceil(length / WORD);
  const open = openPlaces(words);
  for (let at = 0; at < text.length; at++) {
    const bits = places.get(text.charCodeAt(at));
    if (bits !== undefined) takeCharacter(open, bits, 0, words);
  }
  return lengthOf(open, words);
}
