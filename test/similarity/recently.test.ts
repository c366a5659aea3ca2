import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RecentMap, recently } from '../../src/similarity/recently.js';

const steps = fc.array(fc.record({ key: fc.nat(12), set: fc.boolean() }), { maxLength: 80 });

it('gives what was set last, or nothing; the latest keys are always there, and never more than twice as many', () => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 5 }), (all, most) => {
      const map = new RecentMap<number, string>(most);
      const expected = new Map<number, string>();
      /** Keys in order of when they were asked for or set last. */
      let latest: number[] = [];
      for (const [time, { key, set }] of all.entries()) {
        const mustBeThere = latest.slice(-most).includes(key);
        if (set) {
          map.set(key, `${time}`);
          expected.set(key, `${time}`);
        } else {
          const found = map.get(key);
          if (found !== undefined || mustBeThere) expect(found).toBe(expected.get(key));
          if (found === undefined) continue;
        }
        latest = [...latest.filter((each) => each !== key), key];
      }
      const there = [...expected.keys()].filter((key) => map.get(key) !== undefined);
      expect(there.length).toBeLessThanOrEqual(2 * most);
    }),
    { numRuns: 300 },
  );
});

it('a function that remembers gives what the function gives, and works only when it must', () => {
  let worked: string[] = [];
  const length = recently((text) => {
    worked.push(text);
    return { length: text.length };
  }, 2);
  expect(length('甲乙')).toBe(length('甲乙'));
  expect(worked).toEqual(['甲乙']);
  worked = [];
  for (const text of ['', '甲', '乙丙', '甲', '丁', '戊', ''])
    expect(length(text)).toEqual({ length: text.length });
  expect(worked.filter((text) => text === '甲')).toHaveLength(1);
  expect(worked.filter((text) => text === '')).toHaveLength(2);
});
