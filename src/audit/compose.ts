import type { Audit, AuditUnit, Finding } from './audit.js';
import type { Evidence } from './part.js';
import { counts } from './verdict.js';
import { VERSION } from './version.js';

/** What an audit is made of; the rest is counted. */
export interface AuditPieces
  extends Pick<Audit, 'year' | 'asOf' | 'reply' | 'rules' | 'rulesOff' | 'notChecked' | 'skipped'> {
  region: Audit['region'] | undefined;
  issuer: Audit['issuer'] | undefined;
  units: AuditUnit[];
  evidence: Partial<Evidence>;
  duties: Audit['duties'] | undefined;
  changed: Audit['changed'] | undefined;
  shard: Audit['shard'] | undefined;
  findings: Finding[];
}

/** The audit, its properties in the one order that its bytes depend on. */
export function composeAudit({
  year,
  asOf,
  region,
  issuer,
  reply,
  rules,
  rulesOff,
  units,
  evidence,
  duties,
  notChecked,
  changed,
  shard,
  skipped,
  findings,
}: AuditPieces): Audit {
  const counted = findings.filter(counts);
  const ofSeverity = (severity: Finding['severity']): number =>
    counted.filter((finding) => finding.severity === severity).length;
  return {
    version: 1,
    tool: { name: 'wuze', version: VERSION },
    year,
    asOf,
    ...(region && { region }),
    ...(issuer && { issuer }),
    reply,
    rules,
    rulesOff,
    summary: {
      units: units.length,
      lists: units.reduce((sum, unit) => sum + unit.submitted, 0),
      debriefs: units.reduce((sum, unit) => sum + unit.debriefs, 0),
      error: ofSeverity('error'),
      warning: ofSeverity('warning'),
      info: ofSeverity('info'),
      suppressed: findings.filter((finding) => finding.state === 'suppressed').length,
      dismissed: findings.filter((finding) => finding.state === 'dismissed').length,
      notChecked: notChecked.length,
    },
    units,
    ...evidence,
    ...(duties && { duties }),
    notChecked,
    ...(changed && { changed }),
    ...(shard && { shard }),
    skipped,
    findings,
  };
}
