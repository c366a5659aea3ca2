import type { OfficeCell, OfficeDocument, OfficeParagraph, OfficeTable } from '../office-document.js';
import { rowPlace } from '../origin.js';
import type { ColumnDictionary } from './columns.js';
import { declaredHeader, type Header, headerAt, placeOfRow, repeats, sameLabels } from './headers.js';
import { type Labelled, labelField, labelledIn } from './labels.js';
import { isPersonName } from './person-names.js';
import { type Column, distinctCells, type Grid, hasColumn, type Line, type Piece } from './pieces.js';
import { isPost } from './posts.js';
import { columnsByShape } from './shapes.js';
import { label, trimmed } from './written.js';

/** The document as lines and rows of data, in reading order. */
export function piecesOf(document: OfficeDocument, dictionary: ColumnDictionary): Piece[] {
  const pieces: Piece[] = [];
  let last: Grid | undefined;
  for (const block of document.blocks) {
    if (block.type === 'paragraph') {
      if (trimmed(block.text) !== '') pieces.push(lineOf(block));
    } else last = addTable(block, dictionary, last, pieces);
  }
  return pieces;
}

function lineOf({ text, place, number, title }: OfficeParagraph): Line {
  const written = trimmed(text);
  const labelled = number === undefined ? labelledIn(written) : undefined;
  const beside = place.within !== undefined && place.within !== 'textBox';
  return {
    type: 'line',
    text: written,
    place,
    ...(number !== undefined && { number }),
    title: title === true,
    ...(labelled !== undefined && { labelled }),
    inTable: false,
    beside,
  };
}

/** @returns the grid in force at the table's end */
function addTable(
  table: OfficeTable,
  dictionary: ColumnDictionary,
  before: Grid | undefined,
  pieces: Piece[],
): Grid | undefined {
  let grid = startingGrid(table, dictionary, before);
  const declared = grid === undefined ? declaredHeader(table, dictionary) : undefined;
  for (let index = 0; index < table.rows.length; index += 1) {
    const row = table.rows[index] as OfficeCell[];
    const cells = distinctCells(row).filter(({ text }) => trimmed(text) !== '');
    if (cells.length === 0) continue;
    // A table of one column: its header is the only text of its row, as a title is.
    const single =
      grid === undefined && isLoneHeader(row, cells, dictionary)
        ? headerAt(table, index, dictionary)
        : undefined;
    const line = single === undefined ? lineOfRow(row, cells, grid, table.sheet, dictionary) : undefined;
    if (line !== undefined) {
      pieces.push(line);
      continue;
    }
    const header =
      (grid?.by === 'named' && repeats(row, grid) ? 'repeated' : undefined) ??
      headerAt(table, index, dictionary) ??
      (declared?.index === index ? declared.header : undefined);
    if (header === 'repeated') continue;
    if (header !== undefined) {
      if (grid === undefined || !sameLabels(header.columns, grid)) grid = gridOf(header, row, table);
      index += header.rows - 1;
    } else if (grid === undefined) pieces.push(plainLine(cells, table.sheet));
    else pieces.push({ type: 'row', cells: row, place: placeOfRow(row), grid });
  }
  return grid;
}

function gridOf({ columns }: Header, row: readonly OfficeCell[], table: OfficeTable): Grid {
  const sure = columns.every(({ meaning }) => meaning === undefined || meaning.confidence === 'high');
  return {
    columns: withCategory(withContent(columns, table)),
    place: placeOfRow(row),
    ...(table.sheet !== undefined && { sheet: table.sheet }),
    by: 'named',
    confidence: sure ? 'high' : 'medium',
  };
}

/** 类别 beside 单位 is the unit's; in a list it is what items are sorted by. */
function withCategory(columns: Column[]): Column[] {
  const keys = new Set(columns.map(({ meaning }) => meaning?.key));
  if (keys.has('content') || keys.has('measures') || !keys.has('unit')) return columns;
  return columns.map((column) =>
    column.meaning?.key === 'aspect' && /^(?:类别|类型|分类)$/u.test(column.label)
      ? { ...column, meaning: { ...column.meaning, key: 'category' } }
      : column,
  );
}

/** A header of which nothing says what is to be done: the column of the longest texts does. */
function withContent(columns: Column[], table: OfficeTable): Column[] {
  const keys = new Set(columns.map(({ meaning }) => meaning?.key));
  if (keys.has('content') || keys.has('measures') || keys.has('person') || keys.has('unit')) return columns;
  const lengths = columns.map((column, index) => {
    if (column.meaning !== undefined && column.meaning.key !== 'aspect') return 0;
    const cells = new Set(table.rows.map((row) => row[index] as OfficeCell));
    return [...cells].reduce((sum, { text }) => sum + trimmed(text).length, 0) / Math.max(1, cells.size);
  });
  const longest = lengths.indexOf(Math.max(...lengths));
  if ((lengths[longest] ?? 0) < 8) return columns;
  return columns.map((column, index) =>
    index === longest ? { ...column, meaning: { key: 'content', confidence: 'low', rank: 200 } } : column,
  );
}

/** The grid of a table that has no header of its own: that of the table it continues, or one by its shape. */
function startingGrid(
  table: OfficeTable,
  dictionary: ColumnDictionary,
  before: Grid | undefined,
): Grid | undefined {
  const hasHeader = table.rows.some((_, index) => headerAt(table, index, dictionary) !== undefined);
  if (hasHeader || (table.headerRows ?? 0) > 0) return undefined;
  const first = table.rows[0];
  if (first === undefined) return undefined;
  if (before !== undefined && before.columns.length === first.length && before.sheet === table.sheet)
    return { ...before, by: 'continued', confidence: before.confidence === 'low' ? 'low' : 'medium' };
  const data = table.rows.filter(
    (row) => distinctCells(row).filter(({ text }) => trimmed(text) !== '').length >= 2,
  );
  const columns = columnsByShape(data.filter((row) => formOf(distinctCells(row), dictionary) === undefined));
  if (columns === undefined) return undefined;
  return {
    columns,
    place: placeOfRow(first),
    ...(table.sheet !== undefined && { sheet: table.sheet }),
    by: 'shaped',
    confidence: 'low',
  };
}

/** A row that is no row of data: values beside labels, or one text over the whole width. */
function lineOfRow(
  row: readonly OfficeCell[],
  filled: readonly OfficeCell[],
  grid: Grid | undefined,
  sheet: string | undefined,
  dictionary: ColumnDictionary,
): Line | undefined {
  const labelled = formOf(distinctCells(row), dictionary);
  if (labelled !== undefined) return { ...plainLine(filled, sheet), labelled };
  const [only, ...more] = filled;
  if (only === undefined || more.length > 0) return undefined;
  const line = plainLine(filled, sheet);
  const inside = labelledIn(line.text);
  const whole = inside === undefined ? line : { ...line, labelled: inside };
  if (grid === undefined)
    return row.length === 1 || isSpread(row, only) || row[0] === only || inside !== undefined
      ? whole
      : undefined;
  if (isSpread(row, only)) return whole;
  const column = row.indexOf(only);
  const key = grid.columns[column]?.meaning?.key;
  if (inside !== undefined && inside[0]?.field !== undefined && key !== 'content' && key !== 'measures')
    return whole;
  if (
    column === 0 &&
    key !== 'content' &&
    key !== 'measures' &&
    key !== 'person' &&
    !/^[\d.、（）()]+$/u.test(line.text)
  )
    return hasColumn(grid, 'content', 'measures') ? whole : undefined;
  return undefined;
}

function isLoneHeader(
  row: readonly OfficeCell[],
  [only, ...more]: readonly OfficeCell[],
  dictionary: ColumnDictionary,
): boolean {
  if (only === undefined || more.length > 0 || (row.length > 1 && isSpread(row, only))) return false;
  const meaning = dictionary.meaning([trimmed(only.text)]);
  return meaning?.key === 'content' && meaning.confidence === 'high';
}

/** A cell over more than half of the row, or over all of it. */
function isSpread(row: readonly OfficeCell[], cell: OfficeCell): boolean {
  const covered = row.filter((each) => each === cell).length;
  return covered === row.length || (covered >= 2 && covered * 2 > row.length);
}

function plainLine(cells: readonly OfficeCell[], sheet: string | undefined): Line {
  const first = cells[0] as OfficeCell;
  const { place } = first;
  return {
    type: 'line',
    text: cells.map(({ text }) => trimmed(text)).join('　'),
    place: cells.length > 1 ? rowPlace(place) : place,
    title: false,
    ...(sheet !== undefined && { sheet }),
    inTable: true,
    beside: false,
  };
}

/** 单位 | 鹭江市园林绿化局 | 姓名 | 陈志远: labels and values in turn, or in each cell a label with its value. */
function formOf(cells: readonly OfficeCell[], dictionary: ColumnDictionary): Labelled[] | undefined {
  const filled = cells.filter(({ text }) => trimmed(text) !== '');
  const inCells = filled.map(({ text }) => labelledIn(text.replaceAll('\n', '　')));
  if (filled.length > 1 && inCells.every((each) => each !== undefined)) {
    if (inCells.some((each) => each?.some(({ value }) => value !== ''))) return inCells.flat() as Labelled[];
  }
  if (cells.length < 2) return undefined;
  const labelled: Labelled[] = [];
  for (let index = 0; index < cells.length; index += 2) {
    const name = trimmed((cells[index] as OfficeCell).text);
    const value = trimmed(cells[index + 1]?.text ?? '');
    if (name === '' && value === '') continue;
    const field = labelField(name);
    // 党组书记 beside a name.
    const isHolder = isPost(name) && isPersonName(value);
    const isLabel = field !== undefined || isHolder || /[:：]$/u.test(name);
    // A header has names of columns where a form has values; 清单类型 beside 班子成员 names none.
    if ([name, value].every((each) => dictionary.meaning([each])?.confidence === 'high')) return undefined;
    if (!isLabel || (value !== '' && (labelField(value) !== undefined || /^\d{1,3}$/.test(value))))
      return undefined;
    labelled.push({ field, label: label(name), value });
  }
  const known = labelled.filter(({ field }) => field !== undefined && !field.startsWith('item'));
  return known.length > 0 && known.length * 2 >= labelled.length ? labelled : undefined;
}
