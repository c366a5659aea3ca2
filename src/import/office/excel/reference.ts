/** A cell by its numbers, from 1. */
export interface CellNumbers {
  row: number;
  column: number;
}

/** Edges of a worksheet. */
export const EDGE: CellNumbers = { row: 1_048_576, column: 16_384 };

/** B12 as numbers; undefined when it is no reference within a worksheet. */
export function cellNumbers(reference: string): CellNumbers | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference);
  if (match === null) return undefined;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return row >= 1 && row <= EDGE.row && column <= EDGE.column ? { row, column } : undefined;
}

/** Numbers as B12. */
export function cellReference({ row, column }: CellNumbers): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

/** An area of cells, edges included. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A1:C3 as an area; undefined when it is none. */
export function area(reference: string): Area | undefined {
  const [first, second] = reference.split(':').map(cellNumbers);
  if (first === undefined || second === undefined) return undefined;
  return {
    top: Math.min(first.row, second.row),
    left: Math.min(first.column, second.column),
    bottom: Math.max(first.row, second.row),
    right: Math.max(first.column, second.column),
  };
}
