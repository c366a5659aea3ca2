import type {
  OfficeBlock,
  OfficeCell,
  OfficeDocument,
  OfficeParagraph,
  OfficeTable,
} from '../../../src/import/office-document.js';

/** A document out of paragraphs (as text), numbered ones ({@link numbered}), titles and tables, counted as Word would. */
export function word(
  file: string,
  blocks: readonly (string | Partial<OfficeParagraph> | string[][])[],
): OfficeDocument {
  let paragraph = 0;
  let table = 0;
  return {
    file,
    format: 'docx',
    notices: [],
    blocks: blocks.flatMap((block): OfficeBlock[] => {
      if (Array.isArray(block)) {
        table += 1;
        return [wordTable(table, block)];
      }
      paragraph += 1;
      const given = typeof block === 'string' ? { text: block } : block;
      // Empty paragraphs count, and are left out.
      return given.text === ''
        ? []
        : [{ type: 'paragraph', text: '', ...given, place: { paragraph, ...given.place } }];
    }),
  };
}

export function title(text: string): Partial<OfficeParagraph> {
  return { text, title: true };
}

export function numbered(number: string, text: string, level = 0): Partial<OfficeParagraph> {
  return { number, text, level };
}

/** A workbook out of sheets. */
export function excel(file: string, sheets: Record<string, string[][]>): OfficeDocument {
  return {
    file,
    format: 'xlsx',
    notices: [],
    blocks: Object.entries(sheets).map(([sheet, rows]) => ({
      ...grid(rows, (row, column) => ({ sheet, cell: `${String.fromCharCode(65 + column)}${row + 1}` })),
      sheet,
    })),
  };
}

function wordTable(table: number, rows: string[][]): OfficeTable {
  return grid(rows, (row, column) => ({ table, row: row + 1, column: column + 1 }));
}

/** In rows, `←` is the cell to the left and `↑` the one above, merged with it. */
function grid(rows: string[][], place: (row: number, column: number) => OfficeCell['place']): OfficeTable {
  const width = Math.max(...rows.map((row) => row.length));
  const cells: OfficeCell[][] = [];
  for (const [index, row] of rows.entries()) {
    const made: OfficeCell[] = [];
    for (let column = 0; column < width; column += 1) {
      const text = row[column] ?? '';
      const merged = text === '←' ? made[column - 1] : text === '↑' ? cells[index - 1]?.[column] : undefined;
      made.push(merged ?? { text, place: place(index, column) });
    }
    cells.push(made);
  }
  return { type: 'table', rows: cells };
}
