import {
  batch,
  counts,
  documentAt,
  documentName,
  itemName,
  mandatedIn,
  percent,
  say,
  text,
  unitAt,
} from './data.js';
import { element, replace } from './dom.js';
import { marked, recovered, sideOf } from './passages.js';
import { compareLink, findingLink, listLink, unitLink } from './routes.js';

/** @import {BatchFinding, DocumentNumber} from '../batch.ts' */

/**
 * Two items found alike, seen from the first list.
 * @typedef {object} Pair
 * @property {string} item
 * @property {string} other
 * @property {number} score
 * @property {readonly number[]} spans
 * @property {number | undefined} own
 * @property {number | undefined} otherText
 * @property {BatchFinding} finding
 * @property {number} number of the finding
 */

/**
 * Two lists beside each other: items found alike in one row, the rest below.
 * @param {DocumentNumber} first
 * @param {DocumentNumber} second
 */
export function compareView(first, second) {
  const pairs = pairsBetween(first, second);
  const content = element('div', { class: 'compared' });
  replace(content, rowsOf(first, second, pairs));
  return [
    element('p', { class: 'crumbs' }, crumbs([first, second])),
    element(
      'h1',
      { tabindex: -1 },
      say('compareTitle', { first: documentName(first), second: documentName(second) }),
    ),
    figures(first, second, pairs),
    element('p', { class: 'note' }, say('compareNote')),
    pairs.length === 0 && element('p', { class: 'lacking' }, say('noPairs')),
    !batch.evidence && element('p', { class: 'lacking' }, say('noEvidence')),
    element(
      'div',
      { class: 'filters switches', role: 'group', 'aria-label': say('show') },
      toggle(content, 'no-mandated', say('hideMandated')),
      pairs.length > 0 && toggle(content, 'only-pairs', say('onlyPairs')),
      toggle(content, 'no-marks', say('hideMarks')),
      element('a', { class: 'button', href: compareLink(second, first) }, say('swap')),
    ),
    content,
  ];
}

/** @param {readonly DocumentNumber[]} documents */
function crumbs(documents) {
  const units = [...new Set(documents.flatMap((at) => documentAt(at).unit ?? []))];
  return [
    element('a', { href: '#overview' }, say('tab.overview')),
    ...units.flatMap((unit) => [' › ', element('a', { href: unitLink(unit) }, unitAt(unit).name)]),
    ' › ',
    say('sideBySide'),
  ];
}

/** @param {DocumentNumber} first @param {DocumentNumber} second @param {readonly Pair[]} pairs */
function figures(first, second, pairs) {
  const likeness = likenessOf(first, second, pairs);
  const entries = [
    ...(likeness === undefined
      ? []
      : [
          [say('residual'), percent(likeness.residual)],
          [say('raw'), percent(likeness.raw)],
        ]),
    [say('pairsFound'), pairs.length],
  ];
  const renamed = pairs.some(({ finding }) => finding.renamed);
  return element(
    'dl',
    { class: 'figures small' },
    entries.map(([label, value]) => element('div', {}, element('dt', {}, label), element('dd', {}, value))),
    renamed &&
      element(
        'div',
        { class: 'warning' },
        element('dt', {}, say('judged')),
        element('dd', {}, say('renamed')),
      ),
  );
}

/** @param {DocumentNumber} first @param {DocumentNumber} second @param {readonly Pair[]} pairs */
function likenessOf(first, second, pairs) {
  const { unit } = documentAt(first);
  const known =
    unit === undefined
      ? undefined
      : unitAt(unit).similarity.find(
          ([one, other]) => (one === first && other === second) || (one === second && other === first),
        );
  if (known !== undefined) return { raw: known[2], residual: known[3] };
  const finding = pairs.find((pair) => pair.finding.residual !== undefined)?.finding;
  if (finding?.residual === undefined || finding.raw === undefined) return undefined;
  return { raw: finding.raw, residual: finding.residual };
}

/**
 * Matches between two lists from the findings of both; those of the first count where both have one.
 * @param {DocumentNumber} first
 * @param {DocumentNumber} second
 * @returns {Pair[]}
 */
function pairsBetween(first, second) {
  /** @type {Map<string, Pair>} */
  const pairs = new Map();
  const forward = matchesOf(first, second);
  const backward = first === second ? [] : matchesOf(second, first).map(turned);
  for (const pair of [...forward, ...backward]) {
    const key = `${pair.item}\n${pair.other}`;
    const known = pairs.get(key);
    if (known === undefined || (!counts(known.finding) && counts(pair.finding))) pairs.set(key, pair);
  }
  return [...pairs.values()];
}

/** @param {DocumentNumber} own @param {DocumentNumber} other @returns {Pair[]} */
function matchesOf(own, other) {
  return batch.findings.flatMap((finding, number) =>
    finding.document !== own
      ? []
      : (finding.matches ?? [])
          .filter(({ related }) => finding.related?.[related]?.document === other)
          .map((match) => ({
            item: match.item,
            other: match.relatedItem,
            score: match.score,
            spans: match.spans,
            own: match.own,
            otherText: match.other,
            finding,
            number,
          })),
  );
}

/** @param {Pair} pair @returns {Pair} */
function turned(pair) {
  const spans = [];
  for (let at = 0; at + 3 < pair.spans.length; at += 4) {
    const [start = 0, end = 0, otherStart = 0, otherEnd = 0] = pair.spans.slice(at, at + 4);
    spans.push(otherStart, otherEnd, start, end);
  }
  return { ...pair, item: pair.other, other: pair.item, own: pair.otherText, otherText: pair.own, spans };
}

/**
 * Items found alike in the order of the first list, then items whose text is the same, then the rest of both.
 * @param {DocumentNumber} first
 * @param {DocumentNumber} second
 * @param {readonly Pair[]} pairs
 */
function rowsOf(first, second, pairs) {
  const items = documentAt(first).items ?? [];
  const order = new Map(items.map(([id], at) => [id, at]));
  const sorted = [...pairs].sort((a, b) => (order.get(a.item) ?? 0) - (order.get(b.item) ?? 0));
  const paired = new Set(pairs.map(({ item }) => item));
  const pairedOthers = new Set(pairs.map(({ other }) => other));
  const rest = items.filter(([id]) => !paired.has(id));
  const others = (documentAt(second).items ?? []).filter(([id]) => !pairedOthers.has(id));
  const same = rest.flatMap((own) => {
    const other = others.find(([, number]) => number === own[1]);
    return other === undefined ? [] : [{ own, other }];
  });
  const done = new Set(same.flatMap(({ own, other }) => [own, other]));
  const alone = rest.filter((item) => !done.has(item));
  const othersAlone = others.filter((item) => !done.has(item));
  return [
    element('div', { class: 'sides' }, sideHead(first), element('span'), sideHead(second)),
    ...sorted.map((pair) => pairRow(first, second, pair)),
    same.length > 0 &&
      element(
        'section',
        { class: 'others' },
        element('h2', {}, say('sameItems')),
        same.map(({ own, other }) => sameRow(first, second, own, other)),
      ),
    alone.length + othersAlone.length > 0 &&
      element(
        'section',
        { class: 'others' },
        element('h2', {}, say('otherItems')),
        element(
          'div',
          { class: 'lone' },
          element(
            'div',
            {},
            alone.map(([id, number]) => side(first, id, number)),
          ),
          element(
            'div',
            {},
            othersAlone.map(([id, number]) => side(second, id, number)),
          ),
        ),
      ),
  ];
}

/** @typedef {[id: string, text: number, ...mandated: number[]]} Item */

/** @param {DocumentNumber} first @param {DocumentNumber} second @param {Item} own @param {Item} other */
function sameRow(first, second, own, other) {
  return element(
    'div',
    { class: 'pair closed', 'data-stop': true, tabindex: -1 },
    side(first, own[0], own[1]),
    element('p', { class: 'link' }, element('span', { class: 'equal' }, '=')),
    side(second, other[0], other[1]),
  );
}

/** @param {DocumentNumber} document */
function sideHead(document) {
  const { unit, position, file } = documentAt(document);
  return element(
    'h2',
    {},
    element('a', { href: listLink(document) }, documentName(document)),
    position !== undefined && element('span', { class: 'soft' }, position),
    unit === undefined || file !== documentName(document)
      ? element('span', { class: 'path' }, file)
      : undefined,
  );
}

/** @param {DocumentNumber} first @param {DocumentNumber} second @param {Pair} pair */
function pairRow(first, second, pair) {
  const { finding } = pair;
  const words = say('pairLabel', {
    first: itemName(first, pair.item),
    second: itemName(second, pair.other),
    percent: percent(pair.score),
  });
  const own =
    pair.own === undefined
      ? recovered(text(pair.otherText), pair.spans)
      : marked(text(pair.own), sideOf(pair.spans, 0), mandatedIn(first, pair.own));
  const other =
    pair.otherText === undefined
      ? recovered(text(pair.own), turned(pair).spans)
      : marked(text(pair.otherText), sideOf(pair.spans, 1), mandatedIn(second, pair.otherText));
  return element(
    'div',
    {
      class: `pair ${counts(finding) ? finding.severity : 'closed'}`,
      'data-stop': true,
      tabindex: -1,
      role: 'group',
      'aria-label': words,
    },
    cell(itemName(first, pair.item), own),
    element(
      'p',
      { class: 'link' },
      element('a', { href: findingLink(pair.number), title: text(finding.title) }, percent(pair.score)),
      finding.renamed && element('span', { class: 'tag renamed' }, say('renamed')),
    ),
    cell(itemName(second, pair.other), other),
  );
}

/** @param {DocumentNumber} document @param {string} id @param {number} number */
function side(document, id, number) {
  return cell(itemName(document, id), marked(text(number), [], mandatedIn(document, number)));
}

/** @param {string} label @param {readonly (Node | string)[]} pieces */
function cell(label, pieces) {
  return element(
    'div',
    { class: 'item-text' },
    element('span', { class: 'item-number' }, label),
    element('p', {}, pieces),
  );
}

/** @param {HTMLElement} content @param {string} name @param {string} label */
function toggle(content, name, label) {
  const box = element('input', {
    type: 'checkbox',
    id: name,
    change: () => content.classList.toggle(name, box.checked),
  });
  return element('label', { for: name, class: 'check' }, box, label);
}
