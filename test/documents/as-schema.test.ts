import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAsSchemaSays } from '../../src/documents/as-schema.js';
import { isoDate } from '../../src/workspace/dates.js';
import type { Schema } from '../../src/workspace/schemas.js';
import { dataFor } from '../workspace/schema-data.js';

const isDate = (text: string): boolean => isoDate(text) === text;
const ajv = new Ajv2020({ strict: true, strictRequired: false });
ajv.addVocabulary(['x-keys', 'x-values', 'x-description']);
ajv.addFormat('date', isDate);

const schemaOf = (kind: string): Schema =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../schemas/${kind}.schema.json`), 'utf8')) as Schema;

test.each(['audit', 'order', 'ledger', 'decisions'])(
  'property: data is as its schema says where ajv finds no mistake in it: %s',
  (kind) => {
    const schema = schemaOf(kind);
    const validate = ajv.compile(schema);
    const seen = { true: 0, false: 0 };
    for (const slips of [0, 1, 10]) {
      fc.assert(
        fc.property(dataFor(schema, schema, slips), (data) => {
          const valid = validate(data);
          expect(isAsSchemaSays(data, schema, { date: isDate })).toBe(valid);
          seen[`${valid}`]++;
        }),
        { numRuns: 500 },
      );
    }
    expect(seen.true).toBeGreaterThan(50);
    expect(seen.false).toBeGreaterThan(50);
  },
);

test('of what a schema says in other words, nothing is certain', () => {
  expect(isAsSchemaSays('甲', {})).toBe(true);
  const others = [
    { anyOf: [{ type: 'string' }] },
    { properties: { a: { maxLength: 3 } } },
    { format: 'date' },
    { $ref: '#/$defs/none' },
    { const: ['甲'] },
  ];
  const data = ['甲', { a: '甲' }, '2026-02-20', '甲', ['甲']];
  expect(others.map((schema, index) => isAsSchemaSays(data[index], schema))).toEqual(others.map(() => false));
});
