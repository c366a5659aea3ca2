import type { OfficeCell } from '../office-document.js';
import type { OriginPlace } from '../origin.js';
import type { ColumnKey } from './column-names.js';
import type { ColumnMeaning } from './columns.js';
import type { Labelled } from './labels.js';
import type { Confidence } from './recognised.js';

/** A document as one sequence of lines and of rows of tables whose columns are known. */
export type Piece = Line | Row;

/** A paragraph, or a row of a table that says one thing: a title, a section, values beside labels. */
export interface Line {
  type: 'line';
  text: string;
  place: OriginPlace;
  /** What automatic numbering shows before the text. */
  number?: string;
  title: boolean;
  labelled?: Labelled[];
  sheet?: string;
  inTable: boolean;
  /** Of a page header, a footnote and the like. */
  beside: boolean;
}

/** A row of data. Merged cells are the same object in each place. */
export interface Row {
  type: 'row';
  cells: OfficeCell[];
  place: OriginPlace;
  grid: Grid;
}

export interface Column {
  /** The header's text, of two rows joined. */
  label: string;
  meaning?: ColumnMeaning;
}

/** The columns of a table; tables that continue another share its grid. */
export interface Grid {
  columns: Column[];
  place: OriginPlace;
  sheet?: string;
  /** named: by a header; continued: by the header of the table before; shaped: by what the cells look like. */
  by: 'named' | 'continued' | 'shaped';
  confidence: Confidence;
}

export function columnsOf(grid: Grid, key: ColumnKey): number[] {
  return grid.columns.flatMap((column, index) => (column.meaning?.key === key ? [index] : []));
}

export function hasColumn(grid: Grid, ...keys: ColumnKey[]): boolean {
  return grid.columns.some(({ meaning }) => meaning !== undefined && keys.includes(meaning.key));
}

/** A list says what is to be done; a roster who is who. */
export function isListGrid(grid: Grid): boolean {
  return (
    hasColumn(grid, 'content', 'measures') &&
    !(hasColumn(grid, 'person') && hasColumn(grid, 'division', 'assists', 'since'))
  );
}

export function isRosterGrid(grid: Grid): boolean {
  if (isListGrid(grid)) return false;
  return (
    (hasColumn(grid, 'person') && hasColumn(grid, 'position', 'division', 'role', 'since')) ||
    (hasColumn(grid, 'unit') &&
      hasColumn(grid, 'aliases', 'formerNames', 'supervisor', 'level', 'category', 'organisation', 'parent'))
  );
}

/** The cells of a row from the left, merged ones once. */
export function distinctCells(cells: readonly OfficeCell[]): OfficeCell[] {
  return cells.filter((cell, index) => cells.indexOf(cell) === index);
}
