import { type Bilingual, fillBilingual } from '../language/bilingual.js';
import { createAnalysis } from '../rules/analysis/analysis.js';
import { dueLists } from '../rules/analysis/due.js';
import type { FindingDraft, Place, RuleReport, RuleScope, RuleSubjects } from '../rules/rule.js';
import { maskSensitive } from '../rules/text/sensitive.js';
import type { Workspace } from '../workspace/model.js';
import type { Audit, AuditUnit, Finding, NotChecked, RelatedPlace } from './audit.js';
import { type Changes, touchedBy } from './changed.js';
import { type ConfiguredRule, configureRules } from './configure.js';
import { decide } from './decisions.js';
import { coverageTable, dutyTable, listTable, similarityTable } from './evidence.js';
import { identity, identityKey } from './identity.js';
import { maskUnit } from './mask-unit.js';
import { suppress } from './suppress.js';
import { counts, verdictOf } from './verdict.js';
import { VERSION } from './version.js';
import { replyDate } from './working-days.js';

/** What an audit reports, and whom it tells how far it is. */
export interface AuditOptions {
  /** Which files are reported; all are compared with. Default: every file. */
  selected?: (file: string) => boolean;
  /** Narrows the report to what touches these files; everything is audited all the same. */
  changes?: Changes;
  /** Marks findings that were known before; sees all of them, also those that are not reported. */
  baseline?: (findings: readonly Finding[]) => Finding[];
  /** Called before each rule with how many are done. */
  onProgress?: (step: { rule: string; done: number; total: number }) => void;
  /** Called after each rule with the time it took. */
  onTiming?: (rule: string, milliseconds: number) => void;
}

/**
 * Runs every rule over the workspace.
 * @returns plain data; the same workspace gives the same value.
 * @throws UsageError when the configuration names rules or options that do not exist.
 */
export function audit(workspace: Workspace, options: AuditOptions = {}): Audit {
  const { on, off } = configureRules(workspace.configuration);
  const selected = options.selected ?? (() => true);
  const drafts: { rule: ConfiguredRule; draft: FindingDraft }[] = [];
  const notChecked: NotChecked[] = [];
  const analysis = createAnalysis(workspace);

  const apply = (rule: ConfiguredRule, subjects: RuleSubjects[RuleScope][]): void => {
    for (const subject of subjects) {
      const reports: Iterable<RuleReport> = rule.rule.check(subject as never, {
        options: rule.options,
        workspace,
        analysis,
      });
      for (const report of reports) {
        if (!('notChecked' in report)) drafts.push({ rule, draft: report });
        else
          notChecked.push({
            rule: rule.rule.id,
            ...(report.unit && { unit: report.unit.id }),
            reason: report.notChecked,
          });
      }
    }
  };

  const beforeSuppression = on.filter(({ rule }) => rule.scope !== 'suppression');
  for (const [done, rule] of beforeSuppression.entries()) {
    options.onProgress?.({ rule: rule.rule.id, done, total: beforeSuppression.length });
    const began = performance.now();
    apply(rule, subjectsOf(rule.rule.scope, workspace));
    options.onTiming?.(rule.rule.id, performance.now() - began);
  }
  const first = suppress(toFindings(drafts, workspace), workspace);
  for (const rule of on) {
    if (rule.rule.scope === 'suppression') apply(rule, first.uses);
  }
  const decided = decide(suppress(toFindings(drafts, workspace), workspace).findings, workspace.decisions);
  const everything = options.baseline?.(decided) ?? decided;

  const files = new Set(workspace.documents.map((document) => document.file).filter(selected));
  const inSelection = everything.filter((finding) => files.has(finding.file)).sort(inOrder);
  const { changes } = options;
  const touched = changes && touchedBy(changes, workspace);
  const findings = touched ? inSelection.filter(touched.finding) : inSelection;
  const withFindings = new Set(findings.map((finding) => finding.unit));
  const reported = reportedUnits(workspace, files).filter(
    (unit) => touched === undefined || touched.unit(unit) || withFindings.has(unit.id),
  );
  const unitIds = new Set(reported.map((unit) => unit.id));
  const gaps = mergeNotChecked(notChecked).filter((gap) => gap.unit === undefined || unitIds.has(gap.unit));
  const units = reported.map((unit) => {
    const summary = unitSummary(unit, findings, gaps, workspace);
    // A verdict on what has changed is no verdict on the rest.
    return changes === undefined ? summary : { ...summary, partly: true };
  });
  const { configuration } = workspace;
  const counted = findings.filter(counts);
  const reply = replyDate(workspace.asOf, configuration.replyWorkingDays, configuration.holidays);

  return {
    version: 1,
    tool: { name: 'wuze', version: VERSION },
    year: workspace.year,
    asOf: workspace.asOf,
    ...(configuration.region && { region: configuration.region }),
    ...(configuration.issuer && { issuer: configuration.issuer }),
    reply: { workingDays: configuration.replyWorkingDays, ...(reply && { date: reply }) },
    rules: on.map(({ rule, severity, options: ruleOptions }) => ({
      id: rule.id,
      severity,
      title: rule.title,
      ...(rule.options && { options: ruleOptions }),
    })),
    rulesOff: off,
    summary: {
      units: units.length,
      lists: units.reduce((sum, unit) => sum + unit.submitted, 0),
      debriefs: units.reduce((sum, unit) => sum + unit.debriefs, 0),
      error: counted.filter((finding) => finding.severity === 'error').length,
      warning: counted.filter((finding) => finding.severity === 'warning').length,
      info: counted.filter((finding) => finding.severity === 'info').length,
      suppressed: findings.filter((finding) => finding.state === 'suppressed').length,
      dismissed: findings.filter((finding) => finding.state === 'dismissed').length,
      notChecked: gaps.length,
    },
    units,
    lists: listTable(reported, analysis),
    similarity: similarityTable(reported, analysis),
    coverage: coverageTable(reported, analysis),
    duties: dutyTable(workspace),
    notChecked: gaps,
    ...(changes && {
      changed: {
        since: changes.since,
        hidden: inSelection.filter(counts).length - findings.filter(counts).length,
      },
    }),
    skipped: workspace.skipped,
    findings,
  };
}

function subjectsOf(scope: RuleScope, workspace: Workspace): RuleSubjects[RuleScope][] {
  switch (scope) {
    case 'document':
      return workspace.documents;
    case 'list':
      return workspace.units.flatMap((unit) => unit.lists);
    case 'debrief':
      return workspace.units.flatMap((unit) => unit.debriefs);
    case 'unit':
      return workspace.units;
    case 'workspace':
      return [workspace];
    case 'suppression':
      return [];
  }
}

function toFindings(
  drafts: { rule: ConfiguredRule; draft: FindingDraft }[],
  workspace: Workspace,
): Finding[] {
  const seen = new Map<string, number>();
  return drafts.map(({ rule: { rule, severity, fixed }, draft }) => {
    const key = identityKey(rule.id, workspace.year, draft);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    const message = rule.messages[draft.message];
    if (!message) throw new Error(`rule ${rule.id} has no message “${draft.message}”`);
    const sentence = (part: 'problem' | 'basis' | 'advice'): Bilingual => {
      const filled = fillBilingual({ zh: message.zh[part], en: message.en[part] }, draft.values);
      return { zh: maskSensitive(filled.zh), en: maskSensitive(filled.en) };
    };
    const { at } = draft;
    return {
      id: identity(key, ordinal),
      rule: rule.id,
      severity: draft.severity && !(fixed && milder(severity, draft.severity)) ? draft.severity : severity,
      ...(at.unit && { unit: at.unit.id }),
      state: 'open' as const,
      file: at.document.file,
      start: at.range.start,
      end: at.range.end,
      ...(at.list && { listType: at.list.type }),
      ...(at.person && { person: at.person }),
      ...(at.item !== undefined && { item: at.item }),
      ...(at.text !== undefined && { text: maskSensitive(at.text) }),
      problem: sentence('problem'),
      basis: sentence('basis'),
      advice: sentence('advice'),
      ...(draft.similarity && { similarity: draft.similarity }),
      ...(draft.related && { related: draft.related.map(relatedPlace) }),
      ...(draft.matches && { matches: draft.matches }),
      ...(draft.leftovers?.length && { leftovers: draft.leftovers }),
      ...(draft.reason && { note: draft.reason }),
    };
  });
}

const GRAVITY = { info: 0, warning: 1, error: 2 } as const;

function milder(one: keyof typeof GRAVITY, other: keyof typeof GRAVITY): boolean {
  return GRAVITY[one] < GRAVITY[other];
}

function relatedPlace(place: Place): RelatedPlace {
  return {
    file: place.document.file,
    start: place.range.start,
    end: place.range.end,
    ...(place.unit && { unit: place.unit.id }),
    ...(place.person && { person: place.person }),
    ...(place.item !== undefined && { item: place.item }),
    ...(place.text !== undefined && { text: maskSensitive(place.text) }),
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function inOrder(a: Finding, b: Finding): number {
  return (
    compareText(a.unit ?? '', b.unit ?? '') ||
    compareText(a.file, b.file) ||
    a.start.line - b.start.line ||
    a.start.column - b.start.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.id, b.id)
  );
}

/** The same gap said by many lists of a unit is said once. */
function mergeNotChecked(gaps: NotChecked[]): NotChecked[] {
  const seen = new Set<string>();
  return gaps.filter((gap) => {
    const key = JSON.stringify([gap.rule, gap.unit, gap.reason.zh]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function reportedUnits(workspace: Workspace, files: ReadonlySet<string>): Workspace['units'] {
  return workspace.units.filter(
    (unit) =>
      (unit.document && files.has(unit.document.file)) ||
      [...unit.lists, ...unit.supersededLists, ...unit.debriefs].some((list) =>
        files.has(list.document.file),
      ),
  );
}

function unitSummary(
  unit: Workspace['units'][number],
  findings: readonly Finding[],
  gaps: readonly NotChecked[],
  workspace: Workspace,
): AuditUnit {
  const own = findings.filter((finding) => finding.unit === unit.id);
  const counted = own.filter(counts);
  const principal = unit.members.find((member) => member.role === 'principal');
  const due = dueLists(unit, workspace);
  const revised = unit.lists.filter((list) => (list.revision?.number ?? 1) > 1).length;
  return maskUnit({
    id: unit.id,
    name: unit.name,
    declared: unit.document !== undefined,
    ...(unit.document && { file: unit.document.file }),
    ...(unit.level && { level: unit.level }),
    ...(unit.category && { category: unit.category }),
    ...(unit.parent && { parent: unit.parent.id }),
    ...(principal && {
      principal: { person: principal.person, ...(principal.position && { position: principal.position }) },
    }),
    ...(unit.supervisors.length > 0 && { supervisor: unit.supervisors }),
    members: unit.members.map(({ person, position, role, listRequired }) => ({
      person,
      ...(position && { position }),
      role,
      listRequired,
    })),
    verdict: verdictOf(own, workspace.configuration.verdict),
    partly: gaps.some((gap) => gap.unit === undefined || gap.unit === unit.id),
    submitted: unit.lists.length,
    ...(due && { due: due.length }),
    ...(revised > 0 && { revised }),
    debriefs: unit.debriefs.length,
    error: counted.filter((finding) => finding.severity === 'error').length,
    warning: counted.filter((finding) => finding.severity === 'warning').length,
    info: counted.filter((finding) => finding.severity === 'info').length,
  });
}
