import { UsageError } from '../language/usage-error.js';
import { createAnalysis } from '../rules/analysis/analysis.js';
import type { SourceDocument, SourceRange, Workspace } from '../workspace/model.js';
import { NO_SUSPICION } from '../workspace/suspicions.js';
import { exempt } from './assemble.js';
import type { Audit, AuditUnit, Finding, Shard } from './audit.js';
import { composeAudit } from './compose.js';
import { configureRules } from './configure.js';
import { decide } from './decisions.js';
import { byUnit, inOrder, mergeGaps } from './order.js';
import type { Evidence } from './part.js';
import { counts, verdictOf } from './verdict.js';

/** An audit of one shard. */
export type ShardAudit = Audit & { shard: Shard };

/**
 * Joins the audits of all shards of one workspace to the audit that one whole run gives, to the byte.
 * @param audits each shard once, in any order
 * @throws UsageError for audits that are no shards, of different inputs, or not all of them
 */
export function mergeAudits(audits: readonly Audit[]): Audit {
  const shards = inOrderOfShard(audits);
  const [first] = shards as [ShardAudit];
  const { verdict, decisions } = first.shard;
  const workspace = workspaceOf(shards);
  const rules = configureRules(workspace.configuration).on;
  const exemptions = shards.flatMap(({ shard }) => shard.exemptions.comments);
  const reported = shards.flatMap(({ findings }) => findings.filter(notAboutExemptions).map(asReported));
  const analysis = createAnalysis(workspace);
  const exempted = exempt([{ findings: reported, exemptions }], rules, workspace, analysis);
  const findings = decide(exempted, decisions).sort(inOrder);
  const ofUnit = byUnit(findings);
  const units = shards
    .flatMap((shard) => shard.units)
    .map((unit) => counted(unit, ofUnit.get(unit.id) ?? [], verdict));
  const notChecked = mergeGaps(
    shards.flatMap((shard) => shard.notChecked),
    first.rules.map(({ id }) => id),
  );
  const withGaps = new Set(notChecked.map(({ unit }) => unit));
  return composeAudit({
    ...first,
    region: first.region,
    issuer: first.issuer,
    units: units.map((unit) => ({ ...unit, partly: withGaps.has(undefined) || withGaps.has(unit.id) })),
    evidence: evidenceOf(shards),
    duties: first.duties,
    notChecked,
    changed: undefined,
    shard: undefined,
    findings,
  });
}

/** A shard without units has none, whether it was wanted or not. */
function evidenceOf(shards: readonly ShardAudit[]): Partial<Evidence> {
  return {
    ...(shards.some(({ lists }) => lists) && { lists: shards.flatMap(({ lists = [] }) => lists) }),
    ...(shards.some(({ similarity }) => similarity) && {
      similarity: shards.flatMap(({ similarity = [] }) => similarity),
    }),
    ...(shards.some(({ coverage }) => coverage) && {
      coverage: shards.flatMap(({ coverage = [] }) => coverage),
    }),
  };
}

function inOrderOfShard(audits: readonly Audit[]): ShardAudit[] {
  const shards = audits.filter((audit): audit is ShardAudit => audit.shard !== undefined);
  const [first] = shards;
  if (first === undefined || shards.length < audits.length) {
    throw new UsageError({
      zh: '只能合并用 --shard 核查得到的结果',
      en: 'only audits made with --shard can be merged',
    });
  }
  const { of, input } = first.shard;
  const { version } = first.tool;
  if (
    shards.some(({ shard, tool }) => shard.of !== of || shard.input !== input || tool.version !== version)
  ) {
    throw new UsageError({
      zh: '这些结果不是同一批清单、同一配置、同一日期、同一版本、同样份数的核查，不能合并',
      en: 'these audits differ in their files, configuration, date, version or number of shards and cannot be merged',
    });
  }
  const indexes = shards.map(({ shard }) => shard.index);
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((index) => !indexes.includes(index));
  const repeated = indexes.find((index, at) => indexes.indexOf(index) !== at);
  if (repeated !== undefined) {
    throw new UsageError({
      zh: `第 ${repeated}/${of} 份给了两次`,
      en: `shard ${repeated}/${of} was given twice`,
    });
  }
  if (missing.length > 0) {
    throw new UsageError({
      zh: `还缺第 ${missing.join('、')} 份（共 ${of} 份）`,
      en: `of ${of} shards these are missing: ${missing.join(', ')}`,
    });
  }
  return shards.sort((a, b) => a.shard.index - b.shard.index);
}

/** As much of a workspace as exemptions are judged by. */
function workspaceOf(shards: readonly ShardAudit[]): Workspace {
  const [first] = shards as [ShardAudit];
  const { file, configured } = first.shard.exemptions;
  const ranges = new Map<string, SourceRange>();
  for (const { suppression, range } of configured) ranges.set(JSON.stringify(suppression.path), range);
  const document = {
    file,
    text: '',
    suspicions: NO_SUSPICION,
    locate: (path) => ranges.get(JSON.stringify(path))!,
  } as SourceDocument;
  return {
    configuration: {
      ...(file !== undefined && { document }),
      suppressions: configured.map(({ suppression }) => suppression),
      rules: Object.fromEntries([
        ...first.rules.map(({ id, severity }) => [id, severity] as const),
        ...first.rulesOff.map((id) => [id, 'off'] as const),
      ]),
    } as unknown as Workspace['configuration'],
    year: first.year,
    asOf: first.asOf,
    documents: [],
    units: [],
    catalogue: undefined,
    templates: [],
    decisions: [],
    skipped: [],
  };
}

/** What the shards say of exemptions was judged by a part of the findings. */
function notAboutExemptions({ rule }: Finding): boolean {
  return !rule.startsWith('suppression/');
}

/** As the rule reported it, before any exemption or decision. */
function asReported({ reason: _, suppressedBy: __, ...finding }: Finding): Finding {
  return { ...finding, state: 'open' };
}

function counted(unit: AuditUnit, findings: readonly Finding[], thresholds: Shard['verdict']): AuditUnit {
  const own = findings.filter(counts);
  const ofSeverity = (severity: Finding['severity']): number =>
    own.filter((finding) => finding.severity === severity).length;
  return {
    ...unit,
    verdict: verdictOf(findings, thresholds),
    error: ofSeverity('error'),
    warning: ofSeverity('warning'),
    info: ofSeverity('info'),
  };
}
