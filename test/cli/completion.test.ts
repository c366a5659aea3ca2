import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { rules } from '../../src/rules/index.js';
import { folderWith, wuze } from './command.js';

/** What the shells are told of a line whose last word is being typed. */
async function offered(...words: string[]): Promise<string[]> {
  const { code, stdout, stderr } = await wuze(['__complete', '--', ...words]);
  expect([code, stderr]).toEqual([0, '']);
  return stdout.split('\n').filter((line) => line !== '');
}
const valuesOf = (lines: string[]): string[] => lines.map((line) => line.split('\t')[0]!);

describe('what may follow', () => {
  it('commands, with what they do', async () => {
    const lines = await offered('');
    expect(lines).toContain('rules\t列出全部规则');
    expect(valuesOf(lines)).toEqual(
      expect.arrayContaining(['check', 'report', 'explain', 'schema', 'init', 'completion', 'help']),
    );
    expect(lines.join()).not.toContain('__complete');
    expect(valuesOf(await offered('re'))).toEqual(['report']);
    expect(valuesOf(await offered('help', 'sch'))).toEqual(['schema']);
  });

  it('options of the command, and those of the program', async () => {
    expect(valuesOf(await offered('check', '--fo'))).toEqual(['--format']);
    expect(valuesOf(await offered('check', '--'))).toEqual(
      expect.arrayContaining(['--format', '--fail-on', '--year', '--lang', '--help']),
    );
    expect(valuesOf(await offered('--'))).toEqual(expect.arrayContaining(['--version', '--lang', '--help']));
    expect(await offered('check', '--', '--fo')).toEqual([':files']);
  });

  it('every option of every command is offered', async () => {
    const { stdout } = await wuze(['--help']);
    const commands = [...stdout.matchAll(/^ {2}([a-z]+)(?= )/gm)].map((match) => match[1]!);
    expect(commands).toContain('completion');
    for (const command of commands.filter((each) => each !== 'help')) {
      const { stdout: help } = await wuze([command, '--help']);
      const flags = [...help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map((match) => match[1]!);
      expect(valuesOf(await offered(command, '-')).sort()).toEqual(flags.sort());
    }
  }, 120_000);

  it('values of an option', async () => {
    expect(valuesOf(await offered('check', '--fail-on', ''))).toEqual(['error', 'warning', 'info', 'never']);
    expect(valuesOf(await offered('check', '-f', ''))).toEqual(
      expect.arrayContaining(['terminal', 'json', 'sarif']),
    );
    expect(valuesOf(await offered('report', '-o', 'out', '--format', 'm'))).toEqual(['md']);
    expect(await offered('report', '-o', '')).toEqual([':folders']);
    expect(await offered('check', '--config', 'wu')).toEqual([':files']);
    expect(await offered('check', '--year', '')).toEqual([]);
  });

  it('values written behind an equals sign, in one word or in three as bash has them', async () => {
    expect(valuesOf(await offered('check', '--lang='))).toEqual(['--lang=zh', '--lang=en']);
    expect(valuesOf(await offered('check', '--lang=e'))).toEqual(['--lang=en']);
    expect(valuesOf(await offered('check', '--lang', '='))).toEqual(['zh', 'en']);
    expect(valuesOf(await offered('check', '--lang', '=', 'e'))).toEqual(['en']);
  });

  it('rules, kinds of files, shells, units', async () => {
    expect(valuesOf(await offered('explain', ''))).toEqual(rules.map(({ id }) => id));
    expect(await offered('explain', 'copying/mem')).toEqual(['copying/members\t班子成员清单雷同']);
    expect(await offered('explain', 'copying/mem', '--lang', 'en', '')).toEqual([]);
    expect(valuesOf(await offered('schema', ''))).toEqual(expect.arrayContaining(['list', '清单', 'audit']));
    expect(valuesOf(await offered('completion', ''))).toEqual(['bash', 'zsh', 'fish']);
    expect((await offered('init', 'u'))[0]).toMatch(/^unit\t/);
  });

  it('paths where paths may stand, also behind the colon of a format', async () => {
    for (const words of [
      ['check', ''],
      ['check', 'a.yaml', ''],
      ['compare', 'a.yaml', 'b'],
      ['check', '-f', 'json', ':', 'au'],
    ]) {
      expect(await offered(...words)).toEqual([':files']);
    }
    expect(await offered('compare', 'a.yaml', 'b.yaml', '')).toEqual([]);
  });

  it('in English when the line says so', async () => {
    expect(await offered('--lang', 'en', 'rul')).toEqual(['rules\tlist the rules']);
  });
});

it('no script for a shell that is not known', async () => {
  const { code, stdout, stderr } = await wuze(['completion', 'tcsh']);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/不能是“tcsh”，可选：bash, zsh, fish/);
});

const installed = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;

/** A folder with files to complete, and the command under its own name. */
function place(): { cwd: string; env: Record<string, string> } {
  const cwd = folderWith({ 'units/lin/unit.yaml': '', 'units/my list.yaml': '', 'wuze.yaml': '' });
  mkdirSync(join(cwd, 'bin'));
  writeFileSync(join(cwd, 'bin/wuze'), `#!/bin/sh\nexec ${process.execPath} ${inject('command')} "$@"\n`, {
    mode: 0o755,
  });
  return {
    cwd,
    env: { ...(process.env as Record<string, string>), PATH: `${cwd}/bin:${process.env.PATH}`, HOME: cwd },
  };
}

describe.skipIf(!installed('bash'))('in bash', () => {
  const completed = (...words: string[]): string[] => {
    const { cwd, env } = place();
    const script = `eval "$(wuze completion bash)" || exit 1
      COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _wuze; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr, status } = spawnSync('bash', ['--norc', '-c', script, 'bash', 'wuze', ...words], {
      cwd,
      env,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    return stdout.split('\n').filter((line) => line !== '');
  };

  it('completes commands, options, values, rules', () => {
    expect(completed('ch')).toEqual(['check']);
    expect(completed('check', '--fail')).toEqual(['--fail-on']);
    expect(completed('check', '--lang', '=', '')).toEqual(['zh', 'en']);
    expect(completed('check', '--lang', '=')).toEqual(['zh', 'en']);
    expect(completed('explain', 'copying/m')).toEqual(['copying/members']);
  });

  it('completes paths, with spaces in them too', () => {
    expect(completed('check', 'un')).toEqual(['units']);
    expect(completed('check', 'units/').sort()).toEqual(['units/lin', 'units/my list.yaml']);
    expect(completed('report', '-o', '').sort()).toEqual(['bin', 'units']);
    expect(completed('check', '-f', 'json', ':', 'wu')).toEqual(['wuze.yaml']);
  });

  it('is what bash itself calls when a line is completed', () => {
    const { cwd, env } = place();
    const { stdout } = spawnSync('bash', ['--norc', '-i'], {
      cwd,
      env: { ...env, PS1: '', TERM: 'dumb' },
      input: 'eval "$(wuze completion bash)"\ncomplete -p wuze\nexit\n',
      encoding: 'utf8',
    });
    expect(stdout).toContain('complete -F _wuze wuze');
  });
});

describe.skipIf(!installed('zsh'))('in zsh', () => {
  it('the script is read without complaint and registers itself', () => {
    const { cwd, env } = place();
    const script =
      'autoload -Uz compinit; compinit -u; source <(wuze completion zsh); print -r -- $_comps[wuze]';
    const { stdout, stderr } = spawnSync('zsh', ['-f', '-c', script], { cwd, env, encoding: 'utf8' });
    expect([stdout.trim(), stderr]).toEqual(['_wuze', '']);
  });
});

describe.skipIf(!installed('fish'))('in fish', () => {
  it('completes commands, values, paths', () => {
    const { cwd, env } = place();
    const completed = (line: string): string[] => {
      const script = `wuze completion fish | source; complete -C '${line}'`;
      const { stdout } = spawnSync('fish', ['--no-config', '-c', script], { cwd, env, encoding: 'utf8' });
      return valuesOf(stdout.split('\n').filter((each) => each !== ''));
    };
    expect(completed('wuze ch')).toEqual(['check']);
    expect(completed('wuze explain copying/mem')).toEqual(['copying/members']);
    expect(completed('wuze report -o ')).toEqual(expect.arrayContaining(['units/']));
  });
});
