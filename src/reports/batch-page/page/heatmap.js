import { documentAt, percent, say } from './data.js';
import { element, replace, scrolling } from './dom.js';
import { compareLink } from './routes.js';

/** @import {BatchUnit} from '../batch.ts' */

/**
 * The lists of a unit, each with each: what is alike without mandated text; the whole texts when pointed at.
 * @param {BatchUnit} unit
 */
export function heatMap(unit) {
  const documents = [...new Set(unit.similarity.flatMap((pair) => pair.slice(0, 2)))].sort((a, b) => a - b);
  const labels = documents.map((at) => documentAt(at).person ?? documentAt(at).label);
  const pairs = new Map(
    unit.similarity.flatMap(([first, second, raw, residual]) => [
      [`${first} ${second}`, { raw, residual }],
      [`${second} ${first}`, { raw, residual }],
    ]),
  );
  const status = element('p', { class: 'note told', 'aria-live': 'polite' }, say('heatHint'));
  /** @param {string} words */
  const tell = (words) => () => replace(status, words);
  const rows = documents.map((row, at) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row', title: documentAt(row).label }, labels[at]),
      documents.map((column, position) => {
        const pair = pairs.get(`${row} ${column}`);
        if (column === row) return element('td', { class: 'diagonal' }, '·');
        if (pair === undefined) return element('td', { class: 'diagonal' }, say('none'));
        const words = say('heatPair', {
          first: labels[at] ?? '',
          second: labels[position] ?? '',
          residual: percent(pair.residual),
          raw: percent(pair.raw),
        });
        const level = Math.min(10, Math.max(0, Math.round(pair.residual * 10)));
        return element(
          'td',
          { class: `heat-${level}` },
          element(
            'a',
            {
              href: compareLink(row, column),
              'aria-label': words,
              focus: tell(words),
              pointerenter: tell(words),
            },
            element('span', {}, percent(pair.residual)),
            element('small', {}, percent(pair.raw)),
          ),
        );
      }),
    ),
  );
  return [
    scrolling(
      say('heatCaption'),
      element(
        'table',
        { class: 'heatmap' },
        element('caption', { class: 'known' }, say('heatCaption')),
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            element('th', { scope: 'col' }, say('column.list')),
            labels.map((label) => element('th', { scope: 'col' }, label)),
          ),
        ),
        element('tbody', {}, rows),
      ),
    ),
    status,
  ];
}
