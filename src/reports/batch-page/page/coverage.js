import { batch, say, unitAt } from './data.js';
import { element, replace, scrolling } from './dom.js';
import { unitLink } from './routes.js';

/** Rows drawn at first: 28 cells each. */
const MOST_ROWS = 40;

/** Units by duties: how many lists mention each, and where a list must and does not. */
export function coverageView() {
  const { coverage } = batch;
  const title = element('h1', { tabindex: -1 }, say('tab.coverage'));
  if (coverage === undefined) return [title, element('p', { class: 'lacking' }, say('noCoverage'))];
  const body = element('tbody');
  const onlyMissing = element('input', { type: 'checkbox', id: 'only-missing', change: () => draw(false) });
  const more = element('button', { type: 'button', class: 'more all', click: () => draw(true) });

  /** @param {boolean} all */
  function draw(all) {
    const units = [...batch.units.keys()].filter(
      (at) => !onlyMissing.checked || (coverage?.missing[at]?.length ?? 0) > 0,
    );
    const shown = all ? units : units.slice(0, MOST_ROWS);
    replace(body, shown.map(row), units.length === 0 && element('tr', {}, element('td', {}, say('nothing'))));
    more.hidden = shown.length === units.length;
    replace(more, say('showAll', { count: units.length }));
  }

  draw(false);
  return [
    title,
    element('p', { class: 'note' }, say('coverageNote')),
    element(
      'div',
      { class: 'filters' },
      element('label', { for: 'only-missing', class: 'check' }, onlyMissing, say('onlyMissing')),
    ),
    scrolling(
      say('tab.coverage'),
      element(
        'table',
        { class: 'coverage' },
        element('caption', { class: 'known' }, say('tab.coverage')),
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            element('th', { scope: 'col', rowspan: 2, class: 'corner' }, say('column.unit')),
            coverage.aspects.map((aspect) =>
              element('th', { scope: 'colgroup', colspan: aspect.span }, aspect.title),
            ),
          ),
          element(
            'tr',
            {},
            coverage.duties.map((duty) =>
              element('th', { scope: 'col', class: 'duty' }, element('span', {}, `${duty.id} ${duty.title}`)),
            ),
          ),
        ),
        body,
      ),
    ),
    more,
  ];
}

/** @param {number} at */
function row(at) {
  const { name } = unitAt(at);
  const missing = new Set(batch.coverage?.missing[at]);
  const cells = (batch.coverage?.counts[at] ?? []).map((count, position) => {
    const duty = batch.coverage?.duties[position];
    const values = { unit: name, duty: duty?.id ?? '', title: duty?.title ?? '', count: Math.max(0, count) };
    const words = say('coverageTitle', values);
    if (missing.has(position)) {
      return element(
        'td',
        { class: 'uncovered', title: words },
        say('coverageMissing', { count: count > 0 ? count : '' }),
      );
    }
    if (count < 0) return element('td', { class: 'unchecked' }, say('none'));
    return element('td', { class: count === 0 ? 'none' : 'covered', title: words }, count);
  });
  return element(
    'tr',
    { 'data-stop': true },
    element('th', { scope: 'row' }, element('a', { href: unitLink(at) }, name)),
    cells,
  );
}
