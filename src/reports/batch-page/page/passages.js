import { say } from './data.js';
import { element } from './dom.js';

/**
 * A text with its common characters marked and its mandated wording grey. Mandated wins, since mandated
 * wording never counts as copied.
 * @param {string} words
 * @param {readonly number[]} common flat offsets: start, end, start, end …
 * @param {readonly number[]} mandated
 * @returns {(Node | string)[]}
 */
export function marked(words, common, mandated) {
  const kinds = new Uint8Array(words.length);
  paint(kinds, words, common, 1);
  paint(kinds, words, mandated, 2);
  const pieces = [];
  for (let at = 0; at < words.length; ) {
    let end = at + 1;
    while (end < words.length && kinds[end] === kinds[at]) end += 1;
    const piece = words.slice(at, end);
    if (kinds[at] === 1) pieces.push(element('mark', {}, piece));
    else if (kinds[at] === 2) pieces.push(element('span', { class: 'mandated' }, piece));
    else pieces.push(piece);
    at = end;
  }
  return pieces;
}

/** @param {Uint8Array} kinds @param {string} words @param {readonly number[]} offsets @param {number} kind */
function paint(kinds, words, offsets, kind) {
  for (let at = 0; at + 1 < offsets.length; at += 2) {
    const start = isInsidePair(words, offsets[at] ?? 0) ? (offsets[at] ?? 0) - 1 : (offsets[at] ?? 0);
    const end = isInsidePair(words, offsets[at + 1] ?? 0)
      ? (offsets[at + 1] ?? 0) + 1
      : (offsets[at + 1] ?? 0);
    kinds.fill(kind, Math.max(0, start), Math.max(0, end));
  }
}

/** @param {string} words @param {number} offset */
function isInsidePair(words, offset) {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(words.slice(Math.max(0, offset - 1), offset + 1));
}

/**
 * One side of flat spans of four.
 * @param {readonly number[]} spans own start and end, other start and end
 * @param {0 | 1} side
 */
export function sideOf(spans, side) {
  const offsets = [];
  for (let at = side * 2; at + 1 < spans.length; at += 4) offsets.push(spans[at] ?? 0, spans[at + 1] ?? 0);
  return offsets;
}

/**
 * What is known of a text that is not here: the passages the other one has too.
 * @param {string} other
 * @param {readonly number[]} spans
 * @returns {(Node | string)[]}
 */
export function recovered(other, spans) {
  const pieces = [];
  let at = 0;
  for (let next = 0; next + 3 < spans.length; next += 4) {
    const [start = 0, end = 0, otherStart = 0, otherEnd = 0] = spans.slice(next, next + 4);
    if (start > at) pieces.push(element('span', { class: 'gap' }, say('hidden', { count: start - at })));
    pieces.push(element('mark', {}, other.slice(otherStart, otherEnd)));
    at = end;
  }
  return pieces;
}
