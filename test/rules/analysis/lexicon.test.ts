import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lexiconOf, type Mention, unitNames } from '../../../src/rules/analysis/lexicon.js';
import type { Unit } from '../../../src/workspace/model.js';
import { workspaceOf } from '../../workspace/files.js';

/** So few that one string is the name of several units, persons, places and offices. */
const name = fc.constantFrom('陈海', '林山', '海湾局', '公园科', '东山湾');
const names = fc.array(name, { maxLength: 2 });
const member = fc.record({ person: name, position: name, division: names, assists: names, contacts: names });
const unit = fc.record({ name, places: names, members: fc.array(member, { maxLength: 3 }) });

interface Bearer {
  kind: Mention['kind'];
  name: string;
  unit: Unit;
  member?: Unit['members'][number];
}

/** All that bears a name, unit by unit. */
const bearersIn = (units: readonly Unit[]): Bearer[] =>
  units.flatMap((own) => [
    ...unitNames(own, undefined).map((each) => ({ kind: 'unit' as const, name: each, unit: own })),
    ...own.places.map((each) => ({ kind: 'place' as const, name: each, unit: own })),
    ...own.members.flatMap((each) => [
      { kind: 'person' as const, name: each.person, unit: own, member: each },
      { kind: 'position' as const, name: each.position!, unit: own },
      ...each.contacts.map((place) => ({ kind: 'place' as const, name: place, unit: own })),
      ...[...each.division, ...each.assists]
        .filter(({ length }) => length >= 3)
        .map((office) => ({ kind: 'department' as const, name: office, unit: own })),
    ]),
  ]);

it('a name is that of all units and members who bear it, as the first kind of name that it is', () => {
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 4 }), (drafts) => {
      const files = drafts.map((draft, index) => [
        `${index}.yaml`,
        JSON.stringify({ kind: 'unit', id: `u${index}`, ...draft }),
      ]);
      const workspace = workspaceOf(Object.fromEntries(files));
      const bearers = bearersIn(workspace.units);
      for (const written of new Set(bearers.map((each) => each.name))) {
        const mention = lexiconOf(workspace).wholeMention(written)!;
        const same = bearers.filter((each) => each.name === written);
        const kind = (['unit', 'person', 'place', 'department', 'position'] as const).find((each) =>
          same.some((bearer) => bearer.kind === each),
        );
        const those = same.filter((bearer) => bearer.kind === kind);
        expect(mention.kind).toBe(kind);
        expect(mention.units.map(({ id }) => id)).toEqual([...new Set(those.map((each) => each.unit.id))]);
        expect(mention.members.map((each) => [each.unit.id, each.member.index])).toEqual(
          those.flatMap((each) => (each.member ? [[each.unit.id, each.member.index]] : [])),
        );
      }
    }),
  );
});
