import { say } from './data.js';
import { element, replace, scrolling } from './dom.js';

/** @import {Child} from './dom.js' */

/** Rows shown before the rest is asked for: a page with fewer elements opens faster. */
const FIRST_ROWS = 60;

/**
 * @template Row
 * @typedef {object} Column
 * @property {string} title
 * @property {(row: Row) => Child} cell
 * @property {(row: Row) => string | number} [sortBy] without it the column cannot be sorted
 * @property {boolean} [number]
 * @property {boolean} [heads] heads its row
 */

/**
 * A table that sorts by its columns and shows its first rows, then all of them.
 * @template Row
 * @param {object} table
 * @param {string} table.caption
 * @param {Column<Row>[]} table.columns
 * @param {readonly Row[]} table.rows in the order they come
 * @param {number} [table.first] rows shown before the rest is asked for
 * @returns {{ node: HTMLElement, refresh: (keeps?: (row: Row) => boolean) => void }}
 */
export function sortableTable({ caption, columns, rows, first = FIRST_ROWS }) {
  let sorted = -1;
  let ascending = true;
  let all = false;
  /** @type {(row: Row) => boolean} */
  let kept = () => true;
  const head = columns.map((column, at) => headCell(column, () => sortBy(at)));
  const body = element('tbody');
  const more = element('button', { type: 'button', class: 'more all', click: showAll });
  const node = element(
    'div',
    { class: 'table' },
    scrolling(
      caption,
      element(
        'table',
        {},
        element('caption', { class: 'known' }, caption),
        element('thead', {}, element('tr', {}, head)),
        body,
      ),
    ),
    more,
  );

  function showAll() {
    all = true;
    fill();
  }

  /** @param {number} at */
  function sortBy(at) {
    if (sorted === at && !ascending) sorted = -1;
    else [ascending, sorted] = [sorted !== at, at];
    for (const [position, cell] of head.entries()) {
      const order = position !== sorted ? 'none' : ascending ? 'ascending' : 'descending';
      if (columns[position]?.sortBy) cell.setAttribute('aria-sort', order);
    }
    fill();
  }

  function fill() {
    const value = columns[sorted]?.sortBy;
    const shown = rows.filter(kept);
    if (value !== undefined) {
      const sign = ascending ? 1 : -1;
      shown.sort((a, b) => sign * compare(value(a), value(b)));
    }
    const part = all ? shown : shown.slice(0, first);
    replace(
      body,
      part.map((row) =>
        element(
          'tr',
          { 'data-stop': true },
          columns.map((column) => bodyCell(column, row)),
        ),
      ),
      shown.length === 0 && element('tr', {}, element('td', { colspan: columns.length }, say('nothing'))),
    );
    more.hidden = part.length === shown.length;
    replace(more, say('showAll', { count: shown.length }));
  }

  fill();
  return {
    node,
    refresh(now = kept) {
      kept = now;
      fill();
    },
  };
}

/** @template Row @param {Column<Row>} column @param {() => void} sort */
function headCell({ title, number, sortBy }, sort) {
  const kind = number ? 'number' : undefined;
  if (sortBy === undefined) return element('th', { scope: 'col', class: kind }, title);
  const button = element('button', { type: 'button', class: 'sort', click: sort }, title);
  return element('th', { scope: 'col', class: kind, 'aria-sort': 'none' }, button);
}

/** @template Row @param {Column<Row>} column @param {Row} row */
function bodyCell({ cell, number, heads }, row) {
  const content = cell(row);
  if (heads) return element('th', { scope: 'row' }, content);
  const kind = number ? `number${content === 0 ? ' zero' : ''}` : undefined;
  return element('td', { class: kind }, content);
}

const COLLATOR = new Intl.Collator('zh-CN', { numeric: true });

/** @param {string | number} a @param {string | number} b */
function compare(a, b) {
  return typeof a === 'number' && typeof b === 'number' ? a - b : COLLATOR.compare(String(a), String(b));
}

/**
 * Long content a part at a time.
 * @template Row
 * @param {readonly Row[]} rows
 * @param {number} step how many more at each time
 * @param {(row: Row) => Child} draw
 */
export function inParts(rows, step, draw) {
  const list = element('div', { class: 'parts-shown' });
  const more = element('button', { type: 'button', class: 'more', click: () => show(step) });
  let shown = 0;
  /** @param {number} count */
  function show(count) {
    const next = rows.slice(shown, shown + count);
    const drawn = element('div', {}, next.map(draw));
    shown += next.length;
    list.append(...drawn.childNodes);
    more.hidden = shown >= rows.length;
    replace(more, say('showMore', { count: Math.min(step, rows.length - shown), rest: rows.length - shown }));
  }
  show(step);
  return element('div', {}, list, more);
}
