import type { Audit, AuditUnit, Finding } from '../audit/audit.js';
import { visible, visibleLine } from '../documents/visible.js';
import type { Language } from '../language/bilingual.js';
import { ciWords as words } from '../language/ci-words.js';
import { say } from '../language/report-words.js';
import { type AuditIndex, byPlace, byText, counts, groupBy, indexAudit } from './audit-index.js';
import { findingText, findingTitle, problemText } from './finding-text.js';
import type { CheckFormat, CheckOptions } from './format.js';
import { ruleTitle } from './labels.js';

const GRAVITY = { info: 0, warning: 1, error: 2 } as const;

interface Suite {
  name: string;
  cases: Case[];
}

interface Case {
  /** The file, as a class of tests. */
  classname: string;
  name: string;
  file?: string;
  line?: number;
  outcome: 'passed' | 'failed' | 'skipped';
  /** One line for the outcome. */
  message?: string;
  /** The findings in full. */
  text?: string;
}

/**
 * `wuze check -f junit`: a suite for each unit; in it a case for each rule that has findings in a file, one
 * that passes for each file without findings, and a skipped one for what could not be checked.
 */
export const junit: CheckFormat = (audit: Audit, options: CheckOptions): string => {
  const index = indexAudit(audit);
  const suites = [...index.units.values(), undefined]
    .map((unit) => suiteOf(unit, index, options))
    .filter(({ cases }) => cases.length > 0);
  const total = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: `wuze ${audit.year}`, ...tally(total), time: '0' })}>`,
    ...suites.flatMap(suiteLines),
    '</testsuites>',
    '',
  ].join('\n');
};

function suiteOf(unit: AuditUnit | undefined, index: AuditIndex, options: CheckOptions): Suite {
  const { language } = options;
  const findings = index.findings.get(unit?.id) ?? [];
  const byFile = groupBy(findings, ({ file }) => file);
  const own = unit === undefined ? [] : (index.listsByUnit.get(unit.id) ?? []);
  const files = [...new Set([...byFile.keys(), ...own.map(({ file }) => file)])].sort(byText);
  const cases = files.flatMap((file) => {
    const rules = groupBy(byFile.get(file) ?? [], ({ rule }) => rule);
    if (rules.size === 0) return [passed(file, say(words.clean, language))];
    return [...rules]
      .sort(([a], [b]) => byText(a, b))
      .map(([rule, some]) => caseOf(rule, file, some.toSorted(byPlace), index, options));
  });
  const gaps = (index.notChecked.get(unit?.id) ?? []).map(
    (gap): Case => ({
      classname: gap.rule,
      name: ruleTitle(gap.rule, index, language),
      outcome: 'skipped',
      message: gap.reason[language],
    }),
  );
  return { name: unit?.name ?? say(words.shared, language), cases: [...cases, ...gaps] };
}

function passed(file: string, name: string): Case {
  return { classname: file, name, file, outcome: 'passed' };
}

function caseOf(
  rule: string,
  file: string,
  findings: readonly Finding[],
  index: AuditIndex,
  { language, failOn = 'error' }: CheckOptions,
): Case {
  const counted = findings.filter(counts);
  const failing = counted.filter(({ severity }) => GRAVITY[severity] >= GRAVITY[failOn]);
  const outcome = failing.length > 0 ? 'failed' : counted.length > 0 ? 'passed' : 'skipped';
  const first = failing[0] ?? findings[0]!;
  return {
    classname: file,
    name: `${rule} ${ruleTitle(rule, index, language)}`,
    file,
    line: first.start.line,
    outcome,
    message: messageOf(first, findings.length, language),
    text: findings.map((finding) => paragraph(finding, index, language)).join('\n\n'),
  };
}

function messageOf(first: Finding, count: number, language: Language): string {
  const text = problemText(first, language);
  return count === 1 ? text : say(words.more, language, { text, count });
}

function paragraph(finding: Finding, index: AuditIndex, language: Language): string {
  const { file, start, id } = finding;
  const head = `${file}:${start.line}:${start.column} ${findingTitle(finding, index, language)} ${id}`;
  return `${visibleLine(head)}\n${findingText(finding, language)}`;
}

function tally(cases: readonly Case[]) {
  const number = (outcome: Case['outcome']) =>
    String(cases.filter((each) => each.outcome === outcome).length);
  return {
    tests: String(cases.length),
    failures: number('failed'),
    errors: '0',
    skipped: number('skipped'),
  };
}

function suiteLines({ name, cases }: Suite): string[] {
  return [
    `  <testsuite${attributes({ name, ...tally(cases), time: '0' })}>`,
    ...cases.flatMap(caseLines),
    '  </testsuite>',
  ];
}

function caseLines({ classname, name, file, line, outcome, message = '', text }: Case): string[] {
  const start = `    <testcase${attributes({
    classname,
    name,
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line: String(line) }),
    time: '0',
  })}`;
  const content = text === undefined ? '' : escapeXml(visible(text));
  if (outcome === 'failed') {
    const failure = `<failure${attributes({ message, type: 'finding' })}>${content}</failure>`;
    return [`${start}>`, `      ${failure}`, '    </testcase>'];
  }
  const skipped = outcome === 'skipped' ? [`      <skipped${attributes({ message })}/>`] : [];
  const output = content === '' ? [] : [`      <system-out>${content}</system-out>`];
  if (skipped.length + output.length === 0) return [`${start}/>`];
  return [`${start}>`, ...skipped, ...output, '    </testcase>'];
}

function attributes(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(visibleLine(value))}"`)
    .join('');
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for XML 1.0, which allows no U+FFFE and U+FFFF; control characters are gone already. */
function escapeXml(text: string): string {
  return text
    .replace(/[\uFFFE\uFFFF]/g, (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase()}>`)
    .replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);
}
