import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { filesIn, folderWith, smallWorkspace, textOf } from './command.js';

/*
 * What other repositories include: read as their servers read it, and its scripts run with everything but the server
 * and the registry.
 */

const project = join(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(join(project, name), 'utf8');
const { version, bin } = JSON.parse(read('package.json')) as { version: string; bin: Record<string, string> };

/** A folder of programs: `wuze`, and `npm`, which only notes what it was asked. */
function programs(): { folder: string; path: string } {
  const folder = folderWith();
  const program = (name: string, script: string) =>
    writeFileSync(join(folder, name), script, { mode: 0o755 });
  program('wuze', `#!/bin/sh\nexec ${process.execPath} ${inject('command')} "$@"\n`);
  program('npm', `#!/bin/sh\nprintf '%s\\n' "$*" >> ${folder}/npm.log\n`);
  return { folder, path: `${folder}:${process.env.PATH}` };
}

function bash(script: string, cwd: string, env: Record<string, string>) {
  // As GitHub runs `shell: bash`; GitLab's scripts stop at the first failure too.
  const { NO_COLOR: _none, FORCE_COLOR: _forced, ...inherited } = process.env;
  const options = { cwd, env: { ...inherited, ...env }, encoding: 'utf8' } as const;
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], options);
}

const CLEAN = {
  'wuze.yaml': 'kind: config\nyear: 2026\n',
  'units/a/unit.yaml': 'kind: unit\nid: a\nname: 市林业局\n',
};

describe('the GitHub action', () => {
  interface Step {
    name: string;
    shell: string;
    env: Record<string, string>;
    run: string;
  }
  const action = parse(read('action.yml')) as {
    inputs: Record<string, { description: string; default: string }>;
    runs: { using: string; steps: [Step, Step] };
  };
  const [install, audit] = action.runs.steps;

  /** The step with its expressions filled in, as the runner does. */
  const run = (step: Step, cwd: string, inputs: Record<string, string>, env: Record<string, string> = {}) => {
    const values: Record<string, string> = {
      'github.action_path': '/the/action',
      'runner.temp': join(cwd, 'temp'),
    };
    for (const [name, { default: value }] of Object.entries(action.inputs)) values[`inputs.${name}`] = value;
    for (const [name, value] of Object.entries(inputs)) values[`inputs.${name}`] = value;
    const filled = Object.entries(step.env).map(([name, value]) => [
      name,
      value.replace(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => {
        expect(values).toHaveProperty([expression]);
        return values[expression]!;
      }),
    ]);
    return bash(step.run, cwd, { ...env, ...Object.fromEntries(filled) });
  };

  it('is composite; every input is described, has a default, and is used', () => {
    expect(action.runs.using).toBe('composite');
    for (const [name, { description, default: value }] of Object.entries(action.inputs)) {
      expect(description).toMatch(/\p{Script=Han}.*·/u);
      expect(typeof value).toBe('string');
      expect(JSON.stringify(action.runs.steps)).toContain(`inputs.${name} }}`);
    }
  });

  it('no expression stands in a script, where an input could become a command', () => {
    for (const { run, shell } of action.runs.steps) {
      expect(shell).toBe('bash');
      expect(run).not.toContain('${{');
    }
  });

  it.each([
    ['', 'ci --no-audit --no-fund --prefix /the/action', '/the/action/bin/wuze.js'],
    ['0.1.0', /^install .* wuze@0\.1\.0$/, /temp\/wuze\/node_modules\/\.bin\/wuze$/],
  ])('installs version “%s”', (wanted, asked, target) => {
    const { folder, path } = programs();
    const cwd = folderWith();
    const { status, stderr } = run(
      install,
      cwd,
      { version: wanted },
      { PATH: path, GITHUB_PATH: join(cwd, 'path') },
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(textOf(folder, 'npm.log').trim()).toEqual(
      typeof asked === 'string' ? asked : expect.stringMatching(asked),
    );
    expect(textOf(cwd, 'path')).toBe(`${cwd}/temp/wuze/bin\n`);
    const link = spawnSync('readlink', [join(cwd, 'temp/wuze/bin/wuze')], { encoding: 'utf8' }).stdout.trim();
    expect(link).toEqual(typeof target === 'string' ? target : expect.stringMatching(target));
  });

  it('annotates, writes the formats asked for, and fails as asked', () => {
    const { path } = programs();
    const cwd = folderWith(smallWorkspace());
    const summary = join(cwd, 'summary.md');
    const env = { PATH: path, GITHUB_STEP_SUMMARY: summary };
    const inputs = { format: 'github\nsarif:out/wuze.sarif\n', 'fail-on': 'info' };
    const { status, stdout } = run(audit, cwd, inputs, env);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::(error|warning|notice) file=/m);
    expect(existsSync(summary)).toBe(true);
    expect(JSON.parse(textOf(cwd, 'out/wuze.sarif'))).toMatchObject({ version: '2.1.0' });
    expect(run(audit, cwd, { ...inputs, 'fail-on': 'never' }, env).status).toBe(0);
  });

  it('takes several paths, also such as look like options or commands', () => {
    const { path } = programs();
    const cwd = folderWith({
      ...CLEAN,
      '-f/unit.yaml': 'kind: unit\nid: b\nname: 市水利局\n',
      '$(touch hacked)/a.yaml': 'kind: config\n',
    });
    const inputs = { path: 'units/a\n-f\n$(touch hacked)\n', 'fail-on': 'never' };
    const { status, stderr } = run(audit, cwd, inputs, { PATH: path });
    expect([status, stderr]).toEqual([0, '']);
    expect(existsSync(join(cwd, 'hacked'))).toBe(false);
    expect(run(audit, cwd, { path: '; touch hacked' }, { PATH: path }).status).toBe(2);
    expect(existsSync(join(cwd, 'hacked'))).toBe(false);
  });
});

describe('the pre-commit hooks', () => {
  const hooks = parse(read('.pre-commit-hooks.yaml')) as Record<string, string | boolean>[];

  it('have what pre-commit needs, and run the command of the package', () => {
    expect(hooks.map(({ id }) => id)).toEqual(['wuze', 'wuze-changed']);
    for (const hook of hooks) {
      expect(hook).toMatchObject({ language: 'node', pass_filenames: false, require_serial: true });
      expect(Object.keys(bin)).toContain((hook.entry as string).split(' ')[0]);
      expect(new RegExp(hook.files as string).test('units/lin/2026/1.yml')).toBe(true);
      expect(new RegExp(hook.files as string).test('readme.md')).toBe(false);
    }
  });

  it('stop a commit with errors, and let one without pass', () => {
    const { path } = programs();
    const git =
      'git init -q . && git config user.name a && git config user.email a@b.c && git add . && git commit -qm first';
    for (const { entry } of hooks) {
      const clean = folderWith(CLEAN);
      expect(bash(`${git}; ${entry}`, clean, { PATH: path }).status).toBe(0);
      mkdirSync(join(clean, 'units/a/2026'));
      writeFileSync(
        join(clean, 'units/a/2026/team.yaml'),
        'kind: list\nunit: a\nyear: 2026\ntype: team\nitems: []\n',
      );
      expect(bash(`git add .; ${entry}`, clean, { PATH: path })).toMatchObject({ status: 1, stderr: '' });
    }
  });
});

describe('the example for GitLab', () => {
  const example = parse(read('examples/gitlab-ci.yml')) as Record<
    string,
    { variables: Record<string, string>; script: string[]; artifacts: { reports: Record<string, string> } }
  >;
  const [job] = Object.values(example);

  it('names the version of this package', () => {
    expect(job!.variables.WUZE_VERSION).toBe(version);
  });

  it('writes the reports that it hands over, in a branch and in a merge request', () => {
    const { folder, path } = programs();
    const cwd = folderWith(smallWorkspace());
    const variables = Object.fromEntries(
      Object.entries(job!.variables).map(([name, value]) => [name, String(value)]),
    );
    const script = job!.script.join('\n');
    const { status, stderr } = bash(`${script} --fail-on never`, cwd, { ...variables, PATH: path });
    expect([status, stderr]).toEqual([0, '']);
    expect(textOf(folder, 'npm.log')).toContain(`wuze@${version}`);
    expect(filesIn(cwd)).toEqual(expect.arrayContaining(Object.values(job!.artifacts.reports)));
    expect(JSON.parse(textOf(cwd, job!.artifacts.reports.codequality!))).toBeInstanceOf(Array);

    bash(
      'git init -q . && git config user.name a && git config user.email a@b.c && git add units wuze.yaml && git commit -qm first',
      cwd,
      {},
    );
    const merge = { ...variables, PATH: path, CI_MERGE_REQUEST_DIFF_BASE_SHA: 'HEAD' };
    expect(bash(`${script} --fail-on never`, cwd, merge)).toMatchObject({ status: 0 });
    expect(bash(script, cwd, { ...merge, CI_MERGE_REQUEST_DIFF_BASE_SHA: 'nosuch' }).status).toBe(2);
  });
});
