import { batch, say } from './data.js';
import { drawing, element, section, tag } from './dom.js';
import { findingsLink, unitLink } from './routes.js';
import { sortableTable } from './tables.js';

/** @import {BatchReason, BatchUnit} from '../batch.ts' */
/** @import {Column} from './tables.js' */

/** Rules and units shown beside each other before the rest is asked for. */
const MOST_RULES = 12;

/** The whole batch at a glance. */
export function overviewView() {
  return [
    element(
      'header',
      {},
      batch.issuer !== undefined && element('p', { class: 'issuer' }, batch.issuer),
      element('h1', { tabindex: -1 }, batch.title),
      element('p', { class: 'as-of' }, batch.asOf),
      element('p', { class: 'internal' }, say('internal')),
    ),
    tiles(),
    verdicts(),
    element('p', { class: 'indent' }, batch.lead),
    batch.changed !== undefined &&
      element(
        'p',
        { class: 'lacking' },
        say('changedOnly', { since: batch.changed.since, count: batch.changed.hidden }),
      ),
    !batch.evidence && element('p', { class: 'lacking' }, say('noEvidence')),
    element('div', { class: 'columns' }, submissions(), rules()),
    units(),
    reasons(say('section.notChecked'), batch.notChecked, true),
    reasons(say('section.skipped'), batch.skipped, false),
    element('footer', {}, batch.toolNote),
  ];
}

function tiles() {
  return element(
    'dl',
    { class: 'tiles' },
    batch.tiles.map(({ label, value, severity }) =>
      element(
        'div',
        { class: severity },
        element('dt', {}, label),
        element(
          'dd',
          {},
          severity === undefined
            ? value
            : element('a', { href: findingsLink({ severity, state: 'counted' }) }, value),
        ),
      ),
    ),
  );
}

function verdicts() {
  const total = batch.units.length;
  if (total === 0) return undefined;
  let start = 0;
  const bars = batch.verdicts.map(({ verdict, partly, count }) => {
    const x = (start / total) * 100;
    start += count;
    return drawing('rect', {
      class: verdict + (partly ? ' partly' : ''),
      x: `${x.toFixed(2)}%`,
      width: `${((count / total) * 100).toFixed(2)}%`,
      height: 14,
    });
  });
  return [
    drawing('svg', { class: 'bar', 'aria-hidden': 'true' }, bars),
    element(
      'ul',
      { class: 'legend' },
      batch.verdicts.map(({ verdict, partly, label, count }) =>
        element(
          'li',
          { class: verdict + (partly ? ' partly' : '') },
          element('i'),
          say('verdictCount', { verdict: label, count }),
        ),
      ),
    ),
  ];
}

/** Who has handed in what: in all, then the units that still owe something, were late, or handed in again. */
function submissions() {
  const known = batch.units.filter(({ due }) => due !== undefined);
  /** @param {(unit: BatchUnit) => number} value */
  const sum = (value) => batch.units.reduce((total, unit) => total + value(unit), 0);
  const concerned = [...batch.units.keys()].filter((at) => {
    const unit = batch.units[at];
    return unit !== undefined && (unit.missingCount > 0 || unit.late > 0 || unit.revised > 0);
  });
  const figures = [
    ['column.due', known.reduce((total, { due = 0 }) => total + due, 0)],
    ['column.submitted', sum(({ submitted }) => submitted)],
    ['owed', sum(({ missingCount }) => missingCount)],
    ['late', sum(({ late }) => late)],
    ['revised', sum(({ revised }) => revised)],
    ['toRevise', batch.units.filter(({ verdict }) => verdict !== 'pass').length],
  ];
  return section(
    say('submissions'),
    element(
      'dl',
      { class: 'figures small' },
      figures.map(([key, value]) =>
        element('div', {}, element('dt', {}, say(String(key))), element('dd', {}, value)),
      ),
    ),
    known.length < batch.units.length &&
      element('p', { class: 'note' }, say('withoutRoster', { count: batch.units.length - known.length })),
    concerned.length > 0 &&
      sortableTable({
        caption: say('submissionsOpen'),
        rows: concerned,
        first: MOST_RULES,
        columns: [
          unitColumn(),
          { title: say('column.missing'), cell: (at) => batch.units[at]?.missing ?? say('none') },
          numberColumn(say('owed'), (unit) => unit.missingCount),
          numberColumn(say('late'), (unit) => unit.late),
          numberColumn(say('revised'), (unit) => unit.revised),
        ],
      }).node,
  );
}

function rules() {
  if (batch.ruleCounts.length === 0) return undefined;
  return section(
    say('section.rules'),
    sortableTable({
      caption: say('section.rules'),
      rows: batch.ruleCounts,
      first: MOST_RULES,
      columns: [
        {
          title: say('column.rule'),
          heads: true,
          cell: ({ rule, severity }) => {
            const { id = '', title = '' } = batch.rules[rule] ?? {};
            const link = findingsLink({ rule: id, severity, state: 'counted' });
            return [element('a', { href: link }, title), ' ', element('span', { class: 'path' }, id)];
          },
          sortBy: ({ rule }) => batch.rules[rule]?.title ?? '',
        },
        {
          title: say('column.severity'),
          cell: ({ severity }) => tag(severity, say(`severity.${severity}`)),
          sortBy: ({ severity }) => ['error', 'warning', 'info'].indexOf(severity),
        },
        {
          title: say('column.count'),
          number: true,
          cell: ({ count }) => count,
          sortBy: ({ count }) => count,
        },
        {
          title: say('column.units'),
          number: true,
          cell: ({ units }) => units,
          sortBy: ({ units }) => units,
        },
      ],
    }).node,
  );
}

/** @returns {Column<number>} */
export function unitColumn() {
  return {
    title: say('column.unit'),
    heads: true,
    cell: (at) => element('a', { href: unitLink(at) }, batch.units[at]?.name),
    sortBy: (at) => batch.units[at]?.name ?? '',
  };
}

/** @param {string} title @param {(unit: BatchUnit) => number} value @returns {Column<number>} */
function numberColumn(title, value) {
  /** @param {number} at */
  const of = (at) => value(/** @type {BatchUnit} */ (batch.units[at]));
  return { title, number: true, cell: of, sortBy: of };
}

/** All units by id: the number of lists checked stands beside what was found, and nothing ranks them. */
function units() {
  if (batch.units.length === 0) return undefined;
  const { node, refresh } = sortableTable({
    caption: say('section.units'),
    rows: [...batch.units.keys()],
    columns: [
      unitColumn(),
      { title: say('column.principal'), cell: (at) => batch.units[at]?.principal || say('none') },
      { title: say('column.supervisor'), cell: (at) => batch.units[at]?.supervisor || say('none') },
      {
        title: say('column.submittedOfDue'),
        number: true,
        cell: (at) => `${batch.units[at]?.submitted} / ${batch.units[at]?.due ?? say('none')}`,
        sortBy: (at) => batch.units[at]?.submitted ?? 0,
      },
      {
        title: say('column.verdict'),
        cell: (at) => tag(batch.units[at]?.verdict ?? '', batch.units[at]?.verdictLabel ?? ''),
        sortBy: (at) => ['resubmit', 'revise', 'pass'].indexOf(batch.units[at]?.verdict ?? ''),
      },
      numberColumn(say('listsChecked'), (unit) => unit.submitted + unit.debriefs),
      numberColumn(say('column.error'), (unit) => unit.error),
      numberColumn(say('column.warning'), (unit) => unit.warning),
      numberColumn(say('column.info'), (unit) => unit.info),
      numberColumn(say('column.notCounted'), (unit) => unit.notCounted),
    ],
  });
  const name = element('input', { type: 'search', id: 'unit-name', autocomplete: 'off', input: filter });
  const verdict = element(
    'select',
    { id: 'unit-verdict', change: filter },
    element('option', { value: '' }, say('all')),
    ['pass', 'revise', 'resubmit'].map((value) => element('option', { value }, say(`verdict.${value}`))),
  );
  function filter() {
    refresh((at) => {
      const unit = batch.units[at];
      if (unit === undefined || (verdict.value !== '' && unit.verdict !== verdict.value)) return false;
      return `${unit.name} ${unit.id} ${unit.principal} ${unit.supervisor}`.includes(name.value.trim());
    });
  }
  return section(
    say('section.units'),
    element('p', { class: 'note' }, say('unitsNote')),
    element(
      'div',
      { class: 'filters', role: 'group', 'aria-label': say('filterUnits') },
      element('label', { for: 'unit-name' }, say('column.unit'), name),
      element('label', { for: 'unit-verdict' }, say('column.verdict'), verdict),
    ),
    node,
  );
}

/** @param {string} title @param {readonly BatchReason[]} entries @param {boolean} subjects */
function reasons(title, entries, subjects) {
  if (entries.length === 0) return undefined;
  return section(
    title,
    sortableTable({
      caption: title,
      rows: entries,
      columns: [
        ...(subjects
          ? [
              {
                title: say('column.matter'),
                heads: true,
                cell: (/** @type {BatchReason} */ { subject }) => subject,
              },
            ]
          : []),
        { title: say('column.reason'), cell: ({ reason }) => reason },
        { title: say(subjects ? 'column.units' : 'column.file'), cell: ({ names }) => names },
      ],
    }).node,
  );
}
