/** Pairs of numbers with a score each, as parallel arrays. */
export interface ScoredPairs {
  first: Uint32Array;
  second: Uint32Array;
  score: Float64Array;
}

/** Pairs being collected: only the first `length` places of the arrays count. */
export interface PairList extends ScoredPairs {
  length: number;
}

export function pairList(capacity = 1024): PairList {
  return {
    length: 0,
    first: new Uint32Array(capacity),
    second: new Uint32Array(capacity),
    score: new Float64Array(capacity),
  };
}

export function addPair(list: PairList, first: number, second: number, score: number): void {
  if (list.length === list.first.length) enlarge(list);
  list.first[list.length] = first;
  list.second[list.length] = second;
  list.score[list.length++] = score;
}

function enlarge(list: PairList): void {
  const { first, second, score } = list;
  Object.assign(list, pairList(2 * list.length), { length: list.length });
  list.first.set(first);
  list.second.set(second);
  list.score.set(score);
}

/**
 * The pairs by first, then second: two stable counting sorts, the less significant first.
 * @param bound greater than every number in the list
 */
export function sortPairs(list: PairList, bound: number): ScoredPairs {
  const { length } = list;
  let order = new Uint32Array(length);
  for (let index = 0; index < length; index++) order[index] = index;
  order = stableOrder(order, list.second, bound);
  order = stableOrder(order, list.first, bound);

  const sorted = pairList(length);
  for (let index = 0; index < length; index++) {
    const from = order[index]!;
    sorted.first[index] = list.first[from]!;
    sorted.second[index] = list.second[from]!;
    sorted.score[index] = list.score[from]!;
  }
  return { first: sorted.first, second: sorted.second, score: sorted.score };
}

function stableOrder(
  order: Uint32Array<ArrayBuffer>,
  keys: Uint32Array,
  bound: number,
): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(bound + 1);
  for (const index of order) next[keys[index]! + 1]!++;
  for (let key = 0; key < bound; key++) next[key + 1]! += next[key]!;
  const result = new Uint32Array(order.length);
  for (const index of order) result[next[keys[index]!]!++] = index;
  return result;
}
