import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, folderWith, smallWorkspace, textOf, wuze } from './command.js';

describe('wuze export', () => {
  it('writes a list under its own name, here or where it is told', async () => {
    const folder = folderWith(smallWorkspace());
    const here = await wuze(['export', 'units/lin/2026/2.yaml'], { cwd: folder });
    expect(here).toMatchObject({ code: 0, stderr: '', stdout: '已写入 2.docx，共 1 个文件。\n' });
    const named = await wuze(
      ['export', 'units/lin/2026/2.yaml', '-o', 'out/乙二 清单.docx', '--lang', 'en'],
      {
        cwd: folder,
      },
    );
    expect(named.stdout).toBe('1 file written to out/乙二 清单.docx.\n');
    expect(filesIn(folder).filter((name) => name.endsWith('.docx'))).toEqual([
      '2.docx',
      'out/乙二 清单.docx',
    ]);
    expect(readFileSync(join(folder, '2.docx'))).toEqual(readFileSync(join(folder, 'out/乙二 清单.docx')));
  });

  it('writes all lists below a folder as they lie in the workspace', async () => {
    const folder = folderWith(smallWorkspace());
    const { code, stdout } = await wuze(['export', 'units', '-o', 'word'], { cwd: folder });
    expect([code, stdout]).toEqual([0, '已写入 word，共 5 个文件。\n']);
    expect(filesIn(join(folder, 'word'))).toEqual(
      [1, 2, 3, 4, 5].map((each) => `units/lin/2026/${each}.docx`),
    );
  });

  it('writes over nothing, and then not a single file, unless it is told to', async () => {
    const folder = folderWith({ ...smallWorkspace(), 'word/units/lin/2026/3.docx': 'mine' });
    const refused = await wuze(['export', 'units', '-o', 'word'], { cwd: folder });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toBe(
      '错误：已有同名文件，没有写入任何内容：units/lin/2026/3.docx；加 --force 覆盖，或用 -o 写到别处\n',
    );
    expect(filesIn(join(folder, 'word'))).toEqual(['units/lin/2026/3.docx']);
    expect(textOf(folder, 'word/units/lin/2026/3.docx')).toBe('mine');
    expect((await wuze(['export', 'units', '-o', 'word', '--force', '-q'], { cwd: folder })).stdout).toBe('');
    expect(textOf(folder, 'word/units/lin/2026/3.docx').slice(0, 2)).toBe('PK');
  });

  it.each(['清单.pdf', '清单.doc', 'out/list.XLSX'])('writes no folder called %s', async (output) => {
    const folder = folderWith(smallWorkspace());
    const { code, stderr } = await wuze(['export', 'units/lin/2026/2.yaml', '-o', output], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toBe(`错误：只能写成 .docx，不能写成 ${output}：-o 请写 .docx 文件名或文件夹\n`);
    expect(filesIn(folder).filter((name) => name.endsWith('.docx'))).toEqual([]);
  });

  it('says of a list that is not wholly understood where and what to mend, and leaves it out', async () => {
    const folder = folderWith({
      ...smallWorkspace(),
      'units/lin/2026/6.yaml':
        'kind: list\nunit: lin\nyear: 2026\ntype: team\nitems:\n  - {id: "1", contents: 讲党课}\n',
    });
    const { code, stdout, stderr } = await wuze(['export', 'units', '-o', 'word'], { cwd: folder });
    expect([code, stdout]).toEqual([1, '已写入 word，共 5 个文件，1 份没有导出。\n']);
    expect(stderr).toMatch(/^units\/lin\/2026\/6\.yaml:6:\d+ 没有导出：.*“contents”/);
    const alone = await wuze(['export', 'units/lin/2026/6.yaml', '--lang', 'en'], { cwd: folder });
    expect(alone.code).toBe(2);
    expect(alone.stderr).toMatch(/^error: units\/lin\/2026\/6\.yaml:6:\d+ not exported: .*"contents"/);
    expect(filesIn(folder).filter((name) => name.endsWith('6.docx'))).toEqual([]);
  });

  it.each([
    ['nothing to write', ['export', 'units/lin/unit.yaml'], /没有清单/],
    ['several lists for one file', ['export', 'units', '-o', 'all.docx'], /有 5 份清单/],
    ['a path that is not there', ['export', 'nowhere.yaml'], /nowhere\.yaml/],
    ['no path', ['export'], /缺少参数/],
    ['a format that there is not', ['export', 'units', '--format', 'doc'], /docx/],
    ['a file where a folder should be', ['export', 'units', '-o', 'wuze.yaml'], /不是文件夹/],
  ])('refuses %s', async (_, args, said) => {
    const folder = folderWith(smallWorkspace());
    const { code, stderr } = await wuze(args, { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(said);
  });

  it('also writes lists that are not audited: of other years, and replaced ones', async () => {
    const folder = folderWith(smallWorkspace());
    mkdirSync(join(folder, 'more'));
    const list = textOf(folder, 'units/lin/2026/2.yaml');
    const more = folderWith({
      ...smallWorkspace(),
      'units/lin/2019/2.yaml': list.replace('2026', '2019'),
      'units/lin/2027/2.yaml': list.replace('2026', '2027'),
      'units/lin/2019/2-old.yaml': `${list.replace('2026', '2019')}revision: {number: 0}\n`.replace(
        '0}',
        '1}',
      ),
    });
    const { stdout } = await wuze(['export', 'units/lin/2019', 'units/lin/2027', '-o', 'word'], {
      cwd: more,
    });
    expect(stdout).toContain('共 3 个文件');
  });
});
