import type { CellPlace, OfficeTable } from '../../office-document.js';
import type { OfficePackage } from '../container/package.js';
import { LIMITS } from '../limits.js';
import { attribute, elements, integer, type XmlElement } from '../markup/element.js';
import type { Notices } from '../notices.js';
import type { Room } from '../room.js';
import { type CellSettings, cellText, isCellPicture } from './cell-value.js';
import { type Area, area, cellNumbers, cellReference, EDGE } from './reference.js';
import { sheetGrid, usedRange } from './sheet-grid.js';
import { addSheetNotice } from './sheet-notices.js';

/** What the sheets of a workbook share. */
export interface WorkbookReading extends CellSettings {
  parts: OfficePackage;
  notices: Notices;
  room: Room;
}

/** A worksheet as the workbook lists it. */
export interface SheetEntry {
  name: string;
  part: string;
  hidden: boolean;
}

interface SheetContent {
  texts: Map<number, Map<number, string>>;
  cells: number;
  merged: Area[];
  hiddenRows: Set<number>;
  /** First and last columns. */
  hiddenColumns: [number, number][];
}

/**
 * Reads a worksheet into a table of its used range.
 * @returns undefined when there is nothing in it
 */
export function readSheet(entry: SheetEntry, reading: WorkbookReading): OfficeTable | undefined {
  const { notices, room } = reading;
  const content = readContent(entry, reading);
  const range = usedRange(content.texts);
  const corner = range.rows[0];
  if (corner === undefined) return undefined;
  const placeOf = (row: number, column: number): CellPlace => ({
    sheet: entry.name,
    cell: cellReference({ row, column }),
  });
  if (range.tooWide) addSheetNotice(notices, 'wide', placeOf(corner, range.columns.at(-1)!));
  const rows = range.rows.filter(() => room.cells(range.columns.length));
  const hiddenRow = [...content.texts.keys()].find((row) => content.hiddenRows.has(row));
  const hiddenColumn = range.columns.find((column) =>
    content.hiddenColumns.some(([first, last]) => first <= column && column <= last),
  );
  if (entry.hidden) addSheetNotice(notices, 'hiddenSheet', placeOf(corner, range.columns[0]!));
  if (hiddenRow !== undefined) addSheetNotice(notices, 'hiddenRows', placeOf(hiddenRow, range.columns[0]!));
  if (hiddenColumn !== undefined) addSheetNotice(notices, 'hiddenColumns', placeOf(corner, hiddenColumn));
  const hidden = entry.hidden || hiddenRow !== undefined || hiddenColumn !== undefined;
  return {
    type: 'table',
    sheet: entry.name,
    ...(hidden && { hidden }),
    rows: sheetGrid(entry.name, content.texts, { ...range, rows }, content.merged),
  };
}

function readContent({ name, part }: SheetEntry, reading: WorkbookReading): SheetContent {
  const content: SheetContent = {
    texts: new Map(),
    cells: 0,
    merged: [],
    hiddenRows: new Set(),
    hiddenColumns: [],
  };
  let row = 0;
  const complete = reading.parts.read(part, {
    whole: new Set(['s:row', 's:mergeCell', 's:col']),
    onElement(element) {
      if (element.name === 's:row') row = readRow(element, row, name, content, reading);
      else if (element.name === 's:mergeCell') noteMerged(element, content);
      else noteColumns(element, content);
    },
    isFull: () => reading.room.isFull() || content.cells > LIMITS.cells,
  });
  if (!complete)
    addSheetNotice(reading.notices, 'long', {
      sheet: name,
      cell: cellReference({ row: Math.max(1, row), column: 1 }),
    });
  return content;
}

/** @returns the number of the row, which the next one follows if it does not say */
function readRow(
  element: XmlElement,
  before: number,
  sheet: string,
  content: SheetContent,
  reading: WorkbookReading,
): number {
  const number = integer(attribute(element, 'r')) ?? before + 1;
  if (number < 1 || number > EDGE.row) return before;
  if (isOn(attribute(element, 'hidden'))) content.hiddenRows.add(number);
  let column = 0;
  for (const cell of elements(element)) {
    if (cell.name !== 's:c') continue;
    const reference = attribute(cell, 'r');
    const numbers = reference === undefined ? { row: number, column: column + 1 } : cellNumbers(reference);
    if (numbers === undefined || numbers.column > EDGE.column) continue;
    column = numbers.column;
    const place = { sheet, cell: cellReference({ row: number, column }) };
    const raw = cellText(cell, reading);
    if (raw === undefined) addSheetNotice(reading.notices, 'formula', place);
    const text = reading.room.text(raw ?? '', place).trim();
    if (text === '') continue;
    if (isCellPicture(text)) {
      addSheetNotice(reading.notices, 'picture', place);
      continue;
    }
    const row = content.texts.get(number) ?? new Map<number, string>();
    content.texts.set(number, row.set(column, text));
    content.cells += 1;
  }
  return number;
}

function noteMerged(element: XmlElement, content: SheetContent): void {
  const found = area(attribute(element, 'ref') ?? '');
  if (found !== undefined && content.merged.length < LIMITS.definitions) content.merged.push(found);
}

function noteColumns(element: XmlElement, content: SheetContent): void {
  const first = integer(attribute(element, 'min'));
  const last = integer(attribute(element, 'max'));
  if (first === undefined || last === undefined || !isOn(attribute(element, 'hidden'))) return;
  if (content.hiddenColumns.length < LIMITS.definitions) content.hiddenColumns.push([first, last]);
}

function isOn(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
