import type { Analysis } from '../rules/analysis/analysis.js';
import type { RuleReport, RuleScope, RuleSubjects } from '../rules/rule.js';
import type { SourceDocument, Unit, Workspace } from '../workspace/model.js';
import type { AuditList, Coverage, Finding, ListSimilarity, NotChecked } from './audit.js';
import type { ConfiguredRule } from './configure.js';
import { coverageTable, listTable, similarityTable } from './evidence.js';
import type { CommentExemption } from './exemption.js';
import { type ReportedDraft, toFindings } from './findings.js';
import { commentExemptions } from './inline.js';
import { withOrigins } from './origin.js';

/**
 * What the rules found in a part of the workspace, as plain data. A part holds whole units: findings that are equal but
 * for their number are always in one part.
 */
export interface AuditPart {
  findings: Finding[];
  notChecked: NotChecked[];
  exemptions: CommentExemption[];
  evidence?: Evidence;
}

/** The texts and figures behind the findings. */
export interface Evidence {
  lists: AuditList[];
  similarity: ListSimilarity[];
  coverage: Coverage[];
}

export interface PartOptions {
  /** Of which units the evidence is wanted. */
  evidence: (unit: Unit) => boolean;
  /** Called with the time that a rule took, once for each of its subjects. */
  onTiming?: ((rule: string, milliseconds: number) => void) | undefined;
  /** Called after each unit. */
  onUnit?: (unit: Unit) => void;
}

/** Runs the rules about documents, lists, debriefs and units, one unit after the other. */
export function auditUnits(
  units: readonly Unit[],
  rules: readonly ConfiguredRule[],
  workspace: Workspace,
  analysis: Analysis,
  options: PartOptions,
): AuditPart {
  const run = new RuleRun(workspace, analysis, options.onTiming);
  for (const unit of units) {
    run.apply(rules, 'document', documentsOf(unit, analysis));
    run.apply(rules, 'list', unit.lists);
    run.apply(rules, 'debrief', unit.debriefs);
    run.apply(rules, 'unit', [unit]);
    options.onUnit?.(unit);
  }
  const wanted = units.filter(options.evidence);
  return {
    ...run.result(),
    exemptions: commentExemptions(units, workspace),
    ...(wanted.length > 0 && {
      evidence: {
        lists: listTable(wanted, analysis),
        similarity: similarityTable(wanted, analysis),
        coverage: coverageTable(wanted, analysis),
      },
    }),
  };
}

/** Runs the rules about documents over those that are in no unit's part. */
export function auditOtherDocuments(
  rules: readonly ConfiguredRule[],
  workspace: Workspace,
  analysis: Analysis,
  onTiming?: PartOptions['onTiming'],
): AuditPart {
  const ofUnits = new Set(workspace.units.flatMap((unit) => documentsOf(unit, analysis)));
  const run = new RuleRun(workspace, analysis, onTiming);
  run.apply(
    rules,
    'document',
    workspace.documents.filter((document) => !ofUnits.has(document)),
  );
  return { ...run.result(), exemptions: [] };
}

/** The lists and debriefs of a unit, and what may be one but cannot be read. */
function documentsOf(unit: Unit, { owners }: Analysis): SourceDocument[] {
  const lists = [...unit.lists, ...unit.supersededLists, ...unit.earlierLists];
  const debriefs = [...unit.debriefs, ...unit.earlierDebriefs];
  return [...[...lists, ...debriefs].map(({ document }) => document), ...owners.unplacedOf(unit)];
}

/** Runs the rules about the workspace as a whole. */
export function auditAcrossUnits(
  rules: readonly ConfiguredRule[],
  workspace: Workspace,
  analysis: Analysis,
  onTiming?: PartOptions['onTiming'],
): AuditPart {
  const run = new RuleRun(workspace, analysis, onTiming);
  run.apply(rules, 'workspace', [workspace]);
  return { ...run.result(), exemptions: [] };
}

/** Collects what rules report. */
export class RuleRun {
  readonly #drafts: ReportedDraft[] = [];
  readonly #notChecked: NotChecked[] = [];

  constructor(
    private readonly workspace: Workspace,
    private readonly analysis: Analysis,
    private readonly onTiming?: PartOptions['onTiming'],
  ) {}

  /** Runs the rules of one scope over its subjects. */
  apply<Scope extends RuleScope>(
    rules: readonly ConfiguredRule[],
    scope: Scope,
    subjects: readonly RuleSubjects[Scope][],
  ): void {
    const { workspace, analysis } = this;
    for (const rule of rules) {
      if (rule.rule.scope !== scope) continue;
      const began = performance.now();
      const context = { options: rule.options, workspace, analysis };
      for (const subject of subjects) {
        for (const report of rule.rule.check(subject as never, context)) this.#add(rule, report);
      }
      this.onTiming?.(rule.rule.id, performance.now() - began);
    }
  }

  result(): { findings: Finding[]; notChecked: NotChecked[] } {
    const findings = toFindings(this.#drafts, this.workspace.year);
    const drafts = this.#drafts.map(({ draft }) => draft);
    return { findings: withOrigins(findings, drafts), notChecked: this.#notChecked };
  }

  #add(rule: ConfiguredRule, report: RuleReport): void {
    if (!('notChecked' in report)) this.#drafts.push({ rule, draft: report });
    else
      this.#notChecked.push({
        rule: rule.rule.id,
        ...(report.unit && { unit: report.unit.id }),
        reason: report.notChecked,
      });
  }
}
