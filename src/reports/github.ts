import type { Audit, Finding } from '../audit/audit.js';
import { visible } from '../documents/visible.js';
import { ciWords as words } from '../language/ci-words.js';
import { say } from '../language/report-words.js';
import { type AuditIndex, byPlace, byText, counts, indexAudit } from './audit-index.js';
import { findingText, findingTitle } from './finding-text.js';
import type { CheckFormat, CheckOptions } from './format.js';
import { fitMarkdown } from './markdown-fit.js';

/** Annotations of one kind that GitHub keeps of a step. */
const LIMIT = 10;

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;
const SEVERITIES = ['error', 'warning', 'info'] as const;

/** `wuze check -f github`: workflow commands that GitHub shows beside the lines of a pull request. */
export const github: CheckFormat = (audit: Audit, options: CheckOptions): string => {
  const { language } = options;
  const index = indexAudit(audit);
  const counted = audit.findings.filter(counts).toSorted(inOrder);
  const kinds = SEVERITIES.map((severity) => counted.filter((finding) => finding.severity === severity));
  const hints = kinds[2]!.length;
  const over = kinds.some((some) => some.length > LIMIT);
  // What was left out is said in a notice, which counts among the notices.
  const limits = [LIMIT, LIMIT, over ? LIMIT - 1 : LIMIT] as const;
  const shown = kinds.flatMap((some, at) => some.slice(0, limits[at]));
  const lines = shown.map((finding) => annotation(finding, index, options));
  if (over) {
    const [error, warning] = kinds.map((some) => Math.max(0, some.length - LIMIT)) as [number, number];
    const info = Math.max(0, hints - limits[2]);
    const text = say(words.notAnnotated, language, { limit: LIMIT, error, warning, info });
    const title = say(words.notAnnotatedTitle, language, { count: error + warning + info });
    lines.push(command('notice', { title }, text));
  }
  const { suppressed, dismissed } = audit.summary;
  if (suppressed + dismissed > 0) lines.push(say(words.closedCounts, language, { suppressed, dismissed }));
  return lines.map((line) => `${line}\n`).join('');
};

/**
 * The step summary: the Markdown of the check, shortened until it has no more than so many bytes (GitHub
 * refuses more than 1 MiB), with the count of what was left out.
 */
export function githubSummary(audit: Audit, options: CheckOptions, bytes: number): string {
  return fitMarkdown(audit, options, bytes, (text) => Buffer.byteLength(text));
}

function inOrder(a: Finding, b: Finding): number {
  return byText(a.file, b.file) || byPlace(a, b) || byText(a.id, b.id);
}

function annotation(finding: Finding, index: AuditIndex, { language, prefix = '' }: CheckOptions): string {
  const { file, start, end, severity, rule } = finding;
  const title = `${findingTitle(finding, index, language)} (${rule})`;
  const oneLine = start.line === end.line;
  return command(
    COMMANDS[severity],
    {
      file: visible(prefix + file),
      line: String(start.line),
      endLine: String(end.line),
      // GitHub takes columns only where the annotation is about one line.
      ...(oneLine && {
        col: String(start.column),
        endColumn: String(Math.max(start.column, end.column - 1)),
      }),
      title,
    },
    findingText(finding, language),
  );
}

/** https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function command(name: string, properties: Record<string, string>, data: string): string {
  const written = Object.entries(properties)
    .map(([key, value]) => `${key}=${escapeData(value).replaceAll(':', '%3A').replaceAll(',', '%2C')}`)
    .join(',');
  return `::${name} ${written}::${escapeData(data)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
