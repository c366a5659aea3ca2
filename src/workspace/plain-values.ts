import { CLASSES, MAY_BE_NO_TEXT } from './plain-lines.js';
import type { ScalarNode, ScalarValue } from './tree.js';

/* Keys and values of files of the plainest form. */

/** Keys met before, by a number made of their ends and length: files repeat a few dozen. */
const KEYS: string[] = Array.from({ length: 256 }, () => '');
/** A longer piece of a text would keep the whole text in memory. */
const LONGEST_KEPT = 12;

/** The key at a place: the same string as when it was met before, which is found faster where it is looked up. */
export function keyAt(text: string, start: number, end: number): string {
  const length = end - start;
  const number = (text.charCodeAt(start) * 31 + text.charCodeAt(end - 1) * 7 + length) & 255;
  const known = KEYS[number]!;
  if (known.length === length && text.startsWith(known, start)) return known;
  const key = text.slice(start, end);
  if (length <= LONGEST_KEPT) KEYS[number] = key;
  return key;
}

/** A value that is not filled in. */
export function emptyAt(offset: number): ScalarNode {
  return { type: 'scalar', start: offset, end: offset, value: null, written: '', style: 'empty' };
}

/** A value without quotes. */
export function plain(text: string, start: number, end: number): ScalarNode {
  const written = text.slice(start, end);
  const mayBeNoText = (CLASSES[text.charCodeAt(start)]! & MAY_BE_NO_TEXT) !== 0;
  return {
    type: 'scalar',
    start,
    end,
    value: mayBeNoText ? coreValue(written) : written,
    written,
    style: 'plain',
  };
}

/** What the core schema of YAML 1.2 makes of a plain text (https://yaml.org/spec/1.2.2/#103-core-schema). */
function coreValue(written: string): ScalarValue {
  if (/^(?:~|null|Null|NULL)$/.test(written)) return null;
  if (/^(?:true|True|TRUE)$/.test(written)) return true;
  if (/^(?:false|False|FALSE)$/.test(written)) return false;
  if (/^0o[0-7]+$/.test(written)) return Number.parseInt(written.slice(2), 8);
  if (/^0x[0-9a-fA-F]+$/.test(written)) return Number.parseInt(written.slice(2), 16);
  if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(written)) return Number(written);
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(written)) return written[0] === '-' ? -Infinity : Infinity;
  if (/^\.(?:nan|NaN|NAN)$/.test(written)) return Number.NaN;
  return written;
}
