import { alignWithin } from '../../similarity/align.js';
import { sentencesOf } from '../../similarity/mask.js';
import { normaliseText } from '../../similarity/normalise.js';
import { recently } from '../../similarity/recently.js';

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
  for (const { sentence, pattern } of patternsOf(mandated)) {
    length += pattern.text.length;
    const share = bestShare(pattern, texts);
    if (share >= threshold) carried += pattern.text.length;
    else {
      carried += share * pattern.text.length;
      missing.push(sentence);
    }
  }
  return { share: length === 0 ? 1 : carried / length, missing };
}

/** A sentence to look for, normalised, and its bigrams. */
interface Pattern {
  text: string;
  bigrams: string[];
}

/** Every list is searched for the same few texts. */
const patternsOf = recently((mandated): { sentence: string; pattern: Pattern }[] => {
  return sentencesOf(mandated).flatMap((sentence) => {
    const text = normaliseText(sentence.replace(BLANKS, ''));
    if (text === '') return [];
    const bigrams = Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
    return [{ sentence: sentence.trim(), pattern: { text, bigrams } }];
  });
}, 500);

/** The share of the pattern in the text that has most of it. */
function bestShare(pattern: Pattern, texts: readonly string[]): number {
  if (texts.some((text) => text.includes(pattern.text))) return 1;
  return Math.max(0, ...texts.map((text) => shareOf(pattern, text)));
}

function shareOf({ text: pattern, bigrams }: Pattern, text: string): number {
  if (pattern.length < SHORTEST_FUZZY) return 0;
  const needed = WORTH_ALIGNING * (pattern.length - 1);
  let shared = 0;
  for (const [at, bigram] of bigrams.entries()) {
    if (text.includes(bigram)) shared++;
    if (shared + bigrams.length - at - 1 < needed) return 0;
  }
  if (shared < needed) return 0;
  return (alignWithin(pattern, text)?.equal.length ?? 0) / pattern.length;
}
