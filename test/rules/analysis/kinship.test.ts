import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  hasTerritoryAmong,
  isRelated,
  isRelatedToAny,
  isTerritoryOf,
  nearestTo,
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

/** A committee, or an office below one. */
function unit(id: string, level: Level | undefined, parent?: Unit, category: Unit['category'] = 'committee'): Unit {
  return { id, level, category, partners: [] as Unit[], covers: [] as Unit[], ...(parent && { parent }) } as Unit;
}

const east = unit('east', 'city');
const west = unit('west', 'city');
const counties = [unit('e1', 'county', east), unit('e2', 'district', east), unit('w1', 'county', west)];
const alone = unit('alone', 'county');
const towns = counties.map((county) => unit(`${county.id}-town`, 'town', county));
/** What offices can be below; of those below nothing it is not known where they are. */
const uppers = [east, west, ...counties, alone, ...towns, undefined];

/** Offices of which several are below each of them. */
const offices = uppers.flatMap((upper, index) =>
  Array.from({ length: 8 }, (_, place) => unit(`o${index}-${place}`, 'county', upper, 'department')),
);

it('tells how far units are by the committees above them', () => {
  const distance = (one: Unit, other: Unit): string => nearestTo(one, [other]).distance;
  const below = (upper: Unit): Unit => offices.find(({ parent }) => parent === upper)!;
  const [e1, e2, w1] = counties.map(below) as [Unit, Unit, Unit];
  expect(distance(e1, e1)).toBe('near');
  expect(distance(e1, counties[0]!)).toBe('near');
  expect(distance(e1, below(towns[0]!))).toBe('near');
  expect(distance(e1, below(east))).toBe('near');
  expect(distance(e1, e2)).toBe('county');
  expect(distance(e1, below(towns[1]!))).toBe('county');
  expect(distance(e1, below(alone))).toBe('county');
  expect(distance(e1, w1)).toBe('city');
  expect(distance(e1, below(west))).toBe('city');
  expect(distance(below(east), below(west))).toBe('city');
  // Two offices below nothing on record may be neighbours.
  const unplaced = offices.filter(({ parent }) => parent === undefined);
  expect(distance(unplaced[0]!, unplaced[1]!)).toBe('near');
  expect(distance(unplaced[0]!, e1)).toBe('near');
});

it('gives those of many units that are nearest one by one', () => {
  const seen = { near: 0, county: 0, city: 0 };
  fc.assert(
    fc.property(
      fc.shuffledSubarray(uppers, { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat(offices.length - 1), { minLength: 3, maxLength: 3 }),
      fc.boolean(),
      (some, asking, many) => {
        const among = offices.filter(({ parent }) => some.includes(parent)).slice(0, many ? undefined : 5);
        // Several ask for the same array.
        for (const own of [...asking, ...asking].map((which) => offices[which]!)) {
          const { units: nearest, distance } = nearestTo(own, among);
          const distances = among.map((other) => nearestTo(own, [other]).distance);
          const least = (['near', 'county', 'city'] as const).find((each) => distances.includes(each));
          expect(distance).toBe(least);
          expect(nearest).toEqual(among.filter((_, at) => distances[at] === least));
          if (many) seen[distance]++;
        }
      },
    ),
    { numRuns: 500 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
});
