import { alignWithin } from './align.js';
import { longestCommonSubsequence, Outline } from './kept-at-most.js';
import { normaliseText } from './normalise.js';
import { PatternIndex } from './pattern-index.js';

/** A pattern counts as carried when at least this share of its characters stands in the text. */
const CARRIED = 0.7;
/** Shorter sentences are ordinary phrases: they are masked only where they stand to the letter. */
const SHORTEST_FUZZY = 10;
/** Changed characters between carried ones belong to the edit of the mandated text up to this number. */
const EDIT = 2;
/** A placeholder of the mandated text: whatever a unit fills in is its own text. */
const PLACEHOLDER = /[×Xx＿_○]{2,}|[（(](?:单位|部门|科室|姓名|职务|填写)[^）)]{0,10}[）)]/g;

/** Finds mandated sentences in normalised texts, also lightly edited or with their slots filled. */
export interface Masker {
  /** One entry per unit of the text: 1 where it is mandated. */
  mask(normalised: string): Uint8Array;
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
  if (patterns.length === 0) return { mask: (normalised) => new Uint8Array(normalised.length) };
  const index = new PatternIndex(patterns);
  const outlines = patterns.map((pattern) => new Outline(pattern));

  return {
    mask(normalised) {
      const mask = new Uint8Array(normalised.length);
      const changed: Outline[] = [];
      for (const pattern of index.sharing(normalised)) {
        const outline = outlines[pattern]!;
        if (!maskExact(outline.text, normalised, mask)) changed.push(outline);
      }
      for (const outline of changed) {
        // A text that is mandated to the letter from end to end has nothing left for variants of its sentences.
        if (!mask.includes(0)) break;
        maskChanged(outline, normalised, mask);
      }
      return mask;
    },
  };
}

/** Whether the pattern stands in the text to the letter. */
function maskExact(pattern: string, text: string, mask: Uint8Array): boolean {
  const from = text.indexOf(pattern);
  if (from >= 0) mask.fill(1, from, from + pattern.length);
  return from >= 0;
}

function maskChanged(outline: Outline, text: string, mask: Uint8Array): void {
  const pattern = outline.text;
  if (pattern.length < SHORTEST_FUZZY) return;
  // What is aligned is a common subsequence.
  if (longestCommonSubsequence(outline, text) < CARRIED * pattern.length) return;
  const alignment = alignWithin(pattern, text);
  if (!alignment || alignment.equal.length < CARRIED * pattern.length) return;
  let previous = alignment.equal[0]!;
  for (const at of alignment.equal) {
    const start = at - previous - 1 <= EDIT ? previous : at;
    mask.fill(1, start, at + 1);
    previous = at;
  }
}
