import type { Audit, AuditUnit, Finding } from '../audit/audit.js';
import type { Language } from '../language/bilingual.js';
import {
  columnWords,
  overviewWords,
  reportWords,
  say,
  checkWords as words,
} from '../language/report-words.js';
import { type AuditIndex, byPlace, byText, counts, groupBy, indexAudit } from './audit-index.js';
import { comparisonsOf } from './comparison.js';
import type { CheckFormat, CheckOptions } from './format.js';
import { itemsLabel, likenessText, ruleTitle, verdictLabel } from './labels.js';
import { type Limited, limitPerRule } from './limit.js';
import { comparisonMarkdown } from './markdown-pieces.js';
import { markdownTable } from './markdown-table.js';
import { markdownInline, markdownText } from './markdown-text.js';
import { nextSteps } from './next-steps.js';
import { namesText, notCheckedReasons, ruleRows, skippedReasons } from './overview.js';
import { partiesOf } from './parties.js';

/** `wuze check -f markdown`: the summary first, then the findings by unit and file. */
export const checkMarkdown: CheckFormat = (audit: Audit, options: CheckOptions): string => {
  const { language } = options;
  const index = indexAudit(audit);
  const limited = limitPerRule(audit.findings, options.maximumPerRule);
  const shown = indexAudit({ ...audit, findings: limited.shown });
  const parts = [
    `# ${say(words.title, language, { year: audit.year })}`,
    ...summaryParts(index, limited, language),
    ...[...index.units.values(), undefined].flatMap((unit) =>
      unitParts(unit, shown.findings.get(unit?.id) ?? [], index, language),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
};

function summaryParts(index: AuditIndex, limited: Limited, language: Language): string[] {
  const { audit } = index;
  const { summary } = audit;
  const debriefs =
    summary.debriefs === 0 ? '' : say(words.totalsDebriefs, language, { count: summary.debriefs });
  const empty = audit.units.length === 0 && audit.findings.length === 0 ? [say(words.noUnits, language)] : [];
  return [
    ...empty,
    markdownText(say(words.totals, language, { ...summary, debriefs })),
    ...(audit.changed === undefined ? [] : [markdownText(say(words.changedOnly, language, audit.changed))]),
    ...unitTable(audit.units, language),
    ...rulesTable(index, language),
    ...limited.hidden.map(({ rule, count }) =>
      markdownText(say(words.hiddenByRule, language, { rule, count, maximum: limited.maximum! })),
    ),
    ...reasonTables(index, language),
    `## ${say(words.next, language)}`,
    nextSteps(index, language)
      .map((step, at) => `${at + 1}. ${markdownText(step)}`)
      .join('\n'),
  ];
}

function unitTable(units: readonly AuditUnit[], language: Language): string[] {
  if (units.length === 0) return [];
  const head = [
    columnWords.unit,
    columnWords.verdict,
    columnWords.submittedOfDue,
    columnWords.error,
    columnWords.warning,
    columnWords.info,
  ].map((column) => say(column, language));
  const rows = units.map((unit) => [
    unit.name,
    verdictLabel(unit, language),
    `${unit.submitted}/${unit.due ?? say(reportWords.none, language)}`,
    String(unit.error),
    String(unit.warning),
    String(unit.info),
  ]);
  return [markdownTable(head, rows, [2, 3, 4, 5])];
}

function rulesTable(index: AuditIndex, language: Language): string[] {
  const rules = ruleRows(index, language);
  if (rules.length === 0) return [];
  const head = [columnWords.rule, columnWords.severity, columnWords.count, columnWords.units];
  const rows = rules.map(({ rule, title, severity, count, units }) => [
    `${title} ${rule}`,
    say(reportWords.severities[severity], language),
    String(count),
    String(units),
  ]);
  return [
    `## ${say(overviewWords.sections.rules, language)}`,
    markdownTable(
      head.map((column) => say(column, language)),
      rows,
      [2, 3],
    ),
  ];
}

function reasonTables(index: AuditIndex, language: Language): string[] {
  const notChecked = notCheckedReasons(index, language);
  const skipped = skippedReasons(index, language);
  const word = (column: { zh: string; en: string }) => say(column, language);
  const parts: string[] = [];
  if (notChecked.length > 0) {
    const rows = notChecked.map((entry) => [entry.subject, entry.reason, namesText(entry, language)]);
    const head = [columnWords.matter, columnWords.reason, columnWords.units].map(word);
    parts.push(`## ${word(words.notChecked)}`, markdownTable(head, rows));
  }
  if (skipped.length > 0) {
    const rows = skipped.map((entry) => [entry.reason, namesText(entry, language)]);
    parts.push(
      `## ${word(words.skipped)}`,
      markdownTable([columnWords.reason, columnWords.file].map(word), rows),
    );
  }
  return parts;
}

function unitParts(
  unit: AuditUnit | undefined,
  findings: readonly Finding[],
  index: AuditIndex,
  language: Language,
): string[] {
  if (findings.length === 0) return [];
  const title =
    unit === undefined
      ? say(reportWords.noUnit, language)
      : `${markdownInline(unit.name)}　${verdictLabel(unit, language)}`;
  const files = [...groupBy(findings, ({ file }) => file)].toSorted(([a], [b]) => byText(a, b));
  return [
    `## ${title}`,
    ...files.flatMap(([file, some]) => [
      `### ${markdownText(file)}`,
      ...some.toSorted(byPlace).flatMap((finding) => findingParts(finding, index, language)),
    ]),
  ];
}

function findingParts(finding: Finding, index: AuditIndex, language: Language): string[] {
  const parties = partiesOf(finding, index, { language, namePartners: true });
  const { severity, state, start } = finding;
  const label = counts(finding)
    ? say(reportWords.severities[severity], language)
    : say(reportWords.states[state], language);
  const item = itemsLabel(finding, index, language);
  const who = [finding.person, item, ruleTitle(finding.rule, index, language), finding.rule, finding.id];
  const head = `**${label}** ${start.line}:${start.column} ${markdownInline(who.filter((part) => part !== undefined).join(' '))}`;
  const line = (word: { zh: string; en: string }, text: string | undefined) =>
    text === undefined || text === ''
      ? []
      : [`- ${say(word, language)}${say(reportWords.colon, language)}${markdownInline(text)}`];
  const lines = [
    ...line(reportWords.problem, finding.problem[language]),
    ...line(reportWords.quote, finding.matches === undefined ? finding.text : undefined),
    ...line(reportWords.origin, finding.origin?.[language]),
    ...(counts(finding) ? line(reportWords.basis, finding.basis[language]) : []),
    ...(counts(finding) ? line(reportWords.advice, finding.advice[language]) : []),
    ...line(reportWords.figures, finding.similarity && likenessText(finding.similarity, language)),
    ...line(reportWords.leftovers, finding.leftovers?.join(say(reportWords.listSeparator, language))),
    ...line(reportWords.related, relatedText(finding, parties.labels)),
    ...line(reportWords.note, finding.note?.[language]),
    ...line(reportWords.reason, finding.reason),
  ];
  const comparisons = counts(finding)
    ? comparisonsOf(finding, index, parties, { language, context: 16, whole: 300, othersWhole: true })
    : [];
  return [
    head,
    lines.join('\n'),
    ...comparisons.map((comparison) => comparisonMarkdown(comparison, language)),
  ];
}

/** Places of others that no comparison shows. */
function relatedText(finding: Finding, labels: (related: readonly number[]) => string): string {
  const compared = new Set(finding.matches?.map((match) => match.related));
  return labels((finding.related ?? []).map((_, at) => at).filter((at) => !compared.has(at)));
}
