import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestAssignment } from '../../src/similarity/assignment.js';

/** The greatest total of any one-to-one assignment, by trying all. */
function greatestTotal(weights: number[][]): number {
  const columns = weights[0]?.length ?? 0;
  const best = (row: number, taken: number): number => {
    if (row === weights.length) return 0;
    let most = best(row + 1, taken);
    for (let column = 0; column < columns; column++) {
      if (taken & (1 << column)) continue;
      most = Math.max(most, weights[row]![column]! + best(row + 1, taken | (1 << column)));
    }
    return most;
  };
  return best(0, 0);
}

const matrix = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('bestAssignment', () => {
  it('reaches the greatest total, each row and column used once', () => {
    fc.assert(
      fc.property(matrix, (weights) => {
        const columns = weights[0]?.length ?? 0;
        const assigned = bestAssignment(weights.length, columns, (row, column) => weights[row]![column]!);
        const used = [...assigned].filter((column) => column >= 0);
        expect(new Set(used).size).toBe(used.length);
        expect(used.length).toBe(Math.min(weights.length, columns));
        const total = [...assigned].reduce(
          (sum, column, row) => sum + (column < 0 ? 0 : weights[row]![column]!),
          0,
        );
        expect(total).toBe(greatestTotal(weights));
      }),
    );
  });
});
