import { isoDate } from './dates.js';
import { type Form, formOf } from './forms.js';
import { resolve, type Schema } from './schemas.js';
import { comparable, enumValue, unquoted } from './spellings.js';
import { isBlank, type MappingEntry, type MappingNode, type ScalarNode, type SourceNode } from './tree.js';

interface Place {
  from: number;
  to: number;
}

/** Places where the tree is not what the schema wants, which a slip of typing may explain. */
export interface Suspicions {
  /** Unknown keys, and text where keys should be: `类型：班子`. */
  shapes: Place[];
  /** Keys where text should be: `- 每季度检查: 一次`. */
  texts: Place[];
}

/**
 * Renames keys to the schema's (English) ones and reads scalars as the schema wants them, in place.
 * A blank value of a key that may be left out counts as left out. A key that occurs again is marked.
 */
export function mapKeys(root: SourceNode, schema: Schema): Suspicions {
  const suspicions: Suspicions = { shapes: [], texts: [] };
  mapNode(root, formOf(schema), suspicions);
  return suspicions;
}

function mapNode(node: SourceNode, form: Form, suspicions: Suspicions): void {
  if (node.type === 'scalar') {
    const shape = form.scalar;
    const wantsKeys = shape.type === 'object' || (shape.type === 'array' && shape.describesItems);
    if (wantsKeys && node.style === 'plain') suspicions.shapes.push({ from: node.start, to: node.end });
    else readScalar(node, shape);
  } else if (node.type === 'sequence') {
    const { items } = form.sequence;
    for (const item of node.items) mapNode(item, items, suspicions);
  } else {
    const shape = form.mapping;
    if (shape.type === 'string') suspicions.texts.push({ from: node.start, to: node.end });
    mapEntries(node, shape, suspicions);
  }
}

/** The alternative of an `anyOf` that fits the node's form, else the first. */
export function alternative(schema: Schema, node: SourceNode, root: Schema): Schema {
  const whole = resolve(schema, root);
  if (whole.anyOf === undefined) return whole;
  const choices = whole.anyOf.map((choice) => resolve(choice, root));
  return choices.find((choice) => fits(choice, node)) ?? (choices[0] as Schema);
}

function fits(shape: Schema, node: SourceNode): boolean {
  if (node.type === 'mapping') return shape.type === 'object';
  if (node.type === 'sequence') return shape.type === 'array';
  return shape.type !== 'object' && shape.type !== 'array';
}

/** The schema of a mapping's property, as it stands in the mapping's schema; undefined for an unknown key. */
export function propertyOf(shape: Schema, name: string): Schema | undefined {
  const properties = shape.properties;
  if (properties !== undefined && Object.hasOwn(properties, name)) return properties[name];
  return typeof shape.additionalProperties === 'object' ? shape.additionalProperties : undefined;
}

/** Keys whose values name somebody or something: quotes are no part of a name. */
const NAMES: ReadonlySet<string> = new Set(['id', 'unit', 'person', 'name', 'parent']);

function withoutFullWidthQuotes(node: SourceNode): void {
  if (node.type === 'scalar' && typeof node.value === 'string') node.value = unquoted(node.value);
}

function mapEntries(node: MappingNode, form: Form, suspicions: Suspicions): void {
  const { entries } = node;
  // A few are found faster one after the other.
  const seen = entries.length > FEW ? new Map<string, MappingEntry>() : undefined;
  let count = 0;
  for (const entry of entries) {
    const { written, value } = entry;
    const known = form.keys.get(written) ?? form.keys.get(comparable(unquoted(written)));
    const name = known?.name ?? written.trim();
    entry.name = name;
    if (known !== undefined && !known.required && isBlank(value)) continue;
    const earlier = seen === undefined ? firstNamed(entries, count, name) : seen.get(name);
    entries[count++] = entry;
    if (earlier !== undefined) {
      entry.repeats = earlier;
      continue;
    }
    seen?.set(name, entry);
    if (known !== undefined) {
      mapNode(value, known.form, suspicions);
      if (NAMES.has(name)) withoutFullWidthQuotes(value);
      continue;
    }
    if (form.others === undefined) suspicions.shapes.push({ from: entry.keyStart, to: entry.keyEnd });
    mapNode(value, form.others ?? ANYTHING, suspicions);
  }
  entries.length = count;
}

const FEW = 16;
const ANYTHING = formOf({});

function firstNamed(entries: readonly MappingEntry[], count: number, name: string): MappingEntry | undefined {
  for (let index = 0; index < count; index++) if (entries[index]!.name === name) return entries[index];
  return undefined;
}

function readScalar(node: ScalarNode, shape: Form): void {
  if (node.value === null) return;
  if (shape.values !== undefined) {
    node.value = enumValue(shape.schema, node.written) ?? node.written;
  } else if (shape.type === 'string') {
    node.value = shape.isDate ? (isoDate(unquoted(node.written)) ?? node.written) : textOf(node.written);
  } else if (shape.type === 'integer') {
    const digits = /^([+-]?\d{1,15})(?:年度?)?$/.exec(comparable(unquoted(node.written)))?.[1];
    if (digits !== undefined) node.value = Number(digits);
  } else if (shape.type === 'boolean') {
    const word = comparable(unquoted(node.written)).toLowerCase();
    if (word === '是' || word === 'true') node.value = true;
    if (word === '否' || word === 'false') node.value = false;
  }
}

/** White space alone is no text. */
function textOf(written: string): string {
  return written.trim() === '' ? '' : written;
}
