import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeInto } from '../../src/cli/write-files.js';
import { filesIn, folderWith, shell, smallWorkspace, textOf, wuze } from '../cli/command.js';

const AS_OF = '--as-of 2026-04-10 --no-cache';

describe('a disk that takes no more', () => {
  it.each(['json', 'terminal', 'sarif', 'junit', 'markdown', 'gitlab', 'github'])(
    '%s on a full standard output is said in words, with 2',
    async (format) => {
      const { code, stderr } = await shell(
        `$WUZE check -f ${format} ${AS_OF} > /dev/full`,
        folderWith(smallWorkspace()),
      );
      expect(stderr).toBe('错误：磁盘空间不足，没有写入\n');
      expect(code).toBe(2);
    },
  );

  it('a file that outgrows what may be written is not there afterwards, and the earlier one is as it was', async () => {
    const folder = folderWith({ ...smallWorkspace(), 'old.json': '{"earlier": true}\n' });
    const limited = (file: string) =>
      shell(`trap '' XFSZ; ulimit -f 8; $WUZE check -f json:${file} ${AS_OF}`, folder);
    for (const file of ['old.json', 'new.json']) {
      const { code, stderr } = await limited(file);
      expect(code).toBe(2);
      expect(stderr).toBe('错误：文件太大\n');
    }
    expect(textOf(folder, 'old.json')).toBe('{"earlier": true}\n');
    expect(filesIn(folder).filter((name) => !name.endsWith('.yaml'))).toEqual(['old.json']);
  });

  it('of reports that outgrow it none is half there', async () => {
    const folder = folderWith(smallWorkspace());
    const { code } = await shell(
      `trap '' XFSZ; ulimit -f 64; $WUZE report -o out --format html,md ${AS_OF}`,
      folder,
    );
    expect(code).toBe(2);
    const whole = folderWith(smallWorkspace());
    await shell(`$WUZE report -o out --format html,md ${AS_OF}`, whole);
    for (const name of filesIn(folder).filter((each) => each.startsWith('out/'))) {
      expect(textOf(folder, name)).toBe(textOf(whole, name));
    }
  });

  if (canMount())
    it('a full file system is said in words, and nothing half-written is left', async () => {
      const folder = folderWith(smallWorkspace());
      const small = join(folder, 'small');
      mkdirSync(small);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', small]);
      onTestFinished(() => void execFileSync('umount', [small]));
      const { code, stderr } = await shell(`$WUZE check -f json:small/a.json ${AS_OF}`, folder);
      expect(stderr).toContain('磁盘空间不足，没有写入');
      expect(code).toBe(2);
      expect(filesIn(small)).toEqual([]);
    });
});

/** Mounting needs rights that not every machine gives; the limits above need none and look at the same code. */
function canMount(): boolean {
  const folder = '/tmp/wuze-mount-probe';
  try {
    mkdirSync(folder, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a place that cannot be written to is said before the audit', () => {
  const check = (file: string, cwd: string) => wuze(['check', '-f', `json:${file}`, '--no-cache'], { cwd });

  it('a folder in place of the file', async () => {
    const folder = folderWith({ ...smallWorkspace(), 'out/keep.txt': '' });
    const { code, stderr } = await check('out', folder);
    expect([code, stderr]).toEqual([2, '错误：应为文件，却是文件夹：out\n']);
  });

  it('a file in place of the folder', async () => {
    const folder = folderWith({ ...smallWorkspace(), 'out.txt': 'mine' });
    expect(await check('out.txt/a.json', folder)).toMatchObject({ code: 2, stdout: '' });
    const { code, stderr } = await wuze(['report', '-o', 'out.txt'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^错误：不能写入 out\.txt：.*是文件，不是文件夹\n$/);
    expect(textOf(folder, 'out.txt')).toBe('mine');
  });

  it('a file system that is read-only or not a real one', async () => {
    const { code, stderr } = await check('/proc/wuze.json', folderWith(smallWorkspace()));
    expect(code).toBe(2);
    expect(stderr).toMatch(/^错误：/);
    expect(stderr).not.toContain('程序出错');
  });

  it('a link to a list, which is never written to', async () => {
    const folder = folderWith(smallWorkspace());
    symlinkSync('units/lin/2026/1.yaml', join(folder, 'out.json'));
    const before = readFileSync(join(folder, 'units/lin/2026/1.yaml'), 'utf8');
    const { code, stderr } = await check('out.json', folder);
    expect([code, stderr]).toEqual([2, '错误：不能写入 YAML 文件（可能是清单）：out.json\n']);
    expect(textOf(folder, 'units/lin/2026/1.yaml')).toBe(before);
  });

  it('a link to nothing is made the file it names', async () => {
    const folder = folderWith(smallWorkspace());
    symlinkSync('target.json', join(folder, 'out.json'));
    await check('out.json', folder);
    expect(JSON.parse(textOf(folder, 'out.json'))).toMatchObject({ version: 1 });
  });

  it('a link in the reports’ folder that leads elsewhere is not written through', async () => {
    const outside = folderWith({ 'mine.html': 'mine' });
    const folder = folderWith(smallWorkspace());
    mkdirSync(join(folder, 'out'));
    symlinkSync(join(outside, 'mine.html'), join(folder, 'out/index.html'));
    writeFileSync(join(outside, 'mine.html'), 'mine');
    await wuze(['report', '-o', 'out', '--no-cache'], { cwd: folder });
    expect(textOf(outside, 'mine.html')).toBe('mine');
    expect(textOf(folder, 'out/index.html')).toMatch(/^<!DOCTYPE html>/i);
  });

  it('a folder in it that leads elsewhere is not written into', async () => {
    const outside = folderWith({ 'mine.txt': 'mine' });
    const folder = folderWith({ 'in/a.txt': '' });
    symlinkSync(outside, join(folder, 'in/units'));
    const files = [{ name: 'units/mine.txt', content: 'theirs' }];
    await expect(writeInto(join(folder, 'in'), files)).rejects.toThrow('units/mine.txt');
    expect(textOf(outside, 'mine.txt')).toBe('mine');
  });
});
