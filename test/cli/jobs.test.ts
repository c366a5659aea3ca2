import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, folderWith, smallWorkspace, wuze } from './command.js';

const CHECK = ['check', '--as-of', '2026-04-10'];

describe('--jobs', () => {
  it('changes nothing of what is shown', async () => {
    const cwd = folderWith(smallWorkspace());
    const expected = await wuze([...CHECK, '-f', 'json', '--no-cache'], { cwd });
    for (const jobs of ['1', '3']) {
      expect(await wuze([...CHECK, '-f', 'json', '--no-cache', '--jobs', jobs], { cwd })).toEqual(expected);
    }
  });

  it.each(['0', '1.5', '100', ''])('is no “%s”', async (jobs) => {
    const cwd = folderWith(smallWorkspace());
    for (const [language, said] of [
      ['zh', `--jobs 应为 1 到 99 的整数，现在是“${jobs}”`],
      ['en', `--jobs must be a whole number from 1 to 99, not "${jobs}"`],
    ]) {
      const { code, stdout, stderr } = await wuze([...CHECK, `--jobs=${jobs}`, '--lang', language!], { cwd });
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(said);
    }
  });

  it('keeps results of tasks where the cache is, and only there', async () => {
    const cwd = folderWith(smallWorkspace());
    const cache = folderWith();
    const before = filesIn(cwd);
    const args = [...CHECK, '-f', 'json', '--jobs', '2', '--cache-dir', cache];
    const first = await wuze(args, { cwd });
    const kept = readdirSync(cache).sort();
    expect(kept.length).toBeGreaterThan(0);
    for (const name of kept) expect(name).toMatch(/^[0-9a-f]{64}\.task$/);
    expect(await wuze(args, { cwd })).toEqual(first);
    expect(readdirSync(cache).sort()).toEqual(kept);
    expect(filesIn(cwd)).toEqual(before);
  });

  it('does again what a change bears on, whichever file it is', async () => {
    const files = smallWorkspace();
    // Findings stand on the roster, too: nobody has handed in this one's list.
    files['units/lin/unit.yaml'] = files['units/lin/unit.yaml']!.replace(
      /^members:\n/m,
      'members:\n  - {person: 林暂缺, role: member, position: 副局长}\n',
    );
    const cwd = folderWith(files);
    const cache = folderWith();
    const args = [...CHECK, '-f', 'json', '--jobs', '2'];
    const { stdout } = await wuze([...args, '--cache-dir', cache], { cwd });
    expect(JSON.parse(stdout).findings).toContainEqual(
      expect.objectContaining({ file: 'units/lin/unit.yaml' }),
    );
    for (const [name, text] of Object.entries(files)) {
      // Every line moves, nothing else changes.
      writeFileSync(join(cwd, name), `# 已核对\n${text}`);
      const anew = await wuze([...args, '--no-cache'], { cwd });
      expect(await wuze([...args, '--cache-dir', cache], { cwd })).toEqual(anew);
    }
  });

  it('says what stands in the way as ever', async () => {
    const cwd = folderWith({ ...smallWorkspace(), 'catalogue.yaml': 'kind: catalogue\naspects: none\n' });
    const expected = await wuze([...CHECK, '--no-cache'], { cwd });
    expect(expected.code).toBe(2);
    expect(await wuze([...CHECK, '--no-cache', '--jobs', '3'], { cwd })).toEqual(expected);
  });
});

describe('--timing', () => {
  it('shows each step of an audit part by part, and the rules within theirs', async () => {
    const cwd = folderWith(smallWorkspace());
    const cache = join(folderWith(), 'cache');
    const { stdout, stderr } = await wuze(
      [...CHECK, '-f', 'json', '--jobs', '2', '--timing', '--quiet', '--cache-dir', cache, '--lang', 'en'],
      { cwd },
    );
    expect(stdout).toBe((await wuze([...CHECK, '-f', 'json', '--no-cache'], { cwd })).stdout);
    const rows = stderr.trimEnd().split('\n');
    for (const row of rows) expect(row).toMatch(/^ *\d+\.\d ms {2}/);
    const names = rows.map((row) => row.replace(/^ *\d+\.\d ms {2}/, ''));
    expect(names.at(-1)).toBe('total');
    const rules = names.filter((name) => /^ {2}[a-z]+\/[a-z-]+$/.test(name));
    expect(rules).toContain('  measurable/deadline');
    expect(new Set(rules).size).toBe(rules.length);
    const milliseconds = rows
      .filter((_, index) => !names[index]!.startsWith('  '))
      .map((row) => Number(row.trim().split(' ')[0]));
    const total = milliseconds.pop()!;
    expect(milliseconds.length).toBeGreaterThanOrEqual(7);
    expect(Math.abs(total - milliseconds.reduce((sum, each) => sum + each, 0))).toBeLessThan(1);
    // What is measured is done: nothing comes from a cache, nothing goes into it.
    expect(() => readdirSync(cache)).toThrow();
  });
});
