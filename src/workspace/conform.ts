import { isoDate } from './dates.js';
import type { Form } from './forms.js';
import { child, type MappingNode, type ScalarValue, type SourceNode } from './tree.js';

/**
 * Whether the mapped tree has the form of the schema: what ajv says of the tree's plain data, found without making
 * that data. It does not tell what is wrong.
 */
export function conforms(node: SourceNode, form: Form): boolean {
  if (form.choices !== undefined && !hasAny(node, form.choices)) return false;
  for (const part of form.all) if (!conforms(node, part)) return false;
  const { condition } = form;
  if (condition !== undefined && conforms(node, condition.if) && !conforms(node, condition.then)) return false;
  if (node.type === 'scalar') return isValue(node.value, form);
  const { type, enum: values, const: value, minItems = 0 } = form.schema;
  if (values !== undefined || value !== undefined) return false;
  if (node.type === 'mapping') return (type === undefined || type === 'object') && hasKeys(node, form);
  if ((type !== undefined && type !== 'array') || node.items.length < minItems) return false;
  for (const item of node.items) if (!conforms(item, form.items)) return false;
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
  const { required } = form.schema;
  if (required !== undefined) for (const name of required) if (child(node, name) === undefined) return false;
  return true;
}

function isValue(value: ScalarValue, form: Form): boolean {
  const { schema } = form;
  if (schema.enum !== undefined && !schema.enum.includes(value as string)) return false;
  if (schema.const !== undefined && schema.const !== value) return false;
  if (!isOfType(value, schema.type)) return false;
  if (typeof value === 'string') return isText(value, form);
  if (typeof value !== 'number') return true;
  const { minimum = -Infinity, maximum = Infinity } = schema;
  return value >= minimum && value <= maximum;
}

function isOfType(value: ScalarValue, type: Form['schema']['type']): boolean {
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

function isText(text: string, { schema, pattern }: Form): boolean {
  const { minLength: least = 0, maxLength: most = Infinity } = schema;
  // Lengths are of characters, of which some are two units.
  if (text.length < 2 * least && [...text].length < least) return false;
  if (text.length > most && [...text].length > most) return false;
  if (schema.format === 'date' && isoDate(text) !== text) return false;
  return pattern === undefined || pattern.test(text);
}
