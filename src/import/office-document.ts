import type { Bilingual } from '../language/bilingual.js';

/**
 * What a Word or Excel file says, in reading order and without its looks: the one value between the readers of the
 * formats and the recognition of lists and rosters, which sees nothing else.
 */
export interface OfficeDocument {
  /** Name as given, forward slashes: what comments and messages call it. */
  file: string;
  format: 'docx' | 'xlsx';
  blocks: OfficeBlock[];
  /** What was in the file but is not in `blocks`, was bounded or ignored, and what the reader had to decide: said to the user. */
  notices: OfficeNotice[];
}

export type OfficeBlock = OfficeParagraph | OfficeTable;

/** A paragraph outside of tables; empty ones are left out, but counted in `place`. */
export interface OfficeParagraph {
  type: 'paragraph';
  place: ParagraphPlace;
  /** Text as it is read, with its automatic number in `number` and not in here; line breaks as \n. */
  text: string;
  /** What automatic numbering shows before the text: 一、 (一) 1. ①. */
  number?: string;
  /** Level of automatic numbering or outline, from 0. */
  level?: number;
  /** Set up as a title: a style of titles or headings, or centred and larger than the body. */
  title?: boolean;
}

/** A table of a Word file, or a worksheet. All rows have the same number of cells. */
export interface OfficeTable {
  type: 'table';
  /** The worksheet's name. */
  sheet?: string;
  /** A worksheet, row or column that is hidden was read all the same. */
  hidden?: boolean;
  rows: OfficeCell[][];
  /** Rows that Word repeats on every page: header rows for certain. */
  headerRows?: number;
}

/** One place of the grid. A merged cell stands in each place that it covers, as the same object. */
export interface OfficeCell {
  place: CellPlace;
  /** Paragraphs joined with \n, each with its automatic number in front. */
  text: string;
}

export type OfficePlace = ParagraphPlace | CellPlace;

/** Counted from 1 in the body of the file, empty paragraphs too, as a person would count; text boxes count where they are anchored. */
export interface ParagraphPlace {
  paragraph: number;
  /** Stands in a text box, header, footer, footnote or comment. */
  within?: 'textBox' | 'header' | 'footer' | 'note';
}

/** The upper left corner of a cell: of a Word table by number, of a worksheet by its reference. */
export type CellPlace = { table: number; row: number; column: number } | { sheet: string; cell: string };

export interface OfficeNotice {
  /** ignored: left out on purpose (macros, links, pictures); bounded: cut off at a limit; decided: read in one of several ways (tracked changes: as if accepted). */
  kind: 'ignored' | 'bounded' | 'decided';
  message: Bilingual;
  place?: OfficePlace;
}

/** A file that cannot be imported at all, with the way out. */
export interface UnreadableOffice {
  file: string;
  /** legacy: .doc .xls .wps .et; scan: pictures without text; encrypted; broken; bomb: too large when unpacked; other: not an office file. */
  kind: 'legacy' | 'scan' | 'encrypted' | 'broken' | 'bomb' | 'other';
  message: Bilingual;
  /** What the user can do. */
  remedy: Bilingual;
}
