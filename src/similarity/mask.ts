import { alignWithin } from './align.js';
import { normaliseText } from './normalise.js';

/** A pattern counts as carried when at least this share of its characters stands in the text. */
const CARRIED = 0.7;
/** Alignment is tried when this share of the pattern's bigrams occurs; each edited character costs two bigrams. */
const WORTH_ALIGNING = 0.45;
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
  const sizes = patterns.map((pattern) => bigramSet(pattern).size);
  const byBigram = new Map<number, number[]>();
  for (const [index, pattern] of patterns.entries()) {
    for (const bigram of bigramSet(pattern)) {
      const known = byBigram.get(bigram);
      if (known) known.push(index);
      else byBigram.set(bigram, [index]);
    }
  }

  if (patterns.length === 0) return { mask: (normalised) => new Uint8Array(normalised.length) };
  // Most bigrams of most texts are in no pattern: a look into a small table saves the look into the large one.
  const filter = new Uint8Array(FILTER);
  for (const bigram of byBigram.keys()) filter[filterPlace(bigram)] = 1;

  return {
    mask(normalised) {
      const mask = new Uint8Array(normalised.length);
      const shared = new Map<number, number>();
      // Most texts have few of the patterns' bigrams: only those have to be told apart from repetitions.
      const met = new Set<number>();
      for (let at = 0; at + 1 < normalised.length; at++) {
        const bigram = bigramAt(normalised, at);
        if (filter[filterPlace(bigram)] === 0) continue;
        const indexes = byBigram.get(bigram);
        if (indexes === undefined || met.has(bigram)) continue;
        met.add(bigram);
        for (const index of indexes) shared.set(index, (shared.get(index) ?? 0) + 1);
      }
      for (const [index, count] of [...shared].sort((a, b) => a[0] - b[0])) {
        if (count < WORTH_ALIGNING * sizes[index]!) continue;
        maskPattern(patterns[index]!, normalised, mask);
      }
      return mask;
    },
  };
}

function maskPattern(pattern: string, text: string, mask: Uint8Array): void {
  const exact = text.indexOf(pattern);
  if (exact >= 0) {
    mask.fill(1, exact, exact + pattern.length);
    return;
  }
  if (pattern.length < SHORTEST_FUZZY) return;
  const alignment = alignWithin(pattern, text);
  if (!alignment || alignment.equal.length < CARRIED * pattern.length) return;
  let previous = alignment.equal[0]!;
  for (const at of alignment.equal) {
    const start = at - previous - 1 <= EDIT ? previous : at;
    mask.fill(1, start, at + 1);
    previous = at;
  }
}

function bigramSet(text: string): Set<number> {
  const bigrams = new Set<number>();
  for (let at = 0; at + 1 < text.length; at++) bigrams.add(bigramAt(text, at));
  return bigrams;
}

/** Entries of the table in front; a power of two. */
const FILTER = 2 ** 15;

function filterPlace(bigram: number): number {
  return (Math.imul(bigram, 0x9e3779b1) >>> 17) & (FILTER - 1);
}

function bigramAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}
