import { spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { filesIn, folderWith, type Outcome, smallWorkspace, wuze } from '../cli/command.js';

/*
 * Whatever happens to the cache, the result is that without one, to the byte. Nothing is assumed of what is in it:
 * every file that is found there is damaged in every way.
 */

const ARGS = ['check', '-f', 'json', '--as-of', '2026-04-10'];

const check = (cwd: string, cache: string | undefined, args: readonly string[] = ARGS): Promise<Outcome> =>
  wuze([...args, ...(cache === undefined ? ['--no-cache'] : ['--cache-dir', cache])], { cwd });

const damages: Readonly<Record<string, (path: string, others: readonly string[]) => void>> = {
  'is emptied': (path) => truncateSync(path, 0),
  'is cut in half': (path) => truncateSync(path, Math.floor(readFileSync(path).length / 2)),
  'loses its last byte': (path) => truncateSync(path, readFileSync(path).length - 1),
  'has a byte changed': (path) => {
    const bytes = readFileSync(path);
    bytes[Math.floor(bytes.length / 2)]! ^= 0x20;
    writeFileSync(path, bytes);
  },
  'has its first byte changed': (path) => {
    const bytes = readFileSync(path);
    bytes[0]! ^= 1;
    writeFileSync(path, bytes);
  },
  'holds another program’s text': (path) => writeFileSync(path, '{"version": 99, "audit": {}}\n'),
  'holds two copies of itself': (path) =>
    writeFileSync(path, Buffer.concat([readFileSync(path), readFileSync(path)])),
  'holds the content of another file of it': (path, others) =>
    writeFileSync(path, readFileSync(others.at(-1)!)),
  'is removed': (path) => rmSync(path),
  'becomes a folder': (path) => {
    rmSync(path);
    mkdirSync(path);
  },
  'becomes a link to nothing': (path) => {
    rmSync(path);
    symlinkSync('/nowhere/at/all', path);
  },
};

describe('a cache of which every file', () => {
  it.each(Object.entries(damages))('%s gives no other result', async (_, damage) => {
    const cwd = folderWith(smallWorkspace());
    const expected = await check(cwd, undefined);
    const cache = folderWith();
    await check(cwd, cache);
    // A second, different audit in the same cache.
    await check(cwd, cache, [...ARGS, '--year', '2025']);
    const files = filesIn(cache).map((name) => join(cache, name));
    expect(files.length).toBeGreaterThan(0);
    for (const [at, file] of files.entries()) {
      damage(
        file,
        files.filter((_other, index) => index !== at),
      );
    }
    expect(await check(cwd, cache)).toEqual(expected);
  });
});

it('a cache in a place that takes no files costs time and nothing else', async () => {
  const cwd = folderWith({ ...smallWorkspace(), taken: 'a file' });
  const expected = await check(cwd, undefined);
  for (const place of [join(cwd, 'taken'), '/dev/null/x']) {
    expect(await check(cwd, place)).toEqual(expected);
  }
  const locked = folderWith();
  chmodSync(locked, 0o500);
  expect(await check(cwd, locked)).toEqual(expected);
});

it('a list that changed back and forth between runs is audited as it stands', async () => {
  const files = smallWorkspace();
  const cwd = folderWith(files);
  const cache = folderWith();
  const name = 'units/lin/2026/2.yaml';
  const versions = [files[name]!, files[name]!.replace('4月', '××月'), `${files[name]!}# 注\n`];
  for (const version of [...versions, ...versions]) {
    writeFileSync(join(cwd, name), version);
    expect(await check(cwd, cache)).toEqual(await check(cwd, undefined));
  }
});

it('a list that changes while a run is writing the cache does not poison it', async () => {
  const files = smallWorkspace();
  const cwd = folderWith(files);
  const cache = folderWith();
  const name = 'units/lin/2026/3.yaml';
  for (const moment of [120, 200, 280]) {
    const running = check(cwd, cache);
    setTimeout(() => writeFileSync(join(cwd, name), files[name]!.replace('5月', `×× ${moment}`)), moment);
    await running;
    expect(await check(cwd, cache)).toEqual(await check(cwd, undefined));
    writeFileSync(join(cwd, name), files[name]!);
    expect(await check(cwd, cache)).toEqual(await check(cwd, undefined));
  }
});

it('a run that is killed while it fills the cache leaves nothing that misleads the next', async () => {
  const cwd = folderWith(smallWorkspace());
  const expected = await check(cwd, undefined);
  for (const moment of [200, 300, 400]) {
    const cache = folderWith();
    const child = spawn(process.execPath, [inject('command'), ...ARGS, '--cache-dir', cache], {
      cwd,
      stdio: 'ignore',
    });
    setTimeout(() => child.kill('SIGKILL'), moment);
    await new Promise((done) => child.on('close', done));
    expect(await check(cwd, cache)).toEqual(expected);
  }
});

it('two runs at a time over different lists do not mix', async () => {
  const cache = folderWith();
  const first = folderWith(smallWorkspace());
  const second = folderWith({ ...smallWorkspace(), 'units/lin/2026/5.yaml': 'kind: list\nunit: lin\n' });
  const expected = [await check(first, undefined), await check(second, undefined)];
  for (let round = 0; round < 2; round++) {
    const outcomes = await Promise.all([first, second, first, second].map((cwd) => check(cwd, cache)));
    expect(outcomes).toEqual([...expected, ...expected]);
  }
});
