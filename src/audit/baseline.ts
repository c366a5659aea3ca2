import { UsageError } from '../language/usage-error.js';
import type { Severity } from '../rules/rule.js';
import type { Finding } from './audit.js';

/** A finding that was there when the baseline was made; what follows severity is for people who read the file. */
export interface BaselineEntry {
  id: string;
  rule: string;
  severity: Severity;
  file: string;
  unit?: string;
  person?: string;
  item?: string;
}

/** What became of a baseline in a run. */
export interface BaselineUse {
  /** All findings, those in the baseline suppressed. */
  findings: Finding[];
  /** How many are suppressed by it. */
  known: number;
  /** In the baseline, but graver now: they count. */
  graver: number;
  /** Entries without a finding: put right, or no longer looked for. */
  stale: BaselineEntry[];
}

const GRAVITY = { info: 0, warning: 1, error: 2 } as const;

/**
 * Suppresses the open findings whose identity the baseline has. A copy of a known problem in another list has
 * another identity and is new. One that has become graver counts, and a person's confirmation outranks the
 * baseline.
 */
export function applyBaseline(
  findings: readonly Finding[],
  entries: readonly BaselineEntry[],
  reason: string,
): BaselineUse {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const present = new Set<string>();
  let known = 0;
  let graver = 0;
  const marked = findings.map((finding): Finding => {
    const entry = byId.get(finding.id);
    if (entry === undefined) return finding;
    present.add(finding.id);
    if (finding.state !== 'open') return finding;
    if (GRAVITY[finding.severity] > GRAVITY[entry.severity]) {
      graver++;
      return finding;
    }
    known++;
    return { ...finding, state: 'suppressed', reason, suppressedBy: 'baseline' };
  });
  return { findings: marked, known, graver, stale: entries.filter(({ id }) => !present.has(id)) };
}

/** The entries for all that is open; what is exempted or judged otherwise needs none. */
export function baselineOf(findings: readonly Finding[]): BaselineEntry[] {
  return findings
    .filter(({ state }) => state === 'open')
    .map(({ id, rule, severity, file, unit, person, item }) => ({
      id,
      rule,
      severity,
      file,
      ...(unit !== undefined && { unit }),
      ...(person !== undefined && { person }),
      ...(item !== undefined && { item }),
    }));
}

/** Entries without the stale ones. */
export function pruned(entries: readonly BaselineEntry[], stale: readonly BaselineEntry[]): BaselineEntry[] {
  const gone = new Set(stale.map(({ id }) => id));
  return entries.filter(({ id }) => !gone.has(id));
}

/** The file: JSON with one entry on a line, in a fixed order, so that a version control system can merge it. */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries
    .toSorted((a, b) => compare(a.file, b.file) || compare(a.rule, b.rule) || compare(a.id, b.id))
    .map((entry) => `    ${JSON.stringify(entry)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "wuzeBaseline": 1,\n  "findings": ${list}\n}\n`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Reads a baseline.
 * @throws UsageError when the text is none
 */
export function readBaseline(text: string): BaselineEntry[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UsageError({ zh: '不是 JSON，无法作为基线', en: 'not JSON, so no baseline' });
  }
  if (!isObject(value) || !('wuzeBaseline' in value)) {
    throw new UsageError({
      zh: '不是基线文件（基线由 --update-baseline 写成）',
      en: 'not a baseline (one is written by --update-baseline)',
    });
  }
  if (value.wuzeBaseline !== 1) {
    throw new UsageError({
      zh: `基线是第 ${String(value.wuzeBaseline)} 版格式，本程序只认第 1 版`,
      en: `the baseline is of version ${String(value.wuzeBaseline)}, this program knows version 1`,
    });
  }
  const entries: unknown = value.findings;
  const wrong = Array.isArray(entries) ? entries.findIndex((entry) => !isEntry(entry)) : 0;
  if (wrong !== -1) {
    throw new UsageError({
      zh: `基线中第 ${wrong + 1} 个问题的写法不对，应有 id、rule、severity、file`,
      en: `entry ${wrong + 1} of the baseline is not as it should be: id, rule, severity, file`,
    });
  }
  return entries as BaselineEntry[];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEntry(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    /^[0-9a-f]{16}$/.test(value.id) &&
    typeof value.rule === 'string' &&
    typeof value.file === 'string' &&
    typeof value.severity === 'string' &&
    Object.hasOwn(GRAVITY, value.severity)
  );
}
