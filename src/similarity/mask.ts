import { alignWithin } from './align.js';
import { alignedStretch } from './aligned-stretch.js';
import { longestCommonSubsequence, Outline } from './kept-at-most.js';
import { normaliseText } from './normalise.js';
import { PatternIndex } from './pattern-index.js';
import { TextPlaces } from './text-places.js';

/** A pattern counts as carried when at least this share of its characters stands in the text. */
const CARRIED = 0.7;
/** Shorter sentences are ordinary phrases: they are masked only where they stand to the letter. */
const SHORTEST_FUZZY = 10;
/** Longer ones, which nobody writes in earnest, are looked for to the letter: to align two takes the product of their lengths. */
const LONGEST_FUZZY = 1000;
/** Changed characters between carried ones belong to the edit of the mandated text up to this number. */
const EDIT = 2;
/** Variants are looked for of so many: what is used most is edited most. */
const MOST_USED = 50;
/** A placeholder of the mandated text: whatever a unit fills in is its own text. */
const PLACEHOLDER = /[×Xx＿_○]{2,}|[（(](?:单位|部门|科室|姓名|职务|填写)[^）)]{0,10}[）)]/g;

/** Finds mandated sentences in normalised texts, also lightly edited or with their slots filled. */
export interface Masker {
  /** One entry per unit of the text: 1 where it is mandated; undefined where nothing is, as in most texts. */
  mask(normalised: string): Uint8Array | undefined;
}

/** Sentences of a text, without their closing marks. */
export function sentencesOf(text: string): string[] {
  return text.split(/[。；;！!？?\n]+/).filter((sentence) => sentence.trim() !== '');
}

/** @param mandated source texts of clauses and `keep` items; each of their sentences is looked for by itself */
export function createMasker(mandated: readonly string[]): Masker {
  const patterns = [
    ...new Set(
      mandated
        .flatMap((text) => sentencesOf(text.replace(PLACEHOLDER, '')))
        .map((sentence) => normaliseText(sentence))
        .filter((pattern) => pattern.length >= 4),
    ),
  ].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (patterns.length === 0) return { mask: () => undefined };
  const index = new PatternIndex(patterns);
  const outlines = patterns.map((pattern) => new Outline(pattern));
  const scores = new Map<number, number>();
  const scoreBetween = (pattern: number, other: number): number => {
    const key = pattern * patterns.length + other;
    const score = scores.get(key) ?? alignWithin(patterns[pattern]!, patterns[other]!)?.score ?? 0;
    scores.set(key, score);
    return score;
  };

  return {
    mask(normalised) {
      const sharing = index.sharing(normalised);
      if (sharing.length === 0) return undefined;
      const mask = new Uint8Array(normalised.length);
      const standing: number[] = [];
      const changed: number[] = [];
      for (const pattern of sharing) {
        if (maskExact(patterns[pattern]!, normalised, mask)) standing.push(pattern);
        else changed.push(pattern);
      }
      if (changed.length > 0) textPlaces.read(normalised);
      for (const pattern of changed) {
        const { length } = patterns[pattern]!;
        if (length < SHORTEST_FUZZY || length > LONGEST_FUZZY) continue;
        if (!textPlaces.mayCarry(patterns[pattern]!, CARRIED * length)) continue;
        // A text that is mandated to the letter from end to end has nothing left for variants of its sentences.
        if (!mask.includes(0)) break;
        // Of a wording that many lists share there are variants: that one stands here tells how well the others fit.
        let score = 0;
        for (const other of standing) {
          if (patterns[other]!.length <= LONGEST_FUZZY) score = Math.max(score, scoreBetween(pattern, other));
        }
        maskChanged(outlines[pattern]!, normalised, mask, score);
      }
      return mask.includes(1) ? mask : undefined;
    },
  };
}

/**
 * The texts without those that are another of them, lightly edited: what stands before them in the array masks them but
 * for so few characters at their ends as an edit has. Of a wording that thousands of lists share, thousands of variants
 * need not be looked for.
 * @param texts normalised
 */
export function withoutVariants(texts: readonly string[]): string[] {
  const kept: string[] = [];
  const mostUsed: { outline: Outline; index: PatternIndex }[] = [];
  for (const text of texts) {
    const isFuzzy = text.length <= LONGEST_FUZZY;
    const isVariant = mostUsed.some(({ outline, index }) => {
      if (!isFuzzy || index.sharing(text).length === 0) return false;
      const mask = new Uint8Array(text.length);
      maskChanged(outline, text, mask, 0);
      return mask.reduce((open, masked) => open + 1 - masked, 0) <= EDIT;
    });
    if (isVariant) continue;
    kept.push(text);
    if (isFuzzy && kept.length <= MOST_USED)
      mostUsed.push({ outline: new Outline(text), index: new PatternIndex([text]) });
  }
  return kept;
}

const textPlaces = new TextPlaces();

/** Whether the pattern stands in the text to the letter. */
function maskExact(pattern: string, text: string, mask: Uint8Array): boolean {
  const from = text.indexOf(pattern);
  if (from >= 0) mask.fill(1, from, from + pattern.length);
  return from >= 0;
}

/** @param score that an alignment in the text has at least; 0 where nothing is known */
function maskChanged(outline: Outline, source: string, mask: Uint8Array, score: number): void {
  const pattern = outline.text;
  if (pattern.length < SHORTEST_FUZZY) return;
  const { from, to } = score > 0 ? alignedStretch(outline, source, score) : { from: 0, to: source.length };
  const open = mask.indexOf(0, from);
  if (open < 0 || open >= to) return;
  const text = source.slice(from, to);
  // What is aligned is a common subsequence: of the stretch, and of a text too long for its places.
  if (longestCommonSubsequence(outline, text) < CARRIED * pattern.length) return;
  const alignment = alignWithin(pattern, text);
  if (!alignment || alignment.equal.length < CARRIED * pattern.length) return;
  let previous = alignment.equal[0]!;
  for (const at of alignment.equal) {
    const start = at - previous - 1 <= EDIT ? previous : at;
    mask.fill(1, from + start, from + at + 1);
    previous = at;
  }
}
