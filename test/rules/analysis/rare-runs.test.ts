import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eachRun, GRAM, RunsOfSome } from '../../../src/rules/analysis/each-run.js';
import { packJoinables } from '../../../src/rules/analysis/joinables.js';
import { pairsByRuns, sharedRuns } from '../../../src/rules/analysis/rare-runs.js';
import { pairsByRunsAgain } from '../../../src/rules/analysis/rare-runs-again.js';

/** What all shares of the runs say together. */
function sharedRareRuns(lists: readonly string[][], shares = 1): [number, number][] {
  const { residuals } = packJoinables(lists.map((texts) => ({ residuals: texts, slots: [] })));
  const runs = Array.from({ length: shares }, (_, share) => sharedRuns(residuals, share, shares));
  const { first, second } = pairsByRuns(runs, lists.length);
  return Array.from(first, (one, pair) => [one, second[pair]!]);
}

/** The same from what was found among other lists. */
function sharedRareRunsAgain(earlier: readonly string[][], lists: readonly string[][]): [number, number][] {
  const pack = (of: readonly string[][]) =>
    packJoinables(of.map((texts) => ({ residuals: texts, slots: [] }))).residuals;
  const known = pairsByRuns([sharedRuns(pack(earlier), 0, 1)], earlier.length);
  const left = new Set(earlier.keys());
  const before = Int32Array.from(lists, (list) => {
    const place = [...left].find((index) => JSON.stringify(earlier[index]) === JSON.stringify(list));
    if (place !== undefined) left.delete(place);
    return place ?? -1;
  });
  const gone = pack([...left].map((index) => earlier[index]!));
  const { first, second } = pairsByRunsAgain(pack(lists), { before, gone }, known);
  return Array.from(first, (one, pair): [number, number] => [one, second[pair]!]).sort(
    ([a, b], [c, d]) => a - c || b - d,
  );
}

/** The same with real sets of strings. */
function byBruteForce(lists: readonly (readonly string[])[]): [number, number][] {
  const runs = lists.map(
    (texts) =>
      new Set(
        texts.flatMap((text) =>
          Array.from({ length: Math.max(0, text.length - GRAM + 1) }, (_, at) => text.slice(at, at + GRAM)),
        ),
      ),
  );
  const inLists = (run: string): number => runs.filter((own) => own.has(run)).length;
  const pairs: [number, number][] = [];
  for (const [first, one] of runs.entries()) {
    for (const [second, other] of runs.entries()) {
      if (second <= first) continue;
      const shared = [...one].filter((run) => other.has(run) && inLists(run) <= 6).length;
      if (shared > 0 && (shared >= 12 || shared >= 0.06 * Math.min(one.size, other.size)))
        pairs.push([first, second]);
    }
  }
  return pairs;
}

const words = ['管党治党', '苗圃台账', '逐畦清点苗木', '票根和存款单', '一', '二', '三', '每季度', '当天补齐', '𠮷'];
const text = fc.array(fc.constantFrom(...words), { maxLength: 25 }).map((parts) => parts.join(''));
const few = fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 9 });
/** Long texts of many different characters, some with a stretch of another's. */
const long = fc
  .array(fc.tuple(fc.nat(1_000_000), fc.nat(8), fc.nat(40)), { minLength: 2, maxLength: 9 })
  .map((seeds) => {
    const texts = seeds.map(([seed]) => noise(seed, 300));
    return seeds.map(([, from, length], index) => [
      texts[index]!,
      texts[from % texts.length]!.slice(20, 20 + length),
    ]);
  });

function noise(seed: number, length: number): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return String.fromCharCode(0x4e00 + ((state >>> 8) % 5000));
  }).join('');
}

it.each([
  ['texts that have much in common', few, 200],
  ['texts that have a stretch in common', long, 60],
] as const)('finds the pairs that brute force finds: %s', (_, lists, numRuns) => {
  let found = 0;
  let not = 0;
  fc.assert(
    fc.property(lists as fc.Arbitrary<string[][]>, fc.constantFrom(1, 2, 8), (given, shares) => {
      const expected = byBruteForce(given);
      expect(sharedRareRuns(given, shares)).toEqual(expected);
      found += expected.length;
      not += (given.length * (given.length - 1)) / 2 - expected.length;
    }),
    { numRuns },
  );
  expect(Math.min(found, not)).toBeGreaterThan(20);
});

it('a run in more lists than six is a turn of phrase', () => {
  const trace = '逐畦清点苗木并登记入册当天报账';
  const lists = (number: number): string[][] => Array.from({ length: number }, () => [trace]);
  expect(sharedRareRuns(lists(6))).toHaveLength(15);
  expect(sharedRareRuns(lists(7))).toEqual([]);
});

it.each([
  ['texts that have much in common', few, 200],
  ['texts that have a stretch in common', long, 60],
] as const)('finds the same from what was found among other lists: %s', (_, lists, numRuns) => {
  let found = 0;
  let others = 0;
  fc.assert(
    fc.property(
      lists as fc.Arbitrary<string[][]>,
      fc.array(fc.tuple(fc.nat(), text), { maxLength: 3 }),
      fc.nat(2),
      (earlier, changes, gone) => {
        // Some lists go, those that stay stand elsewhere, some have another text.
        const now = earlier.slice(gone).reverse();
        for (const [at, changed] of changes) {
          if (now.length === 0) now.push([changed]);
          else now[at % now.length] = [...now[at % now.length]!.slice(1), changed];
        }
        const expected = byBruteForce(now);
        expect(sharedRareRunsAgain(earlier, now)).toEqual(expected);
        found += expected.length;
        if (expected.length !== byBruteForce(earlier).length) others++;
      },
    ),
    { numRuns },
  );
  expect(Math.min(found, others)).toBeGreaterThan(20);
});

it('tells again what a run makes that comes to be in six lists, or in seven', () => {
  const trace = '逐畦清点苗木并登记入册当天报账';
  const lists = (having: number): string[][] =>
    Array.from({ length: 8 }, (_, list) => [list < having ? trace : '甲乙丙丁戊己庚辛'[list]!.repeat(9)]);
  expect(sharedRareRunsAgain(lists(7), lists(6))).toHaveLength(15);
  expect(sharedRareRunsAgain(lists(6), lists(7))).toEqual([]);
  expect(sharedRareRunsAgain(lists(7), lists(7))).toEqual([]);
});

it('finds all runs of some texts in others, and few more', () => {
  const pack = (of: readonly string[][]) =>
    packJoinables(of.map((texts) => ({ residuals: texts, slots: [] }))).residuals;
  let found = 0;
  let passedOver = 0;
  fc.assert(
    fc.property(fc.oneof(few, long), fc.array(fc.oneof(few, long), { maxLength: 2 }), (all, several) => {
      const wanted = new Set<string>();
      for (const some of several) eachRun(pack(some), 0, 1, (low, high) => void wanted.add(`${low} ${high}`));
      const expected: string[] = [];
      let runs = 0;
      eachRun(pack(all), 0, 1, (low, high, list) => {
        runs++;
        if (wanted.has(`${low} ${high}`)) expected.push(`${low} ${high} ${list}`);
      });
      const given: string[] = [];
      let taken = 0;
      new RunsOfSome(several.map(pack)).eachRun(pack(all), (low, high, list) => {
        taken++;
        if (wanted.has(`${low} ${high}`)) given.push(`${low} ${high} ${list}`);
      });
      expect(given).toEqual(expected);
      found += expected.length;
      passedOver += runs - taken;
    }),
    { numRuns: 200 },
  );
  expect(Math.min(found, passedOver)).toBeGreaterThan(200);
});
