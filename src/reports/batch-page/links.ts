import type { AuditUnit } from '../../audit/audit.js';
import { byText } from '../audit-index.js';
import type { BatchDocument, BatchFinding, BatchLink } from './batch.js';

/**
 * Which units have lists alike, from the findings that count. A direction is given only where something left
 * over in a list names the other unit or one of its people, and nothing shows the contrary.
 */
export function linksBetween(
  findings: readonly BatchFinding[],
  units: readonly AuditUnit[],
  documents: readonly BatchDocument[],
): BatchLink[] {
  const links = new Map<string, BatchLink & { sources: Set<number> }>();
  for (const [at, finding] of findings.entries()) {
    if (finding.unit === undefined || finding.residual === undefined) continue;
    if (finding.state === 'suppressed' || finding.state === 'dismissed') continue;
    const own = finding.unit;
    for (const [other, document] of othersOf(finding, documents)) {
      const key = `${Math.min(own, other)} ${Math.max(own, other)}`;
      const link = links.get(key) ?? {
        first: Math.min(own, other),
        second: Math.max(own, other),
        residual: -1,
        findings: [],
        documents: [finding.document, document],
        sources: new Set<number>(),
      };
      links.set(key, link);
      link.findings.push(at);
      if (finding.residual > link.residual) {
        link.residual = finding.residual;
        link.documents = [finding.document, document];
      }
      const others = othersOf(finding, documents).size;
      if (isLeftFrom(finding.leftovers ?? [], units[other]!, others)) link.sources.add(other);
    }
  }
  return [...links.values()]
    .map(({ sources, ...link }) => {
      const [source] = sources;
      return sources.size === 1 ? { ...link, source: source! } : link;
    })
    .toSorted((a, b) => b.residual - a.residual || a.first - b.first || a.second - b.second);
}

/** Other units a finding names, each with its first list. */
function othersOf(finding: BatchFinding, documents: readonly BatchDocument[]): Map<number, number> {
  const others = new Map<number, number>();
  for (const { document } of finding.related ?? []) {
    const unit = documents[document]!.unit;
    if (unit !== undefined && unit !== finding.unit && !others.has(unit)) others.set(unit, document);
  }
  return others;
}

function isLeftFrom(leftovers: readonly string[], unit: AuditUnit, others: number): boolean {
  if (leftovers.length === 0) return false;
  if (others === 1) return true;
  const people = unit.members.map((member) => member.person);
  return leftovers
    .toSorted(byText)
    .some((word) => people.includes(word) || unit.name.includes(word.replace(/^[省市区县]/u, '')));
}
