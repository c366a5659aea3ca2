import type { Finding, NotChecked } from './audit.js';

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function inOrder(a: Finding, b: Finding): number {
  return (
    compareText(a.unit ?? '', b.unit ?? '') ||
    compareText(a.file, b.file) ||
    a.start.line - b.start.line ||
    a.start.column - b.start.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.id, b.id)
  );
}

/** What could not be checked, in order of the rules; the same gap said by many lists of a unit is said once. */
export function mergeGaps(gaps: readonly NotChecked[], rules: readonly string[]): NotChecked[] {
  const places = new Map(rules.map((rule, place) => [rule, place]));
  const seen = new Set<string>();
  return gaps
    .filter((gap) => {
      const key = JSON.stringify([gap.rule, gap.unit, gap.reason.zh]);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort((a, b) => places.get(a.rule)! - places.get(b.rule)!);
}

export function byUnit(findings: readonly Finding[]): ReadonlyMap<string | undefined, Finding[]> {
  const ofUnit = new Map<string | undefined, Finding[]>();
  for (const finding of findings) {
    const own = ofUnit.get(finding.unit);
    if (own) own.push(finding);
    else ofUnit.set(finding.unit, [finding]);
  }
  return ofUnit;
}
