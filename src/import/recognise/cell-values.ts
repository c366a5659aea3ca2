import type { OfficeCell } from '../office-document.js';
import { numberedLines } from './numbering.js';
import { isPersonName } from './person-names.js';
import { personName, splitOutside, trimmed } from './written.js';

/** Texts of cells, each merged cell once, blank ones left out. */
export function textsOf(cells: readonly OfficeCell[]): string[] {
  return cells
    .filter((cell, index) => cells.indexOf(cell) === index)
    .map(({ text }) => trimmed(text))
    .filter((text) => text !== '' && !/^[/／—–-]$/u.test(text));
}

/**
 * The measures in a cell: its numbered paragraphs without their numbers, or its lines. Where some lines end like
 * sentences, the others go on in the next one.
 */
export function measuresIn(text: string): string[] {
  const numbered = numberedLines(text);
  if (numbered !== undefined) return numbered;
  const lines = text
    .split('\n')
    .map(trimmed)
    .filter((line) => line !== '');
  if (!lines.some((line) => SENTENCE_END.test(line))) return lines;
  const measures: string[] = [];
  let open = false;
  for (const line of lines) {
    measures.push(open ? `${measures.pop()}\n${line}` : line);
    open = !SENTENCE_END.test(line);
  }
  return measures;
}

const SENTENCE_END = /[。；;！!]$/u;

/** Names, one or several: 陈志远、蔡敏 or one below the other. A name spread out is one name. */
export function ownersIn(text: string): string[] {
  const parts = splitOutside(text, /[、，,；;/／\n]/u);
  return parts.flatMap((part) => {
    const words = part.split(/[\s　]+/u).filter((word) => word !== '');
    if (words.length > 1 && words.every(isPersonName)) return words;
    return [isPersonName(part) ? personName(part) : part];
  });
}

/** Departments, one or several. */
export function departmentsIn(text: string): string[] {
  return splitOutside(text, /[、，,；;\n]/u);
}

/** What shows that it was done: as written, or its numbered lines. */
export function evidenceIn(text: string): string[] {
  return (
    numberedLines(text) ??
    text
      .split('\n')
      .map(trimmed)
      .filter((line) => line !== '')
  );
}
