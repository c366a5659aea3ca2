import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, smallWorkspace, wuze } from './command.js';

const first = 'units/lin/2026/2.yaml';
const second = 'units/lin/2026/3.yaml';

/** The small workspace, with the same item of its own in two lists. */
function alike(): Record<string, string> {
  const files = smallWorkspace();
  const own = files[first]!.split('\n').find((line) => line.includes('id: "2"'))!;
  return { ...files, [second]: files[second]!.replace(/^.*id: "2".*$/m, own) };
}

describe('compare', () => {
  it('shows two lists side by side', async () => {
    const { code, stdout, stderr } = await wuze(['compare', first, second], { cwd: folderWith(alike()) });
    expect([code, stderr]).toEqual([0, '']);
    for (const part of ['乙二', '丙三', '把步道图纸挂到现场让居民挑错']) expect(stdout).toContain(part);
  });

  it('gives data with --json', async () => {
    const { stdout } = await wuze(['compare', first, second, '--json'], { cwd: folderWith(alike()) });
    expect(JSON.parse(stdout)).toMatchObject({
      first: { person: '乙二', file: first },
      second: { person: '丙三', file: second },
      matches: [{ first: '2', second: '2', score: 1 }],
    });
  });

  it('takes a template, but not two', async () => {
    const template =
      'kind: template\ntype: member\nitems:\n  - {id: "1", content: 每季度检查一次分管科室的采购台账。}\n';
    const folder = folderWith({
      ...smallWorkspace(),
      'wuze.yaml': 'kind: config\nyear: 2026\ntemplates: [templates/*.yaml]\n',
      'templates/member.yaml': template,
    });
    expect((await wuze(['compare', first, 'templates/member.yaml'], { cwd: folder })).code).toBe(0);
    const both = await wuze(['compare', 'templates/member.yaml', 'templates/member.yaml'], { cwd: folder });
    expect(both.code).toBe(2);
    expect(both.stderr).toContain('两个文件都是模板');
  });

  it('compares files of no workspace, and through a link', async () => {
    const files = smallWorkspace();
    const folder = folderWith({ 'a/x.yaml': files[first]!, 'b/x.yaml': files[second]! });
    symlinkSync(join(folder, 'b'), join(folder, 'link'));
    const { code, stdout } = await wuze(['compare', 'a/x.yaml', 'link/x.yaml', '--json'], { cwd: folder });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ first: { person: '乙二' }, second: { person: '丙三' } });
  });

  it('says what is wrong with a list that cannot be read', async () => {
    const folder = folderWith({ ...smallWorkspace(), 'bad.yaml': 'kind: list\nitems: [\n' });
    const { code, stderr } = await wuze(['compare', first, 'bad.yaml'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(/bad\.yaml:\d+:\d+ /);
  });
});
