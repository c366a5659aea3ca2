import { batch, counts, documentAt, ruleOf, SEVERITIES, say, text, unitAt } from './data.js';
import { element, replace } from './dom.js';
import { findingCard } from './finding.js';
import { encode, findingsLink, unitLink } from './routes.js';
import { inParts } from './tables.js';

/** @import {BatchFinding} from '../batch.ts' */

const STATES = ['counted', 'open', 'confirmed', 'suppressed', 'dismissed'];
/** Findings drawn at a time. */
const STEP = 40;

/** Everything that can be searched for in a finding, made when it is first searched. @type {string[]} */
const haystacks = [];

/** @param {number} number */
function haystack(number) {
  const known = haystacks[number];
  if (known !== undefined) return known;
  const finding = /** @type {BatchFinding} */ (batch.findings[number]);
  const unit = finding.unit === undefined ? undefined : unitAt(finding.unit);
  const words = [
    finding.id,
    unit?.name,
    unit?.id,
    finding.person,
    documentAt(finding.document).label,
    documentAt(finding.document).file,
    text(finding.title),
    text(finding.problem),
    text(finding.text),
    finding.leftovers?.join(' '),
    ...(finding.related?.map(({ label }) => label) ?? []),
  ].join('\n');
  haystacks[number] = words.toLowerCase();
  return haystacks[number];
}

/**
 * Numbers of the findings a filter lets through: graver ones first, then in the order of the audit.
 * @param {Record<string, string>} filter
 */
function found(filter) {
  const words = (filter.q ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const fits = [...batch.findings.keys()].filter((number) => {
    const finding = /** @type {BatchFinding} */ (batch.findings[number]);
    if (filter.severity && finding.severity !== filter.severity) return false;
    if (filter.rule && ruleOf(finding).id !== filter.rule) return false;
    if (filter.unit && (finding.unit === undefined || unitAt(finding.unit).id !== filter.unit)) return false;
    if (filter.person && finding.person !== filter.person) return false;
    if (filter.state === 'counted' && !counts(finding)) return false;
    if (filter.state && filter.state !== 'counted' && finding.state !== filter.state) return false;
    return words.every((word) => haystack(number).includes(word));
  });
  /** @param {number} number */
  const gravity = (number) => SEVERITIES.indexOf(batch.findings[number]?.severity ?? 'info');
  return fits.sort((a, b) => gravity(a) - gravity(b) || a - b);
}

/** Units and their people that a search names. @param {string} query */
function unitsFound(query) {
  const word = query.trim();
  if (word === '') return [];
  return [...batch.units.keys()].filter((at) => {
    const { name, id, principal } = unitAt(at);
    return name.includes(word) || id === word || principal.includes(word);
  });
}

/** @param {Record<string, string>} asked */
export function findingsView(asked) {
  const filter = { ...asked };
  const results = element('div', { class: 'results' });
  const count = element('p', { class: 'count', role: 'status' });

  function draw() {
    const numbers = found(filter);
    const units = unitsFound(filter.q ?? '').slice(0, 12);
    replace(count, say('foundCount', { count: numbers.length, all: batch.findings.length }));
    replace(
      results,
      units.length > 0 &&
        element(
          'p',
          { class: 'units-found' },
          `${say('column.unit')} `,
          units.map((at) => element('a', { class: 'chip', href: unitLink(at) }, unitAt(at).name)),
        ),
      inParts(numbers, STEP, (number) => findingCard(number, 'h2', { alone: true })),
      numbers.length === 0 && element('p', {}, say('nothing')),
    );
  }

  /** @param {string} key @param {string} value */
  function change(key, value) {
    if (value === '') delete filter[key];
    else filter[key] = value;
    history.replaceState(history.state, '', findingsLink(filter));
    draw();
  }

  /** @param {string} key @param {string} label @param {[string, string][]} options */
  function choice(key, label, options) {
    const known = options.some(([value]) => value === (filter[key] ?? ''));
    const select = element(
      'select',
      { id: `by-${key}`, change: () => change(key, select.value) },
      element('option', { value: '' }, say('all')),
      options.map(([value, name]) => element('option', { value }, name)),
    );
    select.value = known ? (filter[key] ?? '') : '';
    return element('label', { for: `by-${key}` }, label, select);
  }

  const search = element('input', {
    type: 'search',
    id: 'by-q',
    value: filter.q ?? '',
    autocomplete: 'off',
    input: () => change('q', search.value),
  });
  draw();
  return [
    element('h1', { tabindex: -1 }, say('tab.findings')),
    element(
      'div',
      { class: 'filters', role: 'group', 'aria-label': say('filterFindings') },
      element('label', { for: 'by-q', class: 'wide' }, say('search'), search),
      choice(
        'severity',
        say('column.severity'),
        SEVERITIES.map((value) => [value, say(`severity.${value}`)]),
      ),
      choice('rule', say('column.rule'), usedRules()),
      choice(
        'unit',
        say('column.unit'),
        batch.units.map(({ id, name }) => [id, name]),
      ),
      choice('person', say('column.person'), people()),
      choice(
        'state',
        say('column.status'),
        STATES.map((value) => [value, say(`state.${value}`)]),
      ),
      element('a', { class: 'clear', href: '#findings' }, say('clear')),
    ),
    count,
    results,
  ];
}

/** @returns {[string, string][]} */
function usedRules() {
  const used = new Set(batch.findings.map(({ rule }) => rule));
  return [...used]
    .sort((a, b) => a - b)
    .map((rule) => [batch.rules[rule]?.id ?? '', `${batch.rules[rule]?.title} ${batch.rules[rule]?.id}`]);
}

/** @returns {[string, string][]} */
function people() {
  const names = new Set(batch.findings.flatMap(({ person }) => person ?? []));
  return [...names].sort(new Intl.Collator('zh-CN').compare).map((name) => [name, name]);
}

/** The search above every view: what is typed is looked for in all findings. @param {string} query */
export function searchEverywhere(query) {
  location.hash = query.trim() === '' ? '#findings' : `#findings?q=${encode(query)}`;
}
