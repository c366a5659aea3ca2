import type { AuditUnit, Finding, NotChecked } from '../audit/audit.js';
import type { Bilingual, Language } from '../language/bilingual.js';
import { columnWords, reportWords, say, overviewWords as words } from '../language/report-words.js';
import {
  type AuditIndex,
  byText,
  counts,
  groupBy,
  notCheckedFor,
  type Severity,
  unitOf,
} from './audit-index.js';
import { enumerate, likenessText, placeLabel, ruleTitle, verdictLabel } from './labels.js';
import { officialDate } from './official.js';

/** Names written out before the rest is only counted. */
const NAMES_SHOWN = 20;

const COVERAGE_RULE = 'relevance/coverage';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** A verdict with how many units have it; `partly` only beside a pass. */
export interface VerdictCount {
  verdict: AuditUnit['verdict'];
  partly: boolean;
  label: string;
  count: number;
}

export interface UnitRow {
  unit: AuditUnit;
  verdictLabel: string;
  principal: string;
  supervisor: string;
  /** Suppressed and dismissed. */
  notCounted: number;
}

export interface RuleRow {
  rule: string;
  title: string;
  severity: Severity;
  count: number;
  units: number;
}

/** A likeness with another unit: who, with whom, how much. */
export interface AcrossRow {
  finding: Finding;
  unit: string;
  who: string;
  others: string;
  likeness: string;
}

export interface SharedRow {
  finding: Finding;
  severity: string;
  title: string;
  place: string;
  problem: string;
  advice: string;
}

/** How many lists mention a duty; without `count` it was not checked. */
export interface CoverageCell {
  count?: number;
  /** True when a list that must mention it does not. */
  missing: boolean;
  /** What stands in the cell. */
  text: string;
  title: string;
}

export interface CoverageTable {
  aspects: { title: string; span: number }[];
  duties: { id: string; title: string }[];
  rows: { unit: AuditUnit; cells: CoverageCell[] }[];
}

export interface Reason {
  subject: string;
  reason: string;
  /** Units or files, the first ones written out. */
  names: string[];
  count: number;
}

/** The overview of a batch, for the office itself: every unit is named. */
export interface Overview {
  language: Language;
  title: string;
  issuer?: string;
  asOf: string;
  lead: string;
  tiles: { label: string; value: number; severity?: Severity }[];
  verdicts: VerdictCount[];
  units: UnitRow[];
  /** Units with lists still owed: whose, and how many. */
  missing: { unit: AuditUnit; text: string; count: number }[];
  rules: RuleRow[];
  across: AcrossRow[];
  coverage?: CoverageTable;
  /** Findings in files of no unit. */
  shared: SharedRow[];
  notChecked: Reason[];
  skipped: Reason[];
  toolNote: string;
}

/** Builds the overview of all units of an audit. */
export function overview(index: AuditIndex, language: Language): Overview {
  const { audit } = index;
  const { summary } = audit;
  const verdicts = verdictCounts(audit.units, language);
  const coverage = coverageTable(index, language);
  return {
    language,
    title: say(words.title, language, { region: regionPrefix(audit.region, language), year: audit.year }),
    ...(audit.issuer === undefined ? {} : { issuer: audit.issuer.name }),
    asOf: say(words.asOf, language, { date: officialDate(audit.asOf, language) }),
    lead: say(words.lead, language, {
      ...summary,
      debriefs: summary.debriefs === 0 ? '' : say(words.leadDebriefs, language, { count: summary.debriefs }),
      verdicts: enumerate(
        verdicts.map(({ label, count }) => say(words.verdictCount, language, { verdict: label, count })),
        language,
      ),
    }),
    tiles: [
      { label: say(words.tiles.units, language), value: summary.units },
      { label: say(words.tiles.lists, language), value: summary.lists },
      ...SEVERITIES.map((severity) => ({
        label: say(words.tiles[severity], language),
        value: summary[severity],
        severity,
      })),
      { label: say(words.tiles.notChecked, language), value: summary.notChecked },
    ],
    verdicts,
    units: audit.units.map((unit) => unitRow(unit, index, language)),
    missing: missingLists(index, language),
    rules: ruleRows(index, language),
    across: acrossRows(index, language),
    ...(coverage === undefined ? {} : { coverage }),
    shared: (index.findings.get(undefined) ?? []).map((finding) => sharedRow(finding, index, language)),
    notChecked: notCheckedReasons(index, language),
    skipped: skippedReasons(index, language),
    toolNote: say(words.toolNote, language, { tool: audit.tool.name, version: audit.tool.version }),
  };
}

function regionPrefix(region: string | undefined, language: Language): string {
  if (region === undefined) return '';
  return language === 'zh' ? region : `${region}: `;
}

/** Pass, pass with something unchecked, revise, resubmit: those that occur. */
export function verdictCounts(units: readonly AuditUnit[], language: Language): VerdictCount[] {
  const kinds = [
    { verdict: 'pass', partly: false },
    { verdict: 'pass', partly: true },
    { verdict: 'revise', partly: false },
    { verdict: 'resubmit', partly: false },
  ] as const;
  return kinds
    .map((kind) => ({
      ...kind,
      label: verdictLabel(kind, language),
      count: units.filter(
        (unit) => unit.verdict === kind.verdict && (unit.verdict !== 'pass' || unit.partly === kind.partly),
      ).length,
    }))
    .filter(({ count }) => count > 0);
}

function unitRow(unit: AuditUnit, index: AuditIndex, language: Language): UnitRow {
  const findings = index.findings.get(unit.id) ?? [];
  return {
    unit,
    verdictLabel: verdictLabel(unit, language),
    principal: unit.principal?.person ?? '',
    supervisor: enumerate(
      (unit.supervisor ?? []).map((leader) => leader.person),
      language,
    ),
    notCounted: findings.filter((finding) => !counts(finding)).length,
  };
}

/** Units with lists still owed: who is named by a finding, and how many more. */
function missingLists(index: AuditIndex, language: Language): Overview['missing'] {
  return index.audit.units.flatMap((unit) => {
    const findings = (index.findings.get(unit.id) ?? []).filter(
      (finding) => finding.rule === 'roster/missing-list' && counts(finding),
    );
    const people = [...new Set(findings.flatMap((finding) => finding.person ?? []))];
    const owed = Math.max(0, (unit.due ?? 0) - unit.submitted);
    const count = Math.max(owed, findings.length);
    if (count === 0) return [];
    const others = count - people.length;
    const unnamed = others > 0 ? [say(words.unnamed, language, { count: others })] : [];
    return [{ unit, count, text: enumerate([...people, ...unnamed], language) }];
  });
}

function sharedRow(finding: Finding, index: AuditIndex, language: Language): SharedRow {
  const state = finding.state === 'open' ? '' : `${say(reportWords.states[finding.state], language)} `;
  return {
    finding,
    severity: state + say(reportWords.severities[finding.severity], language),
    title: ruleTitle(finding.rule, index, language),
    place: placeLabel(finding, language),
    problem: finding.problem[language],
    advice: finding.advice[language],
  };
}

/** Rules with open findings: errors before warnings before hints, the most frequent first. */
export function ruleRows(index: AuditIndex, language: Language): RuleRow[] {
  const counted = index.audit.findings.filter(counts);
  return [...groupBy(counted, (finding) => `${finding.severity} ${finding.rule}`).values()]
    .map((findings) => {
      const { rule, severity } = findings[0]!;
      return {
        rule,
        severity,
        title: ruleTitle(rule, index, language),
        count: findings.length,
        units: new Set(findings.flatMap((finding) => finding.unit ?? [])).size,
      };
    })
    .toSorted(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        b.count - a.count ||
        byText(a.rule, b.rule),
    );
}

function acrossRows(index: AuditIndex, language: Language): AcrossRow[] {
  const unitName = (id: string) => index.units.get(id)?.name ?? id;
  return index.audit.findings.flatMap((finding) => {
    if (!counts(finding) || finding.unit === undefined || finding.similarity === undefined) return [];
    const others = (finding.related ?? []).flatMap((place) => {
      const unit = unitOf(place, index);
      return unit === undefined || unit === finding.unit ? [] : [unitName(unit) + (place.person ?? '')];
    });
    if (others.length === 0) return [];
    return [
      {
        finding,
        unit: unitName(finding.unit),
        who: finding.person ?? '',
        others: enumerate([...new Set(others)], language),
        likeness: likenessText(finding.similarity, language),
      },
    ];
  });
}

function coverageTable(index: AuditIndex, language: Language): CoverageTable | undefined {
  const { coverage, duties, units } = index.audit;
  if (coverage === undefined || coverage.length === 0) return undefined;
  const columns =
    duties ?? [...new Set(coverage.map(({ duty }) => duty))].map((id) => ({ id, title: '', aspect: '' }));
  const covered = new Map(coverage.map(({ unit, duty, lists }) => [`${unit}\n${duty}`, lists.length]));
  const aspects: CoverageTable['aspects'] = [];
  for (const [at, { aspect }] of columns.entries()) {
    const last = aspects.at(-1);
    if (last !== undefined && columns[at - 1]?.aspect === aspect) last.span += 1;
    else aspects.push({ title: aspectTitle(aspect, language), span: 1 });
  }
  return {
    aspects,
    duties: columns.map(({ id, title }) => ({ id, title })),
    rows: units.map((unit) => {
      const checked = isCoverageChecked(unit, index);
      const complaints = coverageComplaints(unit, index);
      return {
        unit,
        cells: columns.map(({ id, title }) => {
          const missing = complaints.includes(`${id}${title}`);
          const count = covered.get(`${unit.id}\n${id}`) ?? (checked || missing ? 0 : undefined);
          if (count === undefined) {
            return { missing, text: say(reportWords.none, language), title: `${unit.name} ${id} ${title}` };
          }
          const values = { unit: unit.name, duty: id, title, count };
          const text = missing ? say(words.coverageMissing, language, { count: count || '' }) : String(count);
          return { count, missing, text, title: say(words.coverageTitle, language, values) };
        }),
      };
    }),
  };
}

/** Only where coverage was checked does it mean anything that no list mentions a duty. */
function isCoverageChecked(unit: AuditUnit, index: AuditIndex): boolean {
  return unit.submitted > 0 && !notCheckedFor(unit, index).some(({ rule }) => rule === COVERAGE_RULE);
}

/** What the rule on coverage says of the unit; it names duties by id and title. */
function coverageComplaints(unit: AuditUnit, index: AuditIndex): string {
  const findings = index.findings.get(unit.id) ?? [];
  return findings
    .filter((finding) => finding.rule === COVERAGE_RULE && counts(finding))
    .map(({ problem }) => problem.zh)
    .join('\n');
}

function aspectTitle(aspect: string, language: Language): string {
  return /^\d+$/.test(aspect) ? say(words.aspect, language, { id: aspect }) : aspect;
}

/** The same thing not checked for the same reason: once, with its units; then the rules switched off. */
export function notCheckedReasons(index: AuditIndex, language: Language): Reason[] {
  const { notChecked, rulesOff } = index.audit;
  const key = (entry: NotChecked) => `${entry.rule}\n${entry.reason[language]}`;
  const gaps = [...groupBy(notChecked, key).values()].map((entries) => {
    const units = entries.flatMap(({ unit }) =>
      unit === undefined ? [] : (index.units.get(unit)?.name ?? unit),
    );
    return {
      subject: ruleTitle(entries[0]!.rule, index, language),
      reason: entries[0]!.reason[language],
      names: units.length === entries.length ? units : [say(reportWords.anyUnit, language)],
      count: entries.length,
    };
  });
  const off = rulesOff.map((rule) => ({
    subject: rule,
    reason: say(words.rulesOffReason, language),
    names: [say(reportWords.anyUnit, language)],
    count: 1,
  }));
  return [...gaps, ...off];
}

/** Files left out, by reason. */
export function skippedReasons(index: AuditIndex, language: Language): Reason[] {
  const key = ({ reason }: { reason: Bilingual }) => reason[language];
  return [...groupBy(index.audit.skipped, key)].map(([reason, files]) => ({
    subject: say(columnWords.file, language),
    reason,
    names: files.map(({ file }) => file),
    count: files.length,
  }));
}

/** The first names and how many there are in all. */
export function namesText(entry: Reason, language: Language): string {
  const names = enumerate(entry.names.slice(0, NAMES_SHOWN), language);
  if (entry.names.length <= NAMES_SHOWN) return names;
  return `${names} ${say(words.andMore, language, { count: entry.names.length })}`;
}
