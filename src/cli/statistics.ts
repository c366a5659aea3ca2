import type { Audit } from '../audit/audit.js';
import { visibleLine } from '../documents/visible.js';
import type { Language } from '../language/bilingual.js';
import { reportWords, say } from '../language/report-words.js';
import { counts } from '../reports/audit-index.js';
import { tableLines } from '../reports/screen.js';

export interface Timing {
  phase: string;
  milliseconds: number;
  /** True for a rule, which is a part of the phase before it. */
  rule?: boolean;
}

/** Adds up the times of each rule. */
export class RuleTimes {
  readonly #times = new Map<string, number>();

  readonly add = (rule: string, milliseconds: number): void => {
    this.#times.set(rule, (this.#times.get(rule) ?? 0) + milliseconds);
  };

  all(): Timing[] {
    return Array.from(this.#times, ([phase, milliseconds]) => ({ phase, milliseconds, rule: true }));
  }
}

const WORDS = {
  zh: {
    byRule: '规则',
    byUnit: '单位',
    closed: '不计入',
    total: '合计',
    others: '—',
    rate: (lists: number, seconds: string, rate: string) => `${lists} 份清单，${seconds} 秒，每秒 ${rate} 份`,
  },
  en: {
    byRule: 'rule',
    byUnit: 'unit',
    closed: 'not counted',
    total: 'total',
    others: '—',
    rate: (lists: number, seconds: string, rate: string) => `${lists} lists in ${seconds} s, ${rate} lists/s`,
  },
} as const;

/**
 * `--statistics`: findings by rule and by unit in columns of severity, and how fast it went.
 * @param milliseconds of the audit; undefined when a saved one was read
 */
export function statisticsText(audit: Audit, language: Language, milliseconds: number | undefined): string {
  const words = WORDS[language];
  const names = new Map(audit.units.map(({ id, name }) => [id, name]));
  const lines = [
    ...table(audit, words.byRule, ({ rule }) => rule, language),
    '',
    ...table(
      audit,
      words.byUnit,
      ({ unit }) => (unit === undefined ? words.others : (names.get(unit) ?? unit)),
      language,
    ),
  ];
  if (milliseconds !== undefined) {
    const lists = audit.summary.lists + audit.summary.debriefs;
    const rate = milliseconds === 0 ? 0 : (lists * 1000) / milliseconds;
    lines.push(
      '',
      words.rate(lists, (milliseconds / 1000).toFixed(2), rate < 10 ? rate.toFixed(1) : rate.toFixed(0)),
    );
  }
  return lines.map((line) => `${line}\n`).join('');
}

function table(
  audit: Audit,
  title: string,
  keyOf: (finding: Audit['findings'][number]) => string,
  language: Language,
): string[] {
  const words = WORDS[language];
  const rows = new Map<string, number[]>();
  for (const finding of audit.findings) {
    const row = rows.get(keyOf(finding)) ?? [0, 0, 0, 0];
    const column = counts(finding) ? { error: 0, warning: 1, info: 2 }[finding.severity] : 3;
    row[column]! += 1;
    rows.set(keyOf(finding), row);
  }
  const sum = [...rows.values()].reduce((all, row) => all.map((each, at) => each + row[at]!), [0, 0, 0, 0]);
  const head = (['error', 'warning', 'info'] as const).map((severity) =>
    say(reportWords.severities[severity], language),
  );
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return tableLines(
    [
      [title, ...head, words.closed],
      ...sorted.map(([key, row]) => [visibleLine(key), ...row.map(String)]),
      [words.total, ...sum.map(String)],
    ],
    [1, 2, 3, 4],
  );
}

/** `--timing`: phases, and within the audit the rules, slowest first. What several rules share is counted with the first. */
export function timingText(timings: readonly Timing[], language: Language): string {
  const phases = timings.filter(({ rule }) => !rule);
  const rules = timings.filter(({ rule }) => rule).toSorted((a, b) => b.milliseconds - a.milliseconds);
  const afterAudit = timings.findLastIndex(({ rule }) => rule);
  const audit = timings.slice(afterAudit + 1).find(({ rule }) => !rule);
  const total = phases.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const line = (milliseconds: number, text: string, indent = '') =>
    `${milliseconds.toFixed(1).padStart(9)} ms  ${indent}${text}\n`;
  const lines = phases.flatMap((phase) => [
    line(phase.milliseconds, phase.phase),
    ...(phase === audit ? rules.map((rule) => line(rule.milliseconds, rule.phase, '  ')) : []),
  ]);
  return [...lines, line(total, WORDS[language].total)].join('');
}
