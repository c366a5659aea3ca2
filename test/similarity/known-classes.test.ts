import fc from 'fast-check';
import { expect, it } from 'vitest';
import { classesOf, connectedBy, connections } from '../../src/similarity/classes.js';
import { DistinctTexts } from '../../src/similarity/distinct-texts.js';
import { connectedAgain, keepClasses } from '../../src/similarity/known-classes.js';
import { packTexts } from '../../src/similarity/packed-texts.js';
import { collections, edited, thresholds } from './collections.js';

it('gives the classes that are found anew, from those of other texts', () => {
  let [kept, torn] = [0, 0];
  fc.assert(
    fc.property(
      fc.oneof(collections, edited),
      fc.array(fc.tuple(fc.nat(), fc.string({ unit: fc.constantFrom('落', '实', 'a', 'b') })), {
        maxLength: 6,
      }),
      thresholds,
      (given, edits, threshold) => {
        const before = given.map((text) => text.replace(/\s+/g, ''));
        const earlier = new DistinctTexts(packTexts(before));
        const known = keepClasses(earlier, connectedBy(earlier, [connections(earlier, threshold)]));
        const now = before.slice(edits.length).reverse();
        for (const [at, text] of edits) now.splice(at % (now.length + 1), 0, text);
        // More than those that are new may be called so.
        const fresh = [...now.keys()].filter((text) => text % 5 === 0 || !before.includes(now[text]!));
        const distinct = new DistinctTexts(packTexts(now));
        const expected = classesOf(distinct, connectedBy(distinct, [connections(distinct, threshold)]));
        expect(classesOf(distinct, connectedAgain(distinct, threshold, known, fresh))).toEqual(expected);
        kept += expected.length;
        const gone = before.slice(0, edits.length);
        if (gone.length > 0 && known.ends.length > 0 && expected.length > known.ends.length) torn++;
      },
    ),
    { numRuns: 1000 },
  );
  expect(kept).toBeGreaterThan(200);
  expect(torn).toBeGreaterThan(10);
});

it('takes a class apart when the text that connected it is gone', () => {
  const chain = ['落实主体责任清单', '落实主体责任台账', '开展主体责任台账'];
  const earlier = new DistinctTexts(packTexts(chain));
  const connected = connectedBy(earlier, [connections(earlier, 0.7)]);
  expect(classesOf(earlier, connected)).toEqual([[0, 1, 2]]);
  const now = new DistinctTexts(packTexts([chain[0]!, chain[2]!]));
  expect(classesOf(now, connectedAgain(now, 0.7, keepClasses(earlier, connected), []))).toEqual([]);
});
