type Span = [number, number, number, number];

/** Equal stretches of two texts, longest first, order kept: good enough to mark a sample by. */
export function commonSpans(own: string, other: string, shortest = 2): Span[] {
  return within(0, own.length, 0, other.length);

  function within(ownFrom: number, ownTo: number, otherFrom: number, otherTo: number): Span[] {
    let best: Span = [0, 0, 0, 0];
    for (let i = ownFrom; i < ownTo; i += 1) {
      for (let j = otherFrom; j < otherTo; j += 1) {
        let length = 0;
        while (i + length < ownTo && j + length < otherTo && own[i + length] === other[j + length])
          length += 1;
        if (length > best[1] - best[0]) best = [i, i + length, j, j + length];
      }
    }
    if (best[1] - best[0] < shortest) return [];
    return [
      ...within(ownFrom, best[0], otherFrom, best[2]),
      best,
      ...within(best[1], ownTo, best[3], otherTo),
    ];
  }
}
