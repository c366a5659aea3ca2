import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import type { Audit } from '../../src/audit/audit.js';

/** What issue 7 allows for one hostile file in a batch. */
export const MOST_SECONDS = 10;
export const MOST_MEGABYTES = 1536;

/** Longer than this, and it hangs rather than works. */
const HANGS_AFTER = 60_000;

export interface Measured {
  code: number | null;
  stdout: string;
  stderr: string;
  /** Greatest resident memory of the process. */
  megabytes: number;
  /** Time on processors, of all threads: a machine that is busy with other things does not count. */
  seconds: number;
}

/** Runs the command as a process of its own and measures it. */
export async function measured(args: readonly string[], cwd: string): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'wuze-measured-'));
  const report = join(folder, 'used.json');
  const child = spawn(
    process.execPath,
    ['--require', join(import.meta.dirname, 'measure.cjs'), inject('command'), ...args],
    { cwd, env: { ...process.env, WUZE_MEASURED: report }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const timer = setTimeout(() => child.kill('SIGKILL'), HANGS_AFTER);
  const parts = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  child.stdout.on('data', (part: Buffer) => parts.stdout.push(part));
  child.stderr.on('data', (part: Buffer) => parts.stderr.push(part));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearTimeout(timer);
  const text = (list: Buffer[]) => Buffer.concat(list).toString('utf8');
  try {
    const used = JSON.parse(readFileSync(report, 'utf8')) as { megabytes: number; seconds: number };
    return { code, stdout: text(parts.stdout), stderr: text(parts.stderr), ...used };
  } catch {
    throw new Error(`the process was ended from outside: ${text(parts.stderr).slice(0, 2000)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder that is gone after the test, with these files. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'wuze-hostile-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** The audit of a folder by the command itself. */
export async function auditOf(folder: string): Promise<Measured & { audit: Audit }> {
  const outcome = await measured(['check', '-f', 'json', '--as-of', '2026-03-31', '--no-cache'], folder);
  if (outcome.code !== 0 && outcome.code !== 1) throw new Error(outcome.stderr.slice(0, 4000));
  return { ...outcome, audit: JSON.parse(outcome.stdout) as Audit };
}
