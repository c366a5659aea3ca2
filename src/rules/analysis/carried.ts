import { alignWithin } from '../../similarity/align.js';
import { sentencesOf } from '../../similarity/mask.js';
import { normaliseText } from '../../similarity/normalise.js';

/** Blanks of a mandated text that each unit fills in. */
const BLANKS = /[×＿_○]{2,}|[Xx]{2,}/g;
/** Too short to be found otherwise than to the letter. */
const SHORTEST_FUZZY = 10;
/** Alignment is tried when this share of a sentence's bigrams occurs in one item. */
const WORTH_ALIGNING = 0.4;

/** How much of a mandated text stands in a list. */
export interface Carried {
  /** Share of its characters, 0 to 1. */
  share: number;
  /** Its sentences that are not there, as the source writes them. */
  missing: string[];
}

/**
 * Looks for each sentence of a mandated text in the items, also lightly edited, with blanks filled or
 * divided over several items.
 * @param texts the items' texts, normalised
 * @param threshold share of a sentence's characters from which it is there
 */
export function carriedIn(mandated: string, texts: readonly string[], threshold: number): Carried {
  let length = 0;
  let carried = 0;
  const missing: string[] = [];
  for (const sentence of sentencesOf(mandated)) {
    const pattern = normaliseText(sentence.replace(BLANKS, ''));
    if (pattern === '') continue;
    length += pattern.length;
    const share = Math.max(0, ...texts.map((text) => shareOf(pattern, text)));
    if (share >= threshold) carried += pattern.length;
    else {
      carried += share * pattern.length;
      missing.push(sentence.trim());
    }
  }
  return { share: length === 0 ? 1 : carried / length, missing };
}

function shareOf(pattern: string, text: string): number {
  if (text.includes(pattern)) return 1;
  if (pattern.length < SHORTEST_FUZZY) return 0;
  let shared = 0;
  for (let at = 0; at + 1 < pattern.length; at++) if (text.includes(pattern.slice(at, at + 2))) shared++;
  if (shared < WORTH_ALIGNING * (pattern.length - 1)) return 0;
  return (alignWithin(pattern, text)?.equal.length ?? 0) / pattern.length;
}
