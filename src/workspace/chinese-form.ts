import { resolve, type Schema } from './schemas.js';

/** A value as the schema spells it: English keys and values. */
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

/** The same value as a Chinese office writes it: keys, enum values and booleans by their first Chinese spelling. */
export function inChinese(value: Value, given: Schema, root: Schema): Value {
  const schema = resolve(given, root);
  if (schema.anyOf !== undefined) {
    const wanted = Array.isArray(value) ? 'array' : typeof value === 'object' ? 'object' : undefined;
    const alternatives = schema.anyOf.map((each) => resolve(each, root));
    const chosen = alternatives.find(({ type }) =>
      wanted === undefined ? type !== 'array' && type !== 'object' : type === wanted,
    );
    return chosen === undefined ? value : inChinese(value, chosen, root);
  }
  if (Array.isArray(value)) return value.map((each) => inChinese(each, schema.items ?? {}, root));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [
        chineseKey(name, schema),
        inChinese(each, schema.properties?.[name] ?? othersOf(schema), root),
      ]),
    );
  }
  if (typeof value === 'boolean') return value ? '是' : '否';
  return (typeof value === 'string' && schema['x-values']?.[value]?.[0]) || value;
}

/** The Chinese key of a property; the key itself where the schema names none. */
export function chineseKey(name: string, schema: Schema): string {
  return schema.properties?.[name]?.title ?? name;
}

/** The schema of keys that are not named one by one. */
function othersOf({ additionalProperties }: Schema): Schema {
  return typeof additionalProperties === 'object' ? additionalProperties : {};
}
