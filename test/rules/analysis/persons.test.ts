import fc from 'fast-check';
import { expect, it } from 'vitest';
import { membersNamed, unitsWith } from '../../../src/rules/analysis/persons.js';
import { buildWorkspace } from '../../../src/workspace/build.js';

/** Spellings of four persons. */
const written = fc.constantFrom('林远', '林 远', '林遠', '林远同志', '林远（挂职）', '陈致', '陈致同志', '黄三', '空缺');

it('knows in which rosters a person is, however the name is written', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.array(fc.array(written, { maxLength: 4 }), { maxLength: 5 }), written, (rosters, name) => {
      const workspace = buildWorkspace(
        rosters.map((persons, unit) => ({
          file: `${unit}.yaml`,
          bytes: Buffer.from(
            `kind: unit\nid: u${unit}\nname: 第${unit}局\nmembers:\n${persons.map((person) => `  - {person: ${person}}\n`).join('')}`,
          ),
        })),
        { asOf: '2026-04-10' },
      );
      const expected = workspace.units.filter((unit) => membersNamed(unit, name).length > 0);
      expect(unitsWith(workspace, name).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      found += expected.length;
    }),
  );
  expect(found).toBeGreaterThan(50);
});
