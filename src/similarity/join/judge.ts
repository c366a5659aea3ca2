import type { JoinIndex } from './join-index.js';
import { differingBits, nearInFirstWords } from './signatures.js';
import type { JoinStatistics } from './statistics.js';

/** Compares a row with others, of which only the first so many places count; their order is not kept. */
export type Judge = (row: number, others: Int32Array, count: number) => void;

/**
 * Compares rows that may be similar: by signatures first, then by tokens.
 * @param take gets those that are, how many tokens they share, and how many both have
 */
export function judgeOf(
  { rows: { start }, bounds, signatures, comparison }: JoinIndex,
  statistics: JoinStatistics,
  take: (other: number, row: number, shared: number, both: number) => void,
): Judge {
  return (row, others, count) => {
    const size = start[row + 1]! - start[row]!;
    const near = nearInFirstWords(signatures, row, others, count, bounds.different[size]!);
    for (let at = 0; at < near; at++) {
      const other = others[at]!;
      const both = size + start[other + 1]! - start[other]!;
      const required = bounds.required[both]!;
      const mostDifferent = both - 2 * required;
      if (differingBits(signatures, row, other, mostDifferent) > mostDifferent) continue;
      statistics.verifications++;
      const shared = comparison.shared(row, other, required);
      if (shared >= 0) take(other, row, shared, both);
    }
    statistics.candidates += count;
  };
}
