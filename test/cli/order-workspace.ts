import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';

export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** A copy of the fictional city, as a person's workspace. */
export function cityCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wuze-orders-'));
  cpSync(join(import.meta.dirname, '../../fixtures/lujiang'), folder, { recursive: true });
  return folder;
}

/** Runs the built program in a folder. */
export function wuze(folder: string, ...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [inject('command'), ...args],
      { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      },
    );
  });
}

/** As {@link wuze}; fails with what the program said unless it succeeds. */
export async function done(folder: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await wuze(folder, ...args);
  if (code !== 0) throw new Error(`wuze ${args.join(' ')} → ${code}\n${stderr}`);
  return stdout;
}

export function start(folder: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, [inject('command'), ...args], { cwd: folder, stdio: 'ignore' });
}

/** Replaces a text in a file, which must be there. */
export function edit(folder: string, file: string, ...changes: [from: string, to: string][]): void {
  const path = join(folder, file);
  let text = readFileSync(path, 'utf8');
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${file} has no “${from}”`);
    text = text.replace(from, to);
  }
  writeFileSync(path, text);
}
