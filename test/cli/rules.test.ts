import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { rules } from '../../src/rules/index.js';
import { folderWith, smallWorkspace, wuze } from './command.js';

describe('rules', () => {
  it('lists every rule on a line', async () => {
    const { code, stdout } = await wuze(['rules']);
    expect(code).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(rules.map(({ id }) => id));
    expect(stdout).toMatch(/^copying\/members +错误 {2}班子成员清单雷同$/m);
    expect((await wuze(['rules', '--lang', 'en'])).stdout).not.toMatch(/\p{Script=Han}/u);
  });

  it('gives data with --json', async () => {
    const entries = JSON.parse((await wuze(['rules', '--json'])).stdout) as { id: string; options: object }[];
    expect(entries.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect(entries.find(({ id }) => id === 'copying/members')!.options).toHaveProperty(
      'itemThreshold.default',
    );
  });
});

describe('explain', () => {
  it('says why a rule is there, what it says and how to change it', async () => {
    const { code, stdout } = await wuze(['explain', 'copying/members']);
    expect(code).toBe(0);
    for (const part of [
      '班子成员清单雷同',
      '级别：错误',
      '为什么',
      '问题：',
      '依据：',
      '建议：',
      'itemThreshold（默认 0.8）',
    ]) {
      expect(stdout).toContain(part);
    }
    expect(stdout).not.toMatch(/\{[a-zA-Z]+\}/);
  });

  it('knows a rule by the second half of its id', async () => {
    const whole = await wuze(['explain', 'copying/members', '--lang', 'en']);
    expect(await wuze(['explain', 'members', '--lang', 'en'])).toEqual(whole);
    const { code, stderr } = await wuze(['explain', 'deadline']);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('是不是 dates/deadline、measurable/deadline？'),
    ]);
  });

  it.each(['zh', 'en'])('shows a configuration that works as it stands (%s)', async (language) => {
    const { stdout } = await wuze(['explain', 'copying/members', '--lang', language]);
    const key = language === 'zh' ? '规则' : 'rules';
    const lines = stdout
      .slice(stdout.indexOf(`  ${key}:\n`))
      .split('\n')
      .slice(0, 2);
    const setting = lines.join('\n').replace(/^ {2}/gm, '');
    expect(Object.keys(parse(setting) as object)).toEqual([key]);
    const folder = folderWith({ ...smallWorkspace(), 'wuze.yaml': `kind: config\nyear: 2026\n${setting}\n` });
    expect((await wuze(['check'], { cwd: folder })).code).toBe(1);
  });
});
