import type { Audit } from '../audit/audit.js';
import { jsonText } from '../documents/json-text.js';
import { visible, visibleLine } from '../documents/visible.js';
import { counts, indexAudit } from './audit-index.js';
import { findingTitle, problemText } from './finding-text.js';
import type { CheckFormat, CheckOptions } from './format.js';

/** GitLab's scale is info, minor, major, critical, blocker; nothing that a list holds blocks a server. */
const SEVERITIES = { error: 'critical', warning: 'minor', info: 'info' } as const;

/** `wuze check -f gitlab`: a code quality report. https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export const gitlab: CheckFormat = (audit: Audit, { language, prefix = '' }: CheckOptions): string => {
  const index = indexAudit(audit);
  const seen = new Map<string, number>();
  const entries = audit.findings.map((finding) => {
    // GitLab merges entries of the same fingerprint into one.
    const ordinal = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, ordinal);
    const problem = visibleLine(problemText(finding, language));
    return {
      description: `${findingTitle(finding, index, language)} — ${problem}`,
      check_name: finding.rule,
      fingerprint: ordinal === 1 ? finding.id : `${finding.id}-${ordinal}`,
      severity: counts(finding) ? SEVERITIES[finding.severity] : 'info',
      location: {
        path: visible(prefix + finding.file),
        lines: { begin: finding.start.line, end: finding.end.line },
      },
    };
  });
  return jsonText(entries);
};
