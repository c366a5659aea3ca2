import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixture } from '../large/built.js';
import { folderWith, smallWorkspace, wuze } from './command.js';

const AS_OF = ['--as-of', '2026-04-10', '--no-cache'];
/** Audits each shard. @returns the files of the audits, in order */
async function shardsOf(cwd: string, of: number, more: readonly string[] = []): Promise<string[]> {
  const folder = folderWith();
  const files = Array.from({ length: of }, (_, at) => join(folder, `${at + 1}.json`));
  for (const [at, file] of files.entries()) {
    const shard = ['--jobs', '1', '--shard', `${at + 1}/${of}`, '-f', `json:${file}`, '--fail-on', 'never'];
    expect(await wuze(['check', ...AS_OF, ...shard, ...more], { cwd })).toMatchObject({
      code: 0,
      stdout: '',
    });
  }
  return files;
}

async function whole(cwd: string, more: readonly string[] = []): Promise<string> {
  return (await wuze(['check', ...AS_OF, '-f', 'json', ...more], { cwd })).stdout;
}

describe('merge', () => {
  it('gives what one run gives, to the byte, from shards in any order', async () => {
    const cwd = fixture('lujiang');
    const expected = await wuze(['check', ...AS_OF, '-f', 'json'], { cwd });
    const files = await shardsOf(cwd, 3);
    const merged = await wuze(['merge', ...files.toReversed(), '-f', 'json']);
    expect(merged.stdout === expected.stdout).toBe(true);
    expect(merged).toMatchObject({ code: expected.code, stderr: '' });
  }, 120_000);

  it('of one shard, and of more than there are units', async () => {
    const cwd = folderWith(smallWorkspace());
    const expected = await whole(cwd);
    for (const of of [1, 5]) {
      const files = await shardsOf(cwd, of);
      expect((await wuze(['merge', ...files, '-f', 'json'])).stdout).toBe(expected);
    }
  }, 60_000);

  it('without evidence, and in other formats', async () => {
    const cwd = folderWith(smallWorkspace());
    const files = await shardsOf(cwd, 2, ['--evidence', 'findings']);
    const merged = await wuze(['merge', ...files, '-f', 'json']);
    expect(merged.stdout).toBe(await whole(cwd, ['--evidence', 'findings']));
    const shown = await wuze(['merge', ...files]);
    expect(shown).toEqual(await wuze(['check', ...AS_OF, '--evidence', 'findings'], { cwd }));
  }, 60_000);
});

describe('what cannot be merged is said, with the remedy', () => {
  const refused = async (args: readonly string[], zh: RegExp, en: RegExp): Promise<void> => {
    for (const [language, said] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const { code, stdout, stderr } = await wuze([...args, '--lang', language]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(said);
    }
  };

  it('a shard that is missing, given twice, or of another audit; a whole audit; none', async () => {
    const files = smallWorkspace();
    const cwd = folderWith(files);
    const [one, two, three] = (await shardsOf(cwd, 3)) as [string, string, string];
    await refused(['merge', one, three], /还缺第 2 份（共 3 份）/, /of 3 shards these are missing: 2/);
    await refused(['merge', one, two, one, three], /第 1\/3 份给了两次/, /shard 1\/3 was given twice/);

    const list = 'units/lin/2026/2.yaml';
    writeFileSync(join(cwd, list), `${files[list]}\n`);
    const [, other] = (await shardsOf(cwd, 3)) as [string, string];
    await refused(['merge', one, other, three], /不是同一批清单/, /differ in their files/);
    const [half] = (await shardsOf(cwd, 2)) as [string];
    await refused(['merge', half, two, three], /不是同一批清单/, /differ in their files/);

    const entire = join(folderWith(), 'whole.json');
    writeFileSync(entire, await whole(cwd));
    await refused(['merge', entire], /--shard/, /--shard/);
    await refused(['merge', one, two, entire], /--shard/, /--shard/);
    await refused(['merge'], /wuze merge 1\.json/, /wuze merge 1\.json/);
    await refused(['merge', join(cwd, 'none.json')], /none\.json.*不存在/, /none\.json.*does not exist/);
  }, 120_000);

  it('a shard is no audit to report or to make orders of', async () => {
    const [one] = (await shardsOf(folderWith(smallWorkspace()), 2)) as [string];
    const output = ['-o', join(folderWith(), 'out')];
    for (const args of [['check'], ['report', ...output]]) {
      await refused([...args, '--from', one], /wuze merge/, /wuze merge/);
    }
  }, 60_000);

  it('a part that is none, and options that narrow the whole', async () => {
    const cwd = folderWith({
      ...smallWorkspace(),
      'baseline.json': '{"wuzeBaseline": 1, "findings": []}',
    });
    for (const part of ['0/3', '4/3', 'a/b', '1/3/5']) {
      const { code, stdout, stderr } = await wuze(['check', ...AS_OF, `--shard=${part}`], { cwd });
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('2/8');
      expect(stderr).toContain(part);
    }
    for (const more of [
      ['--changed', 'HEAD'],
      ['--baseline', 'baseline.json'],
      ['units/lin/2026/1.yaml', 'units/lin/2026/2.yaml'],
      ['units/lin'],
    ]) {
      const { code, stdout, stderr } = await wuze(['check', ...AS_OF, '--shard', '1/2', ...more], { cwd });
      expect([more, code, stdout]).toEqual([more, 2, '']);
      expect(stderr).toContain('wuze merge');
    }
  }, 60_000);

  it('but the folder of the workspace may be named', async () => {
    const cwd = folderWith(smallWorkspace());
    const shard = async (...paths: string[]) =>
      (await wuze(['check', ...AS_OF, '--shard', '1/2', '-f', 'json', ...paths], { cwd })).stdout;
    expect(await shard(cwd)).toBe(await shard());
  });
});

it('a shard says of which part it is', async () => {
  const cwd = folderWith(smallWorkspace());
  const [, second] = (await shardsOf(cwd, 2)) as [string, string];
  expect(JSON.parse(readFileSync(second, 'utf8'))).toMatchObject({ shard: { index: 2, of: 2 } });
});
