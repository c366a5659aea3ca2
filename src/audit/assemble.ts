import type { Analysis } from '../rules/analysis/analysis.js';
import { dueLists } from '../rules/analysis/due.js';
import type { Unit, Workspace } from '../workspace/model.js';
import type { Audit, AuditUnit, Finding, NotChecked } from './audit.js';
import { type Changes, touchedBy } from './changed.js';
import type { ConfiguredRule } from './configure.js';
import { decide } from './decisions.js';
import { dutyTable } from './evidence.js';
import type { CommentExemption } from './inline.js';
import { type AuditPart, type Evidence, RuleRun } from './part.js';
import { suppress } from './suppress.js';
import { counts, verdictOf } from './verdict.js';
import { VERSION } from './version.js';
import { replyDate } from './working-days.js';

/** What is reported of all that was found. */
export interface ReportOptions {
  /** Which files are reported. */
  selected: (file: string) => boolean;
  changes?: Changes | undefined;
  baseline?: ((findings: readonly Finding[]) => Finding[]) | undefined;
}

/**
 * Joins what the parts of a workspace gave: exempts, decides, narrows to what is reported, and sums up.
 * @param parts in order of their units
 */
export function assembleAudit(
  parts: readonly AuditPart[],
  { on, off }: { on: readonly ConfiguredRule[]; off: string[] },
  workspace: Workspace,
  analysis: Analysis,
  options: ReportOptions,
): Audit {
  const { selected, changes, baseline } = options;
  const decided = decide(exempt(parts, on, workspace, analysis), workspace.decisions);
  const everything = baseline?.(decided) ?? decided;
  const files = new Set(workspace.documents.map((document) => document.file).filter(selected));
  const inSelection = everything.filter((finding) => files.has(finding.file)).sort(inOrder);
  const touched = changes && touchedBy(changes, workspace);
  const findings = touched ? inSelection.filter(touched.finding) : inSelection;
  const withFindings = new Set(findings.map((finding) => finding.unit));
  const reported = reportedUnits(workspace, files).filter(
    (unit) => touched === undefined || touched.unit(unit) || withFindings.has(unit.id),
  );
  const unitIds = new Set(reported.map((unit) => unit.id));
  const gaps = gapsOf(parts, on).filter((gap) => gap.unit === undefined || unitIds.has(gap.unit));
  const units = summaries(reported, findings, gaps, workspace).map((summary) =>
    // A verdict on what has changed is no verdict on the rest.
    changes === undefined ? summary : { ...summary, partly: true },
  );
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
    ...evidenceOf(parts, unitIds),
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

/** All findings, the exempted ones marked, with what the rules about exemptions say. */
function exempt(
  parts: readonly AuditPart[],
  rules: readonly ConfiguredRule[],
  workspace: Workspace,
  analysis: Analysis,
): Finding[] {
  const findings = parts.flatMap((part) => part.findings);
  const comments: CommentExemption[] = parts.flatMap((part) => part.exemptions);
  const { uses } = suppress(findings, workspace, comments);
  const run = new RuleRun(workspace, analysis);
  run.apply(rules, 'suppression', uses);
  return suppress([...findings, ...run.result().findings], workspace, comments).findings;
}

function evidenceOf(parts: readonly AuditPart[], units: ReadonlySet<string>): Partial<Evidence> {
  const all = parts.flatMap(({ evidence }) => evidence ?? []);
  if (all.length === 0) return {};
  const wanted = ({ unit }: { unit: string }): boolean => units.has(unit);
  return {
    lists: all.flatMap(({ lists }) => lists).filter(wanted),
    similarity: all.flatMap(({ similarity }) => similarity).filter(wanted),
    coverage: all.flatMap(({ coverage }) => coverage).filter(wanted),
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

/** What could not be checked, in order of the rules; the same gap said by many lists of a unit is said once. */
function gapsOf(parts: readonly AuditPart[], rules: readonly ConfiguredRule[]): NotChecked[] {
  const places = new Map(rules.map(({ rule }, place) => [rule.id, place]));
  const seen = new Set<string>();
  return parts
    .flatMap((part) => part.notChecked)
    .filter((gap) => {
      const key = JSON.stringify([gap.rule, gap.unit, gap.reason.zh]);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort((a, b) => places.get(a.rule)! - places.get(b.rule)!);
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

function summaries(
  units: readonly Unit[],
  findings: readonly Finding[],
  gaps: readonly NotChecked[],
  workspace: Workspace,
): AuditUnit[] {
  const ofUnit = new Map<string | undefined, Finding[]>();
  for (const finding of findings) {
    const own = ofUnit.get(finding.unit);
    if (own) own.push(finding);
    else ofUnit.set(finding.unit, [finding]);
  }
  const withGaps = new Set(gaps.map((gap) => gap.unit));
  return units.map((unit) =>
    unitSummary(unit, ofUnit.get(unit.id) ?? [], withGaps.has(undefined) || withGaps.has(unit.id), workspace),
  );
}

function unitSummary(unit: Unit, own: readonly Finding[], partly: boolean, workspace: Workspace): AuditUnit {
  const counted = own.filter(counts);
  const principal = unit.members.find((member) => member.role === 'principal');
  const due = dueLists(unit, workspace);
  const revised = unit.lists.filter((list) => (list.revision?.number ?? 1) > 1).length;
  return {
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
    partly,
    submitted: unit.lists.length,
    ...(due && { due: due.length }),
    ...(revised > 0 && { revised }),
    debriefs: unit.debriefs.length,
    error: counted.filter((finding) => finding.severity === 'error').length,
    warning: counted.filter((finding) => finding.severity === 'warning').length,
    info: counted.filter((finding) => finding.severity === 'info').length,
  };
}
