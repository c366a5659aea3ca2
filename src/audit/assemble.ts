import type { Analysis } from '../rules/analysis/analysis.js';
import { dueLists } from '../rules/analysis/due.js';
import type { Unit, Workspace } from '../workspace/model.js';
import type { Audit, AuditUnit, Finding, NotChecked, Shard } from './audit.js';
import { type Changes, touchedBy } from './changed.js';
import { composeAudit } from './compose.js';
import type { ConfiguredRule } from './configure.js';
import { decide } from './decisions.js';
import { dutyTable } from './evidence.js';
import type { CommentExemption } from './exemption.js';
import { maskUnit } from './mask-unit.js';
import { byUnit, inOrder, mergeGaps } from './order.js';
import { type AuditPart, type Evidence, RuleRun } from './part.js';
import { suppress } from './suppress.js';
import { counts, verdictOf } from './verdict.js';
import { replyDate } from './working-days.js';

/** What is reported of all that was found. */
export interface ReportOptions {
  /** Which files are reported. */
  selected: (file: string) => boolean;
  /** The shard that is audited, and which units are in it. */
  shard?: (Pick<Shard, 'index' | 'of' | 'input'> & { units: ReadonlySet<string> }) | undefined;
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
  const inShard = options.shard?.units;
  const shard = options.shard && shardOf(options.shard);
  const decided = decide(exempt(parts, on, workspace, analysis), workspace.decisions);
  const everything = baseline?.(decided) ?? decided;
  const files = new Set(workspace.documents.map((document) => document.file).filter(selected));
  const inSelection = everything.filter((finding) => files.has(finding.file)).sort(inOrder);
  const touched = changes && touchedBy(changes, workspace);
  const findings = touched ? inSelection.filter(touched.finding) : inSelection;
  const withFindings = new Set(findings.map((finding) => finding.unit));
  const reported = reportedUnits(workspace, files).filter(
    (unit) =>
      (inShard === undefined || inShard.has(unit.id)) &&
      (touched === undefined || touched.unit(unit) || withFindings.has(unit.id)),
  );
  const unitIds = new Set(reported.map((unit) => unit.id));
  const gaps = mergeGaps(
    parts.flatMap((part) => part.notChecked),
    on.map(({ rule }) => rule.id),
  ).filter((gap) => gap.unit === undefined || unitIds.has(gap.unit));
  const units = summaries(reported, findings, gaps, workspace).map((summary) =>
    // A verdict on what has changed is no verdict on the rest.
    changes === undefined ? summary : { ...summary, partly: true },
  );
  const { configuration } = workspace;
  const reply = replyDate(workspace.asOf, configuration.replyWorkingDays, configuration.holidays);
  return composeAudit({
    year: workspace.year,
    asOf: workspace.asOf,
    region: configuration.region,
    issuer: configuration.issuer,
    reply: { workingDays: configuration.replyWorkingDays, ...(reply && { date: reply }) },
    rules: on.map(({ rule, severity, options: ruleOptions }) => ({
      id: rule.id,
      severity,
      title: rule.title,
      ...(rule.options && { options: ruleOptions }),
    })),
    rulesOff: off,
    units,
    evidence: evidenceOf(parts, unitIds),
    duties: dutyTable(workspace),
    notChecked: gaps,
    changed: changes && {
      since: changes.since,
      hidden: inSelection.filter(counts).length - findings.filter(counts).length,
    },
    shard: shard && {
      ...shard,
      verdict: configuration.verdict,
      decisions: workspace.decisions,
      exemptions: exemptionsOf(workspace, parts),
    },
    skipped: workspace.skipped,
    findings,
  });
}

function shardOf({ index, of, input }: Pick<Shard, 'index' | 'of' | 'input'>) {
  return { index, of, input };
}

/** What is needed to judge the exemptions of all shards together. */
function exemptionsOf({ configuration }: Workspace, parts: readonly AuditPart[]): Shard['exemptions'] {
  const { document, suppressions } = configuration;
  return {
    ...(document && { file: document.file }),
    configured: suppressions.map((suppression) => ({
      suppression,
      range: document!.locate(suppression.path),
    })),
    comments: parts.flatMap((part) => part.exemptions),
  };
}

/** All findings, the exempted ones marked, with what the rules about exemptions say. */
export function exempt(
  parts: readonly Pick<AuditPart, 'findings' | 'exemptions'>[],
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
  const ofUnit = byUnit(findings);
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
    partly,
    submitted: unit.lists.length,
    ...(due && { due: due.length }),
    ...(revised > 0 && { revised }),
    debriefs: unit.debriefs.length,
    error: counted.filter((finding) => finding.severity === 'error').length,
    warning: counted.filter((finding) => finding.severity === 'warning').length,
    info: counted.filter((finding) => finding.severity === 'info').length,
  });
}
