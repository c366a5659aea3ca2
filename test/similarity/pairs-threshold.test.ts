import { describe, expect, it } from 'vitest';
import { boundsFor, diceScore } from '../../src/similarity/join/threshold.js';

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

  it('asks for the tokens before those that the smallest similar text would fill', () => {
    // 10 bigrams at 0.8: the smallest partner has 7, all shared; whatever shares 7 of 10 shares one of the first 4.
    expect(boundsFor(0.8, 10, 1).prefix[10]).toBe(4);
    expect(boundsFor(1, 10, 1).prefix[10]).toBe(1);
    expect(boundsFor(Number.MIN_VALUE, 10, 1).prefix[10]).toBe(10);
  });
});
