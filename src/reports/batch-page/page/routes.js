import { batch, once } from './data.js';

/** A part of an address; what is half a character cannot be encoded. @param {string} part */
export function encode(part) {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd'));
}

const unitNumbers = once(() => new Map(batch.units.map(({ id }, at) => [encode(id), at])));
const documentNumbers = once(() => new Map(batch.documents.map(({ file }, at) => [encode(file), at])));
const findingNumbers = once(() => new Map(batch.findings.map(({ id }, at) => [encode(id), at])));

/** @param {number} unit */
export function unitLink(unit) {
  return `#unit/${encode(batch.units[unit]?.id ?? '')}`;
}

/** A finding stands with its unit; one of no unit in the table of all findings. @param {number} number */
export function findingLink(number) {
  const finding = batch.findings[number];
  if (finding?.unit === undefined) return findingsLink({ q: finding?.id ?? '' });
  return `${unitLink(finding.unit)}/finding/${encode(finding.id)}`;
}

/** @param {number} document */
export function listLink(document) {
  const { unit, file } = batch.documents[document] ?? {};
  return unit === undefined ? '#overview' : `${unitLink(unit)}/list/${encode(file ?? '')}`;
}

/** @param {number} first @param {number} second */
export function compareLink(first, second) {
  const files = [first, second].map((at) => encode(batch.documents[at]?.file ?? ''));
  return `#compare/${files.join('/')}`;
}

/** @param {Record<string, string>} filter */
export function findingsLink(filter) {
  const chosen = Object.entries(filter).filter(([, value]) => value !== '');
  if (chosen.length === 0) return '#findings';
  return `#findings?${chosen.map(([key, value]) => `${key}=${encode(value)}`).join('&')}`;
}

/**
 * @typedef {{ view: 'overview' | 'coverage' | 'likeness' }
 *   | { view: 'findings', filter: Record<string, string> }
 *   | { view: 'unit', unit: number, finding?: number, document?: number }
 *   | { view: 'compare', first: number, second: number }} Route
 */

/**
 * What an address asks for; the overview when nothing answers to it.
 * @param {string} hash
 * @returns {Route}
 */
export function routeOf(hash) {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const [view = '', first = '', kind = '', last = ''] = path.split('/').map(normal);
  if (view === 'coverage' || view === 'likeness') return { view };
  if (view === 'findings') return { view, filter: filterOf(query) };
  if (view === 'unit') {
    const unit = unitNumbers().get(first);
    if (unit === undefined) return { view: 'overview' };
    return {
      view,
      unit,
      finding: kind === 'finding' ? findingNumbers().get(last) : undefined,
      document: kind === 'list' ? documentNumbers().get(last) : undefined,
    };
  }
  if (view === 'compare') {
    const [one, other] = [documentNumbers().get(first), documentNumbers().get(kind)];
    if (one !== undefined && other !== undefined) return { view, first: one, second: other };
  }
  return { view: 'overview' };
}

/** A part of an address as {@link encode} writes it, however it was typed. @param {string} part */
function normal(part) {
  return encode(decoded(part));
}

/** @param {string} part */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** @param {string} query @returns {Record<string, string>} */
function filterOf(query) {
  const pairs = query.split('&').map((pair) => {
    const [key = '', value = ''] = pair.split('=');
    return [key, decoded(value)];
  });
  return Object.fromEntries(pairs.filter(([key]) => key !== ''));
}
