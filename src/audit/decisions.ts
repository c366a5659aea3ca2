import type { Decision } from '../workspace/model.js';
import type { Finding } from './audit.js';

/** Puts each person's decision on the finding it names; the last decision on a finding counts. */
export function decide(findings: readonly Finding[], decisions: readonly Decision[]): Finding[] {
  const byFinding = new Map(decisions.map((decision) => [decision.finding, decision]));
  return findings.map((finding) => {
    const decision = byFinding.get(finding.id);
    if (!decision || finding.state === 'suppressed') return finding;
    const said = [decision.reason, decision.explanation].filter((part) => part !== undefined);
    return {
      ...finding,
      state: decision.decision,
      reason: `${said.join('；')}（${decision.by}，${decision.date}）`,
    };
  });
}
