import { isoDate } from './dates.js';
import type { Form } from './forms.js';
import { child, type MappingNode, type ScalarValue, type SourceNode } from './tree.js';

/**
 * Whether the mapped tree has the form of the schema: what ajv says of the tree's plain data, found without making
 * that data. It does not tell what is wrong.
 */
export function conforms(node: SourceNode, form: Form): boolean {
  if (node.type === 'scalar' && form.isSimple) return isValue(node.value, form);
  if (form.choices !== undefined && !hasAny(node, form.choices)) return false;
  for (const part of form.all) if (!conforms(node, part)) return false;
  const { condition } = form;
  if (condition !== undefined && conforms(node, condition.when) && !conforms(node, condition.must))
    return false;
  if (node.type === 'scalar') return isValue(node.value, form);
  const { type, leastItems, items } = form;
  if (form.values !== undefined) return false;
  if (node.type === 'mapping') return (type === undefined || type === 'object') && hasKeys(node, form);
  if ((type !== undefined && type !== 'array') || node.items.length < leastItems) return false;
  for (const item of node.items) if (!conforms(item, items)) return false;
  return true;
}

function hasAny(node: SourceNode, choices: readonly Form[]): boolean {
  for (const choice of choices) if (conforms(node, choice)) return true;
  return false;
}

function hasKeys(node: MappingNode, form: Form): boolean {
  for (const { name, value, repeats } of node.entries) {
    if (repeats !== undefined) continue;
    const property = form.properties.get(name) ?? form.others;
    if (property === undefined || !conforms(value, property)) return false;
  }
  for (const name of form.required) if (child(node, name) === undefined) return false;
  return true;
}

function isValue(value: ScalarValue, form: Form): boolean {
  if (form.values !== undefined && !form.values.includes(value as string)) return false;
  if (!isOfType(value, form.type)) return false;
  if (typeof value === 'string') return isText(value, form);
  return typeof value !== 'number' || (value >= form.minimum && value <= form.maximum);
}

function isOfType(value: ScalarValue, type: Form['type']): boolean {
  switch (type) {
    case undefined:
      return true;
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return Number.isFinite(value);
    case 'object':
    case 'array':
      return false;
    default:
      return typeof value === type;
  }
}

function isText(text: string, { leastLength, mostLength, isDate, pattern }: Form): boolean {
  // Lengths are of characters, of which some are two units.
  if (text.length < 2 * leastLength && [...text].length < leastLength) return false;
  if (text.length > mostLength && [...text].length > mostLength) return false;
  if (isDate && isoDate(text) !== text) return false;
  return pattern === undefined || pattern.test(text);
}
