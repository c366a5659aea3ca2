import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { folderWith } from './command.js';
import { start, wuze } from './order-workspace.js';

const DRAFT = (at: number) => `kind: order
draft: ${String(at).padStart(12, '0')}
year: 2026
code: 鹭廉责督
unit: unit${at}
unitName: 第${at}单位
title: 督办单
recipient: 第${at}单位
problems:
  - title: 人工提出的问题
    places:
      - {list: 班子责任清单, fact: 未写明责任人}
workingDays: 15
deadline: 2026-06-30
`;

function office(drafts: number): string {
  const folder = folderWith({ 'wuze.yaml': 'kind: config\nyear: 2026\n' });
  mkdirSync(join(folder, 'orders'));
  for (let at = 1; at <= drafts; at++) writeFileSync(join(folder, `orders/拟编-第${at}单位.yaml`), DRAFT(at));
  return folder;
}

const numbers = (folder: string): number[] =>
  parse(readFileSync(join(folder, 'ledger.yaml'), 'utf8')).orders.map(
    (order: { number: number }) => order.number,
  );

const issue = (...units: string[]) => [
  'order',
  'issue',
  ...units,
  '--by',
  '王建',
  '--date',
  '2026-04-13',
  '--format',
  'md',
];

describe('the ledger under many hands', () => {
  it('never gives a number twice, with six processes at once', async () => {
    const folder = office(6);
    const ran = await Promise.all([1, 2, 3, 4, 5, 6].map((at) => wuze(folder, ...issue(`unit${at}`))));
    expect(ran.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(numbers(folder).sort()).toEqual([1, 2, 3, 4, 5, 6]);
    const names = readdirSync(join(folder, 'orders')).filter((name) => name.endsWith('.yaml'));
    expect(new Set(names.map((name) => /〕(\d+)号/.exec(name)![1])).size).toBe(6);
  });

  it('gives one draft one number, also when two processes issue it', async () => {
    const folder = office(1);
    await Promise.all([wuze(folder, ...issue('unit1')), wuze(folder, ...issue('unit1'))]);
    expect(numbers(folder)).toEqual([1]);
  });

  it('is readable and whole after kill -9 in the middle of writing', async () => {
    const folder = office(12);
    expect((await wuze(folder, ...issue('unit1'))).code).toBe(0);
    for (let at = 2; at <= 9; at++) {
      const process = start(folder, ...issue(`unit${at}`));
      const ended = new Promise((resolve) => process.on('exit', resolve));
      // Killed while it holds the ledger: at once, or a few milliseconds later.
      const lock = join(folder, 'ledger.yaml.lock');
      while (!existsSync(lock) && process.exitCode === null) await wait(1);
      await wait((at - 2) * 2);
      process.kill('SIGKILL');
      await ended;
      const found = numbers(folder);
      expect(found).toEqual(found.map((_, index) => index + 1));
      expect(found[0]).toBe(1);
    }
    // The lock that the dead left is taken over, and what they did not finish is finished.
    const before = numbers(folder).length;
    const last = await wuze(folder, ...issue('unit12'));
    expect(last.stderr).toBe('');
    expect(numbers(folder)).toHaveLength(before + 1);
    const left = readdirSync(join(folder, 'orders')).filter((name) => /^拟编-.*\.yaml$/.test(name));
    for (const name of left) expect((await wuze(folder, ...issue(`orders/${name}`))).code).toBe(0);
    expect(numbers(folder)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  }, 180_000);

  it('takes over the lock of a process that is no longer there, and waits for none of another machine', async () => {
    const folder = office(1);
    writeFileSync(
      join(folder, 'ledger.yaml.lock'),
      JSON.stringify({ pid: 2 ** 22 - 3, host: (await import('node:os')).hostname(), id: 'x' }),
    );
    expect((await wuze(folder, ...issue('unit1'))).code).toBe(0);
  });

  it('keeps the comments and the Chinese keys of a ledger', async () => {
    const folder = office(2);
    writeFileSync(join(folder, 'ledger.yaml'), '# 我的台账\n种类: 整改台账\n督办单: [] # 从空开始\n');
    expect((await wuze(folder, ...issue('unit1'))).stderr).toBe('');
    const text = readFileSync(join(folder, 'ledger.yaml'), 'utf8');
    expect(text).toMatch(/^# 我的台账\n种类: 整改台账\n/);
    expect(text).toContain('步骤: 下发');
    expect((await wuze(folder, 'order', 'receive', '1', '--by', '林某', '--date', '2026-04-14')).code).toBe(
      0,
    );
    expect(readFileSync(join(folder, 'ledger.yaml'), 'utf8')).toContain('步骤: 签收');
  });

  it('says where a ledger is not as its schema says', async () => {
    const folder = office(1);
    writeFileSync(join(folder, 'ledger.yaml'), 'kind: ledger\norders:\n  - {year: 2026, number: 1}\n');
    const { code, stderr } = await wuze(folder, 'order', 'list');
    expect(code).toBe(2);
    expect(stderr).toContain('ledger.yaml 不合格式：“督办单”第 1 项：缺少“草稿标识”');
  });
});

describe('wuze decide', () => {
  it('says which line to add where no file is named for decisions', async () => {
    const folder = office(0);
    const { code, stderr } = await wuze(folder, 'decide', 'abc', '--confirm', '--by', '王建');
    expect(code).toBe(2);
    expect(stderr).toContain('decisions: decisions.yaml');
  });
});
