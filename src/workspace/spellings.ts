import type { Schema } from './schemas.js';
import { DOCUMENT_KINDS, schemaOf } from './schemas.js';

/** Spelling under which keys and enum values are compared: NFKC; no white space in Chinese ones. */
export function comparable(text: string): string {
  if (/^[a-zA-Z0-9\u4e00-\u9fff]+$/.test(text)) return text;
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

/** The values of an enum or constant, undefined for a schema that is neither. */
export function enumValues(schema: Schema): readonly string[] | undefined {
  return schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
}

/** The canonical value of an enum or const for its spellings; undefined when it is none of them. */
export function enumValue(schema: Schema, written: string): string | undefined {
  return valuesBySpelling(schema).get(comparable(unquoted(written)));
}

const valuesOf = new WeakMap<Schema, Map<string, string>>();

function valuesBySpelling(schema: Schema): Map<string, string> {
  let known = valuesOf.get(schema);
  if (known === undefined) {
    known = new Map();
    for (const value of enumValues(schema) ?? []) {
      for (const spelling of [value, ...(schema['x-values']?.[value] ?? []).map(comparable)]) {
        if (!known.has(spelling)) known.set(spelling, value);
      }
    }
    valuesOf.set(schema, known);
  }
  return known;
}

/** The text without the full-width quotes that Chinese keyboards put where YAML wants none. */
export function unquoted(text: string): string {
  if (isOrdinary(text.charCodeAt(0))) return text;
  return /^[“”„‘’「『]([^“”„‟‘’「」『』]*)[“”‟‘’」』]$/su.exec(text.trim())?.[1] ?? text;
}

/** ASCII without white space, Chinese characters and their neighbours: no text that begins so begins with a quote. */
function isOrdinary(unit: number): boolean {
  return (unit > 0x20 && unit < 0x7f) || (unit >= 0x3041 && unit < 0xd800);
}

let everyKey: ReadonlySet<string> | undefined;

/** Whether any kind of document has, anywhere, a key of this spelling. */
export function isKnownKey(written: string): boolean {
  if (everyKey === undefined) {
    const keys = new Set<string>();
    for (const kind of DOCUMENT_KINDS) collectKeys(schemaOf(kind), keys);
    everyKey = keys;
  }
  return everyKey.has(comparable(unquoted(written)));
}

function collectKeys(schema: Schema, keys: Set<string>): void {
  for (const key of keyNames(schema).keys()) keys.add(key);
  const parts = [
    ...Object.values(schema.properties ?? {}),
    ...Object.values(schema.$defs ?? {}),
    ...(schema.anyOf ?? []),
    ...(schema.items === undefined ? [] : [schema.items]),
  ];
  for (const part of parts) collectKeys(part, keys);
}
