import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Audit } from '../../src/audit/audit.js';
import { withClauses } from '../../src/cli/clauses-text.js';
import { folderWith, SHARED, smallWorkspace, textOf, wuze } from './command.js';

async function proposedId(folder: string): Promise<string> {
  const { stdout } = await wuze(['clauses'], { cwd: folder });
  return /^ {2}# ([0-9a-f]{8}) /m.exec(stdout)![1]!;
}

async function unregistered(folder: string): Promise<number> {
  const { stdout } = await wuze(['check', '-f', 'json'], { cwd: folder });
  return (JSON.parse(stdout) as Audit).findings.filter(({ rule }) => rule === 'copying/unregistered').length;
}

describe('clauses', () => {
  it('proposes shared sentences as a piece of a catalogue, with places', async () => {
    const { code, stdout, stderr } = await wuze(['clauses'], { cwd: folderWith(smallWorkspace()) });
    expect([code, stderr]).toEqual([0, '']);
    expect(parse(stdout)).toEqual({ clauses: [{ text: SHARED, year: 2026, status: 'pending' }] });
    expect(stdout).toContain('units/lin/2026/5.yaml:7');
  });

  it('cannot be pasted without a decision', async () => {
    const folder = folderWith(smallWorkspace());
    const { stdout } = await wuze(['clauses'], { cwd: folder });
    writeFileSync(join(folder, 'catalogue.yaml'), `kind: catalogue\n${stdout}`);
    const { code, stderr } = await wuze(['check'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(/catalogue\.yaml:\d+:\d+ “status”只能是：accepted、declined，现在是“pending”/);
  });

  it('proposes in the language of the catalogue’s keys', async () => {
    const folder = folderWith({ ...smallWorkspace(), 'catalogue.yaml': '种类: 责任目录\n' });
    const { stdout } = await wuze(['clauses'], { cwd: folder });
    expect(parse(stdout)).toEqual({ 规定表述: [{ 内容: SHARED, 年度: 2026, 认定: '待定' }] });
  });

  it('records an acceptance in the catalogue and changes nothing else in it', async () => {
    const files = smallWorkspace();
    const folder = folderWith(files);
    const { code, stdout, stderr } = await wuze(['clauses', '--accept', await proposedId(folder)], {
      cwd: folder,
    });
    expect([code, stdout, stderr]).toEqual([0, '已在 catalogue.yaml 登记 1 条规定表述。\n', '']);
    const added = `  - text: ${SHARED}\n    year: 2026\n    status: accepted\n`;
    expect(textOf(folder, 'catalogue.yaml')).toBe(
      files['catalogue.yaml']!.replace('# 文件末尾', `${added}# 文件末尾`),
    );
    expect(await unregistered(folder)).toBe(0);
    expect((await wuze(['clauses'], { cwd: folder })).stdout).toBe('# 没有待认定的共用表述。\n');
  });

  it('records a refusal: from then on the sentence counts as copying', async () => {
    const folder = folderWith(smallWorkspace());
    expect((await wuze(['clauses', '--decline', await proposedId(folder)], { cwd: folder })).code).toBe(0);
    expect(textOf(folder, 'catalogue.yaml')).toContain('status: declined');
    const { stdout } = await wuze(['check', '-f', 'json'], { cwd: folder });
    const rules = (JSON.parse(stdout) as Audit).findings.map(({ rule }) => rule);
    expect(rules).toContain('copying/members');
    expect(rules).not.toContain('copying/unregistered');
  });

  it.each<[string, (id: string) => string[], RegExp]>([
    ['an unknown id', () => ['--accept', 'ffffffff'], /没有编号为 ffffffff 的待认定表述/],
    ['both at once', (id) => ['--accept', id, '--decline', id], /不能既认可又不认可/],
  ])('refuses %s', async (_what, args, message) => {
    const files = smallWorkspace();
    const folder = folderWith(files);
    const { code, stderr } = await wuze(['clauses', ...args(await proposedId(folder))], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(textOf(folder, 'catalogue.yaml')).toBe(files['catalogue.yaml']);
  });

  it('says where to record it when there is no catalogue, or one in another encoding', async () => {
    const { 'catalogue.yaml': _catalogue, ...files } = smallWorkspace();
    const without = folderWith({ ...files, 'wuze.yaml': 'kind: config\nyear: 2026\n' });
    const first = await wuze(['clauses', '--accept', await proposedId(without)], { cwd: without });
    expect([first.code, first.stderr]).toEqual([2, expect.stringContaining('没有责任目录')]);

    const bytes = Buffer.from('\ufeffkind: catalogue\n', 'utf16le');
    const utf16 = folderWith({ ...smallWorkspace(), 'catalogue.yaml': bytes });
    const second = await wuze(['clauses', '--accept', await proposedId(utf16)], { cwd: utf16 });
    expect([second.code, second.stderr]).toEqual([2, expect.stringContaining('不是 UTF-8 编码')]);
  });
});

describe('adding clauses to the text of a catalogue', () => {
  const clause = { text: '新的“表述”: 甲 # 乙。', year: 2026, status: 'accepted' as const };

  it.each<[string, string, string]>([
    [
      'after a line with a comment',
      'kind: catalogue # x\nclauses:\n  - {id: K1, text: 甲}  # 注\n  # 其余\n\n# 尾\n',
      'kind: catalogue # x\nclauses:\n  - {id: K1, text: 甲}  # 注\n  - text: "新的“表述”: 甲 # 乙。"\n    year: 2026\n    status: accepted\n  # 其余\n\n# 尾\n',
    ],
    [
      'after a block of text, at the margin',
      'kind: catalogue\nclauses:\n- text: |\n    甲\n    乙\n',
      'kind: catalogue\nclauses:\n- text: |\n    甲\n    乙\n- text: "新的“表述”: 甲 # 乙。"\n  year: 2026\n  status: accepted\n',
    ],
    [
      'before what follows the clauses',
      'kind: catalogue\nclauses:\n  - text: 甲\naspects: []\n',
      'kind: catalogue\nclauses:\n  - text: 甲\n  - text: "新的“表述”: 甲 # 乙。"\n    year: 2026\n    status: accepted\naspects: []\n',
    ],
    [
      'in Chinese, with the line ends of Windows',
      '种类: 责任目录\r\n规定表述:\r\n  - 内容: 甲\r\n',
      '种类: 责任目录\r\n规定表述:\r\n  - 内容: 甲\r\n  - 内容: "新的“表述”: 甲 # 乙。"\r\n    年度: 2026\r\n    认定: 认可\r\n',
    ],
    [
      'at the end of a catalogue without any, and without a last line feed',
      '种类: 责任目录',
      '种类: 责任目录\n规定表述:\n  - 内容: "新的“表述”: 甲 # 乙。"\n    年度: 2026\n    认定: 认可\n',
    ],
  ])('%s', (_where, before, after) => {
    expect(withClauses(before, [clause])).toBe(after);
  });

  it.each([
    'kind: catalogue\nclauses: []\naspects: []  # 空\n',
    'kind: catalogue\nclauses:\naspects: []  # 空\n',
    'kind: catalogue\nclauses: [{text: 甲}]  # 空\n',
  ])('keeps content and comments where the layout cannot stay: %j', (before) => {
    const after = withClauses(before, [clause]);
    const old = (parse(before) as { clauses: unknown[] | null }).clauses ?? [];
    expect((parse(after) as { clauses: unknown[] }).clauses).toEqual([...old, clause]);
    expect(after).toContain('# 空');
  });
});
