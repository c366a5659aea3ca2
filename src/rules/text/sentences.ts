/** A stretch of a text: [from, to) in UTF-16 offsets. */
export interface Stretch {
  from: number;
  to: number;
}

const SENTENCE_END = /[。；;！!？?\n\r]/;
const CLAUSE_END = /[，,：:。；;！!？?\n\r]/;

/** The sentence around an offset, without its end mark. */
export function sentenceAt(text: string, offset: number): Stretch {
  return around(text, offset, SENTENCE_END);
}

/** The clause around an offset: up to the nearest comma or stronger mark on either side (、 only lists). */
export function clauseAt(text: string, offset: number): Stretch {
  return around(text, offset, CLAUSE_END);
}

/** How far to either side a sentence is followed: a paragraph without a stop must not be gone over for each word. */
const FARTHEST = 500;

function around(text: string, offset: number, end: RegExp): Stretch {
  const first = Math.max(0, offset - FARTHEST);
  const last = Math.min(text.length, offset + FARTHEST);
  let from = offset;
  while (from > first && !end.test(text[from - 1]!)) from--;
  let to = offset;
  while (to < last && !end.test(text[to]!)) to++;
  return { from, to };
}

/** Where the sentence around an offset ends, without its end mark; not looked for beyond `limit`. */
export function sentenceEnd(text: string, offset: number, limit: number): number {
  let to = offset;
  while (to < limit && !SENTENCE_END.test(text[to]!)) to++;
  return to;
}

/** Stretches in order of place that do not overlap one another; tells in logarithmic time whether one is touched. */
export class Coverage {
  constructor(private readonly stretches: readonly Stretch[]) {}

  /** True when [from, to) shares a character with one of them. */
  overlaps(from: number, to: number): boolean {
    let low = 0;
    let high = this.stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.stretches[middle]!.to <= from) low = middle + 1;
      else high = middle;
    }
    return low < this.stretches.length && this.stretches[low]!.from < to;
  }
}

/** True when the stretch shares a character with one of the spans. */
export function overlaps(stretch: Stretch, spans: readonly (readonly [number, number])[]): boolean {
  return spans.some(([from, to]) => stretch.from < to && from < stretch.to);
}

const BRACKETS: readonly (readonly [string, string])[] = [
  ['《', '》'],
  ['〈', '〉'],
];

/** True when the offset stands inside the title of a document: 《…》. */
export function insideTitle(text: string, offset: number): boolean {
  return BRACKETS.some(([open, close]) => {
    const opened = text.lastIndexOf(open, offset);
    if (opened < 0) return false;
    const closed = text.indexOf(close, opened);
    return closed < 0 || closed > offset;
  });
}
