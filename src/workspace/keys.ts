import { isoDate } from './dates.js';
import { resolve, type Schema } from './schemas.js';
import { comparable, enumValue, keyNames, unquoted } from './spellings.js';
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
  mapNode(root, schema, schema, suspicions);
  return suspicions;
}

function mapNode(node: SourceNode, schema: Schema, root: Schema, suspicions: Suspicions): void {
  const shape = alternative(schema, node, root);
  if (node.type === 'scalar') {
    const wantsKeys = shape.type === 'object' || (shape.type === 'array' && shape.items !== undefined);
    if (wantsKeys && node.style === 'plain') suspicions.shapes.push({ from: node.start, to: node.end });
    else readScalar(node, shape);
  } else if (node.type === 'sequence') {
    for (const item of node.items) mapNode(item, shape.items ?? {}, root, suspicions);
  } else {
    if (shape.type === 'string') suspicions.texts.push({ from: node.start, to: node.end });
    mapEntries(node, shape, root, suspicions);
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

function mapEntries(node: MappingNode, shape: Schema, root: Schema, suspicions: Suspicions): void {
  const known = keyNames(shape);
  const seen = new Map<string, MappingEntry>();
  const kept: MappingEntry[] = [];
  for (const entry of node.entries) {
    const name = known.get(comparable(unquoted(entry.written)));
    entry.name = name ?? entry.written.trim();
    if (name !== undefined && isBlank(entry.value) && shape.required?.includes(name) !== true) continue;
    kept.push(entry);
    const earlier = seen.get(entry.name);
    if (earlier !== undefined) {
      entry.repeats = earlier;
      continue;
    }
    seen.set(entry.name, entry);
    const property = propertyOf(shape, entry.name);
    if (property === undefined && shape.additionalProperties === false) {
      suspicions.shapes.push({ from: entry.keyStart, to: entry.keyEnd });
    }
    mapNode(entry.value, property ?? {}, root, suspicions);
    if (name !== undefined && NAMES.has(name)) withoutFullWidthQuotes(entry.value);
  }
  node.entries = kept;
}

function readScalar(node: ScalarNode, shape: Schema): void {
  if (node.value === null) return;
  if (shape.enum !== undefined || shape.const !== undefined) {
    node.value = enumValue(shape, node.written) ?? node.written;
  } else if (shape.type === 'string') {
    node.value =
      shape.format === 'date' ? (isoDate(unquoted(node.written)) ?? node.written) : textOf(node.written);
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
