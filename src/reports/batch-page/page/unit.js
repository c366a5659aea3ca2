import {
  batch,
  counts,
  documentAt,
  documentsByUnit,
  findingsByUnit,
  groupBy,
  itemName,
  SEVERITIES,
  say,
  text,
  unitAt,
} from './data.js';
import { element, section, tag } from './dom.js';
import { findingCard } from './finding.js';
import { likenessGraph } from './graph.js';
import { heatMap } from './heatmap.js';
import { marked, sideOf } from './passages.js';
import { findingLink, findingsLink, listLink } from './routes.js';

/** @import {BatchFinding, BatchUnit, DocumentNumber, UnitNumber} from '../batch.ts' */

/** Units with more findings than this open with their lists folded. */
const OPEN_FINDINGS = 40;

/**
 * One unit: how alike its lists are, with whom of other units, and its lists with what was found beside.
 * @param {UnitNumber} number
 * @param {{ finding?: number, document?: DocumentNumber }} wanted
 */
export function unitView(number, wanted) {
  const unit = unitAt(number);
  const links = batch.links.filter(({ first, second }) => first === number || second === number);
  const findings = positions(findingsByUnit().get(number) ?? []);
  const byDocument = groupBy(findings, (at) => batch.findings[at]?.document ?? -1);
  const lists = documentsByUnit().get(number) ?? [];
  const documents = [...new Set([...lists, ...byDocument.keys()])];
  documents.sort(
    (a, b) => Number(documentAt(a).items === undefined) - Number(documentAt(b).items === undefined) || a - b,
  );
  const target = wanted.finding === undefined ? wanted.document : batch.findings[wanted.finding]?.document;
  const few = findings.length <= OPEN_FINDINGS;
  return [
    head(unit),
    element(
      'nav',
      { class: 'jump', 'aria-label': say('lists') },
      documents.map((at) => listChip(at, byDocument.get(at) ?? [])),
    ),
    unit.similarity.length > 0 && section(say('heatCaption'), heatMap(unit)),
    links.length > 0 &&
      section(
        say('section.across'),
        element('p', { class: 'note' }, say('acrossNote')),
        likenessGraph(links, number),
      ),
    section(
      say('listsAndFindings'),
      !batch.evidence && element('p', { class: 'lacking' }, say('noEvidence')),
      batch.evidence && element('p', { class: 'note' }, say('listsNote')),
      documents.map((at) => {
        const own = byDocument.get(at) ?? [];
        return listBlock(at, own, at === target || (few && own.length > 0));
      }),
    ),
    notChecked(unit),
  ];
}

/** @param {readonly BatchFinding[]} findings */
function positions(findings) {
  const numbers = allPositions();
  return findings.map((finding) => /** @type {number} */ (numbers.get(finding)));
}

/** @type {Map<BatchFinding, number> | undefined} */
let numbersOfFindings;

function allPositions() {
  numbersOfFindings ??= new Map(batch.findings.map((finding, at) => [finding, at]));
  return numbersOfFindings;
}

/** @param {BatchUnit} unit */
function head(unit) {
  const figures = [
    ['column.submittedOfDue', `${unit.submitted}/${unit.due ?? say('none')}`, ''],
    ...SEVERITIES.map((severity) => [`column.${severity}`, unit[severity], severity]),
    ['column.notChecked', unit.notChecked.length, ''],
  ];
  return element(
    'header',
    {},
    element(
      'p',
      { class: 'crumbs' },
      element('a', { href: '#overview' }, say('tab.overview')),
      ' › ',
      say('column.unit'),
    ),
    element('h1', { tabindex: -1 }, unit.name),
    element(
      'div',
      { class: `result ${unit.verdict}` },
      element(
        'p',
        { class: `verdict${unit.partly && unit.verdict === 'pass' ? ' partly' : ''}` },
        unit.verdictLabel,
      ),
      element(
        'dl',
        { class: 'figures' },
        figures.map(([key, value, tone]) =>
          element(
            'div',
            { class: `${tone}${value === 0 ? ' zero' : ''}` },
            element('dt', {}, say(String(key))),
            element('dd', {}, value),
          ),
        ),
      ),
    ),
    element(
      'p',
      { class: 'actions' },
      unit.page !== '' && element('a', { class: 'button', href: unit.page }, say('openReport')),
      element('a', { class: 'button', href: findingsLink({ unit: unit.id }) }, say('filterThis')),
    ),
    unit.missing !== undefined &&
      element('p', { class: 'lacking' }, say('missingLists', { people: unit.missing })),
  );
}

/** @param {readonly number[]} findings */
function tally(findings) {
  return SEVERITIES.map((severity) => {
    const count = findings.filter((at) => {
      const finding = batch.findings[at];
      return finding !== undefined && finding.severity === severity && counts(finding);
    }).length;
    return count > 0 && tag(severity, `${say(`severity.${severity}`)} ${count}`);
  });
}

/** @param {DocumentNumber} at @param {readonly number[]} findings */
function listChip(at, findings) {
  return element('a', { class: 'chip', href: listLink(at) }, documentAt(at).label, tally(findings));
}

/**
 * A list, folded or open; what is inside is drawn when it is first opened.
 * @param {DocumentNumber} at
 * @param {readonly number[]} findings
 * @param {boolean} open
 */
function listBlock(at, findings, open) {
  const { label, position, submitted, file } = documentAt(at);
  const body = element('div', { class: 'list-body' });
  let drawn = false;
  const draw = () => {
    if (drawn) return;
    drawn = true;
    body.append(...rows(at, findings));
  };
  const block = element(
    'details',
    { class: 'list', 'data-file': file, toggle: () => block.open && draw() },
    element(
      'summary',
      { 'data-stop': true },
      element('span', { class: 'name' }, label),
      position !== undefined && element('span', { class: 'soft' }, position),
      tally(findings),
      element(
        'span',
        { class: 'path' },
        [file === label ? '' : file, submitted ?? ''].filter(Boolean).join(' · '),
      ),
    ),
    body,
  );
  if (open) {
    draw();
    block.open = true;
  }
  return block;
}

/**
 * The items of a list, each with the findings that are about it; a finding about several items stands beside
 * the first of them.
 * @param {DocumentNumber} document
 * @param {readonly number[]} findings
 */
function rows(document, findings) {
  const { items = [] } = documentAt(document);
  const ids = new Set(items.map(([id]) => id));
  /** @param {number} at */
  const itemsOf = (at) => (batch.findings[at]?.items ?? []).filter((item) => ids.has(item));
  const whole = findings.filter((at) => itemsOf(at).length === 0);
  const made = [];
  if (whole.length > 0) {
    made.push(
      element(
        'div',
        { class: 'about-list' },
        whole.map((at) => findingCard(at, 'h3', { alone: items.length === 0 })),
      ),
    );
  }
  const done = new Set(whole);
  for (const [id, number, ...mandated] of items) {
    const about = findings.filter((at) => itemsOf(at).includes(id));
    const here = about.filter((at) => !done.has(at));
    for (const at of here) done.add(at);
    const elsewhere = about.filter((at) => !here.includes(at));
    made.push(
      element(
        'div',
        { class: `item-row${about.length > 0 ? ' found' : ''}` },
        element(
          'div',
          { class: 'item-text' },
          element('span', { class: 'item-number' }, itemName(document, id)),
          element('p', {}, marked(text(number), commonIn(about, id), mandated)),
        ),
        about.length > 0 &&
          element(
            'div',
            { class: 'item-findings' },
            here.map((at) => findingCard(at, 'h3')),
            elsewhere.map((at) =>
              element(
                'p',
                { class: 'see' },
                element('a', { href: findingLink(at) }, `↑ ${text(batch.findings[at]?.title)}`),
              ),
            ),
          ),
      ),
    );
  }
  return made;
}

/** What of an item stands in other lists too. @param {readonly number[]} findings @param {string} item */
function commonIn(findings, item) {
  return findings.flatMap((at) =>
    (batch.findings[at]?.matches ?? [])
      .filter((match) => match.item === item)
      .flatMap((match) => sideOf(match.spans, 0)),
  );
}

/** @param {BatchUnit} unit */
function notChecked(unit) {
  if (unit.notChecked.length === 0) return undefined;
  return section(
    say('section.notChecked'),
    element(
      'ul',
      { class: 'plain' },
      unit.notChecked.map(([rule, reason]) => element('li', {}, element('b', {}, rule), ' ', text(reason))),
    ),
  );
}
