import { NAMESPACES } from '../office-package.js';
import { visible } from '../visible.js';
import { type Xml, xml } from '../xml.js';
import { type CellStyle, styleNumber } from './styles.js';

/** Text stays text whatever it begins with; numbers are the tool's own figures. */
export type Value = string | number | undefined;

export interface Column {
  title: string;
  /** In digits of the default type; a Chinese character takes two. */
  width: number;
  style?: CellStyle;
}

/** A table from the first cell on: its head stays in sight and can filter the rows. */
export interface Sheet {
  name: string;
  columns: readonly Column[];
  rows: readonly (readonly Value[])[];
  /** Columns that stay in sight when the sheet is moved sideways. */
  frozenColumns?: number;
}

/** Most characters of a cell. */
const LONGEST = 32_767;
/** Height of a line and of the highest row a spreadsheet can have, in points. */
const [LINE, HIGHEST] = [15.5, 409];
/** Numbers of paper sizes, and the widest table in digits that can be read on A4. */
const [PAPER_A3, PAPER_A4, WIDEST_A4] = [8, 9, 200];
/** Characters kept for saying how many were left out. */
const REMARK = 67;

/** xl/worksheets/sheet1.xml: head frozen and filtering, printed on A4 across, as many pages long as it takes. */
export function sheetMarkup(sheet: Sheet, isFirst: boolean, truncated: (count: number) => string): Xml {
  const { columns, rows, frozenColumns = 0 } = sheet;
  const widths = columns.map(
    ({ width }, at) => xml`<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const titles = columns.map(({ title }) => title);
  const asHead = columns.map((column): Column => ({ ...column, style: 'head' }));
  const head = rowMarkup(1, titles, asHead, truncated);
  const body = rows.map((row, at) => rowMarkup(at + 2, row, columns, truncated));
  const paper = columns.reduce((sum, { width }) => sum + width, 0) > WIDEST_A4 ? PAPER_A3 : PAPER_A4;
  const corner = `${columnName(frozenColumns)}2`;
  const side = frozenColumns > 0 ? xml` xSplit="${frozenColumns}"` : undefined;
  const pane = frozenColumns > 0 ? 'bottomRight' : 'bottomLeft';
  return xml`<worksheet xmlns="${NAMESPACES.sheet}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${tableRange(sheet)}"/><sheetViews><sheetView${isFirst ? xml` tabSelected="1"` : undefined} workbookViewId="0"><pane${side} ySplit="1" topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths}</cols><sheetData>${head}${body}</sheetData><autoFilter ref="${tableRange(sheet)}"/><pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="${paper}" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
}

/** A1:Q20; with `mark` '$': $A$1:$Q$20. */
export function tableRange({ columns, rows }: Sheet, mark = ''): string {
  return `${mark}A${mark}1:${mark}${columnName(columns.length - 1)}${mark}${rows.length + 1}`;
}

function rowMarkup(
  number: number,
  values: readonly Value[],
  columns: readonly Column[],
  truncated: (count: number) => string,
): Xml {
  const cells = values.map((value, at) =>
    cellMarkup(`${columnName(at)}${number}`, value, columns[at]?.style ?? 'text', truncated),
  );
  return xml`<row r="${number}" ht="${rowHeight(values, columns, number === 1)}" customHeight="1">${cells}</row>`;
}

/** Points: not every program works out itself how high a row of wrapped text must be. */
function rowHeight(values: readonly Value[], columns: readonly Column[], isHead: boolean): number {
  const lines = values.map((value, at) => {
    const width = (columns[at]?.width ?? 8) - 1;
    const text = value === undefined ? '' : String(value).slice(0, LONGEST);
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(digits(line) / width)), 0);
  });
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + (isHead ? 10 : 4));
}

/** Digits of the default type a text takes; a Chinese character takes two. */
function digits(text: string): number {
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! < 0x2000 ? 1 : 2;
  return width;
}

function cellMarkup(
  place: string,
  value: Value,
  style: CellStyle,
  truncated: (count: number) => string,
): Xml {
  if (value === undefined || value === '') return xml`<c r="${place}" s="${styleNumber(style)}"/>`;
  if (typeof value === 'number' && Number.isFinite(value)) {
    return xml`<c r="${place}" s="${styleNumber(style)}"><v>${value}</v></c>`;
  }
  const isFigure = style === 'number' || style === 'share';
  const text = cellText(String(value), truncated);
  return xml`<c r="${place}" s="${styleNumber(isFigure ? 'centred' : style)}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/**
 * A text as a cell can hold it: what is invisible is written out, `_x000D_` (which spreadsheets read as a
 * character's number) stays what it is, and what is too long is cut with a note.
 */
export function cellText(text: string, truncated: (count: number) => string): string {
  const whole = visible(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  if (whole.length <= LONGEST) return whole;
  let end = LONGEST - REMARK;
  // Neither a pair of surrogates nor an escape is cut in two.
  if (/[\ud800-\udbff]/.test(whole[end - 1]!)) end -= 1;
  const lastEscape = whole.lastIndexOf('_x005F_', end);
  if (lastEscape !== -1 && lastEscape + '_x005F_'.length > end) end = lastEscape;
  return whole.slice(0, end) + truncated(whole.length - end);
}

/** 0 → A, 26 → AA. */
function columnName(at: number): string {
  const rest = Math.floor(at / 26);
  return (rest === 0 ? '' : columnName(rest - 1)) + String.fromCharCode(65 + (at % 26));
}
