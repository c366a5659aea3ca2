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

function around(text: string, offset: number, end: RegExp): Stretch {
  let from = offset;
  while (from > 0 && !end.test(text[from - 1]!)) from--;
  let to = offset;
  while (to < text.length && !end.test(text[to]!)) to++;
  return { from, to };
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
