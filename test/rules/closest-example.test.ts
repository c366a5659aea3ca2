import fc from 'fast-check';
import { expect, it } from 'vitest';
import { examplesOf } from '../../src/rules/analysis/examples.js';
import { closestExamples, exampleScore } from '../../src/rules/copying/closest-example.js';
import { preparePassage } from '../../src/similarity/passage.js';
import type { Template } from '../../src/workspace/model.js';

const NOTHING = { mandated: () => undefined, pending: () => undefined, sampled: () => undefined };

const characters = fc.constantFrom(...'管党治责任清单会议核对账目苗圃×');
const text = fc.array(characters, { maxLength: 60 }).map((each) => each.join(''));
const long = fc.array(characters, { minLength: 22, maxLength: 60 }).map((each) => each.join(''));
/** Examples, and texts of which some are made from them: cut, filled in, changed in places. */
const texts = fc
  .tuple(
    fc.array(long, { minLength: 1, maxLength: 5 }),
    fc.array(text, { maxLength: 2 }),
    fc.array(fc.tuple(fc.nat(4), fc.nat(20), fc.nat(60), text), { maxLength: 4 }),
  )
  .map(([examples, strange, copies]) => ({
    examples,
    own: [
      ...strange,
      ...copies.map(([from, cut, at, added]) => {
        const example = examples[from % examples.length]!.slice(cut);
        return example.slice(0, at) + added.slice(0, 12) + example.slice(at);
      }),
    ],
  }));

it('the closest example is that of comparing with each', () => {
  let found = 0;
  fc.assert(
    fc.property(texts, fc.constantFrom(0.5, 0.8, 0.95), ({ examples, own }, threshold) => {
      const items = examples.map((each, index) => ({ id: `${index}`, index, text: each, keep: false }));
      const prepared = examplesOf([{ items } as unknown as Template]);
      const passages = own.map((each) => preparePassage('1', each, NOTHING, (normalised) => normalised));
      const closestOf = closestExamples(passages, prepared, threshold);
      for (const [index, passage] of passages.entries()) {
        let expected: { example: unknown; score: number } | undefined;
        for (const example of prepared.examples) {
          if (Math.min(passage.residual.length, example.passage.residual.length) < 20) continue;
          const score = exampleScore(passage, example.passage);
          if (score >= threshold && score > (expected?.score ?? 0)) expected = { example, score };
        }
        const closest = closestOf(index);
        expect(closest && closest.score >= threshold ? closest : undefined).toEqual(expected);
        if (expected) found++;
      }
    }),
    { numRuns: 500 },
  );
  expect(found).toBeGreaterThan(50);
});
