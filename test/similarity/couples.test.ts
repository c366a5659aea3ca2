import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addAlike } from '../../src/similarity/alike-texts.js';
import { addConnections, connectedBy } from '../../src/similarity/classes.js';
import { DistinctTexts } from '../../src/similarity/distinct-texts.js';
import { type Band, bandsOf } from '../../src/similarity/join/bands.js';
import { components } from '../../src/similarity/join/components.js';
import { meetInCouples, mostMeetings } from '../../src/similarity/join/couple-meetings.js';
import { Couples, ENTRY } from '../../src/similarity/join/couples.js';
import { DistinctPairs } from '../../src/similarity/join/distinct-pairs.js';
import { joinIndex } from '../../src/similarity/join/join-index.js';
import { sizeOf } from '../../src/similarity/join/size-ranges.js';
import { smallestPartner } from '../../src/similarity/join/threshold.js';
import { packTexts } from '../../src/similarity/packed-texts.js';
import { PairColumns } from '../../src/similarity/pair-columns.js';
import { byBruteForce, written } from './brute-force.js';
import { collections, edited, thresholds } from './collections.js';

const texts = fc
  .oneof(
    collections,
    fc.array(edited, { maxLength: 4 }).map((several) => several.flat()),
  )
  .map((given) => given.map((text) => text.replace(/\s+/g, '')));

/** A band with as many groups as its texts allow, or fewer. */
const searches = fc
  .record({
    texts,
    threshold: thresholds,
    from: fc.integer({ min: 2, max: 20 }),
    sizes: fc.constantFrom(5, 20, 2000),
    groups: fc.nat(30),
  })
  .filter(({ threshold, from }) => smallestPartner(threshold, from) > 1)
  .map(({ texts, threshold, from, sizes, groups }) => {
    const most = smallestPartner(threshold, from) - 1;
    const band: Band = { from, end: from + sizes, groups: 1 + (groups % most) };
    return { texts, distinct: new DistinctTexts(packTexts(texts)), threshold, band };
  });

function expectedIn(given: readonly string[], threshold: number, { from, end }: Band): string[] {
  const size = (text: string): number => Math.max(0, given[Number(text)]!.length - 1);
  return byBruteForce(given, threshold, 0).filter((pair) => {
    const larger = Math.max(...pair.split(' ').map(size));
    return larger >= from && larger < end;
  });
}

function alikeIn(distinct: DistinctTexts, threshold: number, band: Band): string[] {
  const pairs = new PairColumns();
  addAlike(distinct, threshold, band, pairs);
  return written(pairs.columns());
}

describe('couples of tokens', () => {
  it('bring together all rows that are similar, in any number of groups', () => {
    let found = 0;
    let met = 0;
    fc.assert(
      fc.property(searches, ({ texts, distinct, threshold, band }) => {
        const index = joinIndex(distinct, threshold, band.groups + 1, band);
        const meetings = new Set<string>();
        const isDone = meetInCouples(index, band.groups, (row, others, count) => {
          for (const other of others.subarray(0, count)) {
            expect(other).toBeLessThan(row);
            meetings.add([index.rows.text[row]!, index.rows.text[other]!].sort((a, b) => a - b).join(' '));
          }
        });
        fc.pre(isDone);
        const expected = expectedIn(texts, threshold, band);
        for (const pair of expected) expect(meetings).toContain(pair);
        found += expected.length;
        met += meetings.size;
      }),
      { numRuns: 1000 },
    );
    expect(found).toBeGreaterThan(100);
    expect(met).toBeGreaterThan(found);
  });

  it('lead to the pairs, and the classes, that brute force finds', () => {
    fc.assert(
      fc.property(searches, ({ texts, distinct, threshold, band }) => {
        const expected = expectedIn(texts, threshold, band);
        expect(alikeIn(distinct, threshold, band)).toEqual(expected);
        const pairs = new PairColumns();
        addConnections(distinct, threshold, band, pairs);
        const connected = connectedBy(distinct, [pairs.columns()]);
        const wanted = components(texts.length);
        for (const pair of expected) wanted.unite(...(pair.split(' ').map(Number) as [number, number]));
        for (const text of texts.keys()) expect(connected.rootOf(text)).toBe(wanted.rootOf(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('are the same, looked at in shares of any size', () => {
    let shared = 0;
    fc.assert(
      fc.property(searches, fc.integer({ min: 1, max: 100 }), ({ distinct, threshold, band }, most) => {
        const couplesIn = (couplesAShare?: number): Couples =>
          new Couples(joinIndex(distinct, threshold, band.groups + 1, band), band.groups, couplesAShare);
        const read = (couples: Couples, group: number): string[] => {
          const found: string[] = [];
          for (const { entries, ends } of couples.sharesOf(group)) {
            for (let entry = 0; entry < ends.at(-1)!; entry++) {
              found.push(entries.subarray(ENTRY * entry, ENTRY * (entry + 1)).join(' '));
            }
          }
          return found;
        };
        for (let group = 0; group < band.groups; group++) {
          const all = read(couplesIn(), group);
          expect(read(couplesIn(most), group)).toEqual(all);
          if (all.length > most) shared++;
        }
      }),
      { numRuns: 200 },
    );
    expect(shared).toBeGreaterThan(10);
  });

  it('are given up where most rows are alike, and the same is found', () => {
    const sentence = '每季度到苗圃逐畦清点苗木并把账外的三百株登记入册';
    const alike = Array.from(
      { length: 400 },
      (_, index) =>
        sentence.slice(0, index % 20) +
        String.fromCharCode(0x4e00 + index) +
        sentence.slice((index % 20) + 1),
    );
    const distinct = new DistinctTexts(packTexts(alike));
    const band: Band = { from: 16, end: 256, groups: 4 };
    const index = joinIndex(distinct, 0.7, band.groups + 1, band);
    expect(meetInCouples(index, band.groups, () => {})).toBe(false);
    expect(alikeIn(distinct, 0.7, band)).toEqual(expectedIn(alike, 0.7, band));
  });
});

describe('bands', () => {
  it('have each text in one, and no more groups than similar texts need', () => {
    let coupled = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.nat(20), fc.nat(400), fc.nat(4000)), { maxLength: 40 }),
        thresholds,
        fc.nat(300),
        fc.constantFrom(50, 5000, Number.POSITIVE_INFINITY),
        (lengths, threshold, from, sizes) => {
          const distinct = new DistinctTexts(packTexts(lengths.map((length) => '责'.repeat(length))));
          const bands = bandsOf(distinct, threshold, { from, end: from + sizes }, 2);
          for (const [text, first] of distinct.firsts.entries()) {
            const size = sizeOf(distinct.texts, text);
            const isWanted = first === text && size >= from && size < from + sizes;
            const own = bands.filter((band) => size >= band.from && size < band.end);
            if (isWanted) expect(own).toHaveLength(1);
            expect(own.length).toBeLessThan(2);
          }
          for (const { from, groups } of bands) {
            if (groups === 0) continue;
            expect(groups).toBeLessThan(smallestPartner(threshold, from));
            coupled++;
          }
        },
      ),
      { numRuns: 500 },
    );
    expect(coupled).toBeGreaterThan(40);
  });

  it('have couples where all texts are many, however few of them look for others', () => {
    const lengths = Array.from({ length: 40 }, (_, index) => 30 + 2 * index);
    const distinct = new DistinctTexts(packTexts(lengths.map((length) => '责'.repeat(length))));
    const groups = (from: number, end: number): number[] =>
      bandsOf(distinct, 0.7, { from, end }, 40).map((band) => band.groups);
    expect(groups(0, Number.POSITIVE_INFINITY)).toEqual([8]);
    expect(groups(60, 64)).toEqual([8]);
    expect(groups(200, 300)).toEqual([]);
    expect(bandsOf(distinct, 0.7, { from: 60, end: 64 }, 41).map((band) => band.groups)).toEqual([0]);
  });
});

it('how many meetings are too many grows with the rows, which have as many more partners by chance', () => {
  expect(mostMeetings(400)).toBe(mostMeetings(2 ** 19));
  expect(mostMeetings(2 ** 22)).toBe(8 * mostMeetings(2 ** 19));
});

it('pairs that come many times are kept once, in order', () => {
  const numbers = fc.tuple(fc.nat(60), fc.oneof(fc.nat(60), fc.integer({ min: 0, max: 2 ** 26 - 1 })));
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 200 }), fc.integer({ min: 1, max: 30 }), (given, times) => {
      const pairs = new DistinctPairs();
      for (let time = 0; time < times; time++) for (const [first, second] of given) pairs.add(first, second);
      const kept: [number, number][] = [];
      pairs.eachPair((first, second) => kept.push([first, second]));
      const different = [...new Map(given.map((pair) => [String(pair), pair])).values()];
      expect(kept).toEqual(different.sort((a, b) => a[0] - b[0] || a[1] - b[1]));
    }),
  );
});
