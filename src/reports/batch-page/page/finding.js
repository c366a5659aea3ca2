import { batch, counts, documentAt, documentName, ruleOf, say, text, unitAt } from './data.js';
import { element, tag } from './dom.js';
import { marked } from './passages.js';
import { compareLink, findingLink, listLink, unitLink } from './routes.js';

/** @import {BatchFinding} from '../batch.ts' */
/** @import {Child} from './dom.js' */

/** Longest quotation before it is cut. */
const QUOTED = 300;

/**
 * A finding with everything that is known of it.
 * @param {number} number
 * @param {'h2' | 'h3'} heading
 * @param {{ alone?: boolean }} [shown] alone: not beside its text, so that it says where it is and quotes it
 */
export function findingCard(number, heading, { alone = false } = {}) {
  const finding = /** @type {BatchFinding} */ (batch.findings[number]);
  const tone = counts(finding) ? finding.severity : 'closed';
  const rule = ruleOf(finding);
  return element(
    'article',
    { class: `finding ${tone}`, 'data-stop': true, 'data-finding': finding.id, tabindex: -1 },
    element(
      heading,
      { class: 'heading' },
      tag(tone, say(`severity.${finding.severity}`)),
      element('a', { class: 'title', href: findingLink(number) }, text(finding.title)),
      finding.state !== 'open' && element('span', { class: 'tag state' }, say(`state.${finding.state}`)),
      finding.renamed && element('span', { class: 'tag renamed' }, say('renamed')),
    ),
    alone && whereabouts(finding),
    element(
      'dl',
      { class: 'parts' },
      part('problem', text(finding.problem)),
      alone && finding.text !== undefined && !finding.matches && part('quote', quoted(finding), 'quote'),
      part('origin', finding.origin),
      counts(finding) && part('basis', text(finding.basis)),
      counts(finding) && part('advice', text(finding.advice), 'advice'),
      part('likeness', text(finding.likeness)),
      part('leftovers', finding.leftovers?.join(say('separator'))),
      part('related', others(finding)),
      part('note', text(finding.note)),
      part('reason', text(finding.reason)),
    ),
    element(
      'p',
      { class: 'reference' },
      element('span', {}, `${say('findingId')} ${finding.id}`),
      element('span', {}, `${documentAt(finding.document).file} ${say('line', { line: finding.line })}`),
      element('span', {}, rule.id),
    ),
  );
}

/** @param {string} key @param {Child} content @param {string} [kind] */
function part(key, content, kind) {
  if (content === undefined || content === '' || (Array.isArray(content) && content.length === 0))
    return undefined;
  return element('div', { class: kind }, element('dt', {}, say(key)), element('dd', {}, content));
}

/** @param {BatchFinding} finding */
function whereabouts({ unit, document }) {
  const list = documentAt(document);
  return element(
    'p',
    { class: 'where' },
    unit !== undefined && element('a', { href: unitLink(unit) }, unitAt(unit).name),
    unit !== undefined && ' › ',
    unit === undefined ? list.file : element('a', { href: listLink(document) }, list.label),
  );
}

/** @param {BatchFinding} finding @returns {Child} */
function quoted(finding) {
  const whole = text(finding.text);
  return whole.length > QUOTED ? `${whole.slice(0, QUOTED)}…` : marked(whole, [], []);
}

/** Other lists, each once: with a way to see both beside each other. @param {BatchFinding} finding @returns {Child} */
function others(finding) {
  const places = finding.related ?? [];
  const compared = new Set(finding.matches?.map(({ related }) => places[related]?.document));
  const documents = [...new Set(places.map(({ document }) => document))];
  return documents.map((document) => {
    const first = places.find((place) => place.document === document);
    const many = places.filter((place) => place.document === document).length > 1;
    const name = many || first === undefined ? documentName(document, finding.unit) : first.label;
    const link = compared.has(document) && document !== finding.document;
    return element(
      'span',
      { class: 'other' },
      link
        ? element('a', { class: 'compare', href: compareLink(finding.document, document) }, name, ' ⇄')
        : name,
    );
  });
}
