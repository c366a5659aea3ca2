import type { OfficeCell } from '../office-document.js';
import { textsOf } from './cell-values.js';
import type { LabelField, Labelled } from './labels.js';
import { columnsOf, hasColumn, isListGrid, type Line, type Piece, type Row } from './pieces.js';

/** The rows of one person, with a line that says whose they are. */
export interface PersonRows {
  labelled: Line;
  pieces: Piece[];
}

/**
 * One table for many persons: rows that say by columns 单位, 姓名, 职务 whose they are, put together for each.
 * Undefined when no table has a column of persons.
 */
export function byPerson(pieces: readonly Piece[]): { persons: PersonRows[]; rest: Piece[] } | undefined {
  const isOne = (piece: Piece): piece is Row =>
    piece.type === 'row' && isListGrid(piece.grid) && hasColumn(piece.grid, 'person');
  if (!pieces.some(isOne)) return undefined;
  const persons = new Map<string, PersonRows>();
  let last: Labelled[] = [];
  for (const piece of pieces) {
    if (!isOne(piece)) continue;
    const named = whose(piece, last);
    last = named;
    const key = named.map(({ field, value }) => `${field}=${value}`).join('\n');
    const known = persons.get(key);
    if (known !== undefined) known.pieces.push(piece);
    else persons.set(key, { labelled: lineOf(piece, named), pieces: [piece] });
  }
  const all = [...persons.values()];
  const others = pieces.filter((piece) => !isOne(piece));
  // With one person only, what stands around the table is that person's.
  if (all.length === 1) {
    (all[0] as PersonRows).pieces = [...pieces];
    return { persons: all, rest: [] };
  }
  const labels = others.filter(
    (piece): piece is Line => piece.type === 'line' && piece.labelled !== undefined,
  );
  for (const each of all) each.pieces = [...labels, ...each.pieces];
  return { persons: all, rest: others.filter((piece) => !labels.includes(piece as Line)) };
}

/** What the row says of whose it is; a blank cell means: as above. */
function whose({ cells, grid }: Row, above: readonly Labelled[]): Labelled[] {
  const keys: ['unit' | 'person' | 'position', LabelField][] = [
    ['unit', 'unit'],
    ['person', 'person'],
    ['position', 'position'],
  ];
  const named = keys.flatMap(([key, field]): Labelled[] => {
    const [value] = textsOf(columnsOf(grid, key).map((index) => cells[index] as OfficeCell));
    return value === undefined ? [] : [{ field, label: LABELS[key], value }];
  });
  const person = named.find(({ field }) => field === 'person');
  const carried = above.filter(
    ({ field }) => (person === undefined || field === 'unit') && !named.some((each) => each.field === field),
  );
  return [...carried, ...named];
}

const LABELS = { unit: '单位', person: '姓名', position: '职务' } as const;

function lineOf(row: Row, labelled: Labelled[]): Line {
  return {
    type: 'line',
    text: labelled.map(({ label, value }) => `${label}：${value}`).join('　'),
    place: row.place,
    title: false,
    labelled,
    inTable: true,
    beside: false,
    ...(row.grid.sheet !== undefined && { sheet: row.grid.sheet }),
  };
}
