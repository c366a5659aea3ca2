import { characters } from '../documents/word/measures.js';
import { type Cell, cell, type Table } from '../documents/word/table.js';

/** What stands beside its name in a form: 姓名 | 陈志远. */
export interface Entry {
  label: string;
  value: string;
}

/** Widths of a label and its value, in characters. */
const [LABEL, VALUE] = [5, 12];

/**
 * A table of names and values, several in a row; a long value has a row to itself.
 * @param type how all its cells look
 */
export function formTable(
  description: string,
  entries: readonly Entry[],
  perRow: number,
  type: Pick<Cell, 'run' | 'pitch' | 'keepNext'>,
): Table {
  const columns = Array.from({ length: perRow }, () => [
    { width: LABEL, align: 'center' as const },
    { width: VALUE, align: 'left' as const },
  ]).flat();
  return {
    kind: 'table',
    description,
    compact: true,
    columns,
    rows: rowsOf(entries, perRow).map((row) =>
      row.flatMap(({ label, value }, at): Cell[] => {
        const span = at === row.length - 1 ? (perRow - at) * 2 - 1 : 1;
        return [
          cell(label, { ...type, run: { ...type.run, font: 'heading' }, align: 'center' }),
          { paragraphs: value.split(/\r\n?|\n/).map((text) => ({ text })), span, ...type, align: 'left' },
        ];
      }),
    ),
  };
}

function rowsOf(entries: readonly Entry[], perRow: number): Entry[][] {
  const rows: Entry[][] = [];
  let open = false;
  for (const entry of entries) {
    const long = characters(entry.value) > VALUE * 2 || entry.value.includes('\n');
    if (open && !long && rows.at(-1)!.length < perRow) rows.at(-1)!.push(entry);
    else rows.push([entry]);
    open = !long;
  }
  return rows;
}
