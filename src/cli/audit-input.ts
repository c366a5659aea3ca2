import { readFile } from 'node:fs/promises';
import type { Audit } from '../audit/audit.js';
import { audit } from '../audit/run.js';
import type { Language } from '../language/bilingual.js';
import { commandWords } from '../language/command-words.js';
import { UsageError } from '../language/usage-error.js';
import { isoDate } from '../workspace/dates.js';
import { loadWorkspace } from '../workspace/load.js';
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
  if (options.from !== undefined) {
    if (paths.length > 0) {
      throw new UsageError({
        zh: '--from 与路径不能同时使用：--from 只读取已保存的核查结果',
        en: '--from cannot be combined with paths: it reads a saved audit',
      });
    }
    return savedAudit(options.from);
  }
  const words = commandWords(options.lang).progress;
  const progress = new Progress(process.stderr.isTTY === true && !options.quiet);
  try {
    const began = performance.now();
    const { workspace, selected } = await loadWorkspace([...paths], {
      ...loadOptions(options),
      onProgress: ({ done, total }) => progress.step(words.reading, done, total, words.remaining),
    });
    timings.push({ phase: words.reading, milliseconds: performance.now() - began });
    return audit(workspace, {
      selected,
      onProgress: ({ rule, done, total }) => progress.step(`${words.checking} ${rule}`, done, total, words.remaining),
      onTiming: (rule, milliseconds) => timings.push({ phase: rule, milliseconds }),
    });
  } finally {
    progress.end();
  }
}

export function loadOptions(options: { config?: string; year?: string; asOf?: string }): {
  configFile?: string;
  year?: number;
  asOf?: string;
} {
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
    throw new UsageError({
      zh: `无法读取核查结果 ${file}：${(error as Error).message}`,
      en: `cannot read the audit ${file}: ${(error as Error).message}`,
    });
  }
  try {
    return await readAudit(text);
  } catch (error) {
    throw new UsageError({
      zh: `${file} 不是核查结果（check -f json 的输出）：${(error as Error).message}`,
      en: `${file} is not an audit (the output of check -f json): ${(error as Error).message}`,
    });
  }
}

/** 1 when a finding that counts is at or above the severity, else 0. */
export function exitCodeFor(audit: Audit, failOn: AuditingOptions['failOn']): number {
  const { error, warning, info } = audit.summary;
  const graver = { error, warning: error + warning, info: error + warning + info, never: 0 };
  return graver[failOn ?? 'error'] > 0 ? 1 : 0;
}
