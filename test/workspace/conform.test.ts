import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conforms } from '../../src/workspace/conform.js';
import { isoDate } from '../../src/workspace/dates.js';
import { formOf } from '../../src/workspace/forms.js';
import { DOCUMENT_KINDS, type Schema, schemaOf } from '../../src/workspace/schemas.js';
import { comparable, keyNames, unquoted } from '../../src/workspace/spellings.js';
import { plainData, type ScalarValue, type SourceNode } from '../../src/workspace/tree.js';
import { dataFor } from './schema-data.js';

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
