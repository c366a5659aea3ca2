import { columnWords, reportWords, say, overviewWords as words } from '../language/report-words.js';
import { markdownLink, markdownTable } from './markdown-table.js';
import { markdownText } from './markdown-text.js';
import { namesText, type Overview } from './overview.js';

/** The overview of a batch. `links` gives each unit's file by its id. */
export function overviewMarkdown(all: Overview, links: ReadonlyMap<string, string>): string {
  const { language } = all;
  const word = (key: { zh: string; en: string }) => say(key, language);
  const none = word(reportWords.none);
  const link = (id: string, name: string) => {
    const file = links.get(id);
    return file === undefined ? name : markdownLink(name, file);
  };
  const severity = (key: keyof typeof reportWords.severities) => word(reportWords.severities[key]);
  const section = (title: { zh: string; en: string }, ...parts: string[]) => [`## ${word(title)}`, ...parts];
  const { sections } = words;

  const parts = [
    `# ${markdownText(all.title)}`,
    [all.issuer, all.asOf]
      .filter((line) => line !== undefined)
      .map(markdownText)
      .join('  \n'),
    `> ${word(words.internal)}`,
    ...section(sections.verdicts, markdownText(all.lead)),
  ];
  if (all.units.length > 0) {
    const columns = [
      columnWords.unit,
      columnWords.principal,
      columnWords.supervisor,
      columnWords.submittedOfDue,
      columnWords.debriefs,
      columnWords.verdict,
      columnWords.error,
      columnWords.warning,
      columnWords.info,
      columnWords.notCounted,
    ];
    const rows = all.units.map(({ unit, verdictLabel, principal, supervisor, notCounted }) => [
      link(unit.id, unit.name),
      principal || none,
      supervisor || none,
      `${unit.submitted} / ${unit.due ?? none}`,
      String(unit.debriefs),
      verdictLabel,
      String(unit.error),
      String(unit.warning),
      String(unit.info),
      String(notCounted),
    ]);
    const table = markdownTable(columns.map(word), rows, [3, 4, 6, 7, 8, 9]);
    parts.push(...section(sections.units, word(words.unitsNote), table));
  }
  if (all.missing.length > 0) {
    const columns = [columnWords.unit, columnWords.missing, columnWords.lists];
    const rows = all.missing.map(({ unit, text, count }) => [link(unit.id, unit.name), text, String(count)]);
    parts.push(...section(sections.missing, markdownTable(columns.map(word), rows, [2])));
  }
  if (all.rules.length > 0) {
    const columns = [columnWords.rule, columnWords.severity, columnWords.count, columnWords.units];
    const rows = all.rules.map((row) => [
      `${row.title} ${row.rule}`,
      severity(row.severity),
      String(row.count),
      String(row.units),
    ]);
    parts.push(...section(sections.rules, markdownTable(columns.map(word), rows, [2, 3])));
  }
  if (all.across.length > 0) {
    const columns = [
      columnWords.unit,
      columnWords.person,
      columnWords.others,
      columnWords.likeness,
      columnWords.severity,
    ];
    const rows = all.across.map(({ finding, unit, who, others, likeness }) => [
      link(finding.unit ?? '', unit),
      who,
      others,
      likeness,
      severity(finding.severity),
    ]);
    parts.push(...section(sections.across, word(words.acrossNote), markdownTable(columns.map(word), rows)));
  }
  if (all.coverage !== undefined) {
    const { duties, rows } = all.coverage;
    const table = markdownTable(
      [word(columnWords.unit), ...duties.map(({ id, title }) => `${id} ${title}`)],
      rows.map(({ unit, cells }) => [unit.name, ...cells.map(({ text }) => text)]),
      duties.map((_, at) => at + 1),
    );
    parts.push(...section(sections.coverage, word(words.coverageNote), table));
  }
  if (all.shared.length > 0) {
    const columns = [
      columnWords.severity,
      columnWords.rule,
      columnWords.place,
      columnWords.problem,
      reportWords.advice,
    ];
    const rows = all.shared.map((row) => [row.severity, row.title, row.place, row.problem, row.advice]);
    parts.push(...section(sections.shared, markdownTable(columns.map(word), rows)));
  }
  if (all.notChecked.length > 0) {
    const columns = [columnWords.matter, columnWords.reason, columnWords.units];
    const rows = all.notChecked.map((entry) => [entry.subject, entry.reason, namesText(entry, language)]);
    parts.push(...section(sections.notChecked, markdownTable(columns.map(word), rows)));
  }
  if (all.skipped.length > 0) {
    const rows = all.skipped.map((entry) => [entry.reason, namesText(entry, language)]);
    parts.push(
      ...section(sections.skipped, markdownTable([columnWords.reason, columnWords.file].map(word), rows)),
    );
  }
  parts.push('---', markdownText(all.toolNote));
  return `${parts.join('\n\n')}\n`;
}
