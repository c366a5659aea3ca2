/**
 * Pairs by what they connect: two pairs are in one group when a number is in both, at any number of removes.
 * @returns groups in order of their smallest number, the pairs of each in the order given
 */
export function connectedPairs(pairs: readonly [number, number][]): [number, number][][] {
  const parents = new Map<number, number>();
  const rootOf = (number: number): number => {
    let root = number;
    for (
      let parent = parents.get(root);
      parent !== undefined && parent !== root;
      parent = parents.get(root)
    ) {
      root = parent;
    }
    // What was passed points to the root from now on.
    for (let at = number; at !== root; ) {
      const parent = parents.get(at)!;
      parents.set(at, root);
      at = parent;
    }
    return root;
  };
  for (const [first, second] of pairs) {
    const one = rootOf(first);
    const other = rootOf(second);
    parents.set(Math.max(one, other), Math.min(one, other));
  }
  const groups = new Map<number, [number, number][]>();
  for (const pair of pairs) {
    const root = rootOf(pair[0]);
    const group = groups.get(root);
    if (group) group.push(pair);
    else groups.set(root, [pair]);
  }
  return [...groups.entries()].sort(([a], [b]) => a - b).map(([, group]) => group);
}
