type Schema = { [key: string]: unknown };

/**
 * The schema of the same documents with Chinese keys and values, generated from the English one:
 * each property's `title` is its Chinese key, `x-values` gives the Chinese values.
 */
export function chineseSchema(schema: Schema): Schema {
  const result: Schema = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') result.properties = properties(value as Record<string, Schema>);
    else if (key === 'required') result.required = (value as string[]).map((name) => keyOf(name, schema));
    else if (key === 'enum') result.enum = (value as string[]).map((each) => valueOf(each, schema));
    else if (key === 'const') result.const = valueOf(value as string, schema);
    else if (key.startsWith('x-')) continue;
    else if (key === 'allOf') result.allOf = (value as Schema[]).map((each) => conditional(each, schema));
    else result[key] = nested(value);
  }
  if (schema.type === 'boolean') {
    delete result.type;
    result.enum = ['是', '否', true, false];
  }
  return result;
}

function nested(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(nested);
  if (typeof value !== 'object' || value === null) return value;
  return chineseSchema(value as Schema);
}

function properties(given: Record<string, Schema>): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(given).map(([name, schema]) => [
      (schema.title as string | undefined) ?? name,
      chineseSchema(schema),
    ]),
  );
}

function keyOf(name: string, schema: Schema): string {
  const property = (schema.properties as Record<string, Schema> | undefined)?.[name];
  return (property?.title as string | undefined) ?? name;
}

function valueOf(value: string, schema: Schema): string {
  return (schema['x-values'] as Record<string, string[]> | undefined)?.[value]?.[0] ?? value;
}

/** `if`/`then` of a mapping name its properties without describing them: their titles are taken from the whole. */
function conditional(condition: Schema, whole: Schema): Schema {
  const part = (given: Schema): Schema => ({
    ...given,
    ...(given.required !== undefined && {
      required: (given.required as string[]).map((name) => keyOf(name, whole)),
    }),
    ...(given.properties !== undefined && {
      properties: Object.fromEntries(
        Object.entries(given.properties as Record<string, Schema>).map(([name, schema]) => {
          const full = (whole.properties as Record<string, Schema>)[name]!;
          const { title: _title, ...translated } = chineseSchema({ ...schema, 'x-values': full['x-values'] });
          return [keyOf(name, whole), translated];
        }),
      ),
    }),
  });
  return Object.fromEntries(Object.entries(condition).map(([key, value]) => [key, part(value as Schema)]));
}
