import type { AuditUnit } from '../audit/audit.js';
import { columnWords, reportWords, say, checkWords as words } from '../language/report-words.js';
import type { AuditIndex } from './audit-index.js';
import { verdictLabel } from './labels.js';
import type { Limited } from './limit.js';
import { nextSteps } from './next-steps.js';
import { notCheckedReasons, type Reason, ruleRows, skippedReasons } from './overview.js';
import { type Screen, tableLines, verdictStyle } from './screen.js';
import { visibleLine } from './visible.js';

/** With more units than this, those without findings are only counted. */
const MOST_UNITS = 30;
const MOST_RULES = 5;
const MOST_NAMES = 3;

/** The end of `wuze check`: verdicts, totals, frequent rules, what was not looked at, what to do. */
export function summaryLines(screen: Screen, index: AuditIndex, limited: Limited): void {
  const { audit } = index;
  const { language } = screen;
  if (audit.units.length === 0 && audit.findings.length === 0) {
    screen.write([{ text: say(words.noUnits, language), style: 'warning' }]);
  }
  hiddenLines(screen, limited);
  heading(screen, say(words.title, language, { year: audit.year }));
  unitTable(screen, audit.units);
  const { summary } = audit;
  const debriefs =
    summary.debriefs === 0 ? '' : say(words.totalsDebriefs, language, { count: summary.debriefs });
  screen.write([{ text: say(words.totals, language, { ...summary, debriefs }), style: 'strong' }]);
  if (audit.changed !== undefined) {
    screen.write([{ text: say(words.changedOnly, language, audit.changed), style: 'warning' }]);
  }
  if (audit.findings.length === 0) screen.write([{ text: say(words.clean, language), style: 'pass' }]);
  frequentRules(screen, index);
  reasonLines(screen, say(words.notChecked, language), notCheckedReasons(index, language), true);
  reasonLines(screen, say(words.skipped, language), skippedReasons(index, language), false);
  heading(screen, say(words.next, language));
  for (const [at, step] of nextSteps(index, language).entries()) {
    screen.write([{ text: `${at + 1}. ${step}`, style: 'plain' }], 2, 3);
  }
}

function heading(screen: Screen, text: string): void {
  screen.gap();
  screen.write([{ text, style: 'heading' }]);
}

function hiddenLines(screen: Screen, { hidden, maximum }: Limited): void {
  const { language } = screen;
  for (const { rule, count } of hidden) {
    const text = say(words.hiddenByRule, language, { rule, count, maximum: maximum! });
    screen.write([{ text, style: 'warning' }]);
  }
  if (hidden.length === 0) return;
  const count = hidden.reduce((sum, each) => sum + each.count, 0);
  screen.write([{ text: say(words.hiddenTotal, language, { count }), style: 'warning' }]);
}

function unitTable(screen: Screen, units: readonly AuditUnit[]): void {
  if (units.length === 0) return;
  const { language } = screen;
  const clean = (unit: AuditUnit) =>
    unit.verdict === 'pass' && !unit.partly && unit.error + unit.warning + unit.info === 0;
  const shown = units.length > MOST_UNITS ? units.filter((unit) => !clean(unit)) : units;
  const head = [
    columnWords.unit,
    columnWords.verdict,
    columnWords.submittedOfDue,
    columnWords.error,
    columnWords.warning,
    columnWords.info,
  ].map((column) => say(column, language));
  const rows = shown.map((unit) => [
    unit.name,
    verdictLabel(unit, language),
    `${unit.submitted}/${unit.due ?? say(reportWords.none, language)}`,
    String(unit.error),
    String(unit.warning),
    String(unit.info),
  ]);
  for (const [at, line] of tableLines([head, ...rows], [2, 3, 4, 5]).entries()) {
    const style = at === 0 ? 'dim' : verdictStyle(shown[at - 1]!);
    screen.line(`  ${screen.painted([{ text: line, style: style === 'pass' ? 'plain' : style }])}`);
  }
  if (shown.length < units.length) {
    const text = say(words.cleanUnits, language, { count: units.length - shown.length });
    screen.write([{ text, style: 'dim' }], 2);
  }
}

function frequentRules(screen: Screen, index: AuditIndex): void {
  const { language } = screen;
  const rules = ruleRows(index, language).toSorted((a, b) => b.count - a.count);
  if (rules.length === 0) return;
  heading(screen, say(words.frequent, language));
  const rows = rules
    .slice(0, MOST_RULES)
    .map(({ rule, title, severity, count }) => [
      String(count),
      say(reportWords.severities[severity], language),
      title,
      rule,
    ]);
  for (const line of tableLines(rows, [0])) screen.line(`  ${line}`);
  const rest = rules.slice(MOST_RULES);
  if (rest.length === 0) return;
  const count = rest.reduce((sum, each) => sum + each.count, 0);
  const text = say(words.frequentOthers, language, { rules: rest.length, count });
  screen.write([{ text, style: 'dim' }], 2);
}

/** Reasons with how many units or files each, the first named. */
function reasonLines(screen: Screen, title: string, reasons: readonly Reason[], withSubject: boolean): void {
  if (reasons.length === 0) return;
  const { language } = screen;
  heading(screen, title);
  for (const { subject, reason, names } of reasons) {
    const shown = names.slice(0, MOST_NAMES).join(say(reportWords.listSeparator, language));
    const more = names.length > MOST_NAMES ? say(words.andMore, language, { count: names.length }) : '';
    const text = [withSubject ? subject : undefined, reason, `${shown}${more}`]
      .filter((part) => part !== undefined)
      .join(say(reportWords.colon, language));
    screen.write([{ text: visibleLine(text), style: 'plain' }], 2, 2);
  }
}
