import { isoDate } from './dates.js';
import type { FoundProblem } from './problem.js';
import { resolve, type Schema } from './schemas.js';
import { isBlank, type MappingEntry, type MappingNode, type ScalarNode, type SourceNode } from './tree.js';

/** Spelling under which keys and enum values are compared: NFKC; no white space in Chinese ones. */
export function comparable(text: string): string {
  const normal = text.normalize('NFKC').trim();
  return /\p{Script=Han}/u.test(normal) ? normal.replace(/\s+/gu, '') : normal;
}

const names = new WeakMap<Schema, Map<string, string>>();

/** The schema's key for every spelling of it. */
export function keyNames(schema: Schema): Map<string, string> {
  let known = names.get(schema);
  if (known === undefined) {
    known = new Map();
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      for (const spelling of [name, property.title, ...(property['x-keys'] ?? [])]) {
        if (spelling !== undefined && !known.has(comparable(spelling))) known.set(comparable(spelling), name);
      }
    }
    names.set(schema, known);
  }
  return known;
}

/** The canonical value of an enum or const for its spellings; undefined when it is none of them. */
export function enumValue(schema: Schema, written: string): string | undefined {
  const values = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  const wanted = comparable(written);
  for (const value of values) {
    if (value === wanted || schema['x-values']?.[value]?.some((spelling) => comparable(spelling) === wanted)) return value;
  }
  return undefined;
}

/** The alternative of an `anyOf` that fits the node's shape, else the first. */
export function alternative(schema: Schema, node: SourceNode, root: Schema): Schema {
  const whole = resolve(schema, root);
  if (whole.anyOf === undefined) return whole;
  const wanted = node.type === 'mapping' ? 'object' : node.type === 'sequence' ? 'array' : 'scalar';
  const choices = whole.anyOf.map((choice) => resolve(choice, root));
  const fitting = choices.find((choice) => (wanted === 'scalar' ? !['object', 'array'].includes(choice.type ?? '') : choice.type === wanted));
  return fitting ?? (choices[0] as Schema);
}

/**
 * Renames keys to the schema's and reads scalars as the schema wants them, in place.
 * Blank values of keys that may be left out count as left out.
 * @returns problems of repeated keys.
 */
export function mapKeys(node: SourceNode, schema: Schema, root: Schema, problems: FoundProblem[]): void {
  const shape = alternative(schema, node, root);
  if (node.type === 'scalar') {
    readScalar(node, shape);
  } else if (node.type === 'sequence') {
    for (const item of node.items) mapKeys(item, shape.items ?? {}, root, problems);
  } else {
    mapEntries(node, shape, root, problems);
  }
}

function mapEntries(node: MappingNode, shape: Schema, root: Schema, problems: FoundProblem[]): void {
  const known = keyNames(shape);
  const seen = new Map<string, MappingEntry>();
  const kept: MappingEntry[] = [];
  for (const entry of node.entries) {
    entry.name = known.get(comparable(entry.written)) ?? entry.written.trim();
    const property = shape.properties !== undefined && Object.hasOwn(shape.properties, entry.name) ? shape.properties[entry.name] : undefined;
    const earlier = seen.get(entry.name);
    if (earlier !== undefined) {
      entry.repeated = true;
      problems.push(repeatedKey(entry, earlier));
      kept.push(entry);
      continue;
    }
    if (property !== undefined && isBlank(entry.value) && shape.required?.includes(entry.name) !== true) continue;
    seen.set(entry.name, entry);
    kept.push(entry);
    const further = typeof shape.additionalProperties === 'object' ? shape.additionalProperties : {};
    mapKeys(entry.value, property ?? further, root, problems);
  }
  node.entries = kept;
}

function repeatedKey(entry: MappingEntry, earlier: MappingEntry): FoundProblem {
  const same = entry.written === earlier.written;
  return {
    source: 'schema',
    from: entry.keyStart,
    to: entry.keyEnd,
    message: same
      ? { zh: `重复的键：“${entry.written}”`, en: `Repeated key: "${entry.written}"` }
      : {
          zh: `重复的键：“${entry.written}”与“${earlier.written}”是同一项`,
          en: `Repeated key: "${entry.written}" and "${earlier.written}" are the same`,
        },
    advice: { zh: '只保留一项', en: 'Keep one of them' },
  };
}

function readScalar(node: ScalarNode, shape: Schema): void {
  if (node.value === null) return;
  if (shape.enum !== undefined || shape.const !== undefined) {
    node.value = enumValue(shape, node.written) ?? node.written;
  } else if (shape.type === 'string') {
    node.value = node.written.trim() === '' ? '' : shape.format === 'date' ? (isoDate(node.written) ?? node.written) : node.written;
  } else if (shape.type === 'integer') {
    const digits = node.written.normalize('NFKC').trim();
    if (/^[+-]?\d{1,15}$/.test(digits)) node.value = Number(digits);
  } else if (shape.type === 'boolean') {
    const word = comparable(node.written);
    if (word === '是' || word.toLowerCase() === 'true') node.value = true;
    if (word === '否' || word.toLowerCase() === 'false') node.value = false;
  }
}
