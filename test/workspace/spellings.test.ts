import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparable, unquoted } from '../../src/workspace/spellings.js';

/** The plain way, whatever the text begins with. */
function unquotedPlainly(text: string): string {
  return /^[“”„‘’「『]([^“”„‟‘’「」『』]*)[“”‟‘’」』]$/su.exec(text.trim())?.[1] ?? text;
}

function comparablePlainly(text: string): string {
  const normal = text.normalize('NFKC').trim();
  return /\p{Script=Han}/u.test(normal) ? normal.replace(/\s+/gu, '') : normal;
}

test('every character of the basic plane, alone and before others, is treated as by the plain way', () => {
  for (let unit = 0; unit <= 0xffff; unit++) {
    const character = String.fromCharCode(unit);
    for (const text of [
      character,
      `${character}甲”`,
      `${character}“甲”`,
      `甲${character}`,
      `${character}a`,
    ]) {
      if (unquoted(text) !== unquotedPlainly(text)) expect.fail(`unquoted ${JSON.stringify(text)}`);
      if (comparable(text) !== comparablePlainly(text)) expect.fail(`comparable ${JSON.stringify(text)}`);
    }
  }
});

test('property: so is any text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'“”「」‘’ \t\n　年度甲aZ09é\u0301ｆ①㌢') });
  fc.assert(
    fc.property(text, (written) => {
      expect(unquoted(written)).toBe(unquotedPlainly(written));
      expect(comparable(written)).toBe(comparablePlainly(written));
    }),
    { numRuns: 5000 },
  );
});
