/** @import {Batch, BatchDocument, BatchFinding, BatchUnit} from '../batch.ts' */

/** @type {Batch} */
export const batch = JSON.parse(document.getElementById('data')?.textContent ?? '');

/** @type {readonly ('error' | 'warning' | 'info')[]} */
export const SEVERITIES = ['error', 'warning', 'info'];

/**
 * A word or sentence of the page.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function say(key, values = {}) {
  const sentence = batch.words[key];
  if (sentence === undefined) throw new Error(`no word for ${key}`);
  return sentence.replace(/\{([a-zA-Z]+)\}/g, (_, name) => String(values[name] ?? ''));
}

/** @param {number | undefined} number */
export function text(number) {
  return number === undefined ? '' : (batch.texts[number] ?? '');
}

/** @param {number} number @returns {BatchUnit} */
export function unitAt(number) {
  return /** @type {BatchUnit} */ (batch.units[number]);
}

/** @param {number} number @returns {BatchDocument} */
export function documentAt(number) {
  return /** @type {BatchDocument} */ (batch.documents[number]);
}

/** @param {BatchFinding} finding */
export function ruleOf(finding) {
  return batch.rules[finding.rule] ?? { id: '', title: '', severity: 'info' };
}

/**
 * True when a finding weighs in the verdict.
 * @param {BatchFinding} finding
 */
export function counts(finding) {
  return finding.state === 'open' || finding.state === 'confirmed';
}

/**
 * 0.876 → 88%; only what is wholly alike is 100%.
 * @param {number} share
 */
export function percent(share) {
  const rounded = Math.round(share * 100);
  return `${rounded === 100 && share < 1 ? 99 : rounded}%`;
}

/**
 * Values by key.
 * @template Value, Key
 * @param {readonly Value[]} values
 * @param {(value: Value) => Key} keyOf
 * @returns {Map<Key, Value[]>}
 */
export function groupBy(values, keyOf) {
  const groups = new Map();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/**
 * Works something out when it is first asked for.
 * @template Value
 * @param {() => Value} make
 * @returns {() => Value}
 */
export function once(make) {
  /** @type {{ value: Value } | undefined} */
  let made;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export const findingsByUnit = once(() => groupBy(batch.findings, (finding) => finding.unit));

export const documentsByUnit = once(() => groupBy([...batch.documents.keys()], (at) => documentAt(at).unit));

/** Who a list is of, with the unit where it is another's. @param {number} number @param {number} [beside] */
export function documentName(number, beside) {
  const { unit, label } = documentAt(number);
  if (unit === undefined || unit === beside) return label;
  return `${unitAt(unit).name} ${label}`;
}

/** The label of an item of a document. @param {number} number @param {string} item */
export function itemName(number, item) {
  return say(documentAt(number).debrief ? 'debriefSection' : 'item', { item });
}

/**
 * What is mandated in a text of a document, as flat offsets.
 * @param {number} document
 * @param {number | undefined} wanted
 * @returns {number[]}
 */
export function mandatedIn(document, wanted) {
  const item = documentAt(document).items?.find(([, number]) => number === wanted);
  return item === undefined ? [] : /** @type {number[]} */ (item.slice(2));
}
