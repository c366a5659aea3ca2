/**
 * Area under the curve of precision over recall, as average precision: the mean, over the positives, of
 * the precision at their rank. Equal scores share one rank.
 * @param {{score: number, positive: boolean}[]} scored
 */
export function averagePrecision(scored) {
  const ordered = [...scored].sort((a, b) => b.score - a.score);
  const positives = ordered.filter(({ positive }) => positive).length;
  let found = 0;
  let sum = 0;
  for (let from = 0; from < ordered.length; ) {
    let to = from;
    while (to < ordered.length && ordered[to].score === ordered[from].score) to++;
    const here = ordered.slice(from, to).filter(({ positive }) => positive).length;
    found += here;
    sum += here * (found / to);
    from = to;
  }
  return positives === 0 ? 0 : sum / positives;
}

/**
 * Area under the receiver operating characteristic: how often a positive scores above a negative, ties
 * counted half.
 * @param {{score: number, positive: boolean}[]} scored
 */
export function rocArea(scored) {
  const ordered = [...scored].sort((a, b) => a.score - b.score);
  let ranks = 0;
  let positives = 0;
  for (let from = 0; from < ordered.length; ) {
    let to = from;
    while (to < ordered.length && ordered[to].score === ordered[from].score) to++;
    const here = ordered.slice(from, to).filter(({ positive }) => positive).length;
    positives += here;
    ranks += here * ((from + 1 + to) / 2);
    from = to;
  }
  const negatives = ordered.length - positives;
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
}
