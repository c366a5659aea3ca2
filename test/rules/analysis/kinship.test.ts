import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  hasTerritoryAmong,
  isRelated,
  isRelatedToAny,
  isTerritoryOf,
} from '../../../src/rules/analysis/kinship.js';
import type { Level, Unit } from '../../../src/workspace/model.js';

const levels: (Level | undefined)[] = ['city', 'district', 'town', 'village', undefined];
const COUNT = 14;

const seldom = fc.oneof(
  { weight: 9, arbitrary: fc.constant<number[]>([]) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(COUNT - 1)) },
);

/** Units of which each is below one before it or none, with some partners and units that they cover. */
const units: fc.Arbitrary<Unit[]> = fc
  .array(
    fc.record({
      level: fc.constantFrom(...levels),
      parent: fc.option(fc.nat(COUNT), { freq: 2 }),
      partners: seldom,
      covers: seldom,
    }),
    { minLength: COUNT, maxLength: COUNT },
  )
  .map((given) => {
    const made = given.map(({ level }, index) => ({ id: `u${index}`, level }) as Unit);
    for (const [index, { parent, partners, covers }] of given.entries()) {
      const unit = made[index]!;
      unit.partners = partners.map((other) => made[other]!);
      unit.covers = covers.map((other) => made[other]!);
      if (parent !== null && index > 0) unit.parent = made[parent % index];
    }
    return made;
  });

it('says of many units what going through them says', () => {
  const answers = { related: [0, 0], territory: [0, 0] };
  fc.assert(
    fc.property(units, fc.nat(COUNT - 1), fc.infiniteStream(fc.boolean()), (all, which, isOne) => {
      const own = all[which]!;
      // Some few, and some that are enough to be looked up.
      for (const some of [all.filter(() => isOne.next().value), all.slice(0, 5)]) {
        const related = some.some((other) => isRelated(own, other));
        const territory = some.some((other) => isTerritoryOf(own, other));
        expect(isRelatedToAny(own, some)).toBe(related);
        expect(hasTerritoryAmong(own, some)).toBe(territory);
        // The same units in the same array are asked for again.
        expect(isRelatedToAny(own, some)).toBe(related);
        if (some.length < 8) continue;
        answers.related[Number(related)]!++;
        answers.territory[Number(territory)]!++;
      }
    }),
    { numRuns: 2000 },
  );
  for (const count of [...answers.related, ...answers.territory]) expect(count).toBeGreaterThan(20);
});
