import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BLANK } from '../../../src/rules/analysis/mandated.js';
import { normaliseText } from '../../../src/similarity/normalise.js';

/* Rules look for departments in parts of a text before, or instead of, looking in all of it. */

const part = fc
  .array(fc.constantFrom('人事科', '1.', '一、', '（一）', '①', '3', '\n', ' ', '，', '財務', 'Ａ', '\ud842', '\u200b', '.'), { maxLength: 6 })
  .map((words) => words.join(''));

it('what is in a part, normalised by itself, is in all of it', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1 }), (parts) => {
      const whole = normaliseText(parts.join(BLANK));
      for (const each of parts) expect(whole).toContain(normaliseText(each));
    }),
    { numRuns: 2000 },
  );
});

it('parts that are normalised as standing behind something make up all of it', () => {
  fc.assert(
    fc.property(part, fc.array(part), (first, others) => {
      const pieces = [normaliseText(first), ...others.map((each) => normaliseText(BLANK + each))];
      expect(pieces.join('')).toBe(normaliseText([first, ...others].join(BLANK)));
    }),
    { numRuns: 2000 },
  );
});
