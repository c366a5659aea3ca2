import type { WordBlock } from '../documents/word/blocks.js';
import { characters } from '../documents/word/measures.js';
import { cell, type Table as WordTable } from '../documents/word/table.js';
import type { Language } from '../language/bilingual.js';
import type { Table } from './document.js';

/** 一、核查情况; A. What was checked. */
export function numbered(number: string | undefined, title: string, language: Language): string {
  return (number ?? '') + (number !== undefined && language === 'en' ? ' ' : '') + title;
}

/** Characters of table type in the width of the page. */
const LINE = 36.8;
/** Columns up to this width are not squeezed: a date, a name with a position. */
const KEPT = 10;
/** Space beside the text of a cell, in characters. */
const PADDING = 1.1;

/** A table of the letter, its columns as wide as what is in them asks. */
export function tableBlocks(table: Table): WordBlock[] {
  const asked = table.head.map((head, at) =>
    Math.max(...[head, ...table.rows.map((row) => row[at]?.text ?? '')].map(widthOf)),
  );
  const widths = columnWidths(asked.map((width) => width + PADDING));
  const word: WordTable = {
    kind: 'table',
    description: table.caption,
    compact: true,
    ...(table.captionKnown ? { apart: true } : {}),
    columns: widths.map((width, at) => ({
      width,
      align: table.rows[0]?.[at]?.numeric === true ? 'center' : 'left',
    })),
    head: table.head.map((text) => cell(text)),
    rows: table.rows.map((row) => row.map(({ text }) => cell(text))),
  };
  return table.captionKnown ? [word] : [{ kind: 'caption', text: table.caption }, word];
}

/** Narrow columns get what they ask; the others share what is left in proportion. */
function columnWidths(asked: readonly number[]): number[] {
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
  const narrow = sum(asked.filter((width) => width <= KEPT));
  const wide = sum(asked.filter((width) => width > KEPT));
  if (wide === 0 || narrow >= LINE) return [...asked];
  return asked.map((width) => (width <= KEPT ? width : (width / wide) * (LINE - narrow)));
}

/** Where the typeface is not installed, another one's digits may be wider than half a character. */
function widthOf(text: string): number {
  return characters(text) + (text.match(/\d/g)?.length ?? 0) * 0.22;
}
