import type { Audit } from '../../audit/audit.js';
import type { Bilingual } from '../../language/bilingual.js';
import { UsageError } from '../../language/usage-error.js';
import type { CheckOptions } from '../../reports/format.js';
import { checkFormats } from '../../reports/index.js';
import { rootOfPaths } from '../../workspace/load.js';
import { auditedIn, exitCodeFor } from '../audit-input.js';
import type { Audited, AuditingOptions } from '../auditing.js';
import { prefixInRepository } from '../git.js';
import { withoutCommands, writeStepSummary } from '../github-actions.js';
import { checkOutputFiles } from '../output-paths.js';
import { statisticsText, type Timing, timingText } from '../statistics.js';
import { colourLevel, widthOf } from '../terminal.js';
import { watch } from '../watch.js';
import { writeWhole } from '../write-files.js';

interface Options extends AuditingOptions {
  format?: string[];
  statistics?: boolean;
  timing?: boolean;
  watch?: boolean;
}

/** `wuze check`: audits and shows, with `--watch` whenever a file was saved. */
export async function check(paths: string[], options: Options): Promise<number> {
  if (!options.watch) return checkOnce(paths, options);
  const { from, updateBaseline, pruneBaseline, config, lang } = options;
  if (from !== undefined || updateBaseline || pruneBaseline) {
    throw new UsageError({
      zh: '--watch 不能与 --from、--update-baseline、--prune-baseline 同时使用',
      en: '--watch cannot be combined with --from, --update-baseline or --prune-baseline',
    });
  }
  const root = await rootOfPaths(paths, config === undefined ? {} : { configFile: config });
  return watch(root, lang, () => checkOnce(paths, options));
}

async function checkOnce(paths: string[], options: Options): Promise<number> {
  const wanted = wantedFormats(options.format);
  const { baseline, updateBaseline, pruneBaseline } = options;
  const written = updateBaseline || pruneBaseline ? [baseline ?? []].flat() : [];
  await checkOutputFiles([...wanted.flatMap(({ file }) => file ?? []), ...written]);
  const timings: Timing[] = [];
  const audited = await auditedIn(paths, options, timings);
  return showAudit(audited, wanted, options, timings);
}

/** What is shown of an audit, and how. */
export type ShowOptions = Pick<Options, 'lang' | 'failOn' | 'color' | 'statistics' | 'timing' | 'from'> & {
  evidence?: 'all' | 'findings';
};

/** Writes an audit in the formats wanted. @returns the exit code */
export async function showAudit(
  audited: Audited,
  wanted: readonly WantedFormat[],
  options: ShowOptions,
  timings: Timing[],
): Promise<number> {
  const audit = withEvidence(audited.audit, options.evidence);
  const auditing = timings
    .filter(({ rule }) => !rule)
    .reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const prefix = await prefixInRepository(audited.root);
  const rationale = wanted.some(({ name }) => name === 'sarif') ? await rationales() : undefined;
  for (const { name, file } of wanted) {
    const began = performance.now();
    const format = await checkFormats[name]!();
    const toScreen = file === undefined;
    const formatOptions: CheckOptions = {
      language: options.lang,
      width: toScreen ? widthOf(process.stdout) : 100,
      colourLevel: toScreen ? colourLevel(process.stdout, options.color) : 0,
      prefix,
      ...(options.failOn !== undefined && options.failOn !== 'never' && { failOn: options.failOn }),
      ...(rationale && { rationale }),
    };
    const formatted = format(audit, formatOptions);
    const pieces = typeof formatted === 'string' ? [formatted] : formatted;
    if (!toScreen) await writeWhole(file, pieces);
    else
      for (const piece of pieces) process.stdout.write(name === 'terminal' ? withoutCommands(piece) : piece);
    if (name === 'github') await writeStepSummary(audit, formatOptions);
    timings.push({ phase: name, milliseconds: performance.now() - began });
  }
  if (options.statistics) {
    process.stderr.write(
      statisticsText(audit, options.lang, options.from === undefined ? auditing : undefined),
    );
  }
  if (options.timing) process.stderr.write(timingText(timings, options.lang));
  return exitCodeFor(audit, options.failOn);
}

export interface WantedFormat {
  name: string;
  /** Undefined for standard output. */
  file: string | undefined;
}

/**
 * The formats of `-f`, the terminal's where none is given.
 * @throws UsageError for an unknown one, or two for standard output
 */
export function wantedFormats(given: readonly string[] | undefined): WantedFormat[] {
  const wanted = (given ?? ['terminal']).map(parseFormat);
  if (wanted.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError({
      zh: '只能有一种格式输出到屏幕，其余请写成“格式:文件”，如 -f json:audit.json',
      en: 'only one format can go to standard output; give the others a file, such as -f json:audit.json',
    });
  }
  return wanted;
}

function parseFormat(given: string): WantedFormat {
  const colon = given.indexOf(':');
  const name = colon < 0 ? given : given.slice(0, colon);
  const file = colon < 0 ? undefined : given.slice(colon + 1);
  if (!Object.hasOwn(checkFormats, name) || file === '') {
    const known = Object.keys(checkFormats).join('、');
    throw new UsageError({
      zh: file === '' ? `“${given}”冒号后面要写文件名` : `没有“${name}”这种格式，可用：${known}`,
      en:
        file === ''
          ? `"${given}" names no file after the colon`
          : `no format "${name}"; there are: ${known.replaceAll('、', ', ')}`,
    });
  }
  return { name, file };
}

/** Why each rule exists, for formats that describe rules; loaded where they are asked for. */
async function rationales(): Promise<(rule: string) => Bilingual | undefined> {
  const { rules } = await import('../../rules/index.js');
  const byId = new Map(rules.map(({ id, rationale }) => [id, rationale]));
  return (rule) => byId.get(rule);
}

function withEvidence(audit: Audit, evidence: 'all' | 'findings' | undefined): Audit {
  if (evidence !== 'findings') return audit;
  const { lists: _lists, similarity: _similarity, coverage: _coverage, ...rest } = audit;
  return rest;
}
