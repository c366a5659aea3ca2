import { spawn } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { filesIn, folderWith, smallWorkspace, wuze } from '../cli/command.js';

/** Moments after the start, in milliseconds: loading, reading, auditing, writing, the end. */
const MOMENTS = [20, 60, 100, 150, 200, 250, 300, 350, 400, 450, 500, 600];
const ARGS = ['report', '-o', 'out', '--format', 'html,md,xlsx,docx', '--as-of', '2026-04-10', '--no-cache'];

/** A unit with the reports of an earlier run; and, beside it, what a whole later run writes. */
async function reports(): Promise<{
  folder: string;
  earlier: Map<string, string>;
  later: Map<string, string>;
}> {
  const folder = folderWith(smallWorkspace());
  await wuze([...ARGS, '--year', '2026'], { cwd: folder });
  const earlier = contents(join(folder, 'out'));
  const copy = folderWith();
  cpSync(folder, copy, { recursive: true });
  await wuze([...ARGS, '--lang', 'en'], { cwd: copy });
  return { folder, earlier, later: contents(join(copy, 'out')) };
}

function contents(folder: string): Map<string, string> {
  return new Map(filesIn(folder).map((name) => [name, readFileSync(join(folder, name)).toString('latin1')]));
}

function stopped(folder: string, signal: NodeJS.Signals, after: number): Promise<number | string | null> {
  const child = spawn(process.execPath, [inject('command'), ...ARGS, '--lang', 'en'], {
    cwd: folder,
    stdio: 'ignore',
  });
  setTimeout(() => child.kill(signal), after);
  return new Promise((done) => child.on('close', (code, by) => done(code ?? by)));
}

/** Nothing but whole files, each as it was or as it will be. Names of temporary files are told apart. */
function expectWhole(
  now: Map<string, string>,
  earlier: Map<string, string>,
  later: Map<string, string>,
): void {
  for (const [name, content] of now) {
    if (name.endsWith('.tmp')) continue;
    expect([earlier.get(name), later.get(name)]).toContain(content);
  }
  for (const name of earlier.keys()) expect([...now.keys()]).toContain(name);
}

describe('a run that is stopped leaves whole files, and those of an earlier run', () => {
  it('by Ctrl-C, at any moment: with 130, and no temporary file', async () => {
    const { folder, earlier, later } = await reports();
    const codes: (number | string | null)[] = [];
    for (const moment of MOMENTS) {
      codes.push(await stopped(folder, 'SIGINT', moment));
      const now = contents(join(folder, 'out'));
      expectWhole(now, earlier, later);
      expect([...now.keys()].filter((name) => name.endsWith('.tmp'))).toEqual([]);
    }
    // Before the handler stands the system ends it; a shell calls both 130. A quick machine may be done before.
    expect(codes.filter((code) => code !== 130 && code !== 'SIGINT' && code !== 0)).toEqual([]);
    expect(codes.filter((code) => code !== 0).length).toBeGreaterThan(2);
  });

  it('by kill -9, at any moment', async () => {
    const { folder, earlier, later } = await reports();
    for (const moment of MOMENTS) {
      await stopped(folder, 'SIGKILL', moment);
      expectWhole(contents(join(folder, 'out')), earlier, later);
    }
    // The next run is none the worse for what was left.
    await wuze([...ARGS, '--lang', 'en'], { cwd: folder });
    for (const [name, content] of later) expect(contents(join(folder, 'out')).get(name)).toBe(content);
  });
});
