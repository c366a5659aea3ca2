import { commonBlocks } from './align.js';

/** Runs from this length on count wherever they stand; shorter ones are met by chance in long texts. */
const MOVED_RUN = 3;
/** Local alignment (Smith and Waterman 1981): half the words may be replaced, and the rest still outweighs them. */
const EQUAL = 3;
const DIFFERENT = -1;

/** The order is looked at in texts of up to some 4,000 characters each; in longer ones runs alone tell. */
const MOST_CELLS = 16_000_000;

/**
 * How many characters of the one text stand in the other: in the same order within one passage, or in
 * runs of three and more in any order, whichever is more. Rewriting words breaks up the runs and keeps
 * the order; moving clauses breaks the order and keeps the runs. The same for (first, second) and (second, first).
 */
export function keptCharacters(first: string, second: string): number {
  const [one, other] = inFixedOrder(first, second);
  const inRuns = commonBlocks(one, other, MOVED_RUN).reduce((sum, block) => sum + block.length, 0);
  if (one.length * other.length > MOST_CELLS) return inRuns;
  return Math.max(keptInOrder(one, other), inRuns);
}

/** The shorter first, so that ties are broken alike whichever way round the two are given. */
function inFixedOrder(first: string, second: string): [string, string] {
  const swapped = first.length === second.length ? first > second : first.length > second.length;
  return swapped ? [second, first] : [first, second];
}

/** Equal characters on the best local alignment. */
function keptInOrder(first: string, second: string): number {
  const columns = second.length + 1;
  const scores = new Int32Array(columns);
  const equals = new Int32Array(columns);
  let best = 0;
  let kept = 0;
  for (let row = 0; row < first.length; row++) {
    const character = first.charCodeAt(row);
    let diagonalScore = 0;
    let diagonalEquals = 0;
    for (let column = 1; column < columns; column++) {
      const same = character === second.charCodeAt(column - 1);
      let score = diagonalScore + (same ? EQUAL : DIFFERENT);
      let equal = diagonalEquals + (same ? 1 : 0);
      diagonalScore = scores[column]!;
      diagonalEquals = equals[column]!;
      if (diagonalScore + DIFFERENT > score) {
        score = diagonalScore + DIFFERENT;
        equal = diagonalEquals;
      }
      if (scores[column - 1]! + DIFFERENT > score) {
        score = scores[column - 1]! + DIFFERENT;
        equal = equals[column - 1]!;
      }
      if (score < 0) {
        score = 0;
        equal = 0;
      }
      scores[column] = score;
      equals[column] = equal;
      if (score > best) {
        best = score;
        kept = equal;
      }
    }
  }
  return kept;
}
