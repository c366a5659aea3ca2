import { GramPlaces } from './gram-places.js';

/** A run of equal characters: `length` from `first` in the one text and `second` in the other. */
export interface CommonBlock {
  first: number;
  second: number;
  length: number;
}

/** Places remembered per k-gram. Texts that repeat one phrase would otherwise give n×m seeds; what is found stays true. */
const PLACES_PER_GRAM = 48;
/** Character comparisons spent on extending seeds; only texts made of repetitions come near it. */
const EXTENSION_BUDGET = 5_000_000;

/**
 * Runs of at least `minimum` equal characters, longest first, in any order in the two texts (so moved
 * passages are found), each character used once: greedy string tiling (Wise 1993) with a k-gram index.
 * @returns blocks in order of `first`
 */
export function commonBlocks(first: string, second: string, minimum: number): CommonBlock[] {
  if (first.length < minimum || second.length < minimum) return [];
  const places = new GramPlaces(second, minimum, PLACES_PER_GRAM);

  // Maximal runs by length, so that the longest can be taken first.
  const byLength: CommonBlock[][] = [];
  const remember = (block: CommonBlock): void => {
    let same = byLength[block.length];
    if (!same) {
      same = [];
      byLength[block.length] = same;
    }
    same.push(block);
  };
  let budget = EXTENSION_BUDGET;
  for (let at = 0; at + minimum <= first.length && budget > 0; at++) {
    for (let place = places.first(first, at); place >= 0; place = places.next(place)) {
      if (at > 0 && place > 0 && first[at - 1] === second[place - 1]) continue;
      let length = minimum;
      const most = Math.min(first.length - at, second.length - place);
      while (length < most && first.charCodeAt(at + length) === second.charCodeAt(place + length)) length++;
      budget -= length;
      remember({ first: at, second: place, length });
    }
  }

  const firstUsed = new Uint8Array(first.length);
  const secondUsed = new Uint8Array(second.length);
  const taken: CommonBlock[] = [];
  for (let length = byLength.length - 1; length >= minimum; length--) {
    for (const block of byLength[length] ?? []) {
      const free = freeParts(block, firstUsed, secondUsed);
      if (free.length === 1 && free[0]!.length === length) {
        taken.push(block);
        firstUsed.fill(1, block.first, block.first + length);
        secondUsed.fill(1, block.second, block.second + length);
        continue;
      }
      // Shorter than the block itself, so they are met later in this descent.
      for (const part of free) if (part.length >= minimum) remember(part);
    }
  }
  return taken.sort((a, b) => a.first - b.first);
}

/** The stretches of a block in which neither text's characters are used yet. */
function freeParts(block: CommonBlock, firstUsed: Uint8Array, secondUsed: Uint8Array): CommonBlock[] {
  const parts: CommonBlock[] = [];
  let start = -1;
  for (let offset = 0; offset <= block.length; offset++) {
    const free =
      offset < block.length && !firstUsed[block.first + offset] && !secondUsed[block.second + offset];
    if (free && start < 0) start = offset;
    if (!free && start >= 0) {
      parts.push({ first: block.first + start, second: block.second + start, length: offset - start });
      start = -1;
    }
  }
  return parts;
}

/** What an equal character of a local alignment is worth, and a different one or a gap. */
export const EQUAL = 2;
export const OTHER = -1;

/** A stretch of `text` that follows `pattern`, with the characters of it that are equal. */
export interface LocalAlignment {
  score: number;
  from: number;
  to: number;
  /** Offsets in `text` of equal characters, ascending. */
  equal: number[];
}

let scratch = new Int32Array(0);

/** Memory for so many scores, used again and again; nothing is said of what is in it. */
function scoresFor(cells: number): Int32Array {
  if (cells > MOST_SCRATCH) return new Int32Array(cells);
  if (scratch.length < cells) scratch = new Int32Array(cells);
  return scratch;
}

/** More is rare, and let go again. */
const MOST_SCRATCH = 2 ** 20;

/**
 * The best local alignment of a short pattern within a text (Smith and Waterman 1981); of several the one that ends
 * first in the pattern, then in the text.
 * @returns undefined when nothing is alike
 */
export function alignWithin(pattern: string, text: string): LocalAlignment | undefined {
  const columns = text.length + 1;
  const scores = scoresFor((pattern.length + 1) * columns);
  // The rest is written before it is read.
  scores.fill(0, 0, columns);
  const characters = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) characters[at] = text.charCodeAt(at);
  let best = 0;
  let bestAt = 0;
  for (let row = 1; row <= pattern.length; row++) {
    const character = pattern.charCodeAt(row - 1);
    const begin = row * columns;
    scores[begin] = 0;
    let left = 0;
    let diagonal = 0;
    for (let column = 1; column < columns; column++) {
      const above = scores[begin - columns + column]!;
      let score = diagonal + (character === characters[column - 1] ? EQUAL : OTHER);
      if (above > score) score = above + OTHER;
      if (left > score) score = left + OTHER;
      if (score < 0) score = 0;
      scores[begin + column] = score;
      diagonal = above;
      left = score;
      if (score > best) {
        best = score;
        bestAt = begin + column;
      }
    }
  }
  if (best === 0) return undefined;

  const equal: number[] = [];
  let cell = bestAt;
  const to = bestAt % columns;
  let from = to;
  while (scores[cell]! > 0) {
    const row = Math.floor(cell / columns);
    const column = cell % columns;
    const same = pattern.charCodeAt(row - 1) === text.charCodeAt(column - 1);
    if (scores[cell] === scores[cell - columns - 1]! + (same ? EQUAL : OTHER)) {
      if (same) equal.push(column - 1);
      from = column - 1;
      cell -= columns + 1;
    } else if (scores[cell] === scores[cell - columns]! + OTHER) {
      cell -= columns;
    } else {
      from = column - 1;
      cell -= 1;
    }
  }
  return { score: best, from, to, equal: equal.reverse() };
}
