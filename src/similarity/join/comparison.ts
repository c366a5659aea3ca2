import type { Rows } from './rows.js';

/** Counts the tokens two rows share. Keeps the tokens of one row marked, so compare one row with many in turn. */
export interface Comparison {
  /** @returns number of tokens both rows have, or −1 when it is less than `required` */
  shared(row: number, other: number, required: number): number;
}

export function comparisonOf(rows: Rows): Comparison {
  const { start, tokens, frequency } = rows;
  const markedBy = new Int32Array(frequency.length);
  let mark = 0;
  let marked = -1;
  return {
    shared(row, other, required) {
      if (row !== marked) {
        marked = row;
        mark++;
        for (let at = start[row]!; at < start[row + 1]!; at++) markedBy[tokens[at]!] = mark;
      }
      const first = start[other]!;
      const end = start[other + 1]!;
      let missing = 0;
      const mostMissing = end - first - required;
      for (let at = first; at < end; at++) {
        if (markedBy[tokens[at]!] !== mark && ++missing > mostMissing) return -1;
      }
      return end - first - missing;
    },
  };
}
