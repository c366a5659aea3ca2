import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  allJoinables,
  buffersOf,
  countOf,
  type Joinable,
  type Joinables,
  joinableAt,
  packJoinables,
  toHandOver,
} from '../../../src/rules/analysis/joinables.js';

const texts = fc.array(fc.string({ unit: fc.constantFrom('责', '任', '𠮷'), maxLength: 5 }), { maxLength: 3 });
const part = fc.array(fc.record({ residuals: texts, slots: texts }), { maxLength: 4 });

const listsOf = (joinables: Joinables): Joinable[] =>
  Array.from({ length: countOf(joinables) }, (_, list) => joinableAt(joinables, list));

it('lists of all parts are together and by part what they were, and what was handed over is given back', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), fc.infiniteStream(fc.boolean()), (lists, handedOver) => {
      const parts = lists.map((own) => {
        const packed = packJoinables(own);
        return handedOver.next().value ? toHandOver(packed) : packed;
      });
      const together = allJoinables(parts);
      expect(listsOf(together.all)).toEqual(lists.flat());
      expect(together.parts.map(listsOf)).toEqual(lists);
      for (const joinables of parts) {
        const isGivenBack = buffersOf(joinables).every(({ resizable }) => resizable);
        expect(buffersOf(joinables).every(({ byteLength }) => byteLength === 0)).toBe(isGivenBack);
      }
    }),
  );
});

it('a part that goes to another thread is there what it was', () => {
  const lists = [{ residuals: ['责任'], slots: [] }, { residuals: [], slots: ['任'] }];
  const handedOver = toHandOver(packJoinables(lists));
  const received = structuredClone(handedOver, { transfer: buffersOf(handedOver) });
  expect(countOf(received)).toBe(2);
  expect(listsOf(allJoinables([received]).all)).toEqual(lists);
  expect(buffersOf(received).map(({ byteLength }) => byteLength)).toEqual([0, 0]);
});
