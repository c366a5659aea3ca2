import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSamples } from '../../../src/rules/analysis/samples.js';
import { commonBlocks } from '../../../src/similarity/align.js';
import type { Unit, Workspace } from '../../../src/workspace/model.js';

const text = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'管党治责任清单会议核对账目苗圃'), minLength, maxLength, size: 'max' });

/** Examples, and a text that has stretches of some between its own. */
const examplesAndText = fc
  .tuple(
    fc.array(text(6, 40), { minLength: 1, maxLength: 4 }),
    fc.array(fc.tuple(fc.nat(3), fc.nat(20), fc.nat(30), text(0, 10)), { maxLength: 5 }),
  )
  .map(([examples, parts]) => ({
    examples,
    own: parts
      .map(
        ([from, start, length, other]) => examples[from % examples.length]!.slice(start, start + length) + other,
      )
      .join(''),
  }));

it('a text that follows an example half or more has its runs of three masked, and no other has', () => {
  let following = 0;
  fc.assert(
    fc.property(examplesAndText, ({ examples, own }) => {
      const items = examples.map((each) => ({ text: each, keep: false }));
      const workspace = { templates: [{ units: [], items }] } as unknown as Workspace;
      const expected = new Uint8Array(own.length);
      let follows = false;
      for (const example of examples) {
        const blocks = commonBlocks(example, own, 3);
        if (blocks.reduce((sum, { length }) => sum + length, 0) < example.length / 2) continue;
        follows = true;
        for (const { second, length } of blocks) expected.fill(1, second, second + length);
      }
      if (follows) following++;
      const unit = { path: 'city' } as unknown as Unit;
      expect(createSamples(workspace).mask(unit, own)).toEqual(follows ? expected : undefined);
    }),
    { numRuns: 500 },
  );
  expect(following).toBeGreaterThan(50);
});
