import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../src/audit/audit.js';
import { filesIn, folderWith, smallWorkspace, textOf, wuze } from './command.js';

const city = join(import.meta.dirname, '../../fixtures/lujiang');
const asOf = ['--as-of', '2026-04-10'];

const auditOf = (text: string) => JSON.parse(text) as Audit;

describe('check', () => {
  it('shows the findings of the current folder and ends with 1', async () => {
    const { code, stdout, stderr } = await wuze(['check'], { cwd: folderWith(smallWorkspace()) });
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain('鹭江市园林绿化局');
    expect(stdout).toContain('roster/missing-list');
    expect(stdout).toContain('copying/unregistered');
  });

  it('shows them in English when asked', async () => {
    const { code, stdout } = await wuze(['check', '--lang', 'en'], { cwd: folderWith(smallWorkspace()) });
    expect(code).toBe(1);
    expect(stdout).toContain('basis');
    expect(stdout).not.toContain('依据');
  });

  it('writes several formats, the files whole, the screen one', async () => {
    const folder = folderWith(smallWorkspace());
    const { code, stdout } = await wuze(
      ['check', '-f', 'terminal', '-f', 'json:out/a/audit.json', '-f', 'markdown:check.md'],
      {
        cwd: folder,
      },
    );
    expect(code).toBe(1);
    expect(stdout).toContain('roster/missing-list');
    expect(auditOf(textOf(folder, 'out/a/audit.json')).summary.error).toBe(1);
    expect(textOf(folder, 'check.md')).toContain('roster/missing-list');
    expect(filesIn(folder).filter((file) => !file.endsWith('.yaml'))).toEqual([
      'check.md',
      'out/a/audit.json',
    ]);
  });

  it('prints nothing when every format goes into a file', async () => {
    const { stdout, stderr } = await wuze(['check', '-f', 'json:audit.json'], {
      cwd: folderWith(smallWorkspace()),
    });
    expect([stdout, stderr]).toEqual(['', '']);
  });

  it('gives the same bytes from another folder and on another day', async () => {
    const folder = folderWith(smallWorkspace());
    const here = await wuze(['check', '-f', 'json', ...asOf], { cwd: folder });
    const inside = await wuze(['check', '../..', '-f', 'json', ...asOf], { cwd: join(folder, 'units/lin') });
    const outside = await wuze(['check', folder, '-f', 'json', ...asOf], {
      env: { TZ: 'America/New_York', LANG: 'de_DE' },
    });
    expect(auditOf(here.stdout).asOf).toBe('2026-04-10');
    expect(inside.stdout).toBe(here.stdout);
    expect(outside.stdout).toBe(here.stdout);
  });

  it('leaves evidence out when asked', async () => {
    const { stdout } = await wuze(['check', '-f', 'json', '--evidence', 'findings'], {
      cwd: folderWith(smallWorkspace()),
    });
    const audit = auditOf(stdout);
    expect(audit.findings.length).toBeGreaterThan(0);
    expect([audit.lists, audit.similarity, audit.coverage]).toEqual([undefined, undefined, undefined]);
  });

  it('shows times on stderr when asked', async () => {
    const { stdout, stderr } = await wuze(['check', '-f', 'json', '--timing'], {
      cwd: folderWith(smallWorkspace()),
    });
    expect(stderr).toMatch(/^ +[\d.]+ ms {2}读取$/m);
    expect(stderr).toMatch(/^ +[\d.]+ ms +copying\/members$/m);
    expect(() => auditOf(stdout)).not.toThrow();
  });
});

describe('exit code', () => {
  it.each<[string[], number]>([
    [['--fail-on', 'error'], 1],
    [['--fail-on', 'never'], 0],
    [['units/lin/2026/2.yaml'], 0],
    [['units/lin/2026/2.yaml', '--fail-on', 'warning'], 1],
    [['--config', 'strict.yaml'], 0],
  ])('check %j ends with %i', async (args, expected) => {
    const folder = folderWith({
      ...smallWorkspace(),
      'strict.yaml': 'kind: config\nyear: 2026\nexclude: [wuze.yaml]\nrules: {roster/missing-list: info}\n',
    });
    const { code, stderr } = await wuze(['check', ...args], { cwd: folder });
    expect([code, stderr]).toEqual([expected, '']);
  });
});

describe('PATH', () => {
  it('narrows what is reported to a unit, a file or a glob; all is compared', async () => {
    const folder = folderWith(smallWorkspace());
    const shownBy = async (path: string) => {
      const { stdout } = await wuze(['check', path, '-f', 'json'], { cwd: folder });
      return [...new Set(auditOf(stdout).findings.map((finding) => finding.file))];
    };
    expect(await shownBy('units/lin/2026/3.yaml')).toEqual(['units/lin/2026/3.yaml']);
    expect(await shownBy('units/lin/2026/[23].yaml')).toEqual([
      'units/lin/2026/2.yaml',
      'units/lin/2026/3.yaml',
    ]);
    expect(await shownBy('units')).toHaveLength(6);
  });

  it('that holds nothing to check is an error', async () => {
    const folder = folderWith({ ...smallWorkspace(), 'empty/readme.txt': 'x' });
    const { code, stderr } = await wuze(['check', 'empty'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(/“empty”没有可核查的 YAML 文件/);
  });
});

describe('a folder without configuration', () => {
  const {
    'wuze.yaml': _config,
    'catalogue.yaml': _catalogue,
    'units/lin/unit.yaml': _unit,
    ...lists
  } = smallWorkspace();

  it('is audited as it is, and what could not be checked is said', async () => {
    const { code, stdout, stderr } = await wuze(['check', '-f', 'json'], { cwd: folderWith(lists) });
    expect([code, stderr]).toEqual([0, '']);
    const audit = auditOf(stdout);
    expect(audit.summary.lists).toBe(5);
    expect(audit.findings.length).toBeGreaterThan(0);
    expect(audit.notChecked.map(({ rule }) => rule)).toContain('roster/missing-list');
    expect(audit.units[0]).toMatchObject({ id: 'lin', declared: false, partly: true });
  });
});

describe('a bad file among good ones', () => {
  it.each<[string, string | Uint8Array]>([
    ['that is no YAML', 'kind: list\nitems: [\n'],
    ['that is no text', new Uint8Array([0, 1, 2, 255, 254, 0, 7])],
    ['that names itself', 'a: &a [*a, *a]\n'],
    ['that lacks what it must have', 'kind: list\nunit: lin\n'],
  ])('%s is a finding; the others are audited', async (_what, content) => {
    const folder = folderWith({ ...smallWorkspace(), 'units/lin/2026/bad.yaml': content });
    const { code, stdout, stderr } = await wuze(['check', '-f', 'json'], { cwd: folder });
    expect([code, stderr]).toEqual([1, '']);
    const { findings } = auditOf(stdout);
    const bad = findings.filter((finding) => finding.file === 'units/lin/2026/bad.yaml');
    expect(bad.some((finding) => finding.rule.startsWith('format/') && finding.severity === 'error')).toBe(
      true,
    );
    expect(findings.some((finding) => finding.file === 'units/lin/2026/3.yaml')).toBe(true);
  });
});

describe('--from', () => {
  it('shows a saved audit in another format, without the lists', async () => {
    const folder = folderWith(smallWorkspace());
    const fresh = await wuze(['check', '-f', 'markdown', '-f', 'json:audit.json', ...asOf], { cwd: folder });
    const elsewhere = folderWith({ 'audit.json': textOf(folder, 'audit.json') });
    const again = await wuze(['check', '--from', 'audit.json', '-f', 'markdown'], { cwd: elsewhere });
    expect(again).toEqual(fresh);
    const json = await wuze(['check', '--from', 'audit.json', '-f', 'json'], { cwd: elsewhere });
    expect(json.stdout).toBe(textOf(folder, 'audit.json'));
  });

  it('refuses what is no audit', async () => {
    const folder = folderWith({ 'audit.json': '{"version": 1}', 'newer.json': '{"version": 2}' });
    for (const file of ['audit.json', 'newer.json']) {
      const { code, stderr } = await wuze(['check', '--from', file], { cwd: folder });
      expect(code).toBe(2);
      expect(stderr).toContain(`错误：${file}：`);
    }
  });
});

describe('the example city', () => {
  it('is audited, and not written to', async () => {
    const folder = folderWith();
    for (const file of filesIn(city)) {
      mkdirSync(join(folder, file, '..'), { recursive: true });
      copyFileSync(join(city, file), join(folder, file));
    }
    const { code, stdout, stderr } = await wuze(['check', '-f', 'json', ...asOf], { cwd: folder });
    expect([code, stderr]).toEqual([1, '']);
    const audit = auditOf(stdout);
    expect(audit.summary.units).toBeGreaterThan(10);
    expect(audit.summary.error).toBeGreaterThan(0);
    for (const file of filesIn(city))
      expect(readFileSync(join(folder, file))).toEqual(readFileSync(join(city, file)));
    expect(filesIn(folder)).toEqual(filesIn(city));
  });
});
