import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Finding } from '../audit/audit.js';
import {
  applyBaseline,
  type BaselineEntry,
  type BaselineUse,
  baselineOf,
  pruned,
  readBaseline,
  writeBaseline,
} from '../audit/baseline.js';
import type { Language } from '../language/bilingual.js';
import { UsageError } from '../language/usage-error.js';
import { fileSystemReason } from '../workspace/discover.js';
import { writeWhole } from './write-files.js';

export interface BaselineOptions {
  baseline?: string;
  updateBaseline?: boolean;
  pruneBaseline?: boolean;
}

/** A baseline in use. */
export interface Baseline {
  /** The pass over all findings of the audit. */
  mark(findings: readonly Finding[]): Finding[];
  /** Writes the file where that was asked for. */
  save(): Promise<void>;
  /** What became of it, in lines. */
  notice(language: Language): string[];
}

/** Stale entries that are named; the rest is counted. */
const NAMED = 3;

/**
 * @returns undefined when no baseline is asked for
 * @throws UsageError when options contradict each other or the file cannot be used
 */
export async function openBaseline(options: BaselineOptions): Promise<Baseline | undefined> {
  const { baseline: file, updateBaseline: update = false, pruneBaseline: prune = false } = options;
  if (file === undefined) {
    if (!update && !prune) return undefined;
    const option = update ? '--update-baseline' : '--prune-baseline';
    throw new UsageError({
      zh: `${option} 要与“--baseline 文件”一起用`,
      en: `${option} goes with --baseline FILE`,
    });
  }
  if (update && prune) {
    throw new UsageError({
      zh: '--update-baseline 与 --prune-baseline 不能同时使用：前者重写全部，后者只删去已无对应问题的',
      en: '--update-baseline and --prune-baseline cannot be combined: one rewrites all, one only removes what is stale',
    });
  }
  let entries: readonly BaselineEntry[] = update ? [] : await readEntries(file);
  let use: BaselineUse | undefined;
  return {
    mark(findings) {
      if (update) entries = baselineOf(findings);
      use = applyBaseline(findings, entries, `基线 ${basename(file)}`);
      return use.findings;
    },
    async save() {
      if (use === undefined || !(update || prune)) return;
      await writeWhole(file, writeBaseline(pruned(entries, use.stale)));
    },
    notice(language) {
      if (use === undefined) return [];
      const { known, graver, stale } = use;
      const zh = language === 'zh';
      if (update)
        return [zh ? `基线 ${file}：已写入 ${known} 个问题` : `baseline ${file}: ${known} findings written`];
      const lines = [
        zh
          ? `基线 ${file}：${known} 个已知问题不计入结论`
          : `baseline ${file}: ${known} known findings are not counted`,
      ];
      if (graver > 0) {
        lines.push(
          zh
            ? `基线 ${file}：${graver} 个已知问题的级别比记录时高，仍计入结论`
            : `baseline ${file}: ${graver} known findings are graver than recorded and count`,
        );
      }
      if (stale.length > 0) lines.push(staleLine(file, stale, prune, zh));
      return lines;
    },
  };
}

function staleLine(file: string, stale: readonly BaselineEntry[], prune: boolean, zh: boolean): string {
  const named = stale.slice(0, NAMED).map(({ file: where, rule }) => `${where} ${rule}`);
  const names = `${named.join(zh ? '、' : ', ')}${stale.length > NAMED ? ' …' : ''}`;
  if (prune) {
    return zh
      ? `基线 ${file}：已删去 ${stale.length} 条，问题已不存在（${names}）`
      : `baseline ${file}: ${stale.length} entries without a finding were removed (${names})`;
  }
  return zh
    ? `基线 ${file}：${stale.length} 条的问题已不存在，可用 --prune-baseline 删去（${names}）`
    : `baseline ${file}: ${stale.length} entries have no finding any more; --prune-baseline removes them (${names})`;
}

async function readEntries(file: string): Promise<BaselineEntry[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const reason = fileSystemReason(error);
    throw new UsageError({
      zh: `无法读取基线 ${file}：${reason.zh}（用 --update-baseline 建立）`,
      en: `cannot read the baseline ${file}: ${reason.en} (--update-baseline makes one)`,
    });
  }
  try {
    return readBaseline(text);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError({ zh: `${file}：${error.sentence.zh}`, en: `${file}: ${error.sentence.en}` });
  }
}
