import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inject, onTestFinished } from 'vitest';
import type * as AuditModule from '../../src/audit/audit.js';
import type * as MergeModule from '../../src/audit/merge.js';
import type * as RunModule from '../../src/audit/run.js';
import type * as LargeModule from '../../src/cli/large/large-audit.js';
import type * as LoadModule from '../../src/workspace/load.js';

/*
 * Other threads are started from a file, so that what is tested here is the program as it is built, not its source.
 */
const built = join(dirname(inject('command')), '../build');

/** A module of the build, by its place in `build`. */
export const builtModule = (file: string): Promise<unknown> => import(pathToFileURL(join(built, file)).href);

const { auditLarge } = (await builtModule('cli/large/large-audit.js')) as typeof LargeModule;
const { mergeAudits } = (await builtModule('audit/merge.js')) as typeof MergeModule;
const { audit } = (await builtModule('audit/run.js')) as typeof RunModule;
const { findWorkspace, readFound, workspaceOf } = (await builtModule(
  'workspace/load.js',
)) as typeof LoadModule;

export const AS_OF = '2026-04-10';

type Files = Record<string, string | Uint8Array>;

/** A folder that is gone after the test, with these files. */
export function folderWith(files: Files = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'wuze-large-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return write(folder, files);
}

/** Writes files into a folder. */
export function write(folder: string, files: Files): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A copy of a folder of `fixtures`, with some files added or replaced. */
export function fixture(name: string, files: Files = {}): string {
  const folder = folderWith();
  cpSync(join(import.meta.dirname, '../../fixtures', name), folder, { recursive: true });
  return write(folder, files);
}

/** What of an audit is narrowed or left out. */
export interface Narrowed {
  /** Folder or file in the workspace; the whole unless given. */
  path?: string;
  year?: number;
  changed?: string[];
  baseline?: RunModule.AuditOptions['baseline'];
}

/** The audit of a workspace that is loaded as a whole. */
export async function wholeAudit(root: string, narrowed: Narrowed = {}): Promise<AuditModule.Audit> {
  const { found, loading, options } = await prepared(root, narrowed);
  return audit(workspaceOf(readFound(found, loading), loading), options);
}

/** The audit part by part. */
export async function largeAudit(
  root: string,
  more: Narrowed & Partial<LargeModule.LargeOptions> = {},
): Promise<AuditModule.Audit> {
  const { path, year, changed, baseline, ...others } = more;
  const narrowed: Narrowed = {
    ...(path !== undefined && { path }),
    ...(year !== undefined && { year }),
    ...(changed && { changed }),
    ...(baseline && { baseline }),
  };
  const { found, loading, options } = await prepared(root, narrowed);
  const result = await auditLarge(found, {
    changes: undefined,
    baseline: undefined,
    ...options,
    jobs: 1,
    evidence: true,
    loading,
    ...others,
  });
  return result.audit;
}

/** The audit in so many shards, each written and read again, and merged. */
export async function mergedAudit(
  root: string,
  shards: number,
  more: Partial<LargeModule.LargeOptions> = {},
): Promise<AuditModule.Audit> {
  const audits: AuditModule.Audit[] = [];
  for (let index = 1; index <= shards; index++) {
    const shard = await largeAudit(root, { ...more, shard: { index, of: shards } });
    audits.push(JSON.parse(JSON.stringify(shard)) as AuditModule.Audit);
  }
  return mergeAudits(audits);
}

/** Where two audits differ, as text, and '' where they do not; a whole one would be too long to read. */
export function difference(one: AuditModule.Audit, other: AuditModule.Audit): string {
  const [first, second] = [JSON.stringify(one), JSON.stringify(other)];
  if (first === second) return '';
  let at = 0;
  while (first[at] === second[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - 300), at + 300);
  return `${around(first)}\n——\n${around(second)}`;
}

async function prepared(root: string, { path, year, changed, baseline }: Narrowed) {
  const loading = { cwd: root, asOf: AS_OF, ...(year !== undefined && { year }) };
  const found = await findWorkspace(path === undefined ? [] : [path], loading);
  const options = {
    selected: found.selected,
    ...(changed && { changes: { since: 'HEAD', files: new Set(changed) } }),
    ...(baseline && { baseline }),
  };
  return { found, loading, options };
}
