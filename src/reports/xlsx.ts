import type { Audit, AuditUnit, Finding } from '../audit/audit.js';
import type { Column, Sheet, Value } from '../documents/spreadsheet/sheet.js';
import { spreadsheet } from '../documents/spreadsheet/workbook.js';
import type { Bilingual, Language } from '../language/bilingual.js';
import { officeWords } from '../language/report-office-words.js';
import { columnWords, reportWords, say } from '../language/report-words.js';
import { type AuditIndex, counts, indexAudit, notCheckedFor } from './audit-index.js';
import type { ReportFile, ReportFormat, ReportOptions } from './format.js';
import { enumerate, ruleTitle, verdictLabel } from './labels.js';
import { notCheckedReasons } from './overview.js';
import { partiesOf } from './parties.js';

const words = officeWords.xlsx;

/** 问题台账.xlsx: every finding of the batch in one table; for the office itself, every unit is named. */
export const format = {
  files(audit: Audit, { language }: ReportOptions): ReportFile[] {
    const index = indexAudit(audit);
    const content = spreadsheet({
      title: say(words.title, language, { year: audit.year }),
      ...(audit.issuer === undefined ? {} : { author: audit.issuer.name }),
      date: audit.asOf,
      sheets: [findingsSheet(index, language), unitsSheet(index, language), notCheckedSheet(index, language)],
      truncated: (count) => say(words.truncated, language, { count }),
    });
    return [{ name: `${say(words.file, language)}.xlsx`, content }];
  },
} satisfies ReportFormat;

/** Columns from what they are called, how wide they are, and what is in them. */
interface ColumnOf<Row> {
  title: Bilingual;
  width: number;
  style?: Column['style'];
  value: (row: Row, at: number) => Value;
}

function sheetOf<Row>(
  name: Bilingual,
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
  language: Language,
  frozenColumns = 0,
): Sheet {
  return {
    name: say(name, language),
    columns: columns.map(({ title, width, style }) => ({
      title: say(title, language),
      width,
      ...(style === undefined ? {} : { style }),
    })),
    rows: rows.map((row, at) => columns.map(({ value }) => value(row, at))),
    frozenColumns,
  };
}

function findingsSheet(index: AuditIndex, language: Language): Sheet {
  const { columns } = words;
  const unitName = ({ unit }: Finding) =>
    unit === undefined ? say(reportWords.noUnit, language) : (index.units.get(unit)?.name ?? unit);
  const imported = index.audit.findings.some(({ origin }) => origin !== undefined);
  const all: ColumnOf<Finding>[] = [
    { title: columnWords.number, width: 6, style: 'number', value: (_, at) => at + 1 },
    { title: columns.id, width: 19, style: 'centred', value: ({ id }) => id },
    { title: columnWords.unit, width: 20, value: unitName },
    { title: columns.listType, width: 12, value: (finding) => listType(finding, index, language) },
    { title: columnWords.person, width: 9, style: 'centred', value: ({ person }) => person },
    { title: columns.item, width: 7, style: 'centred', value: (finding) => items(finding, language) },
    {
      title: columnWords.rule,
      width: 22,
      value: ({ rule }) => `${ruleTitle(rule, index, language)}\n${rule}`,
    },
    {
      title: columnWords.severity,
      width: 7,
      style: 'centred',
      value: ({ severity }) => say(reportWords.severities[severity], language),
    },
    {
      title: columns.state,
      width: 9,
      style: 'centred',
      value: ({ state }) => say(reportWords.states[state], language),
    },
    { title: columnWords.problem, width: 40, value: (finding) => problem(finding, language) },
    { title: reportWords.basis, width: 28, value: ({ basis }) => basis[language] },
    { title: reportWords.advice, width: 32, value: ({ advice }) => advice[language] },
    { title: columns.text, width: 44, value: ({ text }) => text },
    { title: columns.similarity, width: 8, style: 'share', value: ({ similarity }) => similarity?.residual },
    { title: columnWords.others, width: 24, value: (finding) => others(finding, index, language) },
    { title: columnWords.file, width: 30, value: ({ file }) => file },
    { title: columns.line, width: 6, style: 'number', value: ({ start }) => start.line },
    ...(imported
      ? [{ title: reportWords.origin, width: 30, value: ({ origin }: Finding) => origin?.[language] }]
      : []),
  ];
  return sheetOf(words.sheets.findings, all, index.audit.findings, language, 2);
}

function listType({ file, listType: type }: Finding, index: AuditIndex, language: Language): string {
  const list = index.lists.get(file);
  if (list?.kind === 'debrief') return say(reportWords.lists.debrief, language);
  const known = type ?? list?.type;
  return known === undefined ? '' : say(reportWords.lists[known], language);
}

function items(finding: Finding, language: Language): string {
  const all = new Set(finding.matches?.map(({ item }) => item) ?? []);
  if (all.size === 0 && finding.item !== undefined) all.add(finding.item);
  return enumerate([...all], language);
}

/** What was found, what explains it, and how it was decided. */
function problem(finding: Finding, language: Language): string {
  const colon = say(reportWords.colon, language);
  const { note, reason } = finding;
  return [
    finding.problem[language],
    ...(note === undefined ? [] : [say(reportWords.note, language) + colon + note[language]]),
    ...(reason === undefined ? [] : [say(reportWords.reason, language) + colon + reason]),
  ].join('\n');
}

function others(finding: Finding, index: AuditIndex, language: Language): string {
  const related = finding.related ?? [];
  const parties = partiesOf(finding, index, { language, namePartners: true });
  return parties.labels(related.map((_, at) => at));
}

function unitsSheet(index: AuditIndex, language: Language): Sheet {
  const people = (leaders: readonly { person: string }[]) =>
    enumerate(
      leaders.map(({ person }) => person),
      language,
    );
  const { columns } = words;
  const figure = (title: Bilingual, value: (unit: AuditUnit) => Value): ColumnOf<AuditUnit> => ({
    title,
    width: 9,
    style: 'number',
    value,
  });
  const all: ColumnOf<AuditUnit>[] = [
    { title: columnWords.number, width: 6, style: 'number', value: (_, at) => at + 1 },
    { title: columns.unitId, width: 16, value: ({ id }) => id },
    { title: columnWords.unit, width: 30, value: ({ name }) => name },
    {
      title: columnWords.principal,
      width: 12,
      style: 'centred',
      value: ({ principal }) => principal?.person,
    },
    {
      title: columnWords.supervisor,
      width: 12,
      style: 'centred',
      value: ({ supervisor = [] }) => people(supervisor),
    },
    {
      title: columnWords.verdict,
      width: 16,
      style: 'centred',
      value: (unit) => verdictLabel(unit, language),
    },
    figure(columnWords.submitted, ({ submitted }) => submitted),
    figure(columnWords.due, ({ due }) => due ?? say(reportWords.none, language)),
    figure(columnWords.debriefs, ({ debriefs }) => debriefs),
    figure(columnWords.error, ({ error }) => error),
    figure(columnWords.warning, ({ warning }) => warning),
    figure(columnWords.info, ({ info }) => info),
    figure(
      columnWords.notCounted,
      ({ id }) => (index.findings.get(id) ?? []).filter((finding) => !counts(finding)).length,
    ),
    figure(columnWords.notChecked, (unit) => notCheckedFor(unit, index).length),
  ];
  return sheetOf(words.sheets.units, all, index.audit.units, language, 3);
}

function notCheckedSheet(index: AuditIndex, language: Language): Sheet {
  const all: ColumnOf<ReturnType<typeof notCheckedReasons>[number]>[] = [
    { title: columnWords.number, width: 6, style: 'number', value: (_, at) => at + 1 },
    { title: columnWords.matter, width: 26, value: ({ subject }) => subject },
    { title: columnWords.reason, width: 50, value: ({ reason }) => reason },
    { title: columnWords.units, width: 60, value: ({ names }) => enumerate(names, language) },
    { title: columnWords.count, width: 9, style: 'number', value: ({ count }) => count },
  ];
  return sheetOf(words.sheets.notChecked, all, notCheckedReasons(index, language), language);
}
