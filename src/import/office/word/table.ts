import type { CellPlace, OfficeTable } from '../../office-document.js';
import { LIMITS } from '../limits.js';
import { child, elements, integer, switched, value, type XmlElement } from '../markup/element.js';
import { emptyGrid, type SpannedCell } from './grid.js';

/** What building a table needs from the document around it. */
export interface TableSurroundings {
  /** Text of a w:tc. */
  cellText(cell: XmlElement, place: CellPlace): string;
  /** Takes room for cells; false when there is none left. */
  room(cells: number): boolean;
  /** Rows or cells were deleted or inserted in tracked changes. */
  onChange(place: CellPlace): void;
  /** The table has more columns than are read. */
  onTooWide(place: CellPlace): void;
}

/** A table as it is read, row by row. */
export interface GrowingTable {
  /** Takes a w:tr. */
  row(row: XmlElement): void;
  /** @returns undefined when there is no text in the table */
  finish(): OfficeTable | undefined;
}

export function growTable(table: number, surroundings: TableSurroundings): GrowingTable {
  const grid = emptyGrid();
  let rows = 0;
  let headerRows = 0;
  return {
    row(element) {
      const properties = child(element, 'w:trPr');
      const place = (column: number): CellPlace => ({ table, row: rows + 1, column: column + 1 });
      if (child(properties, 'w:ins') !== undefined) surroundings.onChange(place(0));
      if (child(properties, 'w:del') !== undefined) {
        surroundings.onChange(place(0));
        return;
      }
      const before = span(value(properties, 'w:gridBefore'), 0);
      const after = span(value(properties, 'w:gridAfter'), 0);
      const cells: SpannedCell[] = [];
      let column = before;
      const all = cellElements(element);
      for (const [at, each] of all.entries()) {
        if (child(child(each, 'w:tcPr'), 'w:cellDel') !== undefined) {
          surroundings.onChange(place(column));
          continue;
        }
        if (column >= LIMITS.columns) {
          surroundings.onTooWide(place(column));
          break;
        }
        const cell = spannedCell(each, (joined) =>
          joined === 'above' ? grid.covers(column) : column > before,
        );
        const text = cell.continues === undefined ? surroundings.cellText(each, place(column)) : '';
        // Whatever a cell claims to cover, those after it find room.
        const room = LIMITS.columns - column - (all.length - at - 1);
        const covered = Math.max(1, Math.min(cell.span, room));
        cells.push({ ...cell, span: covered, text });
        column += covered;
      }
      if (!surroundings.room(Math.max(1, Math.min(LIMITS.columns, column + after)))) return;
      grid.add({ before, cells, after });
      if (headerRows === rows && switched(properties, 'w:tblHeader') === true) headerRows += 1;
      rows += 1;
    },
    finish() {
      const done = grid.rows(table);
      if (done.every((row) => row.every(({ text }) => text === ''))) return undefined;
      return { type: 'table', rows: done, ...(headerRows > 0 && { headerRows }) };
    },
  };
}

function spannedCell(
  cell: XmlElement,
  canContinue: (from: 'above' | 'before') => boolean,
): Omit<SpannedCell, 'text'> {
  const properties = child(cell, 'w:tcPr');
  const goesOn = (name: string): boolean => {
    const merge = child(properties, name);
    return merge !== undefined && (value(properties, name) ?? 'continue') === 'continue';
  };
  const continues = (['above', 'before'] as const).find(
    (from) => goesOn(from === 'above' ? 'w:vMerge' : 'w:hMerge') && canContinue(from),
  );
  return { span: span(value(properties, 'w:gridSpan'), 1), ...(continues && { continues }) };
}

function span(text: string | undefined, least: number): number {
  return Math.max(least, Math.min(integer(text) ?? least, LIMITS.columns));
}

/** The cells of a row, those in content controls too. */
function cellElements(row: XmlElement): XmlElement[] {
  return elements(row).flatMap((each) => {
    if (each.name === 'w:tc') return [each];
    return ['w:sdt', 'w:sdtContent', 'w:customXml'].includes(each.name) ? cellElements(each) : [];
  });
}
