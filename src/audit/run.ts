import { createAnalysis } from '../rules/analysis/analysis.js';
import type { Workspace } from '../workspace/model.js';
import { assembleAudit } from './assemble.js';
import type { Audit, Finding } from './audit.js';
import type { Changes } from './changed.js';
import { configureRules } from './configure.js';
import { auditAcrossUnits, auditOtherDocuments, auditUnits } from './part.js';

/** What an audit reports, and whom it tells how far it is. */
export interface AuditOptions {
  /** Which files are reported; all are compared with. Default: every file. */
  selected?: (file: string) => boolean;
  /** Narrows the report to what touches these files; everything is audited all the same. */
  changes?: Changes;
  /** Marks findings that were known before; sees all of them, also those that are not reported. */
  baseline?: (findings: readonly Finding[]) => Finding[];
  /** Called after each unit, and once more after what is compared across units. */
  onProgress?: (step: { done: number; total: number }) => void;
  /** Called with the time that a rule took, once for each of its subjects. */
  onTiming?: (rule: string, milliseconds: number) => void;
}

/**
 * Runs every rule over the workspace.
 * @returns plain data; the same workspace gives the same value.
 * @throws UsageError when the configuration names rules or options that do not exist.
 */
export function audit(workspace: Workspace, options: AuditOptions = {}): Audit {
  const { selected = () => true, changes, baseline, onProgress, onTiming } = options;
  const rules = configureRules(workspace.configuration);
  const analysis = createAnalysis(workspace);
  const { units } = workspace;
  const total = units.length + 1;
  const partOptions = { evidence: () => true, onTiming };
  const parts = [auditOtherDocuments(rules.on, workspace, analysis, onTiming)];
  for (const [index, unit] of units.entries()) {
    onProgress?.({ done: index, total });
    parts.push(auditUnits([unit], rules.on, workspace, analysis, partOptions));
  }
  onProgress?.({ done: units.length, total });
  parts.push(auditAcrossUnits(rules.on, workspace, analysis, onTiming));
  return assembleAudit(parts, rules, workspace, analysis, { selected, changes, baseline });
}
