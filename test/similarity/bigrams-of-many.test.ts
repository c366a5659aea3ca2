import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bigramsOf } from '../../src/similarity/bigrams.js';
import { BigramsOfMany } from '../../src/similarity/bigrams-of-many.js';
import { LONG_RUN } from '../../src/similarity/each-long-run.js';
import { preparePassage } from '../../src/similarity/passage.js';

const NOTHING = { mandated: () => undefined, pending: () => undefined, sampled: () => undefined };

/** Few characters, so that long runs are met by chance. */
const text = fc.string({ unit: fc.constantFrom(...'管党治责任'), maxLength: 60, size: 'max' });
/** Sometimes more than fit into one table. */
const known = fc.array(text, { minLength: 1, maxLength: 40, size: 'max' });
/** What is looked up: stretches of the known texts, and others behind them. */
const looked = fc.array(fc.tuple(fc.nat(39), fc.nat(30), fc.nat(60), text), { maxLength: 5 });

/** At which places of the text the other has the bigram that begins there. */
function placesIn(text: string, other: string): boolean[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) =>
    other.includes(text.slice(at, at + 2)),
  );
}

/** How many of the places stand in a row of so many or more. */
function inRows(places: readonly boolean[], fewest: number): number {
  const rows = places.map((each) => (each ? '1' : '0')).join('');
  return (rows.match(/1+/g) ?? []).filter((row) => row.length >= fewest).join('').length;
}

it('a walk over passages counts what each of many texts has of them', () => {
  let long = 0;
  fc.assert(
    fc.property(known, looked, (texts, parts) => {
      const passages = parts.map(([from, start, length, added], index) =>
        preparePassage(
          String(index),
          (texts[from % texts.length]! + texts[0]!).slice(start, start + length) + added,
          NOTHING,
          (normalised) => normalised,
        ),
      );
      const common = new BigramsOfMany(texts).commonWith(passages);
      for (const [place, other] of texts.entries()) {
        const places = passages.map(({ residual }) => placesIn(residual, other));
        const counts = passages.map((_, index) => common.inPassages[index * texts.length + place]);
        expect(counts).toEqual(places.map((each) => each.filter(Boolean).length));
        const inRuns = places.reduce((sum, each) => sum + inRows(each, LONG_RUN - 1), 0);
        expect(common.inLongRuns[place]).toBe(inRuns);
        const joined = passages.map(({ residual }) => residual).join('');
        expect(common.inAll(place)).toBeGreaterThanOrEqual(bigramsOf(joined).shared(bigramsOf(other)));
        if (inRuns > 0) long++;
      }
    }),
  );
  expect(long).toBeGreaterThan(100);
});
