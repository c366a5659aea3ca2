import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { filesIn, folderWith, smallWorkspace, wuze } from './command.js';

const AS_OF = ['--as-of', '2026-04-10'];

it('the output is the same, byte for byte, with and without the cache', async () => {
  const cwd = folderWith(smallWorkspace());
  const cache = folderWith();
  for (const format of ['terminal', 'json', 'sarif']) {
    const args = ['check', '-f', format, ...AS_OF];
    const without = await wuze([...args, '--no-cache'], { cwd });
    const filling = await wuze([...args, '--cache-dir', cache], { cwd });
    const filled = await wuze([...args, '--cache-dir', cache], { cwd });
    expect(filling).toEqual(without);
    expect(filled).toEqual(without);
  }
  expect(readdirSync(cache)).toHaveLength(1);
});

it('what is kept is what is shown: nothing is audited again', async () => {
  const cwd = folderWith(smallWorkspace());
  const cache = folderWith();
  const args = ['check', '-f', 'json', ...AS_OF, '--cache-dir', cache];
  const { stdout } = await wuze(args, { cwd });
  const [name] = readdirSync(cache);
  const entry = join(cache, name!);
  const text = readFileSync(entry, 'utf8').split('\n').slice(1).join('\n').replaceAll('甲一', '换名');
  const checksum = createHash('sha256')
    .update(`${name!.replace('.audit', '')}\n${text}`)
    .digest('hex');
  writeFileSync(entry, `${checksum}\n${text}`);
  expect(stdout).toContain('甲一');
  expect((await wuze(args, { cwd })).stdout).toContain('换名');
  expect((await wuze([...args, '--timing'], { cwd })).stdout).toContain('甲一');
});

it('runs at the same time share one cache', async () => {
  const cwd = folderWith(smallWorkspace());
  const cache = folderWith();
  const args = ['check', '-f', 'json', ...AS_OF];
  const expected = await wuze([...args, '--no-cache'], { cwd });
  for (let round = 0; round < 2; round++) {
    const runs = Array.from({ length: 4 }, () => wuze([...args, '--cache-dir', cache], { cwd }));
    for (const outcome of await Promise.all(runs)) expect(outcome).toEqual(expected);
    expect(filesIn(cache)).toHaveLength(1);
    // The next round finds a damaged entry.
    if (round === 0) writeFileSync(join(cache, filesIn(cache)[0]!), 'damaged');
  }
});

it('a file that changed is audited anew', async () => {
  const files = smallWorkspace();
  const cwd = folderWith(files);
  const cache = folderWith();
  const args = ['check', '-f', 'json', ...AS_OF, '--cache-dir', cache];
  await wuze(args, { cwd });
  writeFileSync(join(cwd, 'units/lin/2026/2.yaml'), files['units/lin/2026/2.yaml']!.replace('2026', '2019'));
  const after = await wuze(args, { cwd });
  expect(after).toEqual(await wuze(['check', '-f', 'json', ...AS_OF, '--no-cache'], { cwd }));
  expect(readdirSync(cache)).toHaveLength(2);
});

it('another build of the program audits anew', () => {
  const cwd = folderWith(smallWorkspace());
  const cache = folderWith();
  const program = folderWith();
  for (const part of ['bin', 'dist', 'schemas', 'package.json']) {
    cpSync(join(inject('command'), '../..', part), join(program, part), { recursive: true });
  }
  const check = (): void => {
    const args = [join(program, 'bin/wuze.js'), 'check', ...AS_OF, '--cache-dir', cache];
    expect(spawnSync(process.execPath, args, { cwd, encoding: 'utf8' })).toMatchObject({
      status: 1,
      stderr: '',
    });
  };
  check();
  check();
  expect(readdirSync(cache)).toHaveLength(1);
  for (const [index, file] of ['dist/rules.js', 'schemas/list.schema.json'].entries()) {
    utimesSync(join(program, file), 1, 1);
    check();
    expect(readdirSync(cache)).toHaveLength(2 + index);
  }
});

it('a small workspace leaves nothing behind, in the workspace or in the cache', async () => {
  const cwd = folderWith(smallWorkspace());
  const home = folderWith();
  const before = filesIn(cwd);
  await wuze(['check'], { cwd, env: { HOME: home, XDG_CACHE_HOME: join(home, 'cache') } });
  expect(filesIn(cwd)).toEqual(before);
  expect(filesIn(home)).toEqual([]);
});

it('a large one is kept in the folder of the user, for the user alone', async () => {
  const files = smallWorkspace();
  for (let index = 0; index < 200; index++) files[`notes/${index}.yaml`] = 'kind: config\n';
  const cwd = folderWith(files);
  const home = folderWith();
  const before = filesIn(cwd);
  await wuze(['check'], { cwd, env: { HOME: home, XDG_CACHE_HOME: join(home, 'cache') } });
  expect(filesIn(cwd)).toEqual(before);
  expect(filesIn(home)).toEqual([expect.stringMatching(/^cache\/wuze\/[0-9a-f]{64}\.audit$/)]);
});

it('hints on the configuration are given with the cache as without, on standard error, and not to --quiet', async () => {
  const cwd = folderWith({
    ...smallWorkspace(),
    'wuze.yaml': 'kind: config\nyear: 2026\nexclude: [old.yaml]\n',
  });
  const cache = folderWith();
  const hint = 'wuze.yaml:3:11 没有“old.yaml”，排除它不起作用\n';
  for (const args of [['--no-cache'], ['--cache-dir', cache], ['--cache-dir', cache]]) {
    const { stdout, stderr } = await wuze(['check', ...AS_OF, ...args], { cwd });
    expect(stderr).toBe(hint);
    expect(stdout).not.toContain('old.yaml');
  }
  expect((await wuze(['check', ...AS_OF, '--quiet'], { cwd })).stderr).toBe('');
});
