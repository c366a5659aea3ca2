/** All matches of a global expression, as `matchAll`, which copies the expression each time: most texts have none. */
export function matchesIn(text: string, pattern: RegExp): Iterable<RegExpExecArray> {
  return text.search(pattern) < 0 ? [] : text.matchAll(pattern);
}
