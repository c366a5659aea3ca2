import fc from 'fast-check';
import { expect, it } from 'vitest';
import { connectedPairs } from '../../src/similarity/connected-pairs.js';

type Pair = [number, number];

/** Groups grown until nothing joins them any more. */
function byBruteForce(pairs: readonly Pair[]): Pair[][] {
  let groups = pairs.map((pair) => [pair]);
  for (;;) {
    const at = groups.findIndex((group, index) =>
      groups.some((other, place) => place > index && meet(group, other)),
    );
    if (at < 0) break;
    const other = groups.findIndex((group, place) => place > at && meet(groups[at]!, group));
    const joined = [...groups[at]!, ...groups[other]!];
    groups = [...groups.filter((_, index) => index !== at && index !== other), joined];
  }
  const least = (group: readonly Pair[]): number => Math.min(...group.flat());
  const inOrder = (group: readonly Pair[]): Pair[] => pairs.filter((pair) => group.includes(pair));
  return groups.map(inOrder).sort((a, b) => least(a) - least(b));
}

function meet(group: readonly Pair[], other: readonly Pair[]): boolean {
  const numbers = new Set(group.flat());
  return other.flat().some((number) => numbers.has(number));
}

it('groups what is connected at any number of removes, in order of the smallest number', () => {
  const pair = fc.tuple(fc.nat(14), fc.nat(14)).map(([one, other]): Pair => [one, other]);
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 14 }), (pairs) => {
      expect(connectedPairs(pairs)).toEqual(byBruteForce(pairs));
    }),
    { numRuns: 300 },
  );
});

it('a chain of many links is one group', () => {
  const chain = Array.from({ length: 20_000 }, (_, at): Pair => [at, at + 1]);
  expect(connectedPairs(chain.toReversed())).toEqual([chain.toReversed()]);
});
