import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMandated } from '../../../src/rules/analysis/mandated.js';
import { normalise } from '../../../src/similarity/normalise.js';
import type { ListItem, ResponsibilityList, Unit, Workspace } from '../../../src/workspace/model.js';

const CLAUSE = '每半年与班子成员谈心谈话不少于一次';
const unit = { id: 'city', path: 'city' } as unknown as Unit;
const workspace = {
  templates: [],
  catalogue: { clauses: [{ text: CLAUSE, status: 'accepted', units: [] }] },
} as unknown as Workspace;

const text = fc.constantFrom('', CLAUSE, `${CLAUSE}。每周到工地。`, '每周到工地，核对账目。', '每半年谈心一次');
/** Items of a list, some of whose places hold none. */
const list = fc.array(fc.tuple(fc.boolean(), text), { maxLength: 6 }).map((written) => {
  const items = written.flatMap(([isWritten, each], index): ListItem[] =>
    isWritten ? [{ index, text: each } as ListItem] : [],
  );
  return { unit, items } as unknown as ResponsibilityList;
});

it('what is mandated in an item is what is in its text, in whichever order items of lists are asked for', () => {
  const asked = fc.array(fc.tuple(fc.nat(100), fc.nat(5)), { maxLength: 200 });
  fc.assert(
    fc.property(fc.array(list, { minLength: 1, maxLength: 120, size: 'max' }), asked, (lists, questions) => {
      const mandated = createMandated(workspace);
      for (const [place, at] of questions) {
        const of = lists[place % lists.length]!;
        const item = of.items[at % Math.max(1, of.items.length)];
        if (item === undefined) continue;
        const part = mandated.part(of, item);
        expect(part).toBe(mandated.partOfText(unit, item.text));
        expect(part.normalised.text).toBe(normalise(item.text).text);
        expect(part.marks).toEqual(mandated.mask(unit, part.normalised.text));
        expect(part.own.replaceAll('\uFFFC', '')).toBe(item.text.replace(CLAUSE, ''));
      }
    }),
    { numRuns: 50 },
  );
});
