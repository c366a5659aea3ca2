import { readFile } from 'node:fs/promises';
import type { Audit } from '../audit/audit.js';
import { commonFiles } from '../audit/changed.js';
import { configurationHints } from '../audit/hints.js';
import { visible } from '../documents/visible.js';
import type { Bilingual } from '../language/bilingual.js';
import { commandWords } from '../language/command-words.js';
import { UsageError } from '../language/usage-error.js';
import { isoDate, todayInShanghai } from '../workspace/dates.js';
import { fileSystemReason } from '../workspace/discover.js';
import { findWorkspace, type LoadOptions, readFound, workspaceOf } from '../workspace/load.js';
import type { Audited, AuditingOptions } from './auditing.js';
import { type Baseline, openBaseline } from './baseline-file.js';
import { type AuditCache, auditCache } from './cache/audit-cache.js';
import { commonFilesNotice } from './common-files-notice.js';
import { changesSince } from './git.js';
import { interruptible } from './interruption.js';
import { LARGE } from './large/size.js';
import { jobsOf, largeAudit, shardOf } from './large-input.js';
import { Progress } from './progress.js';
import { RuleTimes, type Timing } from './statistics.js';

/** The audit a command works on: of the paths, or read again from a file (`--from`). */
export async function auditOf(
  paths: readonly string[],
  options: AuditingOptions,
  timings: Timing[] = [],
): Promise<Audit> {
  return (await auditedIn(paths, options, timings)).audit;
}

/** As {@link auditOf}, with where it was; writes the baseline where that is asked for, and notices to standard error. */
export async function auditedIn(
  paths: readonly string[],
  options: AuditingOptions,
  timings: Timing[] = [],
): Promise<Audited> {
  const { from, ...others } = options;
  if (from !== undefined) {
    refuseBesideFrom(paths, others);
    return { audit: await savedAudit(from), root: process.cwd() };
  }
  const chosen = loadOptions(options);
  const baseline = await openBaseline(options);
  const { notices, hints, toKeep, ...audited } = await interruptible(() =>
    freshAudit(paths, chosen, options, baseline, timings),
  );
  await toKeep?.keep({ audit: audited.audit, hints });
  await baseline?.save();
  const lines = [
    ...notices.map((notice) => notice[options.lang]),
    ...(baseline?.notice(options.lang) ?? []),
    ...hints.map((hint) => hint[options.lang]),
  ];
  if (!options.quiet) process.stderr.write(visible(lines.map((line) => `${line}\n`).join('')));
  return audited;
}

async function freshAudit(
  paths: readonly string[],
  chosen: LoadOptions,
  options: AuditingOptions,
  baseline: Baseline | undefined,
  timings: Timing[],
): Promise<Audited & { notices: Bilingual[]; hints: Bilingual[]; toKeep?: AuditCache }> {
  const words = commandWords(options.lang).progress;
  const progress = new Progress(
    process.stderr.isTTY === true && process.env.TERM !== 'dumb' && !options.quiet,
  );
  try {
    const began = performance.now();
    const loading: LoadOptions & { asOf: string } = {
      ...chosen,
      asOf: chosen.asOf ?? todayInShanghai(),
      onProgress: ({ step, done, total }) =>
        progress.step(step === 'read' ? words.reading : words.parsing, done, total, words.remaining),
    };
    const found = await findWorkspace(paths, loading);
    const jobs = jobsOf(options.jobs, found.names.length);
    const shard = shardOf(options, found);
    if (shard !== undefined || found.names.length >= LARGE || (options.jobs !== undefined && jobs > 1)) {
      return await largeAudit(found, { loading, jobs, shard }, options, baseline, timings, progress);
    }
    const files = readFound(found, loading);
    const { root, selected } = files;
    // What depends on more than the files, or is to be measured, is done anew.
    const cache =
      baseline || options.changed !== undefined || options.timing
        ? undefined
        : auditCache(files, { year: loading.year, asOf: loading.asOf }, options);
    const kept = await cache?.find();
    if (kept !== undefined) {
      timings.push({ phase: words.fromCache, milliseconds: performance.now() - began });
      return { ...kept, root, notices: [] };
    }
    const workspace = workspaceOf(files, loading);
    const { audit } = await import('../audit/run.js');
    timings.push({ phase: words.reading, milliseconds: performance.now() - began });
    const changes = options.changed === undefined ? undefined : await changesSince(root, options.changed);
    const afterReading = performance.now();
    const ruleTimes = new RuleTimes();
    const result = audit(workspace, {
      selected,
      ...(changes && { changes }),
      ...(baseline && { baseline: baseline.mark }),
      onProgress: ({ done, total }) => progress.step(words.checking, done, total, words.remaining),
      onTiming: ruleTimes.add,
    });
    timings.push(...ruleTimes.all(), {
      phase: words.checking,
      milliseconds: performance.now() - afterReading,
    });
    return {
      audit: result,
      root,
      notices: changes ? commonFilesNotice(commonFiles(changes, workspace)) : [],
      hints: configurationHints(workspace),
      ...(cache && { toKeep: cache }),
    };
  } finally {
    progress.end();
  }
}

/** A saved audit is what it is: nothing that would make another one goes with it. */
function refuseBesideFrom(paths: readonly string[], options: AuditingOptions): void {
  const { config, year, asOf, changed, baseline, updateBaseline, pruneBaseline } = options;
  if (paths.length > 0) {
    throw new UsageError({
      zh: '--from 与路径不能同时使用：--from 只读取已保存的核查结果',
      en: '--from cannot be combined with paths: it reads a saved audit',
    });
  }
  const given = Object.entries({
    '--config': config,
    '--year': year,
    '--as-of': asOf,
    '--changed': changed,
    '--baseline': baseline,
    '--update-baseline': updateBaseline,
    '--prune-baseline': pruneBaseline,
  });
  const option = given.find(([, value]) => value !== undefined)?.[0];
  if (option !== undefined) {
    throw new UsageError({
      zh: `--from 与 ${option} 不能同时使用：--from 只读取已保存的核查结果`,
      en: `--from cannot be combined with ${option}: it reads a saved audit`,
    });
  }
}

/** @throws UsageError for a year or date that is none */
export function loadOptions(
  options: Pick<AuditingOptions, 'config' | 'year' | 'asOf' | 'output'>,
): LoadOptions {
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
    ...(options.output !== undefined && { output: options.output }),
    ...(options.year !== undefined && { year: Number(options.year) }),
    ...(options.asOf !== undefined && { asOf: isoDate(options.asOf)! }),
  };
}

/** An audit read from a file; of a shard only where it is to be merged. */
export async function savedAudit(file: string, mayBeShard = false): Promise<Audit> {
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
    const audit = await readAudit(text);
    if (audit.shard === undefined || mayBeShard) return audit;
    const { index, of } = audit.shard;
    throw new UsageError({
      zh: `这是第 ${index}/${of} 份的核查结果，请先用 wuze merge 合并`,
      en: `this is shard ${index}/${of} of an audit: merge the shards first (wuze merge)`,
    });
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
