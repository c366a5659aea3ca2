import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixture } from '../large/built.js';
import { folderWith, smallWorkspace, wuze } from './command.js';

const AS_OF = ['--as-of', '2026-04-10', '--no-cache'];
/** Audits each shard. @returns the files of the audits, in order */
async function shardsOf(cwd: string, of: number, more: readonly string[] = []): Promise<string[]> {
  const files: string[] = [];
  for (let index = 1; index <= of; index++) files.push(await shardOf(cwd, index, of, more));
  return files;
}

/** Audits one shard. @returns the file of the audit */
async function shardOf(
  cwd: string,
  index: number,
  of: number,
  more: readonly string[] = [],
): Promise<string> {
  const file = join(folderWith(), `${index}.json`);
  const shard = ['--jobs', '1', '--shard', `${index}/${of}`, '-f', `json:${file}`, '--fail-on', 'never'];
  expect(await wuze(['check', ...AS_OF, ...shard, ...more], { cwd })).toMatchObject({ code: 0, stdout: '' });
  return file;
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

  it('of more shards than units, without evidence, in any format', async () => {
    const cwd = folderWith(smallWorkspace());
    const files = await shardsOf(cwd, 3, ['--evidence', 'findings']);
    const merged = await wuze(['merge', ...files, '-f', 'json']);
    expect(merged.stdout).toBe(await whole(cwd, ['--evidence', 'findings']));
    const shown = await wuze(['merge', ...files]);
    expect(shown).toEqual(await wuze(['check', ...AS_OF, '--evidence', 'findings'], { cwd }));
  }, 60_000);
});

describe('what cannot be merged is said, with the remedy', () => {
  const refused = async (args: readonly string[], said: string, language = 'zh'): Promise<void> => {
    const { code, stdout, stderr } = await wuze([...args, '--lang', language]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  };

  it('a shard that is missing, given twice, or of another audit; a whole audit; none', async () => {
    const files = smallWorkspace();
    const cwd = folderWith(files);
    const [one, two] = (await shardsOf(cwd, 2)) as [string, string];
    await refused(['merge', one], '还缺第 2 份（共 2 份）');
    await refused(['merge', two], 'of 2 shards these are missing: 1', 'en');
    await refused(['merge', one, two, one], '第 1/2 份给了两次');
    await refused(['merge', one, two, two], 'shard 2/2 was given twice', 'en');

    await refused(['merge', one, await shardOf(cwd, 2, 3)], '不是同一批清单');
    const list = 'units/lin/2026/2.yaml';
    writeFileSync(join(cwd, list), `${files[list]}\n`);
    await refused(['merge', one, await shardOf(cwd, 2, 2)], 'differ in their files', 'en');

    const entire = join(folderWith(), 'whole.json');
    writeFileSync(entire, await whole(cwd));
    await refused(['merge', one, two, entire], '只能合并用 --shard 核查得到的结果');
    await refused(['merge', entire], 'only audits made with --shard can be merged', 'en');
    await refused(['merge'], '请写出各份核查结果的文件：wuze merge 1.json 2.json …');
    await refused(['merge', join(cwd, 'none.json')], '文件不存在');
  }, 120_000);

  it('a shard is no audit to report or to make orders of', async () => {
    const one = await shardOf(folderWith(smallWorkspace()), 1, 2);
    const output = ['-o', join(folderWith(), 'out')];
    for (const args of [['check'], ['report', ...output]]) {
      await refused([...args, '--from', one], '这是第 1/2 份的核查结果，请先用 wuze merge 合并');
    }
  }, 60_000);

  it('a part that is none, and options that narrow the whole', async () => {
    const cwd = folderWith({
      ...smallWorkspace(),
      'baseline.json': '{"wuzeBaseline": 1, "findings": []}',
    });
    for (const part of ['0/3', '4/3', '1/3/5']) {
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
    const named = readFileSync(await shardOf(cwd, 2, 2, [cwd]), 'utf8');
    expect(named).toBe(readFileSync(await shardOf(cwd, 2, 2), 'utf8'));
    expect(JSON.parse(named)).toMatchObject({ shard: { index: 2, of: 2 } });
  });
});
