import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conforms } from '../../src/workspace/conform.js';
import { isoDate } from '../../src/workspace/dates.js';
import { formOf } from '../../src/workspace/forms.js';
import { DOCUMENT_KINDS, resolve, type Schema, schemaOf } from '../../src/workspace/schemas.js';
import { comparable, keyNames, unquoted } from '../../src/workspace/spellings.js';
import { plainData, type ScalarValue, type SourceNode } from '../../src/workspace/tree.js';

const ajv = new Ajv2020({ strict: true, strictRequired: false });
ajv.addVocabulary(['x-keys', 'x-values', 'x-description']);
ajv.addFormat('date', (text: string) => isoDate(text) === text);

/** A tree as mapping keys leaves it, of plain data. */
function treeOf(data: unknown): SourceNode {
  const place = { start: 0, end: 0 };
  if (Array.isArray(data)) return { type: 'sequence', ...place, items: data.map(treeOf) };
  if (typeof data === 'object' && data !== null) {
    const entries = Object.entries(data).map(([name, value]) => ({
      name,
      written: name,
      keyStart: 0,
      keyEnd: 0,
      value: treeOf(value),
    }));
    return { type: 'mapping', ...place, entries };
  }
  const written = String(data);
  return { type: 'scalar', ...place, value: data as ScalarValue, written, style: 'plain' };
}

const WRONG = fc.constantFrom<unknown>(
  null,
  '',
  '甲',
  '😀',
  '..',
  'a/b',
  '甲'.repeat(101),
  '2026-02-30',
  '2026-2-3',
  0,
  1.5,
  -3,
  2200,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  [],
  {},
  ['甲', ''],
  [[]],
  { __proto__: null, constructor: '甲' },
);

/** Mostly what the schema wants, sometimes something else. */
function dataFor(schema: Schema, root: Schema, slips: number): fc.Arbitrary<unknown> {
  const whole = resolve(schema, root);
  const inside = (part: Schema): fc.Arbitrary<unknown> => dataFor(part, root, slips);
  const right = (): fc.Arbitrary<unknown> => {
    if (whole.anyOf !== undefined) return fc.oneof(...whole.anyOf.map(inside));
    if (whole.const !== undefined) return fc.constant(whole.const);
    if (whole.enum !== undefined) return fc.constantFrom(...whole.enum);
    if (whole.type === 'boolean') return fc.boolean();
    if (whole.type === 'integer' || whole.type === 'number')
      return fc.constantFrom(whole.minimum ?? 3, whole.maximum ?? 4);
    if (whole.type === 'array')
      return fc.array(inside(whole.items ?? {}), { minLength: whole.minItems ?? 0, maxLength: 3 });
    if (whole.type === 'object' || whole.properties !== undefined) return objectFor(whole, inside, slips);
    if (whole.format === 'date') return fc.constantFrom('2026-02-20', '2024-02-29', '2026-02-20');
    return fc.constantFrom('甲', 'a', '0123456789abcdef', '每季度1次', '😀');
  };
  return fc.oneof({ weight: 100 - slips, arbitrary: right() }, { weight: slips, arbitrary: WRONG });
}

function objectFor(whole: Schema, inside: (part: Schema) => fc.Arbitrary<unknown>, slips: number) {
  const properties = Object.entries(whole.properties ?? {});
  const parts = Object.fromEntries(properties.map(([name, property]) => [name, inside(property)]));
  const required = properties.map(([name]) => name).filter((name) => whole.required?.includes(name) === true);
  const known =
    required.length === 0
      ? fc.record(parts, { requiredKeys: [] })
      : fc.record(parts, { requiredKeys: slips > 0 ? required.slice(1) : required });
  const others = fc.dictionary(fc.constantFrom('x', '2027', 'constructor'), WRONG, { maxKeys: 1 });
  return fc
    .tuple(known, fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: others }))
    .map(([data, more]) => (slips === 0 ? data : { ...data, ...more }));
}

test.each(DOCUMENT_KINDS)('property: a tree conforms where ajv finds no mistake in it: %s', (kind) => {
  const schema = schemaOf(kind);
  const validate = ajv.compile(schema);
  const seen = { true: 0, false: 0 };
  for (const slips of [0, 1, 10]) {
    fc.assert(
      fc.property(dataFor(schema, schema, slips), (data) => {
        const root = treeOf(data);
        const valid = validate(plainData(root));
        expect(conforms(root, formOf(schema))).toBe(valid);
        seen[`${valid}`]++;
      }),
      { numRuns: 700 },
    );
  }
  expect(seen.true).toBeGreaterThan(50);
  expect(seen.false).toBeGreaterThan(50);
});

test('what repeats an earlier key does not count', () => {
  const schema = schemaOf('list');
  const root = treeOf({
    kind: 'list',
    unit: 'a',
    year: 2026,
    type: 'team',
    items: [{ id: '1', content: '甲' }],
  });
  if (root.type !== 'mapping') throw new Error('a mapping');
  expect(conforms(root, formOf(schema))).toBe(true);
  root.entries.push({ ...root.entries[2]!, value: treeOf('二〇二六') });
  expect(conforms(root, formOf(schema))).toBe(false);
  root.entries.at(-1)!.repeats = root.entries[2]!;
  expect(conforms(root, formOf(schema))).toBe(true);
});

test('every spelling of a key is found as it stands', () => {
  const check = (schema: Schema): void => {
    for (const spelling of keyNames(schema).keys()) expect(comparable(unquoted(spelling))).toBe(spelling);
    const parts = [
      ...Object.values(schema.properties ?? {}),
      ...Object.values(schema.$defs ?? {}),
      ...(schema.anyOf ?? []),
      ...(schema.items ? [schema.items] : []),
    ];
    for (const part of parts) check(part);
  };
  for (const kind of DOCUMENT_KINDS) check(schemaOf(kind));
});
