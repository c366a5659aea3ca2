import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ResponsibilityList } from '../../src/workspace/model.js';
import { splitRevisions } from '../../src/workspace/revisions.js';

const list = fc
  .record({
    year: fc.constantFrom(2025, 2026),
    person: fc.constantFrom('陈 海', '陈海', '林山', undefined),
    number: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
  })
  .map(({ year, person, number }) => ({
    year,
    person,
    ...(number !== undefined && { revision: { number } }),
  }));

it('a list is superseded where another of its year, type and person has a greater number', () => {
  const name = ({ year, person = '' }: { year: number; person: string | undefined }): string =>
    `${year} ${person.replace(' ', '')}`;
  fc.assert(
    fc.property(fc.array(list, { maxLength: 6 }), (drafts) => {
      const lists = drafts.map((draft, index) => ({
        ...draft,
        type: 'member',
        document: { file: `${index}.yaml` },
      })) as ResponsibilityList[];
      const isOld = (one: (typeof drafts)[number]): boolean =>
        drafts.some(
          (other) => name(other) === name(one) && (other.revision?.number ?? 0) > (one.revision?.number ?? 0),
        );
      expect(splitRevisions(lists)).toEqual({
        current: lists.filter((_, index) => !isOld(drafts[index]!)),
        superseded: lists.filter((_, index) => isOld(drafts[index]!)),
      });
    }),
  );
});
