import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bigramsOf, diceOf } from '../../src/similarity/bigrams.js';
import { CharacterIndex, characterCounts } from '../../src/similarity/common-characters.js';
import { compareWritings } from '../../src/similarity/compare.js';
import { Glances, glimpseOf, mayBeAlike } from '../../src/similarity/glance.js';
import { keptCharacters } from '../../src/similarity/kept.js';
import { keptAtMost, Outline } from '../../src/similarity/kept-at-most.js';
import { normaliseText } from '../../src/similarity/normalise.js';
import { type Passage, preparePassage } from '../../src/similarity/passage.js';
import { RunsOf } from '../../src/similarity/runs-of.js';
import { mayScore, signatureOf } from '../../src/similarity/signature.js';

/** Few characters, so that texts have much in common by chance; and more than fit into one word of places. */
const random = fc
  .array(fc.constantFrom(...'管党治责任清单会议核对账目苗圃'), { maxLength: 90 })
  .map((characters) => characters.join(''));

type Edit = { at: number; length: number; text: string; to: number | undefined };
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(200),
  length: fc.nat(12),
  text: fc.string({ unit: fc.constantFrom(...'每季度查十处票据'), maxLength: 8 }),
  to: fc.option(fc.nat(200), { nil: undefined }),
});

/** A text with stretches replaced, or moved to another place. */
function edited(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { at, length, text: added, to } of edits) {
    const from = at % (result.length + 1);
    const taken = result.slice(from, from + length);
    const left = result.slice(0, from) + (to === undefined ? added : '') + result.slice(from + length);
    const place = to === undefined ? 0 : to % (left.length + 1);
    result = to === undefined ? left : left.slice(0, place) + taken + left.slice(place);
  }
  return result;
}

/** Two texts by themselves, or one made from the other. */
const twoTexts = fc.oneof(
  fc.tuple(random, random),
  fc
    .tuple(random, fc.array(edit, { maxLength: 6 }))
    .map(([text, edits]): [string, string] => [text, edited(text, edits)]),
);

const common = (one: Outline, other: Outline): number =>
  new CharacterIndex([other.characters]).commonWith([one.characters])[0]!;

describe('what two texts can have in common at most', () => {
  it('is no less than what a rewriting kept', () => {
    fc.assert(
      fc.property(twoTexts, ([first, second]) => {
        const kept = keptCharacters(first, second);
        const [one, other] = [new Outline(first), new Outline(second)];
        expect(keptAtMost(one, other)).toBeGreaterThanOrEqual(kept);
        expect(keptAtMost(other, one)).toBeGreaterThanOrEqual(kept);
        expect(common(one, other)).toBeGreaterThanOrEqual(kept);
        expect(common(one, other)).toBe(common(other, one));
      }),
      { numRuns: 400 },
    );
  });

  it('is the characters of both, however often, whatever their order', () => {
    fc.assert(
      fc.property(twoTexts, ([first, second]) => {
        let expected = 0;
        for (const character of new Set(first)) {
          expected += Math.min(first.split(character).length, second.split(character).length) - 1;
        }
        expect(common(new Outline(first), new Outline(second))).toBe(expected);
        const others = [second, first, ''].map((text) => characterCounts(text));
        expect([...new CharacterIndex(others).commonWith([characterCounts(first)])]).toEqual([
          expected,
          first.length,
          0,
        ]);
      }),
    );
  });

  it('is no less than a longest common subsequence, and than the characters in runs of three of both', () => {
    fc.assert(
      fc.property(twoTexts, ([first, second]) => {
        const bound = keptAtMost(new Outline(first), new Outline(second));
        const subsequence = longestCommonSubsequence(first, second);
        const inRuns = Math.min(inRunsOf(first, second), inRunsOf(second, first));
        expect(bound).toBeGreaterThanOrEqual(Math.max(subsequence, inRuns));
        expect(new RunsOf(first).coveredBy(new RunsOf(second))).toBeGreaterThanOrEqual(
          inRunsOf(first, second),
        );
        // Where no run is taken for another by chance it is just that.
        if (!mayMistake(first, second)) expect(bound).toBe(Math.max(subsequence, inRuns));
      }),
      { numRuns: 300 },
    );
  });

  it('lets a score be reached that their bigrams reach', () => {
    fc.assert(
      fc.property(twoTexts, ([first, second]) => {
        const score = diceOf(bigramsOf(first), bigramsOf(second));
        if (score > 0) expect(mayScore(signatureOf(first), signatureOf(second), score)).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(mayScore(signatureOf('甲'), signatureOf('甲乙丙丁'), 0.1)).toBe(false);
    expect(mayScore(signatureOf('甲乙丙丁'), signatureOf('戊己庚辛'), 0.5)).toBe(false);
  });
});

function longestCommonSubsequence(first: string, second: string): number {
  let before = new Array<number>(second.length + 1).fill(0);
  for (const character of first) {
    const row = [0];
    for (let at = 1; at <= second.length; at++) {
      row.push(second[at - 1] === character ? before[at - 1]! + 1 : Math.max(before[at]!, row[at - 1]!));
    }
    before = row;
  }
  return before[second.length]!;
}

/** How many characters of a text lie in runs of three that the other has too. */
function inRunsOf(text: string, other: string): number {
  const covered = new Set<number>();
  for (let at = 0; at + 3 <= text.length; at++) {
    if (other.includes(text.slice(at, at + 3))) for (const place of [at, at + 1, at + 2]) covered.add(place);
  }
  return covered.size;
}

function mayMistake(first: string, second: string): boolean {
  const exact = (one: string, other: string): boolean =>
    new RunsOf(one).coveredBy(new RunsOf(other)) === inRunsOf(one, other);
  return !exact(first, second) || !exact(second, first);
}

const NOTHING = { mandated: () => undefined, pending: () => undefined, sampled: () => undefined };
const SLOT = '\uE100';
const passagesOf = (texts: readonly string[]): Passage[] =>
  texts.map((text, index) =>
    preparePassage(String(index), text, NOTHING, (normalised) => normalised.replaceAll(/苗圃|会议/g, SLOT)),
  );

const SHORTEST = 8;
/** Two writings of which the second has some of the first's passages, rewritten and in another order. */
const twoWritings = fc
  .tuple(
    fc.array(random, { minLength: 1, maxLength: 4 }),
    fc.array(random, { maxLength: 3 }),
    fc.array(fc.tuple(fc.nat(3), fc.array(edit, { maxLength: 8 })), { maxLength: 3 }),
  )
  .map(([first, strange, copies]) => [
    passagesOf(first),
    passagesOf([...copies.map(([from, edits]) => edited(first[from % first.length]!, edits)), ...strange]),
  ]);

/** Of any two passages that are long enough, in either view. */
function bestScore(first: readonly Passage[], second: readonly Passage[]): number {
  let best = 0;
  for (const one of first.filter(({ residual }) => residual.length >= SHORTEST)) {
    for (const other of second.filter(({ residual }) => residual.length >= SHORTEST)) {
      best = Math.max(best, diceOf(one.residualBigrams, other.residualBigrams));
      if (Math.min(one.beside, other.beside) >= SHORTEST)
        best = Math.max(best, diceOf(one.slotBigrams, other.slotBigrams));
    }
  }
  return best;
}

describe('a glance at two writings never says that there is nothing', () => {
  it('where passages or residues keep a share', () => {
    let kept = 0;
    fc.assert(
      fc.property(twoWritings, fc.constantFrom(0.2, 0.4, 0.6), ([first, second], share) => {
        const comparison = compareWritings(first!, second!, SHORTEST);
        const best = { first: new Map<number, number>(), second: new Map<number, number>() };
        const reaching = { first: new Set<number>(), second: new Set<number>() };
        for (const match of comparison.matches) {
          best.first.set(match.first, Math.max(best.first.get(match.first) ?? 0, match.kept));
          best.second.set(match.second, Math.max(best.second.get(match.second) ?? 0, match.kept));
          const lengths = first![match.first]!.residual.length + second![match.second]!.residual.length;
          if (match.kept === 0 || (2 * match.kept) / lengths < share) continue;
          reaching.first.add(match.first);
          reaching.second.add(match.second);
        }
        const sum = (most: Map<number, number>): number => [...most.values()].reduce((a, b) => a + b, 0);
        const [one, other] = comparison.lengths;
        const residues =
          (sum(best.first) / Math.max(1, one) + sum(best.second) / Math.max(1, other)) / 2 >= share;
        const items = Math.min(reaching.first.size, reaching.second.size);
        const never = Number.POSITIVE_INFINITY;
        if (residues) expect(comparison.mayKeep({ residues: share, passages: 0, items: never })).toBe(true);
        if (items > 0) expect(comparison.mayKeep({ residues: never, passages: share, items })).toBe(true);
        if (residues || items > 0) kept++;
        expect(comparison.mayKeep({ residues: never, passages: share, items: never })).toBe(false);
      }),
      { numRuns: 300 },
    );
    expect(kept).toBeGreaterThan(30);
  });

  it('where two passages reach a score, or one stands in the other', () => {
    let found = 0;
    fc.assert(
      fc.property(twoWritings, fc.constantFrom(0.5, 0.7, 0.8), ([first, second], score) => {
        const comparison = compareWritings(first!, second!, SHORTEST);
        const alike = comparison.matches.some(({ plain, slots }) => Math.max(plain, slots) >= score);
        const contained = comparison.connected.some(({ first: i, second: j, runs }) => {
          const own = [first![i]!.residual.length * runs[0], second![j]!.residual.length * runs[1]];
          return Math.max(...own) >= 40;
        });
        const best = bestScore(first!, second!);
        expect(comparison.reaches(score)).toBe(best >= score);
        if (best > 0) expect(comparison.reaches(best)).toBe(true);
        if (alike) expect(comparison.reaches(score)).toBe(true);
        for (const { first: i, second: j, runs } of comparison.connected) {
          const residuals = [first![i]!.residual, second![j]!.residual];
          for (const [side, share] of runs.entries()) {
            const characters = Math.round(share * residuals[side]!.length);
            if (share >= score) expect(comparison.mayStandIn(score, characters)).toBe(true);
          }
        }
        const worthAligning = comparison.mayKeep({ residues: 0, passages: 0, items: 1 });
        const may = mayBeAlike(glimpseOf(first!, second!), first!, second!, score, SHORTEST);
        if (alike || contained || worthAligning) {
          found++;
          expect(may).toBe(true);
        }
        // Among many others it is no different.
        const many = Array.from({ length: 70 }, (_, place) => (place % 3 === 0 ? second! : []));
        const common = new Glances(many).commonWith(first!);
        const glance = (place: number): boolean =>
          mayBeAlike({ common, place }, first!, many[place]!, score, SHORTEST);
        const none = mayBeAlike(glimpseOf(first!, []), first!, [], score, SHORTEST);
        expect([glance(0), glance(1), glance(66)]).toEqual([may, none, may]);
      }),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(30);
  });

  it('where names in the place of others are all that is different', () => {
    const named = (name: string): Passage[] => passagesOf([[...'管党治责任清单核对账'].join(name)]);
    const comparison = compareWritings(named('苗圃'), named('会议'), SHORTEST);
    expect(comparison.residual).toBe(0);
    expect(comparison.reaches(1)).toBe(true);
  });

  it('where a passage stands in three places of a much longer text', () => {
    const characters = Array.from({ length: 3000 }, (_, at) => String.fromCharCode(0x4e00 + at));
    const clean = characters.filter((character) => normaliseText(character) === character).join('');
    const runs = [clean.slice(0, 13), clean.slice(20, 33), clean.slice(40, 54)] as const;
    const first = passagesOf([runs.join('')]);
    const second = passagesOf([
      runs[2] + clean.slice(100, 300) + runs[0] + clean.slice(300, 600) + runs[1] + clean.slice(600, 800),
    ]);
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const) {
      expect(mayBeAlike(glimpseOf(one, other), one, other, 0.8, SHORTEST)).toBe(true);
      const comparison = compareWritings(one, other, SHORTEST);
      expect(comparison.reaches(0.8)).toBe(false);
      expect(comparison.mayStandIn(0.8, 40)).toBe(true);
      expect(comparison.mayStandIn(0.8, 41)).toBe(false);
    }
  });
});
