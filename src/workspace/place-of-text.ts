import type { ScalarNode } from './tree.js';

/**
 * Place in the source of the characters [from, to) of a scalar's value. The value is matched with the
 * source character by character: quotes, backslashes and the indentation of folded and block texts are
 * stepped over. Undefined when they cannot be told apart (an escape stands for another character).
 */
export function placeOfText(
  text: string,
  node: ScalarNode,
  from: number,
  to: number,
): { from: number; to: number } | undefined {
  const value = node.written;
  const first = Math.max(0, Math.min(from, value.length));
  const last = Math.max(first, Math.min(to, value.length));
  if (node.style === 'alias' || node.style === 'empty' || first === last) return undefined;
  // A date in ISO form or an English enum value has other characters than the source.
  if (typeof node.value === 'string' && node.value !== value) return undefined;
  const raw = text.slice(node.start, node.end);
  return aligned(raw, value, first, last, node) ?? counted(raw, value, first, last, node.start);
}

function aligned(raw: string, value: string, from: number, to: number, node: ScalarNode) {
  let at = contentStart(raw, node.style);
  let start = -1;
  for (let index = 0; index < to; index++) {
    const wanted = value[index] as string;
    at = stepTo(raw, at, wanted);
    if (at === -1) return undefined;
    if (index === from) start = at;
    at = wanted === ' ' && raw[at] !== ' ' ? afterFold(raw, at) : at + 1;
  }
  return start === -1 ? undefined : { from: node.start + start, to: node.start + at };
}

function contentStart(raw: string, style: ScalarNode['style']): number {
  // A correction may have read as quoted what the source does not quote.
  if (style === 'quoted') return raw[0] === '"' || raw[0] === "'" ? 1 : 0;
  if (style !== 'block') return 0;
  const lineEnd = raw.indexOf('\n');
  return lineEnd === -1 ? raw.length : lineEnd + 1;
}

/** Offset of the wanted character, past white space, quotes doubled or escaped; -1 when something else stands there. */
function stepTo(raw: string, start: number, wanted: string): number {
  for (let at = start; at < raw.length; at++) {
    const character = raw[at] as string;
    if (character === wanted) return at;
    // A line break in the source is a space in a folded text.
    if (wanted === ' ' && (character === '\n' || character === '\r')) return at;
    if (!/[\s\\'"]/.test(character)) return -1;
  }
  return -1;
}

/** Past a line break and the indentation of the next line. */
function afterFold(raw: string, at: number): number {
  let next = at;
  while (next < raw.length && /\s/.test(raw[next] as string)) next++;
  return next;
}

/** The n-th occurrence in the source is the n-th in the value, when there are as many. */
function counted(raw: string, value: string, from: number, to: number, offset: number) {
  const part = value.slice(from, to);
  const inValue = occurrences(value, part);
  const inSource = occurrences(raw, part);
  const start = inSource[inValue.indexOf(from)];
  if (start === undefined || inSource.length !== inValue.length) return undefined;
  return { from: offset + start, to: offset + start + part.length };
}

/** Offsets at which the part occurs, overlapping ones too. */
function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}
