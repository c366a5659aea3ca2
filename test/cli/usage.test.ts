import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { folderWith, shell, smallWorkspace, wuze } from './command.js';

describe('help', () => {
  it('lists the commands in Chinese, whatever the locale', async () => {
    const { code, stdout, stderr } = await wuze(['--help'], {
      env: { LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' },
    });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('用法： wuze [选项] [命令]');
    for (const command of [
      'check',
      'report',
      'compare',
      'clauses',
      'export',
      'explain',
      'rules',
      'schema',
      'init',
    ]) {
      expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    }
  });

  it('speaks English when asked, before or after the command', async () => {
    for (const args of [
      ['--lang', 'en', 'check', '--help'],
      ['check', '--help', '--lang=en'],
      ['help', 'check', '--lang', 'en'],
    ]) {
      const { code, stdout } = await wuze(args);
      expect(code).toBe(0);
      expect(stdout).toContain('Usage: wuze check [options] [paths...]');
      expect(stdout).toContain('(choices: error|warning|info|never)');
      expect(stdout).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('puts descriptions below one another though Chinese characters are two columns wide', async () => {
    const { stdout } = await wuze(['check', '--help']);
    const columns = stdout
      .split('\n')
      .filter((line) => /^ {2}-/.test(line))
      .map((line) => widthOf(/^ {2}\S.*? {2,}(?=\S)/.exec(line)![0]));
    expect(columns.length).toBeGreaterThan(8);
    expect(new Set(columns).size).toBe(1);
    for (const line of stdout.split('\n').filter((each) => !each.includes('wuze ')))
      expect(widthOf(line)).toBeLessThanOrEqual(80);
  });

  it('is shown for every command with an example', async () => {
    for (const command of [
      'check',
      'report',
      'compare',
      'clauses',
      'export',
      'explain',
      'rules',
      'schema',
      'init',
    ]) {
      const { code, stdout } = await wuze(['help', command]);
      expect(code).toBe(0);
      expect(stdout).toMatch(new RegExp(`示例：\n {2}wuze ${command}`));
    }
  });
});

function widthOf(text: string): number {
  return [...text].reduce(
    (width, character) => width + (/[\u2e80-\u303e\u3041-\ua4cf\uff01-\uff60]/.test(character) ? 2 : 1),
    0,
  );
}

describe('wrong use is said on stderr, in one language, without a stack, with exit code 2', () => {
  it.each<[string[], RegExp]>([
    [[], /用法/],
    [['chek'], /没有命令 chek\n（是不是 check？）/],
    [['check', '--formt', 'json'], /没有选项 --formt\n（是不是 --format？）/],
    [['check', '-f'], /选项 -f, --format .* 后面要写内容/],
    [['check', '-f', 'yaml'], /没有“yaml”这种格式，可用：terminal、json、markdown/],
    [['check', '-f', 'json:'], /冒号后面要写文件名/],
    [['check', '-f', 'json', '-f', 'markdown'], /只能有一种格式输出到屏幕/],
    [['check', '-f', 'json:a.txt', '-f', 'markdown:./a.txt'], /两种格式不能写入同一个文件/],
    [['check', '-f', 'json:units/lin/2026/1.yaml'], /不能写入 YAML 文件/],
    [['check', '-f', 'json:units'], /应为文件，却是文件夹：units/],
    [['check', '--fail-on', 'fatal'], /--fail-on .* 不能是“fatal”，可选：error, warning, info, never/],
    [['check', '--year', '26'], /--year 应为四位年份/],
    [['check', '--as-of', '2026-02-30'], /--as-of 应为日期/],
    [['check', 'nosuch'], /找不到“nosuch”/],
    [['check', '--config', 'nosuch.yaml'], /nosuch\.yaml.*文件不存在/],
    [['check', '--from', 'nosuch.json'], /无法读取核查结果 nosuch\.json：文件不存在/],
    [['check', '--from', 'wuze.yaml'], /wuze\.yaml：.*JSON/],
    [['check', '--from', 'audit.json', 'units'], /--from 与路径不能同时使用/],
    [['check', '--from', 'audit.json', '--year', '2026'], /--from 与 --year 不能同时使用/],
    [['report'], /缺少必需的选项 -o, --output/],
    [['report', '-o', 'wuze.yaml'], /不能写入 wuze\.yaml：.*是文件，不是文件夹/],
    [['report', '-o', 'wuze.yaml/out'], /是文件，不是文件夹/],
    [['report', '-o', 'out', '--format', 'pdf'], /没有“pdf”这种报告格式/],
    [['compare', 'wuze.yaml'], /缺少参数 <清单二>/],
    [['compare', 'nosuch.yaml', 'wuze.yaml'], /找不到“nosuch\.yaml”/],
    [['compare', 'wuze.yaml', 'nosuch.yaml'], /找不到“nosuch\.yaml”/],
    [['compare', 'units', 'units'], /“units”是文件夹/],
    [['compare', 'wuze.yaml', 'catalogue.yaml'], /不是清单、述责述廉报告，也不是 wuze\.yaml 指明的模板/],
    [['explain'], /缺少参数 <规则>/],
    [['explain', 'copying/membres'], /没有规则“copying\/membres”，是不是 copying\/members？/],
    [['schema', 'lst'], /没有“lst”这种文件，是不是 list？/],
    [['rules', 'extra'], /参数太多：应为 0 个，现有 1 个/],
    [['--lang', 'fr', 'rules'], /--lang .* 不能是“fr”，可选：zh, en/],
    [['init', 'one', 'two'], /只能建立一个文件夹/],
    [['init', '--id', 'x'], /只用于增加单位/],
    [['init', 'unit'], /请写单位名称/],
    [['help', 'nosuch'], /用法/],
  ])('wuze %j', async (args, message) => {
    const { code, stdout, stderr } = await wuze(args, { cwd: folderWith(smallWorkspace()) });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('in English too', async () => {
    const { code, stderr } = await wuze(['chek', '--lang', 'en']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/error: unknown command 'chek'\n\(Did you mean check\?\)/);
    expect((await wuze(['check', 'nosuch', '--lang', 'en'])).stderr).not.toMatch(/\p{Script=Han}/u);
  });

  it('shows what an argument would do to a terminal instead of doing it', async () => {
    const { stderr } = await wuze(['explain', '\u001B[2Jclear']);
    expect(stderr).not.toContain('\u001B');
    expect(stderr).toContain('<U+001B>');
  });
});

describe('a configuration that cannot be used', () => {
  it.each<[string, string, RegExp]>([
    ['is no YAML', 'kind: config\nyear: [2026\n', /wuze\.yaml:\d+:\d+ /],
    ['is of another kind', 'kind: list\n', /wuze\.yaml/],
    ['has an unknown key', 'kind: config\nyeer: 2026\n', /wuze\.yaml:2:\d+ .*yeer/],
    [
      'has an unknown rule',
      'kind: config\nrules: {copying/membres: off}\n',
      /wuze\.yaml:2:\d+ .*copying\/membres.*copying\/members/,
    ],
    [
      'has an impossible option',
      'kind: config\nrules: {copying/members: {itemThreshold: 7}}\n',
      /wuze\.yaml:2:\d+ .*itemThreshold/,
    ],
  ])('%s', async (_why, text, message) => {
    const folder = folderWith({ ...smallWorkspace(), 'wuze.yaml': text });
    const { code, stdout, stderr } = await wuze(['check'], { cwd: folder });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it.each([[['report', '-o', 'out']], [['clauses']]])('is as bad for %j', async (command) => {
    const folder = folderWith({ ...smallWorkspace(), 'wuze.yaml': 'kind: config\nyeer: 2026\n' });
    const { code, stdout, stderr } = await wuze(command, { cwd: folder });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/wuze\.yaml:2:/);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});

describe('streams', () => {
  it('a reader that stops reading is no failure, and files are still written whole', async () => {
    const folder = folderWith(smallWorkspace());
    const { stdout, stderr } = await shell(
      '$WUZE check -f json -f markdown:out/check.md | head -c 1; echo " $PIPESTATUS"; tail -c 1 out/check.md | wc -l',
      folder,
    );
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^\{ [01]\n\s*1\n$/);
  });

  it('a full disk is said in words', async () => {
    const { code, stderr } = await shell('$WUZE rules > /dev/full', folderWith());
    expect(code).toBe(2);
    expect(stderr).toBe('错误：磁盘空间不足，没有写入\n');
  });

  it('colour only where it is wanted', async () => {
    const cwd = folderWith(smallWorkspace());
    const coloured = async (args: string[], env: Record<string, string>) =>
      (await wuze(['check', ...args], { cwd, env })).stdout.includes('\u001B[');
    expect(await coloured([], {})).toBe(false);
    expect(await coloured([], { FORCE_COLOR: '1' })).toBe(true);
    expect(await coloured([], { FORCE_COLOR: '0' })).toBe(false);
    expect(await coloured([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(await coloured(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
    expect(await coloured(['-f', 'markdown'], { FORCE_COLOR: '1' })).toBe(false);
  });
});

describe('Ctrl-C ends the command with 130, as a shell sees it', () => {
  const interrupted = async (script: string) => {
    const module = JSON.stringify(join(dirname(inject('command')), '../build/cli/interruption.js'));
    const node = `node --input-type=module -e 'import { interruptible, stopOnInterrupt } from ${module}; ${script}'`;
    // Job control gives the process a group of its own, and signals that are not ignored.
    return shell(
      `set -m; ${node} > ready & until [ -s ready ]; do sleep 0.05; done; kill -INT $!; wait $!; echo $?`,
      folderWith(),
    );
  };

  it('while it waits', async () => {
    const { stdout } = await interrupted(
      'stopOnInterrupt(); console.log("ready"); setInterval(() => {}, 1000);',
    );
    expect(stdout).toMatch(/^130$/m);
  });

  it('at once, while it reckons', async () => {
    const { stdout } = await interrupted(
      'stopOnInterrupt(); await interruptible(() => { console.log("ready"); for (;;) {} });',
    );
    expect(stdout).toMatch(/^130$/m);
  });

  it('and again while it waits afterwards', async () => {
    const { stdout } = await interrupted(
      'stopOnInterrupt(); await interruptible(() => 1); console.log("ready"); setInterval(() => {}, 1000);',
    );
    expect(stdout).toMatch(/^130$/m);
  });
});
