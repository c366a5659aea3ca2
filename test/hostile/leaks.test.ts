import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { filesIn, folderWith, shell, smallWorkspace, wuze } from '../cli/command.js';
import { unpack } from '../documents/office-file.js';

const FORMATS = ['terminal', 'json', 'markdown', 'sarif', 'junit', 'github', 'gitlab'];
const REPORTS = 'html,md,docx,xlsx,svg,json,decide';
const IDENTITY = '11010519491231002X';
const PHONE = '13812345678';
const LANDLINE = '0592-2345678';

/** A unit whose every text would command a terminal, reorder what is shown, or give a person away. */
function poisoned(): Record<string, string> {
  const files = smallWorkspace();
  const command = '\\u001b[2J\\u202e\\u009b31m';
  const text = `每月走访张某（${IDENTITY}，${PHONE}，${LANDLINE}）\\u001b]8;;http://x\\u0007，到××检查`;
  files['units/lin/unit.yaml'] = files['units/lin/unit.yaml']!.replace(
    'name: 鹭江市园林绿化局',
    `name: "鹭江市园林绿化局${command}，${PHONE}"`,
  );
  files['units/lin/2026/2.yaml'] = `kind: list
unit: lin
year: 2026
type: member
person: "乙二${command}"
position: "副局长${command}，${PHONE}"
title: "乙二${command}2025年度责任清单 ${IDENTITY}"
items:
  - {id: "1", content: "${text}", owner: "张某 ${PHONE}", deadline: "${PHONE}", evidence: "${IDENTITY}"}
  - {id: "2${command}", content: "${text}", 内\u200b容 ${PHONE}: "${IDENTITY}"}
`;
  files['units/lin/2026/6\u001b[2J\u202e.yaml'] = files['units/lin/2026/3.yaml']!.replace(
    '5月',
    `\u001b[2J\u202e5月，${PHONE}`,
  );
  files['units/lin/2026/broken.yaml'] =
    `kind: list\nunit: lin\nyear: 2026\n"${PHONE}、${IDENTITY}\u001b[2J: [\n`;
  return files;
}

/** What must not reach a screen or a page: all that draws nothing but line feeds. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

function expectClean(text: string, where: string): void {
  expect(`${where}: ${INVISIBLE.exec(text)?.[0].codePointAt(0)?.toString(16) ?? ''}`).toBe(`${where}: `);
  for (const number of [IDENTITY, PHONE, LANDLINE]) {
    const at = text.indexOf(number);
    expect(`${where}: ${at < 0 ? '' : text.slice(Math.max(0, at - 60), at + 20)}`).toBe(`${where}: `);
  }
}

function textsOf(folder: string, name: string): string[] {
  const bytes = readFileSync(join(folder, name));
  if (!/\.(docx|xlsx)$/.test(name)) return [bytes.toString('utf8')];
  return [...unpack(bytes).entries()].filter(([part]) => /\.(xml|rels)$/.test(part)).map(([, text]) => text);
}

describe('no output commands a terminal, reorders text or gives a number of a person away', () => {
  it.each(FORMATS)('check -f %s', async (format) => {
    const { stdout, stderr } = await wuze(['check', '-f', format, '--no-cache'], {
      cwd: folderWith(poisoned()),
    });
    expectClean(stdout, format);
    expectClean(stderr, 'stderr');
    expect(stdout.length).toBeGreaterThan(1000);
  });

  it('the reports in every format, and their names', async () => {
    const folder = folderWith(poisoned());
    const { code, stderr } = await wuze(['report', '-o', 'out', '--format', REPORTS, '--no-cache'], {
      cwd: folder,
    });
    expect([code, stderr]).toEqual([0, '']);
    const names = filesIn(join(folder, 'out'));
    expect(names.length).toBeGreaterThan(6);
    for (const name of names) {
      expectClean(name, 'name');
      for (const text of textsOf(join(folder, 'out'), name)) expectClean(text, name);
    }
  });

  it.each([
    ['statistics and times', ['check', '--quiet', '--statistics', '--timing', '--no-cache']],
    ['clauses', ['clauses']],
    ['compare', ['compare', 'units/lin/2026/3.yaml', 'units/lin/2026/6\u001b[2J\u202e.yaml']],
    ['a path that is not there', ['check', 'units/\u001b[2J\u202e/x.yaml']],
    ['an option that is none', ['check', '--\u001b[2J']],
    ['a saved audit that is none', ['check', '--from', 'units/lin/2026/broken.yaml']],
    ['a configuration that is none', ['check', '--config', 'units/lin/2026/6\u001b[2J\u202e.yaml']],
    ['drafts of orders', ['order', 'draft', '-o', 'orders']],
  ])('%s', async (_, args) => {
    const folder = folderWith(poisoned());
    const { stdout, stderr } = await wuze(args, { cwd: folder });
    expectClean(stdout.replaceAll('\u0007', ''), args.join(' '));
    expectClean(stderr, `${args.join(' ')}, stderr`);
    for (const name of filesIn(folder).filter((each) => each.startsWith('orders/'))) {
      expectClean(name, 'name');
      for (const text of textsOf(folder, name)) expectClean(text, name);
    }
  });
});

describe('no network is used', () => {
  const commands = [
    ['check', '-f', 'json', '--as-of', '2026-04-10', '--no-cache'],
    ['report', '-o', 'out', '--format', REPORTS, '--as-of', '2026-04-10', '--no-cache'],
    ['clauses'],
    ['explain', 'copying/members'],
    ['schema', 'list'],
  ];
  const preload = { NODE_OPTIONS: `--require ${join(import.meta.dirname, 'no-network.cjs')}` };

  it.each(commands.map((args) => [args[0]!, args] as const))(
    '%s works when every way out throws',
    async (_, args) => {
      const files = smallWorkspace();
      const expected = await wuze(args, { cwd: folderWith(files) });
      expect(await wuze(args, { cwd: folderWith(files), env: preload })).toEqual(expected);
      expect(expected.code).toBeLessThan(2);
    },
  );

  it('and the throwing can be seen', async () => {
    const { status, stderr } = spawnSync(process.execPath, ['-e', 'fetch("http://127.0.0.1:9")'], {
      env: { ...process.env, ...preload },
      encoding: 'utf8',
    });
    expect([status, stderr.includes('the network was asked for: fetch')]).toEqual([1, true]);
  });

  if (spawnSync('unshare', ['-rn', 'true']).status === 0)
    it('in a network name space without any network', async () => {
      const folder = folderWith(smallWorkspace());
      const inside = await shell('unshare -rn $WUZE check -f json --as-of 2026-04-10 --no-cache', folder);
      expect(inside).toEqual(await shell('$WUZE check -f json --as-of 2026-04-10 --no-cache', folder));
      expect(inside.code).toBe(1);
      expect(inject('command')).toMatch(/wuze\.js$/);
    });
});
