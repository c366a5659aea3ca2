import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it, onTestFinished } from 'vitest';
import { folderWith, smallWorkspace, wuze } from './command.js';

/** A watching command, and what it has said so far. */
function watching(cwd: string, ...args: string[]) {
  const child = spawn(process.execPath, [inject('command'), 'check', '--watch', ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (part: Buffer) => {
    said.stdout += part.toString();
  });
  child.stderr.on('data', (part: Buffer) => {
    said.stderr += part.toString();
  });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  /** Waits until it has audited so many times. */
  const rounds = async (count: number): Promise<void> => {
    await expect
      .poll(() => said.stderr.split('等待文件改动').length - 1, { timeout: 50_000, interval: 50 })
      .toBe(count);
  };
  return { child, said, ended, rounds };
}

it('audits again when a file is saved, made or removed, and ends with 130', async () => {
  const files = smallWorkspace();
  const cwd = folderWith(files);
  const { child, said, ended, rounds } = watching(cwd, '--lang', 'zh');
  await rounds(1);
  const list = 'units/lin/2026/2.yaml';
  writeFileSync(join(cwd, list), files[list]!.replace('2026', '二〇一九'));
  await rounds(2);
  expect(said.stdout.split(`${list}\n`).length).toBeGreaterThan(1);
  const before = said.stdout.length;
  writeFileSync(join(cwd, 'units/lin/2026/6.yaml'), 'kind: list\nitems: [');
  await rounds(3);
  expect(said.stdout.slice(before)).toContain('units/lin/2026/6.yaml');
  const then = said.stdout.length;
  rmSync(join(cwd, 'units/lin/2026/6.yaml'));
  await rounds(4);
  expect(said.stdout.slice(then)).not.toContain('units/lin/2026/6.yaml');
  // Piped, the screen is not cleared.
  expect(said.stdout).not.toContain('\u001B');
  child.kill('SIGINT');
  expect(await ended).toBe(130);
});

it('waits for a slip in the configuration to be mended', async () => {
  const files = smallWorkspace();
  const cwd = folderWith(files);
  const { said, rounds } = watching(cwd);
  await rounds(1);
  writeFileSync(join(cwd, 'wuze.yaml'), 'kind: config\nyeer: 2026\n');
  await rounds(2);
  expect(said.stderr).toContain('wuze.yaml:2:');
  const before = said.stdout.length;
  writeFileSync(join(cwd, 'wuze.yaml'), files['wuze.yaml']!);
  await rounds(3);
  expect(said.stdout.length).toBeGreaterThan(before);
});

it('is refused where there is nothing to watch or nothing to repeat', async () => {
  const cwd = folderWith(smallWorkspace());
  for (const args of [
    ['--from', 'audit.json'],
    ['--baseline', 'b.json', '--update-baseline'],
  ]) {
    const { code, stderr } = await wuze(['check', '--watch', ...args], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('--watch 不能与');
  }
});
