import type { Configuration } from '../workspace/model.js';
import type { Finding, Verdict } from './audit.js';

/** Findings that count: neither exempted nor dismissed by a person. */
export function counts(finding: Finding): boolean {
  return finding.state === 'open' || finding.state === 'confirmed';
}

/** The verdict on one unit's findings, by the thresholds of the configuration. */
export function verdictOf(findings: readonly Finding[], thresholds: Configuration['verdict']): Verdict {
  const counted = findings.filter(counts);
  const errors = counted.filter((finding) => finding.severity === 'error').length;
  const grave = counted.some((finding) => thresholds.resubmitRules.includes(finding.rule));
  if (grave || errors >= thresholds.resubmitErrors) return 'resubmit';
  return errors > 0 ? 'revise' : 'pass';
}
