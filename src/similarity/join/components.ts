/** Sets of numbers that only ever grow together (union–find with path halving; the smaller number becomes the root). */
export interface Components {
  /** The least member of the number's set. */
  rootOf(member: number): number;
  unite(one: number, other: number): void;
}

export function components(count: number): Components {
  const parent = new Int32Array(count);
  for (let member = 0; member < count; member++) parent[member] = member;
  const rootOf = (member: number): number => {
    let at = member;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  return {
    rootOf,
    unite(one, other) {
      const first = rootOf(one);
      const second = rootOf(other);
      parent[Math.max(first, second)] = Math.min(first, second);
    },
  };
}
