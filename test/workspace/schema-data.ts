import fc from 'fast-check';
import { resolve, type Schema } from '../../src/workspace/schemas.js';

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

const TEXTS = [
  '甲',
  'a',
  '每季度1次',
  '😀',
  'copying/members',
  '2026-02-20',
  '01234567',
  '0123456789ab',
  '0123456789abcdef',
];

/**
 * Mostly what the schema wants, sometimes something else.
 * @param slips how many of a hundred values are wrong, about
 */
export function dataFor(schema: Schema, root: Schema, slips: number): fc.Arbitrary<unknown> {
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
      return fc.array(inside(whole.items ?? {}), {
        minLength: whole.minItems ?? 0,
        maxLength: Math.max(whole.minItems ?? 0, 3),
      });
    if (whole.type === 'object' || whole.properties !== undefined) return objectFor(whole, inside, slips);
    if (whole.format === 'date') return fc.constantFrom('2026-02-20', '2024-02-29', '2026-02-20');
    const { pattern = '' } = whole;
    return fc.constantFrom(...TEXTS.filter((text) => new RegExp(pattern, 'u').test(text)));
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
