import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, folderWith, smallWorkspace, textOf, wuze } from './command.js';

const asOf = ['--as-of', '2026-04-10'];

describe('report', () => {
  it('writes a report for each unit and an overview, and says how many', async () => {
    const folder = folderWith(smallWorkspace());
    const { code, stdout, stderr } = await wuze(['report', '-o', 'out', ...asOf], { cwd: folder });
    expect([code, stderr]).toEqual([0, '']);
    const written = filesIn(join(folder, 'out'));
    expect(written).toEqual(expect.arrayContaining(['鹭江市园林绿化局.html', '鹭江市园林绿化局.md']));
    expect(stdout).toContain('核查 1 个单位 5 份清单：错误 1');
    expect(stdout).toContain(`已写入 out，共 ${written.length} 个文件`);
    expect(textOf(folder, 'out/鹭江市园林绿化局.html')).toMatch(/^<!doctype html>/i);
  });

  it('gives the same files twice, over the old ones', async () => {
    const folder = folderWith(smallWorkspace());
    const files = async () => {
      await wuze(['report', '-o', 'out', '--format', 'html,md,xlsx,docx', '--quiet', ...asOf], {
        cwd: folder,
      });
      return filesIn(join(folder, 'out')).map((name) => [name, textOf(folder, `out/${name}`)]);
    };
    const first = await files();
    expect(first.length).toBeGreaterThan(2);
    // Documents of the first run are no lists that somebody handed in …
    expect(await files()).toEqual(first);
    // … but one elsewhere is.
    writeFileSync(join(folder, '张处长清单.docx'), 'PK');
    expect(JSON.stringify(await files())).toContain('张处长清单.docx');
  });

  it('is silent with --quiet, and fails only when told to', async () => {
    const folder = folderWith(smallWorkspace());
    const { code, stdout } = await wuze(
      ['report', '-o', 'out', '--quiet', '--fail-on', 'error', '--format', 'md'],
      { cwd: folder },
    );
    expect([code, stdout]).toEqual([1, '']);
    expect(filesIn(join(folder, 'out')).every((name) => name.endsWith('.md'))).toBe(true);
  });

  it('renders a saved audit as it would the lists', async () => {
    const folder = folderWith(smallWorkspace());
    await wuze(['report', '-o', 'fresh', '--format', 'html,md,json', ...asOf], { cwd: folder });
    await wuze(['check', '-f', 'json:audit.json', ...asOf], { cwd: folder });
    const { code } = await wuze(
      ['report', '-o', 'saved', '--format', 'html,md,json', '--from', 'audit.json'],
      { cwd: folder },
    );
    expect(code).toBe(0);
    for (const name of filesIn(join(folder, 'fresh'))) {
      expect(textOf(folder, `saved/${name}`)).toBe(textOf(folder, `fresh/${name}`));
    }
  });

  it('writes nothing when there is nothing to audit', async () => {
    const folder = folderWith({ 'readme.txt': 'x' });
    const { code } = await wuze(['report', '-o', 'out'], { cwd: folder });
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('keeps within the output folder, whatever a unit is called', async () => {
    const files = smallWorkspace();
    files['units/lin/unit.yaml'] = files['units/lin/unit.yaml']!.replace(
      '鹭江市园林绿化局',
      '"../../etc/passwd"',
    );
    const folder = folderWith(files);
    const { code } = await wuze(['report', '-o', 'out/deep'], { cwd: folder });
    expect(code).toBe(0);
    expect(
      filesIn(folder).filter((name) => !name.startsWith('out/deep/') && !name.endsWith('.yaml')),
    ).toEqual([]);
  });
});
