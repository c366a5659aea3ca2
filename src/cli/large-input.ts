import { availableParallelism } from 'node:os';
import { commonFiles } from '../audit/changed.js';
import { configurationHints } from '../audit/hints.js';
import type { Bilingual } from '../language/bilingual.js';
import { commandWords } from '../language/command-words.js';
import { UsageError } from '../language/usage-error.js';
import type { FoundWorkspace } from '../workspace/load.js';
import type { Audited, AuditingOptions } from './auditing.js';
import type { Baseline } from './baseline-file.js';
import { cacheFolder } from './cache/audit-cache.js';
import { programFingerprint } from './cache/fingerprint.js';
import { tidyTasks } from './cache/task-cache.js';
import { commonFilesNotice } from './common-files-notice.js';
import { changesSince } from './git.js';
import type { LargeOptions } from './large/options.js';
import type { Progress } from './progress.js';
import { RuleTimes, type Timing } from './statistics.js';

/** The audit of so many files that they are taken part by part. */
export async function largeAudit(
  found: FoundWorkspace,
  how: Pick<LargeOptions, 'loading' | 'jobs' | 'shard'>,
  options: AuditingOptions,
  baseline: Baseline | undefined,
  timings: Timing[],
  progress: Progress,
): Promise<Audited & { notices: Bilingual[]; hints: Bilingual[] }> {
  const words = commandWords(options.lang).progress;
  const { auditLarge } = await import('./large/large-audit.js');
  const changes = options.changed === undefined ? undefined : await changesSince(found.root, options.changed);
  const folder = options.timing ? undefined : cacheFolder(options);
  const tooMuch = found.names.length > EVIDENCE_FITS;
  const evidence = options.evidence ?? (tooMuch ? 'findings' : 'all');
  const ruleTimes = new RuleTimes();
  const { audit, workspace } = await auditLarge(found, {
    ...how,
    evidence: evidence === 'all',
    cache: folder === undefined ? undefined : { folder, program: JSON.stringify(await programFingerprint()) },
    selected: found.selected,
    changes,
    baseline: baseline?.mark,
    onStep: (step, done, total) => progress.step(words.steps[step], done, total, words.remaining),
    onTiming: (name, milliseconds) => {
      if ('rule' in name) ruleTimes.add(name.rule, milliseconds);
      else
        timings.push(...(name.step === 'audit' ? ruleTimes.all() : []), {
          phase: words.steps[name.step],
          milliseconds,
        });
    },
  });
  if (folder !== undefined) tidyTasks(folder);
  return {
    audit,
    root: found.root,
    notices: [
      ...(changes ? commonFilesNotice(commonFiles(changes, workspace)) : []),
      ...(tooMuch && options.evidence === undefined ? [WITHOUT_EVIDENCE] : []),
    ],
    hints: configurationHints(workspace),
  };
}

/**
 * Which part of the work `--shard` asks for.
 * @throws UsageError for a part that is none, or where the whole would be narrowed
 */
export function shardOf(options: AuditingOptions, found: FoundWorkspace): LargeOptions['shard'] {
  const { shard, changed, baseline } = options;
  if (shard === undefined) return undefined;
  const [, index = 0, of = 0] = (/^(\d{1,5})\/(\d{1,5})$/.exec(shard) ?? []).map(Number);
  if (index < 1 || index > of) {
    throw new UsageError({
      zh: `--shard 应为“第几份/共几份”，如 2/8，现在是“${shard}”`,
      en: `--shard must be i/n with i from 1 to n, such as 2/8, not "${shard}"`,
    });
  }
  // Exemptions are judged by the findings of all shards, so that none may be left out of any.
  const isNarrowed = !found.names.every(found.selected);
  if (isNarrowed || changed !== undefined || baseline !== undefined) {
    throw new UsageError({
      zh: '--shard 核查整个工作区，不能只指定其中的文件或文件夹，也不能与 --changed、--baseline 同时使用：先把各份合并（wuze merge），再筛选',
      en: '--shard is for the whole workspace and cannot be combined with files or folders in it, --changed or --baseline: merge the shards first (wuze merge)',
    });
  }
  return { index, of };
}

/** The texts of more files than this make a result that hardly any program can read. */
const EVIDENCE_FITS = 60_000;

const WITHOUT_EVIDENCE: Bilingual = {
  zh: `文件超过 ${EVIDENCE_FITS} 个，结果中没有列出清单全文、两两相似度和责任覆盖（相当于 --evidence findings）；确需的加 --evidence all`,
  en: `more than ${EVIDENCE_FITS} files: texts, likeness and coverage are left out, as with --evidence findings; --evidence all puts them in`,
};

/** As many threads as the machine has, unless told otherwise; more than this wait for the first one. */
const MOST_JOBS = 16;
/**
 * Each further thread has to pay for getting going: for some seconds it translates the program once more, which takes as
 * long as the audit of so many files.
 */
const FILES_A_JOB = 2500;

/** @throws UsageError for a number of threads that is none */
export function jobsOf(given: string | undefined, files: number): number {
  if (given === undefined) {
    return Math.min(availableParallelism(), MOST_JOBS, Math.max(1, Math.round(files / FILES_A_JOB)));
  }
  if (/^[1-9]\d?$/.test(given)) return Number(given);
  throw new UsageError({
    zh: `--jobs 应为 1 到 99 的整数，现在是“${given}”`,
    en: `--jobs must be a whole number from 1 to 99, not "${given}"`,
  });
}
