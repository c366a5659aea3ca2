import { createRequire } from 'node:module';
import type { DocumentKind } from './model.js';

/** The parts of JSON Schema (draft 2020-12) that this project's schemas use. */
export interface Schema {
  $id?: string;
  $ref?: string;
  $defs?: Record<string, Schema>;
  /** The Chinese key of a property, or the Chinese name of a document. */
  title?: string;
  description?: string;
  'x-description'?: string;
  /** Further spellings of the key. */
  'x-keys'?: string[];
  /** Chinese spellings by enum (or const) value; the first is the usual one. */
  'x-values'?: Record<string, string[]>;
  type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: Schema[];
  allOf?: Schema[];
  if?: Schema;
  then?: Schema;
  enum?: string[];
  const?: string;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  minimum?: number;
  maximum?: number;
  default?: unknown;
  examples?: unknown[];
}

export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  'config',
  'unit',
  'catalogue',
  'template',
  'list',
  'debrief',
  'decisions',
];

const require = createRequire(import.meta.url);
const loaded = new Map<DocumentKind, Schema>();

/** The published schema of a kind of document, read once. */
export function schemaOf(kind: DocumentKind): Schema {
  let schema = loaded.get(kind);
  if (schema === undefined) {
    schema = require(`wuze/schemas/${kind}.schema.json`) as Schema;
    loaded.set(kind, schema);
  }
  return schema;
}

const resolved = new WeakMap<Schema, Schema>();

/** Follows a local reference; the keywords beside it (title, x-keys) win. */
export function resolve(schema: Schema, root: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const known = resolved.get(schema);
  if (known !== undefined) return known;
  const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
  if (target === undefined) throw new Error(`schema ${root.$id} has no ${schema.$ref}`);
  const { $ref: _, ...beside } = schema;
  const whole = { ...resolve(target, root), ...beside };
  resolved.set(schema, whole);
  return whole;
}
