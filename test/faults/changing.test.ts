import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Audit } from '../../src/audit/audit.js';
import { folderWith, smallWorkspace, wuze } from '../cli/command.js';

const CHANGING = 'units/lin/2026/2.yaml';

/** The audit of a run during which something happens to a list between finding and reading it. */
async function auditWhile(how: string): Promise<Audit> {
  const folder = folderWith(smallWorkspace());
  const { code, stdout, stderr } = await wuze(['check', '-f', 'json', '--as-of', '2026-04-10'], {
    cwd: folder,
    env: {
      NODE_OPTIONS: `--require ${join(import.meta.dirname, 'swap.cjs')}`,
      WUZE_SWAP: join(folder, CHANGING),
      WUZE_SWAP_HOW: how,
    },
  });
  expect(stderr).toBe('');
  expect(code).toBe(1);
  return JSON.parse(stdout) as Audit;
}

it.each([
  ['is removed', 'remove', '文件无法读取：文件不存在'],
  ['becomes a folder', 'folder', '文件无法读取：不是普通文件'],
  ['becomes a pipe', 'pipe', '文件无法读取：不是普通文件'],
  ['becomes a link that leads out of the workspace', 'link', '文件无法读取：它是符号链接'],
  ['is emptied', 'empty', '文件是空的'],
])(
  'a list that %s while the command runs is a finding of that list, and the others are audited',
  async (_, how, says) => {
    const audit = await auditWhile(how);
    const found = audit.findings.find(({ file, rule }) => file === CHANGING && rule === 'format/yaml');
    expect(found?.problem.zh).toContain(says);
    expect(audit.lists?.map(({ file }) => file)).toEqual(
      [1, 3, 4, 5].map((number) => `units/lin/2026/${number}.yaml`),
    );
  },
);

it('a list that grows while the command runs is audited as it was or as it is', async () => {
  const audit = await auditWhile('grow');
  expect(audit.lists).toHaveLength(5);
});
