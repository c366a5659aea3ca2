/**
 * wuze as a library.
 *
 * ```ts
 * const { workspace, selected } = await loadWorkspace(['lists'], { asOf: '2026-04-10' });
 * const result = audit(workspace, { selected });
 * ```
 */
export type {
  Audit,
  AuditList,
  AuditUnit,
  Finding,
  FindingState,
  NotChecked,
  RelatedPlace,
  Verdict,
} from './audit/audit.js';
export { type AuditOptions, audit } from './audit/run.js';
export type { Bilingual, Language } from './language/bilingual.js';
export { UsageError } from './language/usage-error.js';
export type { ItemMatch, Severity, SimilarityFigures } from './rules/rule.js';
export { type SimilarClasses, similarClasses } from './similarity/classes.js';
export type { Span } from './similarity/compare.js';
export { compareTexts } from './similarity/compare-texts.js';
export { type JoinOptions, type ScoredPairs, similarPairs } from './similarity/pairs.js';
export { type LoadedWorkspace, type LoadOptions, loadWorkspace } from './workspace/load.js';
export type { Position, Workspace } from './workspace/model.js';
