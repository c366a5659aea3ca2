import { visible } from './visible.js';
import { characterWidth } from './width.js';

export type TextStyle =
  | 'plain'
  | 'strong'
  | 'dim'
  | 'common'
  | 'mandated'
  | 'error'
  | 'warning'
  | 'info'
  | 'pass'
  | 'heading';

/** Text in one style; the text may be untrusted. */
export interface Styled {
  text: string;
  style: TextStyle;
}

interface Cell {
  text: string;
  width: number;
  style: TextStyle;
}

/** May not begin a line (避头): closing punctuation. */
const NO_START = /^[，。、；：！？）〕】》〉」』”’…—％,.;:!?)\]}%]/u;
/** May not end a line (避尾): opening punctuation. */
const NO_END = /[（〔【《〈「『“‘([{]$/u;
const SPACE = /^\s/u;

/**
 * Breaks text into lines of at most so many columns: between Chinese characters, at spaces between words,
 * not before closing or after opening punctuation; line feeds stay.
 * Control characters are made visible here, so that what comes out is safe to print.
 */
export function wrap(pieces: readonly Styled[], columns: number): Styled[][] {
  const lines: Cell[][] = [[]];
  let used = 0;
  const startLine = () => {
    const ended = lines.at(-1)!;
    while (ended.length > 0 && SPACE.test(ended.at(-1)!.text)) ended.pop();
    lines.push([]);
    used = 0;
  };
  for (const chunk of chunksOf(cellsOf(pieces))) {
    if (chunk === 'break') {
      startLine();
      continue;
    }
    const width = chunk.reduce((sum, cell) => sum + cell.width, 0);
    if (used > 0 && used + width > columns) startLine();
    if (used === 0 && lines.length > 1 && chunk.every((cell) => SPACE.test(cell.text))) continue;
    for (const cell of chunk) {
      if (used > 0 && used + cell.width > columns) startLine();
      lines.at(-1)!.push(cell);
      used += cell.width;
    }
  }
  return lines.map(merge);
}

function cellsOf(pieces: readonly Styled[]): Cell[] {
  const cells: Cell[] = [];
  for (const { text, style } of pieces) {
    for (const character of visible(text)) {
      const width = characterWidth(character);
      const last = cells.at(-1);
      if (width === 0 && last !== undefined && last.text !== '\n') last.text += character;
      else cells.push({ text: character, width, style });
    }
  }
  return cells;
}

/** Stretches that stay together. */
function chunksOf(cells: readonly Cell[]): (Cell[] | 'break')[] {
  const chunks: (Cell[] | 'break')[] = [];
  for (const cell of cells) {
    const last = chunks.at(-1);
    if (cell.text === '\n') chunks.push('break');
    else if (last === undefined || last === 'break' || mayBreak(last.at(-1)!, cell)) chunks.push([cell]);
    else last.push(cell);
  }
  return chunks;
}

function mayBreak(before: Cell, after: Cell): boolean {
  if (SPACE.test(before.text) !== SPACE.test(after.text)) return true;
  if (NO_START.test(after.text) || NO_END.test(before.text)) return false;
  return before.width === 2 || after.width === 2;
}

function merge(cells: readonly Cell[]): Styled[] {
  const line: Styled[] = [];
  for (const { text, style } of cells) {
    const last = line.at(-1);
    if (last !== undefined && last.style === style) last.text += text;
    else line.push({ text, style });
  }
  return line;
}
