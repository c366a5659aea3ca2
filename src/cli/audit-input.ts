import { readFile } from 'node:fs/promises';
import type { Audit } from '../audit/audit.js';
import { audit } from '../audit/run.js';
import type { Language } from '../language/bilingual.js';
import { commandWords } from '../language/command-words.js';
import { UsageError } from '../language/usage-error.js';
import { isoDate } from '../workspace/dates.js';
import { fileSystemReason } from '../workspace/discover.js';
import { type LoadOptions, loadWorkspace } from '../workspace/load.js';
import { interruptible } from './interruption.js';
import { Progress } from './progress.js';

/** Options of the commands that audit. */
export interface AuditingOptions {
  lang: Language;
  config?: string;
  year?: string;
  asOf?: string;
  from?: string;
  failOn?: 'error' | 'warning' | 'info' | 'never';
  quiet?: boolean;
  color: boolean;
}

export interface Timing {
  phase: string;
  milliseconds: number;
}

/** The audit a command works on: of the paths, or read again from a file (`--from`). */
export async function auditOf(
  paths: readonly string[],
  options: AuditingOptions,
  timings: Timing[] = [],
): Promise<Audit> {
  const { from, ...others } = options;
  if (from !== undefined) {
    refuseBesideFrom(paths, others);
    return savedAudit(from);
  }
  const chosen = loadOptions(options);
  return interruptible(() => freshAudit(paths, chosen, options, timings));
}

async function freshAudit(
  paths: readonly string[],
  chosen: LoadOptions,
  options: AuditingOptions,
  timings: Timing[],
): Promise<Audit> {
  const words = commandWords(options.lang).progress;
  const progress = new Progress(process.stderr.isTTY === true && !options.quiet);
  try {
    const began = performance.now();
    const { workspace, selected } = await loadWorkspace(paths, {
      ...chosen,
      onProgress: ({ step, done, total }) =>
        progress.step(step === 'read' ? words.reading : words.parsing, done, total, words.remaining),
    });
    timings.push({ phase: words.reading, milliseconds: performance.now() - began });
    return audit(workspace, {
      selected,
      onProgress: ({ rule, done, total }) =>
        progress.step(`${words.checking} ${rule}`, done, total, words.remaining),
      onTiming: (rule, milliseconds) => timings.push({ phase: rule, milliseconds }),
    });
  } finally {
    progress.end();
  }
}

/** A saved audit is what it is: nothing that would make another one goes with it. */
function refuseBesideFrom(paths: readonly string[], { config, year, asOf }: AuditingOptions): void {
  if (paths.length > 0) {
    throw new UsageError({
      zh: '--from 与路径不能同时使用：--from 只读取已保存的核查结果',
      en: '--from cannot be combined with paths: it reads a saved audit',
    });
  }
  const given = Object.entries({ '--config': config, '--year': year, '--as-of': asOf });
  const option = given.find(([, value]) => value !== undefined)?.[0];
  if (option !== undefined) {
    throw new UsageError({
      zh: `--from 与 ${option} 不能同时使用：--from 只读取已保存的核查结果`,
      en: `--from cannot be combined with ${option}: it reads a saved audit`,
    });
  }
}

/** @throws UsageError for a year or date that is none */
export function loadOptions(options: { config?: string; year?: string; asOf?: string }): LoadOptions {
  if (options.year !== undefined && !/^(?:19|20|21)\d\d$/.test(options.year)) {
    throw new UsageError({
      zh: `--year 应为四位年份，如 2026，现在是“${options.year}”`,
      en: `--year must be a year such as 2026, not "${options.year}"`,
    });
  }
  if (options.asOf !== undefined && isoDate(options.asOf) === undefined) {
    throw new UsageError({
      zh: `--as-of 应为日期，如 2026-04-10，现在是“${options.asOf}”`,
      en: `--as-of must be a date such as 2026-04-10, not "${options.asOf}"`,
    });
  }
  return {
    ...(options.config !== undefined && { configFile: options.config }),
    ...(options.year !== undefined && { year: Number(options.year) }),
    ...(options.asOf !== undefined && { asOf: isoDate(options.asOf)! }),
  };
}

async function savedAudit(file: string): Promise<Audit> {
  const { readAudit } = await import('../reports/json.js');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const reason = fileSystemReason(error);
    throw new UsageError({
      zh: `无法读取核查结果 ${file}：${reason.zh}`,
      en: `cannot read the audit ${file}: ${reason.en}`,
    });
  }
  try {
    return await readAudit(text);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError({ zh: `${file}：${error.sentence.zh}`, en: `${file}: ${error.sentence.en}` });
  }
}

/** 1 when a finding that counts is at or above the severity, else 0. */
export function exitCodeFor(audit: Audit, failOn: AuditingOptions['failOn']): number {
  const { error, warning, info } = audit.summary;
  const graver = { error, warning: error + warning, info: error + warning + info, never: 0 };
  return graver[failOn ?? 'error'] > 0 ? 1 : 0;
}
