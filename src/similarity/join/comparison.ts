import type { Rows } from './rows.js';

/** Counts the tokens two rows share. Keeps the tokens of one row marked, so compare one row with many in turn. */
export interface Comparison {
  /** @returns number of tokens both rows have, or −1 when it is less than `required` */
  shared(row: number, other: number, required: number): number;
}

export function comparisonOf(rows: Rows): Comparison {
  const { frequency, largest } = rows;
  const tokens = new Int32Array(largest);
  const markedBy = new Int32Array(frequency.length);
  let mark = 0;
  let marked = -1;
  return {
    shared(row, other, required) {
      if (row !== marked) {
        marked = row;
        mark++;
        const own = rows.tokensOf(row, tokens);
        for (let at = 0; at < own; at++) markedBy[tokens[at]!] = mark;
      }
      const size = rows.tokensOf(other, tokens);
      let missing = 0;
      const mostMissing = size - required;
      for (let at = 0; at < size; at++) {
        if (markedBy[tokens[at]!] !== mark && ++missing > mostMissing) return -1;
      }
      return size - missing;
    },
  };
}
