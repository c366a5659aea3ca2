import { type Xml, xml } from '../xml.js';
import type { Language } from './fonts.js';
import { TEXT_WIDTH } from './measures.js';
import { paragraph } from './paragraph.js';
import type { Style } from './styles.js';
import type { Run, Text } from './text.js';

export type Align = 'left' | 'center' | 'right';

export interface Column {
  /** Share of the width of the type area, beside those of the other columns. */
  width: number;
  align?: Align;
}

export interface CellParagraph {
  text: Text;
  /** Set in small type. */
  small?: boolean;
}

export interface Cell {
  paragraphs: readonly CellParagraph[];
  /** Columns it takes; one unless said. */
  span?: number;
  align?: Align;
  /** Background, six hexadecimal digits. */
  fill?: string;
  /** Stays on the page of the row below. */
  keepNext?: boolean;
  run?: Omit<Run, 'text'>;
  /** Line pitch in points, where the size of the type asks for another one. */
  pitch?: number;
}

/** A table as wide as the type area. */
export interface Table {
  kind: 'table';
  columns: readonly Column[];
  /** The row that is repeated on every page. */
  head?: readonly Cell[];
  rows: readonly (readonly Cell[])[];
  /** Says what it holds to people who do not see it. */
  description: string;
  /** Some space above, where no caption stands there. */
  apart?: boolean;
  /** Cells of a few words: their text stands in the middle of the row. */
  compact?: boolean;
}

/** A cell with one paragraph. */
export function cell(text: Text, more: Omit<Cell, 'paragraphs'> = {}): Cell {
  return { paragraphs: [{ text }], ...more };
}

const LINE = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
  (side) => xml`<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`,
);

/** Lines above and below the text of a cell, in twips. */
const [CELL_HEIGHT, CELL_SIDE] = [40, 85];

/** The markup of a table. */
export function tableMarkup(table: Table, language: Language, textWidth: number = TEXT_WIDTH): Xml {
  const widths = columnWidths(table.columns, textWidth);
  const grid = widths.map((width) => xml`<w:gridCol w:w="${width}"/>`);
  const head =
    table.head === undefined ? [] : [rowMarkup(table.head, table, widths, language, { isHead: true })];
  const rows = table.rows.map((row) => rowMarkup(row, table, widths, language, { isHead: false }));
  const margin = (side: string, width: number) => xml`<w:${side} w:w="${width}" w:type="dxa"/>`;
  return xml`<w:tbl><w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${LINE}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margin('top', CELL_HEIGHT)}${margin('left', CELL_SIDE)}${margin('bottom', CELL_HEIGHT)}${margin('right', CELL_SIDE)}</w:tblCellMar><w:tblDescription w:val="${table.description}"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${rows}</w:tbl>`;
}

/** Whole twips that add up to the width of the type area. */
function columnWidths(columns: readonly Column[], textWidth: number): number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  let before = 0;
  let shares = 0;
  return columns.map(({ width }) => {
    shares += width;
    const end = Math.round((shares / total) * textWidth);
    const own = end - before;
    before = end;
    return own;
  });
}

function rowMarkup(
  cells: readonly Cell[],
  table: Table,
  widths: readonly number[],
  language: Language,
  { isHead }: { isHead: boolean },
): Xml {
  const properties = [
    isHead || isShort(cells) ? xml`<w:cantSplit/>` : undefined,
    isHead ? xml`<w:tblHeader/>` : undefined,
  ].filter((each) => each !== undefined);
  let column = 0;
  const markup = cells.map((each) => {
    const span = each.span ?? 1;
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    const align = each.align ?? (isHead ? 'center' : table.columns[column]?.align);
    column += span;
    const aligned = { ...each, ...(align === undefined ? {} : { align }) };
    return cellMarkup(aligned, width, { isHead, isCentred: isHead || table.compact === true }, language);
  });
  const settings = properties.length === 0 ? undefined : xml`<w:trPr>${properties}</w:trPr>`;
  return xml`<w:tr>${settings}${markup}</w:tr>`;
}

/** Characters up to which a cell is kept on one page: about a third of it. */
const SHORT = 400;

function isShort(cells: readonly Cell[]): boolean {
  return cells.every(
    ({ paragraphs }) => paragraphs.reduce((sum, { text }) => sum + lengthOf(text), 0) <= SHORT,
  );
}

function lengthOf(text: Text): number {
  return typeof text === 'string' ? text.length : text.reduce((sum, run) => sum + run.text.length, 0);
}

function cellMarkup(
  content: Cell,
  width: number,
  { isHead, isCentred }: { isHead: boolean; isCentred: boolean },
  language: Language,
): Xml {
  const span = (content.span ?? 1) > 1 ? xml`<w:gridSpan w:val="${content.span ?? 1}"/>` : undefined;
  const fill =
    content.fill === undefined
      ? undefined
      : xml`<w:shd w:val="clear" w:color="auto" w:fill="${content.fill}"/>`;
  const paragraphs = content.paragraphs.map(({ text, small }) =>
    paragraph(styleOf(isHead, small), text, language, {
      ...(content.keepNext ? { keepNext: true } : {}),
      ...(content.align === undefined ? {} : { align: content.align }),
      ...(content.run === undefined ? {} : { run: content.run }),
      ...(content.pitch === undefined ? {} : { pitch: content.pitch }),
    }),
  );
  return xml`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${fill}${isCentred ? xml`<w:vAlign w:val="center"/>` : undefined}</w:tcPr>${paragraphs}</w:tc>`;
}

function styleOf(isHead: boolean, small = false): Style {
  if (isHead) return 'TableHead';
  return small ? 'TableTextSmall' : 'TableText';
}
