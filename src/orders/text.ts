import { createHash } from 'node:crypto';
import { normaliseText } from '../similarity/normalise.js';

/** Most characters quoted of a list's text. */
const QUOTED = 90;

/** A text of a list as it is quoted in a document: on one line and of bounded length; inner quotation marks are single. */
export function quoted(text: string | undefined): string | undefined {
  const plain = text?.replace(/(?<!\s)\s*\n\s*/g, ' ').trim();
  if (plain === undefined || plain === '') return undefined;
  const characters = [...plain];
  const short = characters.length > QUOTED ? `${characters.slice(0, QUOTED).join('')}……` : plain;
  return short.replaceAll('“', '‘').replaceAll('”', '’');
}

/** Ends a sentence that has no mark at its end. */
export function sentence(text: string): string {
  return /[。！？；…）]$/u.test(text) ? text : `${text}。`;
}

/** 甲、乙、丙. */
export function enumerated(words: readonly string[]): string {
  return words.join('、');
}

/** By code units, the same on every machine. */
export function byText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Values by key, in the order they come. */
export function groupBy<Value, Key>(
  values: readonly Value[],
  keyOf: (value: Value) => Key,
): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return groups;
}

/** 8 hexadecimal digits of an item's words, by which it is known again wherever it stands. */
export function itemMark(text: string): string {
  return createHash('sha256').update(normaliseText(text)).digest('hex').slice(0, 8);
}
