/** A JSON Schema (draft 2020-12), or a part of one. */
export interface DataSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, DataSchema>>;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, DataSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | DataSchema;
  readonly items?: DataSchema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** Keywords that say nothing of the data, and those that are looked at here. */
const KNOWN = new Set([
  ...['$schema', '$id', '$defs', 'title', 'description', 'x-description', 'x-keys', 'x-values', 'examples'],
  ...['$ref', 'type', 'properties', 'required', 'additionalProperties', 'items', 'enum', 'const', 'format'],
  ...['pattern', 'minLength', 'minimum', 'maximum', 'minItems', 'maxItems'],
]);

/**
 * Whether plain data, as read from JSON, certainly is as its schema says. Where it is not, or the schema says something
 * that is not understood here, ajv has to tell: loading it, and having it translate a schema, takes longer than most
 * commands that read an audit.
 * @param formats tells whether a text has a `format` of the schema
 */
export function isAsSchemaSays(
  data: unknown,
  schema: DataSchema,
  formats: Readonly<Record<string, (text: string) => boolean>> = {},
): boolean {
  const holds = (value: unknown, part: DataSchema): boolean => {
    if (!isUnderstood(part)) return false;
    if (part.$ref !== undefined) {
      const target = schema.$defs?.[part.$ref.replace('#/$defs/', '')];
      if (target === undefined || !holds(value, target)) return false;
    }
    // Only values that are equal because they are the same.
    if (part.const !== undefined && part.const !== value) return false;
    if (part.enum !== undefined && !part.enum.includes(value)) return false;
    if (part.type !== undefined && !isOfType(value, part.type)) return false;
    if (typeof value === 'string') return isText(value, part);
    if (typeof value === 'number')
      return !(value < (part.minimum ?? value) || value > (part.maximum ?? value));
    if (Array.isArray(value)) return isList(value, part);
    return typeof value !== 'object' || value === null || isObject(value as Record<string, unknown>, part);
  };
  const isText = (text: string, { minLength, pattern, format }: DataSchema): boolean =>
    (minLength === undefined || [...text].length >= minLength) &&
    (pattern === undefined || expressionOf(pattern).test(text)) &&
    (format === undefined || formats[format]?.(text) === true);
  const isList = (list: readonly unknown[], { items, minItems, maxItems }: DataSchema): boolean => {
    if (list.length < (minItems ?? 0) || list.length > (maxItems ?? Infinity)) return false;
    return items === undefined || list.every((item) => holds(item, items));
  };
  const isObject = (object: Record<string, unknown>, part: DataSchema): boolean => {
    const { properties = {}, required = [], additionalProperties: others = true } = part;
    for (const name of required) if (!Object.hasOwn(object, name)) return false;
    for (const name of Object.keys(object)) {
      const property = Object.hasOwn(properties, name) ? properties[name]! : others;
      if (property === false || (property !== true && !holds(object[name], property))) return false;
    }
    return true;
  };
  return holds(data, schema);
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return Number.isFinite(value);
    default:
      return typeof value === type;
  }
}

const understood = new WeakMap<DataSchema, boolean>();

function isUnderstood(part: DataSchema): boolean {
  let known = understood.get(part);
  if (known === undefined) {
    known = Object.keys(part).every((keyword) => KNOWN.has(keyword));
    understood.set(part, known);
  }
  return known;
}

const expressions = new Map<string, RegExp>();

function expressionOf(pattern: string): RegExp {
  let expression = expressions.get(pattern);
  if (expression === undefined) {
    expression = new RegExp(pattern, 'u');
    expressions.set(pattern, expression);
  }
  return expression;
}
