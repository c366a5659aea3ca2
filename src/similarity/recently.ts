/**
 * A pure function of a text that remembers its latest results: rules ask the same of one item again and again, and
 * mandated items stand in most lists to the letter. Results are shared, so nobody may change them.
 * @param most how many results are kept at least, and twice as many at most
 */
export function recently<Result>(work: (text: string) => Result, most: number): (text: string) => Result {
  let latest = new Map<string, Result>();
  let before = new Map<string, Result>();
  return (text) => {
    let result = latest.get(text);
    if (result !== undefined) return result;
    result = before.get(text) ?? work(text);
    if (latest.size >= most) {
      before = latest;
      latest = new Map();
    }
    latest.set(text, result);
    return result;
  };
}
