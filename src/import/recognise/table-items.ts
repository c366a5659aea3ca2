import type { OfficeCell } from '../office-document.js';
import { rowPlace } from '../origin.js';
import { textsOf } from './cell-values.js';
import type { ColumnKey } from './column-names.js';
import { addTo, type ItemKey, newItem } from './item-draft.js';
import { markerOf } from './numbering.js';
import { columnsOf, type Grid, type Row } from './pieces.js';
import type { RecognisedItem } from './recognised.js';
import { trimmed } from './written.js';

/** Which column of a list's table is what. */
export interface ListColumns {
  id: number[];
  aspects: number[];
  content: number;
  values: { index: number; key: ItemKey }[];
  others: { index: number; label: string; expected: boolean }[];
}

const VALUES: readonly ItemKey[] = [
  'measures',
  'frequency',
  'deadline',
  'owner',
  'department',
  'evidence',
  'duty',
  'source',
  'note',
];
/** Columns that say whose list a row belongs to: read elsewhere. */
const WHOSE: readonly ColumnKey[] = ['unit', 'person', 'position'];

/** Decides on the column of the contents: the most telling name, else what stands nearest to the measures. */
export function listColumns(grid: Grid, rows: readonly Row[]): ListColumns {
  const contents = columnsOf(grid, 'content');
  const aspects = columnsOf(grid, 'aspect');
  const measures = columnsOf(grid, 'measures');
  const amount = (index: number) =>
    textsOf(rows.map(({ cells }) => cells[index] as OfficeCell)).reduce((sum, text) => sum + text.length, 0);
  const rank = (index: number) => grid.columns[index]?.meaning?.rank ?? 0;
  const best = [...contents].sort((a, b) => rank(a) - rank(b) || amount(b) - amount(a))[0];
  const content =
    best ??
    aspects.filter((index) => index < (measures[0] ?? 0)).at(-1) ??
    aspects[0] ??
    (measures[0] as number);
  const left = contents.filter((index) => index !== content && index < content);
  const contextual = [...aspects.filter((index) => index !== content), ...left].sort((a, b) => a - b);
  const chosen = new Set([content, ...contextual, ...columnsOf(grid, 'id')]);
  const values: ListColumns['values'] = [];
  const others: ListColumns['others'] = [];
  for (const [index, { label, meaning }] of grid.columns.entries()) {
    if (chosen.has(index)) continue;
    const key = VALUES.find((each) => each === meaning?.key);
    if (key !== undefined) values.push({ index, key });
    else if (meaning === undefined || !WHOSE.includes(meaning.key))
      others.push({ index, label, expected: meaning?.key === 'comment' });
  }
  return { id: columnsOf(grid, 'id'), aspects: contextual, content, values, others };
}

/** Puts items together from the rows of a table, one after another. */
export class TableItems {
  readonly items: RecognisedItem[] = [];
  /** Rows whose text was joined to the item above without being merged with it. */
  joinedRows = 0;
  /** Deadlines written behind another of the same item. */
  joinedDeadlines = 0;
  private contentCell: OfficeCell | undefined;
  private seen = new Set<OfficeCell>();
  private numbered = false;

  /** @param section headings above the row, outermost first */
  add({ cells, place }: Row, columns: ListColumns, section: readonly string[]): void {
    const cell = cells[columns.content] as OfficeCell;
    const text = trimmed(cell.text);
    const id = idText(columns.id.flatMap((index) => textsOf([cells[index] as OfficeCell])));
    const item = this.items.at(-1);
    const aspects = textsOf(columns.aspects.map((index) => cells[index] as OfficeCell)).filter(
      (aspect) => !section.includes(aspect) && item?.context.includes(aspect) !== true,
    );
    if (cell === this.contentCell && item !== undefined && !this.#isNumbered(cells, columns, id)) {
      item.context.push(...aspects.filter((aspect) => aspect !== text));
      this.#addValues(item, cells, columns);
      return;
    }
    if (
      item !== undefined &&
      text === '' &&
      aspects.length === 0 &&
      (id === '' || this.#isSeen(cells, columns.id))
    ) {
      this.joinedRows += 1;
      this.#addValues(item, cells, columns);
      return;
    }
    if (
      item !== undefined &&
      columns.id.length > 0 &&
      id === '' &&
      this.numbered &&
      isBroken(item.content) &&
      aspects.length === 0 &&
      !this.#hasValues(cells, columns)
    ) {
      item.content = `${item.content}${text}`;
      this.joinedRows += 1;
      this.contentCell = cell;
      this.#addValues(item, cells, columns);
      return;
    }
    this.#begin(cells, place, columns, section, id, text);
  }

  #begin(
    cells: readonly OfficeCell[],
    place: Row['place'],
    columns: ListColumns,
    section: readonly string[],
    id: string,
    text: string,
  ): void {
    const cell = cells[columns.content] as OfficeCell;
    const context = [...section];
    let fallback: string | undefined;
    for (const index of columns.aspects) {
      const aspect = cells[index] as OfficeCell;
      const said = textsOf([aspect])[0];
      if (said === undefined || aspect === cell) continue;
      if (text === '') fallback = said;
      if (!context.includes(said)) context.push(said);
    }
    const measured = columns.values.find(
      ({ index, key }) => key === 'measures' && textsOf([cells[index] as OfficeCell]).length > 0,
    );
    const marked = columns.id.length === 0 ? markerOf(text) : undefined;
    let content = marked?.marker.id !== undefined && marked.rest !== '' ? marked.rest : text;
    if (content === '') {
      // A row without contents of its own: the aspect is what is to be done, or failing that the measure.
      if (fallback !== undefined) context.splice(context.indexOf(fallback), 1);
      content = fallback ?? '';
    }
    if (content === '' && measured !== undefined) {
      content = trimmed((cells[measured.index] as OfficeCell).text);
      this.seen.add(cells[measured.index] as OfficeCell);
    }
    if (content === '') {
      const last = this.items.at(-1);
      if (last !== undefined) this.#addValues(last, cells, columns);
      return;
    }
    const idCells = columns.id.map((index) => cells[index] as OfficeCell);
    // A merged number stands for all the items beside it; only the first bears it.
    const own = idCells.length > 0 && idCells.every((each) => this.seen.has(each)) ? '' : id;
    for (const each of idCells) this.seen.add(each);
    if (own !== '') this.numbered = true;
    const item = newItem(
      text === '' ? place : rowPlace(cell.place),
      marked?.marker.id ?? own,
      content,
      context,
    );
    this.items.push(item);
    this.contentCell = cell;
    this.#addValues(item, cells, columns, cell);
  }

  /**
   * Adds what the other columns say. Cells merged over several rows of one item count once; those merged over
   * several items say the same of each.
   */
  #addValues(
    item: RecognisedItem,
    cells: readonly OfficeCell[],
    { values, others }: ListColumns,
    content?: OfficeCell,
  ): void {
    const own = this.ownCells.get(item) ?? new Set<OfficeCell>();
    this.ownCells.set(item, own);
    for (const { index, key } of values) {
      const cell = cells[index] as OfficeCell;
      const [text] = textsOf([cell]);
      if (
        text === undefined ||
        cell === content ||
        own.has(cell) ||
        (key === 'measures' && this.seen.has(cell))
      )
        continue;
      own.add(cell);
      if (key === 'deadline' && item.deadline !== undefined && item.deadline !== text)
        this.joinedDeadlines += 1;
      addTo(item, key, text);
    }
    for (const { index, label, expected } of others) {
      const cell = cells[index] as OfficeCell;
      const [text] = textsOf([cell]);
      if (text === undefined || cell === content || own.has(cell)) continue;
      own.add(cell);
      item.others.push({ column: label, text, ...(expected && { expected }) });
    }
  }

  private readonly ownCells = new Map<RecognisedItem, Set<OfficeCell>>();

  /**
   * A row with a number of its own, left of contents merged over several rows, is an item of its own: else its number
   * would be missing. Right of the contents it numbers the measures.
   */
  #isNumbered(cells: readonly OfficeCell[], columns: ListColumns, id: string): boolean {
    return (
      id !== '' && columns.id.every((index) => index < columns.content) && !this.#isSeen(cells, columns.id)
    );
  }

  #isSeen(cells: readonly OfficeCell[], indexes: readonly number[]): boolean {
    return indexes.every((index) => this.seen.has(cells[index] as OfficeCell));
  }

  #hasValues(cells: readonly OfficeCell[], { values }: ListColumns): boolean {
    return values.some(({ index }) => textsOf([cells[index] as OfficeCell]).length > 0);
  }
}

/** A text that stops in the middle: a page ended there. */
function isBroken(text: string): boolean {
  return !/[。；;！!：:.）)”]$/u.test(trimmed(text));
}

function idText(texts: readonly string[]): string {
  return (texts[0] ?? '').replace(/\s+/gu, '').replace(/(?<=.)[、.．，,]$/u, '');
}

/** 合计, 小计: rows that count. */
export function isTotal(cells: readonly OfficeCell[]): boolean {
  const [first] = textsOf(cells);
  return first !== undefined && /^(?:合|小|总|共)\s*计[:：]?$/u.test(first);
}
