import { textOfRow, wholeText } from './list.js';
import { type MarkerKind, markerOf, markerOfNumber } from './numbering.js';
import type { Line, Piece } from './pieces.js';
import type { Heading, RecognisedDebrief, Remark } from './recognised.js';
import { trimmed } from './written.js';

/** Longest heading of a section. */
const LONGEST = 40;

/** A debrief: its numbered or titled headings with the prose below them. Undefined when there is no prose. */
export function readDebrief(
  file: string,
  heading: Heading,
  pieces: readonly Piece[],
  unused: readonly Omit<Remark, 'before'>[],
): RecognisedDebrief | undefined {
  const kind = headingKind(pieces);
  const sections: { title?: string; lines: string[]; place: Remark['place'] }[] = [];
  const remarks: Remark[] = unused.map((each) => ({ ...each, before: 0 }));
  for (const piece of pieces) {
    if (piece.type === 'row') {
      remarks.push({ text: textOfRow(piece), place: piece.place, before: sections.length, kind: 'unknown' });
    } else if (piece.beside) {
      remarks.push({ text: wholeText(piece), place: piece.place, before: sections.length, kind: 'aside' });
    } else if (kind !== undefined && isHeading(piece, kind)) {
      sections.push({ title: wholeText(piece), lines: [], place: piece.place });
    } else {
      if (sections.length === 0) sections.push({ lines: [], place: piece.place });
      sections.at(-1)?.lines.push(wholeText(piece));
    }
  }
  const written = sections.flatMap(({ title, lines, place }) => {
    const text = lines.join('\n');
    // A heading with nothing below it is all that the section says.
    if (trimmed(text) === '') return title === undefined ? [] : [{ text: title, place }];
    return [{ ...(title !== undefined && { title }), text, place }];
  });
  if (written.length === 0) return undefined;
  return { kind: 'debrief', file, heading, sections: written, remarks, guesses: [] };
}

/** How its headings are marked: by the outermost kind of number, or by their style. */
function headingKind(pieces: readonly Piece[]): MarkerKind | 'title' | undefined {
  const lines = pieces.filter((piece): piece is Line => piece.type === 'line' && !piece.beside);
  const order: MarkerKind[] = ['chapter', 'characters', 'bracketedCharacters', 'digits', 'bracketedDigits'];
  const kinds = new Set(lines.filter(isShort).map(kindOf));
  return order.find((kind) => kinds.has(kind)) ?? (lines.some(({ title }) => title) ? 'title' : undefined);
}

function kindOf({ number, text }: Line): MarkerKind | undefined {
  return (number === undefined ? markerOf(text)?.marker : markerOfNumber(number))?.kind;
}

function isShort({ text }: Line): boolean {
  return [...text].length <= LONGEST && !/[。；]./u.test(text);
}

function isHeading(line: Line, kind: MarkerKind | 'title'): boolean {
  if (!isShort(line)) return false;
  return kind === 'title' ? line.title : kindOf(line) === kind;
}
