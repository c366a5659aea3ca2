import type { Bilingual } from '../../language/bilingual.js';
import type { LineIndex } from '../lines.js';

/*
 * The mistakes that people make when they type YAML with a Chinese keyboard or copy it out of Word.
 * Each detector recognises one of them in a line and says how the line was meant: read so, the rest of the
 * file can still be used, and the message can name the mistake instead of what the parser tripped over.
 */

/** Replaces [from, to) of a text. */
export interface Edit {
  from: number;
  to: number;
  insert: string;
}

export interface Correction {
  /** Corrections of the same mistake are told together. */
  mistake: string;
  /** Only one of several ways to make sense of the line. */
  guess?: boolean;
  /** In order, not overlapping. */
  edits: Edit[];
  message: Bilingual;
  advice: Bilingual;
}

/** What a detector looks at: line `number` (from 0) of the text. */
export interface LineInText {
  text: string;
  lines: LineIndex;
  number: number;
}

export type Detector = (place: LineInText) => Correction[];

/** `key: ` or `- ` (several) before the value of a line: [all of it, value]. */
const BEFORE_VALUE = /^(\s*(?:- +)*(?:[^\s:#"'[{][^:]*: +)?)(\S.*)$/u;

/** Nobody types a longer line; patterns are not tried on it. */
export const LONGEST_LINE = 5_000;

export interface LineValue {
  text: string;
  /** Offset in the whole text. */
  start: number;
}

export function valueOfLine(lines: LineIndex, number: number): LineValue | undefined {
  const match = BEFORE_VALUE.exec(lines.line(number).trimEnd());
  if (match === null) return undefined;
  return { text: match[2] as string, start: (lines.starts[number] ?? 0) + (match[1] as string).length };
}

/** The text without the white space around it. */
export function valueAt(text: string, start: number): LineValue {
  return { text: text.trim(), start: start + text.length - text.trimStart().length };
}

/** The value in single quotes. */
export function wrap(value: LineValue): Edit {
  return {
    from: value.start,
    to: value.start + value.text.length,
    insert: `'${value.text.replaceAll("'", "''")}'`,
  };
}

/** Edits of all lines, those inside of block texts (`|`, `>`) left alone. */
export function everyLine(lines: LineIndex, edit: (line: string, start: number) => Edit[]): Edit[] {
  const edits: Edit[] = [];
  let block: number | undefined;
  for (let number = 0; number < lines.starts.length; number++) {
    const line = lines.line(number);
    const column = line.search(/\S/u);
    if (column === -1) continue;
    if (block !== undefined && column > block) continue;
    block = /(?:^|[:-]) +[|>][-+0-9]*\s*$/.test(line) ? column : undefined;
    edits.push(...edit(line, lines.starts[number] as number));
  }
  return edits;
}
