import type { Audit, Finding } from '../../src/audit/audit.js';
import { sampleAudit } from './sample-audit.js';

/** The sample with so many more findings, each of its own id. */
export function largeAudit(count: number, change: Partial<Finding> = {}): Audit {
  const audit = sampleAudit();
  const model = audit.findings.find(({ state }) => state === 'open')!;
  for (let number = 0; number < count; number += 1) {
    audit.findings.push({ ...model, ...change, id: (number + 2 ** 40).toString(16).padStart(16, '0') });
  }
  return audit;
}
