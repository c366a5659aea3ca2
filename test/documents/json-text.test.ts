import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonPieces, jsonText } from '../../src/documents/json-text.js';

/** Any UTF-16 units, among them those that a terminal acts on. */
const text = fc.oneof(
  fc.constantFrom('', '清单', '\u001b[31m', '\u0085', '\u200b', '\u2028', '\u{e0001}', '"\\\n', '\ud842'),
  fc.array(fc.nat(0xffff), { maxLength: 4 }).map((units) => String.fromCharCode(...units)),
);

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.constantFrom(null, true, 0, -1.5, undefined),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(text, tie('any'), { maxKeys: 3 }),
  ),
})).any;

/** What a program prints that knows nothing of pieces, but for what is escaped. */
const plain = (whole: unknown): string =>
  `${JSON.stringify(whole, undefined, 2)}\n`.replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );

it('a value is written as JSON.stringify writes it, with what a terminal acts on escaped', () => {
  fc.assert(
    fc.property(fc.dictionary(text, value, { maxKeys: 5 }), (whole) => {
      expect(jsonText(whole)).toBe(plain(whole));
    }),
  );
  fc.assert(
    fc.property(fc.array(value, { maxLength: 5 }), (whole) => {
      expect(jsonText(whole)).toBe(plain(whole));
    }),
  );
});

it('long lists come in pieces, none of them much longer than what is asked for', () => {
  const whole = { findings: Array.from({ length: 5000 }, (_, id) => ({ id, text: '每季度听取汇报' })) };
  const pieces = [...jsonPieces(whole)];
  expect(pieces.join('')).toBe(plain(whole));
  expect(pieces.length).toBeGreaterThan(3);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(70_000);
});
