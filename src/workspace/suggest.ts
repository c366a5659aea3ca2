import stringSimilarity from 'string-similarity';

/** Words this alike are taken for a slip of typing: one of two characters, else less than half. */
const LIKENESS = 0.6;
const LIKENESS_OF_SHORT = 0.5;

/** The candidate most like the word, if any is alike enough; of equals one as long as the word, then the earliest. */
export function suggest(word: string, candidates: readonly string[], atLeast?: number): string | undefined {
  let best: string | undefined;
  let score = 0;
  for (const candidate of candidates) {
    const likeness = likenessOf(word, candidate);
    const better =
      likeness > score ||
      (likeness === score && best?.length !== word.length && candidate.length === word.length);
    if (likeness === 0 || !better) continue;
    best = candidate;
    score = likeness;
  }
  return score >= (atLeast ?? (word.length <= 2 ? LIKENESS_OF_SHORT : LIKENESS)) ? best : undefined;
}

/** Common character pairs, or for short words the share of characters in place: 内溶 and 内容 share no pair. */
function likenessOf(first: string, second: string): number {
  const longest = Math.max(first.length, second.length);
  const shortest = Math.min(first.length, second.length);
  // Words of such different lengths are never alike enough, and the comparison is not free.
  if (longest === 0 || longest > 100 || shortest * 2 < longest) return 0;
  return Math.max(
    stringSimilarity.compareTwoStrings(first, second),
    1 - editDistance(first, second) / longest,
  );
}

/** Insertions, deletions, replacements and swaps of neighbours that make one word into the other. */
function editDistance(first: string, second: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let row = 1; row <= first.length; row++) {
    const current = [row];
    for (let column = 1; column <= second.length; column++) {
      const same = first[row - 1] === second[column - 1];
      let cost = Math.min(
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (last[column - 1] as number) + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        first[row - 1] === second[column - 2] &&
        first[row - 2] === second[column - 1]
      ) {
        cost = Math.min(cost, (beforeLast[column - 2] as number) + 1);
      }
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[second.length] as number;
}
