import { characters } from '../documents/word/measures.js';

/** One column of a table: by row, the lines of its cells. */
export interface ColumnText {
  cells: readonly (readonly string[])[];
  /** A few words, which at most two lines should do for. */
  short?: boolean;
}

/** Space at both sides of a cell's text, in characters. */
export const PADDING = 0.9;
/** Where the typeface is missing another one's digits and letters are wider than half a character. */
const WIDER = 0.12;
/** Narrowest column: two characters, so that a head like 责任内容 takes two lines. */
const NARROWEST = 2;
/** Widest word that a column keeps in one piece. */
const WIDEST_WORD = 7;

/**
 * Widths that make a table short: each column first gets what its longest word (a date, a name) needs, then what
 * is left of the line goes, half a character at a time, to the column whose cells make the rows highest.
 * @param width of the line, in characters of the table's type
 * @returns widths in characters, one for each column, that add up to the line
 */
export function columnWidths(columns: readonly ColumnText[], width: number): number[] {
  const widths = columns.map((column) => Math.max(NARROWEST, longestWord(column)));
  const sizes = columns.map(({ cells }) => cells.map((lines) => lines.map(lineWidth)));
  const room = width - columns.length * PADDING;
  let left = room - widths.reduce((sum, each) => sum + each, 0);
  while (left > 0) {
    const step = Math.min(left, 0.5);
    const gains = columns.map(
      (_, at) => badness(sizes[at]!, widths[at]!) - badness(sizes[at]!, widths[at]! + step),
    );
    const most = Math.max(...gains);
    // Nothing gets shorter any more: the column with most text takes the rest.
    const taker = most > 0 ? gains.indexOf(most) : fullest(sizes);
    widths[taker] = widths[taker]! + (most > 0 ? step : left);
    left -= most > 0 ? step : left;
  }
  const scale = Math.min(1, room / widths.reduce((sum, each) => sum + each, 0));
  return widths.map((each) => each * scale + PADDING);
}

/**
 * High cells weigh more than many low ones, since the highest of a row decides. Lines are counted in fractions, so
 * that a little more width always counts for something.
 */
function badness(cells: readonly (readonly number[])[], width: number): number {
  let sum = 0;
  for (const lines of cells) {
    let height = 0;
    for (const line of lines) height += Math.max(1, line / width + 0.3);
    sum += height ** 4;
  }
  return sum;
}

function fullest(sizes: readonly (readonly (readonly number[])[])[]): number {
  const totals = sizes.map((cells) => cells.flat().reduce((sum, each) => sum + each, 0));
  return totals.indexOf(Math.max(...totals));
}

function lineWidth(line: string): number {
  return characters(line) + (line.match(/\w/g)?.length ?? 0) * WIDER;
}

/** Dates, numbers and Latin words are not broken; Chinese text breaks anywhere, but a name of three stays whole. */
function longestWord({ cells, short }: ColumnText): number {
  let longest = 0;
  for (const line of cells.flat()) {
    const name = /^\p{Script=Han}{2,4}$/u.test(line) ? lineWidth(line) : 0;
    for (const [word] of line.matchAll(/[\w.:/-]+/g)) longest = Math.max(longest, lineWidth(word));
    longest = Math.max(longest, name, short ? Math.ceil(lineWidth(line) / 2) : 0);
  }
  return Math.min(longest, WIDEST_WORD);
}
