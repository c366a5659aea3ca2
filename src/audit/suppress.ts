import type { SuppressionUse } from '../rules/rule.js';
import { pathMatches } from '../workspace/globs.js';
import type { Suppression, Workspace } from '../workspace/model.js';
import type { Finding } from './audit.js';
import { type CommentExemption, type InlineUse, inlineReason, inlineUses } from './inline.js';
import { namesRule, ownItems } from './suppression-reach.js';

/** Findings with the exempted ones marked, and what became of each exemption. Nothing is removed. */
export function suppress(
  findings: readonly Finding[],
  workspace: Workspace,
  comments: readonly CommentExemption[],
): { findings: Finding[]; uses: SuppressionUse[] } {
  const uses: SuppressionUse[] = workspace.configuration.suppressions.map((suppression) => ({
    suppression,
    expired: suppression.until !== undefined && suppression.until < workspace.asOf,
    findings: 0,
  }));
  const inline = inlineUses(comments, workspace);
  const inlineFor = new Map<string, InlineUse[]>();
  for (const use of inline) {
    const key = `${use.comment.document.file}\n${use.suppression.rule}`;
    const some = inlineFor.get(key);
    if (some === undefined) inlineFor.set(key, [use]);
    else some.push(use);
  }
  const inlineOf = ({ file, rule }: Finding) => [
    ...(inlineFor.get(`${file}\n${rule}`) ?? []),
    ...(inlineFor.get(`${file}\n${rule.slice(0, rule.indexOf('/'))}/*`) ?? []),
  ];
  const marked = findings.map((finding) => {
    let reason: string | undefined;
    for (const use of uses) {
      if (!covers(use.suppression, finding)) continue;
      use.findings++;
      if (!use.expired) reason ??= use.suppression.reason;
    }
    const besides = inlineReason(finding, inlineOf(finding));
    for (const use of besides.touching) use.findings++;
    if (reason !== undefined) return suppressed(finding, reason, 'configuration');
    return besides.reason === undefined ? finding : suppressed(finding, besides.reason, 'comment');
  });
  return { findings: marked, uses: [...uses, ...inline] };
}

function suppressed(finding: Finding, reason: string, suppressedBy: 'configuration' | 'comment'): Finding {
  return { ...finding, state: 'suppressed', reason, suppressedBy };
}

function covers(suppression: Suppression, finding: Finding): boolean {
  const { rule, files, units, items, findings } = suppression;
  return (
    namesRule(rule, finding.rule) &&
    (files.length === 0 || files.some((glob) => pathMatches(finding.file, glob))) &&
    (units.length === 0 || (finding.unit !== undefined && units.includes(finding.unit))) &&
    (items.length === 0 || ownItems(finding).every((item) => items.includes(item))) &&
    (findings.length === 0 || findings.includes(finding.id))
  );
}
