import { describe, expect, it } from 'vitest';
import { boundsFor, diceScore, reachAt } from '../../src/similarity/join/threshold.js';

const LARGEST = 30;

describe('the bounds of a threshold', () => {
  // 14/50 × 50 > 14 in doubles, 1/49 × 49 < 1: a bound taken from the product alone would be one off, either way.
  const thresholds = Array.from({ length: 60 }, (_, below) =>
    Array.from({ length: below + 1 }, (_, above) => (above + 1) / (below + 1)),
  ).flat();

  it('requires the fewest shared bigrams whose score reaches it', () => {
    for (const threshold of thresholds) {
      const { required } = boundsFor(threshold, LARGEST, 1);
      for (let sizes = 1; sizes <= 2 * LARGEST; sizes++) {
        let fewest = 0;
        while (diceScore(fewest, sizes) < threshold) fewest++;
        if (required[sizes] !== fewest)
          expect.fail(`${threshold} of ${sizes}: ${required[sizes]}, not ${fewest}`);
      }
    }
  });

  it('knows the largest sum of sizes for which shared bigrams are enough', () => {
    for (const threshold of thresholds) {
      const { widest } = boundsFor(threshold, LARGEST, 1);
      for (let shared = 1; shared <= LARGEST; shared++) {
        let largest = 2 * LARGEST;
        while (diceScore(shared, largest) < threshold) largest--;
        if (widest[shared] !== largest)
          expect.fail(`${threshold} of ${shared}: ${widest[shared]}, not ${largest}`);
      }
    }
  });

  it('knows in how many tokens similar texts differ at most', () => {
    for (const threshold of thresholds) {
      const { required, different } = boundsFor(threshold, LARGEST, 1);
      for (let size = 1, most = 0; size <= LARGEST; size++) {
        for (let other = 1; other <= size; other++) {
          // Where more tokens are required than the smaller text has, the two are not similar.
          if (required[size + other]! > other) continue;
          most = Math.max(most, size + other - 2 * required[size + other]!);
        }
        if (different[size]! < most) expect.fail(`${threshold} of ${size}: ${different[size]} < ${most}`);
      }
    }
  });

  it('asks for the tokens among which the smallest similar text must be met', () => {
    // 10 tokens at 0.8: the smallest partner has 7, all shared; one of the first 4 is among any 7 of 10, two of 5.
    expect(boundsFor(0.8, 10, 1).prefix[10]).toBe(4);
    expect(boundsFor(0.8, 10, 2).prefix[10]).toBe(5);
    // A partner of 10 or more shares 8.
    expect(boundsFor(0.8, 10, 1).posted[10]).toBe(3);
    expect(boundsFor(0.8, 10, 2).posted[10]).toBe(4);
  });

  it('expects no more meetings than tokens shared', () => {
    const { meetings, prefix, posted } = boundsFor(0.3, 3, 2);
    expect([...meetings.slice(1)]).toEqual([1, 1, 1]);
    expect([...prefix.slice(1)]).toEqual([1, 2, 3]);
    expect([...posted.slice(1)]).toEqual([1, 2, 3]);
  });

  it('lets a token that comes late be met by small partners only', () => {
    const bounds = boundsFor(0.8, 20, 1);
    expect([0, 1, 2, 3].map((position) => reachAt(bounds, 10, position))).toEqual([15, 12, 10, 7]);
    expect([0, 1, 2, 3].map((position) => reachAt({ ...bounds, mostMeetings: 2 }, 10, position))).toEqual([
      15, 15, 12, 10,
    ]);
  });
});
