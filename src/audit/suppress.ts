import type { SuppressionUse } from '../rules/rule.js';
import { pathMatches } from '../workspace/globs.js';
import type { Suppression, Workspace } from '../workspace/model.js';
import type { Finding } from './audit.js';

/** Findings with the exempted ones marked, and what became of each exemption. Nothing is removed. */
export function suppress(
  findings: readonly Finding[],
  workspace: Workspace,
): { findings: Finding[]; uses: SuppressionUse[] } {
  const uses = workspace.configuration.suppressions.map((suppression) => ({
    suppression,
    expired: suppression.until !== undefined && suppression.until < workspace.asOf,
    findings: 0,
  }));
  const marked = findings.map((finding) => {
    let reason: string | undefined;
    for (const use of uses) {
      if (!covers(use.suppression, finding)) continue;
      use.findings++;
      if (!use.expired) reason ??= use.suppression.reason;
    }
    return reason === undefined ? finding : { ...finding, state: 'suppressed' as const, reason };
  });
  return { findings: marked, uses };
}

function covers(suppression: Suppression, finding: Finding): boolean {
  const { rule, files, units, items, findings } = suppression;
  return (
    (rule === finding.rule || (rule.endsWith('/*') && finding.rule.startsWith(rule.slice(0, -1)))) &&
    (files.length === 0 || files.some((glob) => pathMatches(finding.file, glob))) &&
    (units.length === 0 || (finding.unit !== undefined && units.includes(finding.unit))) &&
    (items.length === 0 || ownItems(finding).every((item) => items.includes(item))) &&
    (findings.length === 0 || findings.includes(finding.id))
  );
}

/** The items a finding is about; one exemption of an item must not cover a copy that has others too. */
function ownItems(finding: Finding): string[] {
  if (finding.matches?.length) return finding.matches.map((match) => match.item);
  return [finding.item ?? ''];
}
