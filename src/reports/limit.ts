import type { Finding } from '../audit/audit.js';

/** What a limit of so many findings per rule leaves out; nothing when there is no limit. */
export interface Limited {
  shown: Finding[];
  hidden: { rule: string; count: number }[];
  maximum?: number;
}

/** The first findings of each rule, and how many of which rule are not among them. */
export function limitPerRule(findings: readonly Finding[], maximum: number | undefined): Limited {
  if (maximum === undefined) return { shown: [...findings], hidden: [] };
  const seen = new Map<string, number>();
  const shown = findings.filter(({ rule }) => {
    const count = (seen.get(rule) ?? 0) + 1;
    seen.set(rule, count);
    return count <= maximum;
  });
  const hidden = [...seen]
    .filter(([, count]) => count > maximum)
    .map(([rule, count]) => ({ rule, count: count - maximum }));
  return { shown, hidden, maximum };
}
