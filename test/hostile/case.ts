import type { Bilingual } from '../../src/language/bilingual.js';

/** Where a case's file lies, beside a good list of the same unit. */
export const HOSTILE = 'units/shuiwu/hostile.yaml';

/** What must come of a case: nothing here is checked loosely, so that the published table is what happens. */
export type Outcome =
  /** A finding of this rule on this line, whose sentence holds these words. */
  | { rule: string; line: number; says: string; file?: string }
  /** Listed as not audited, with this reason. */
  | { skipped: string; file?: string };

/** One hostile or broken input. */
export interface HostileCase {
  title: Bilingual;
  /** Content of {@link HOSTILE}, made when it is needed: some are megabytes. */
  list?: () => string | Uint8Array;
  /** What else is put into the folder; names, links and pipes that are no plain list. */
  prepare?: (folder: string) => void;
  /** The same for what lives as long as the run; returns how to end it. */
  during?: (folder: string) => Promise<() => void>;
  outcomes: readonly Outcome[];
  /** Items of the hostile file that are still read; undefined where it is no list of the unit. */
  read?: number;
}

export const MEBIBYTE = 1024 * 1024;

/** A member list of the unit up to its items, which begin on line 7. */
export function listHead(changes: Readonly<Record<string, string>> = {}): string {
  const keys = { 种类: '清单', 单位: 'shuiwu', 年度: '2026', 类型: '班子成员', 姓名: '梁志文', ...changes };
  const lines = Object.entries(keys).map(([key, value]) => `${key}: ${value}\n`);
  return `${lines.join('')}条目:\n`;
}

/** One item on one line. */
export function item(id: number, content: string): string {
  return `  - {编号: ${id}, 内容: ${content}}\n`;
}

/** Many items. */
export function items(count: number, content: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => item(index + 1, content(index))).join('');
}

/** A file of just under 5 MB, its middle filled with the unit again and again. */
export function filled(before: string, unit: string, after: string): string {
  const room = 5 * MEBIBYTE - Buffer.byteLength(before + after) - 1;
  return before + unit.repeat(Math.floor(room / Buffer.byteLength(unit))) + after;
}
