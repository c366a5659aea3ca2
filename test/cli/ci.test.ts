import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Audit, Finding } from '../../src/audit/audit.js';
import { COPIES } from '../audit/workspace.js';
import { filesIn, folderWith, type Outcome, textOf, wuze } from './command.js';

const MA = 'units/linye/ma.yaml';
const SHI = 'units/linye/shi.yaml';
const MENG = 'units/linye/meng.yaml';

/** A third member, whose list copies nobody. */
const CALM: Record<string, string> = {
  ...COPIES,
  'units/linye/unit.yaml': `${COPIES['units/linye/unit.yaml']}  - {person: 孟庆丰, position: 副局长, role: member, division: [防火股]}\n`,
  [MENG]: COPIES[MA]!.replace('马千里', '孟庆丰').replace(
    /content: .*/,
    'content: 防火期内每周带防火股到两个瞭望台查交接班记录，脱岗的当日通报到林场，全年脱岗三次以上的林场场长由孟庆丰约谈。',
  ),
};

const git = (folder: string, ...args: string[]) =>
  execFileSync(
    'git',
    [
      '-C',
      folder,
      '-c',
      'user.name=t',
      '-c',
      'user.email=t@example.com',
      '-c',
      'commit.gpgsign=false',
      ...args,
    ],
    {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
    },
  ).trim();

/** A repository with the files committed on main, in a folder of it where `below` says so. */
function repositoryWith(files: Record<string, string>, below = ''): { top: string; root: string } {
  const placed = Object.entries(files).map(([name, text]) => [below + name, text]);
  const top = folderWith(Object.fromEntries(placed));
  git(top, 'init', '-q', '-b', 'main');
  commit(top, 'first');
  return { top, root: join(top, below) };
}

function commit(folder: string, message: string): string {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', message);
  return git(folder, 'rev-parse', 'HEAD');
}

const AS_OF = ['--as-of', '2026-04-10'];

async function check(root: string, ...args: string[]): Promise<Outcome & { audit: Audit }> {
  const outcome = await wuze(['check', '-f', 'json', ...AS_OF, ...args], { cwd: root });
  return { ...outcome, audit: JSON.parse(outcome.stdout || '{"findings":[]}') as Audit };
}

const counted = ({ findings }: Audit): Finding[] => findings.filter(({ state }) => state === 'open');
const filesOf = (audit: Audit): string[] => [...new Set(audit.findings.map(({ file }) => file))].sort();
const pairs = (audit: Audit) =>
  audit.findings
    .filter(({ rule }) => rule === 'copying/members')
    .map(({ file }) => file)
    .sort();

/** 孟庆丰 hands in the list of 马千里. */
const copyOfMa = () => COPIES[MA]!.replace('马千里', '孟庆丰');

describe('--changed', () => {
  it('sees commits, the index, the working folder and files not yet added; pairs with unchanged lists included', async () => {
    const { root } = repositoryWith(CALM);
    expect((await check(root, '--changed', 'HEAD')).audit.findings).toEqual([]);

    writeFileSync(join(root, MENG), copyOfMa());
    const edited = (await check(root, '--changed', 'HEAD')).audit;
    // 三份雷同：改动的一份，以及没有改动而与它雷同的两份
    expect(pairs(edited)).toEqual([MA, MENG, SHI]);
    git(root, 'add', '-A');
    expect((await check(root, '--changed', 'HEAD')).audit.findings).toEqual(edited.findings);
    commit(root, 'second');
    expect((await check(root, '--changed', 'HEAD')).audit.findings).toEqual([]);
    expect((await check(root, '--changed', 'HEAD~1')).audit.findings).toEqual(edited.findings);

    writeFileSync(join(root, 'units/linye/新.yaml'), copyOfMa().replace('孟庆丰', '石敬民'));
    expect(filesOf((await check(root, '--changed', 'HEAD')).audit)).toContain('units/linye/新.yaml');
  });

  it('takes paths from the root when that is a folder of the repository, whatever the names', async () => {
    const { top, root } = repositoryWith(CALM, '清单 2026/');
    writeFileSync(join(top, '外面.yaml'), 'kind: list\n');
    expect((await check(root, '--changed', 'HEAD')).audit.findings).toEqual([]);
    mkdirSync(join(root, 'units/新 单位'));
    writeFileSync(join(root, 'units/新 单位/a"b.yaml'), copyOfMa());
    const { audit } = await check(root, '--changed', 'HEAD');
    expect(filesOf(audit)).toContain('units/新 单位/a"b.yaml');
    expect(filesOf(audit)).not.toContain(SHI.replace('shi', 'unit'));
  });

  it('tells a file that was renamed from one that was deleted, whose list is missing now', async () => {
    const { root } = repositoryWith(CALM);
    renameSync(join(root, MENG), join(root, 'units/linye/孟.yaml'));
    git(root, 'add', '-A');
    const renamed = (await check(root, '--changed', 'HEAD')).audit;
    expect(renamed.findings.some(({ rule }) => rule === 'roster/missing-list')).toBe(false);
    rmSync(join(root, 'units/linye/孟.yaml'));
    const deleted = (await check(root, '--changed', 'HEAD')).audit;
    expect(deleted.findings.map(({ rule, person }) => `${rule} ${person}`)).toContain(
      'roster/missing-list 孟庆丰',
    );
  });

  it('counts from where a branch left the one that has gone on', async () => {
    const { root } = repositoryWith(CALM);
    git(root, 'checkout', '-q', '-b', 'ours');
    writeFileSync(join(root, 'units/linye/说明.txt'), '说明');
    commit(root, 'ours');
    git(root, 'checkout', '-q', 'main');
    writeFileSync(join(root, MENG), copyOfMa());
    commit(root, 'theirs');
    git(root, 'checkout', '-q', 'ours');
    expect((await check(root, '--changed', 'main')).audit.findings).toEqual([]);
  });

  it('keeps the exit code of a check, and says on the screen that this is a part', async () => {
    const { root } = repositoryWith(COPIES);
    expect((await check(root)).code).toBe(1);
    const nothing = await wuze(['check', ...AS_OF, '--changed', 'HEAD'], { cwd: root });
    expect(nothing.code).toBe(0);
    expect(nothing.stdout).toMatch(/只列与 HEAD 以来改动有关的问题，另有 \d+ 个未列出/);
    writeFileSync(join(root, MA), `${COPIES[MA]}\n`);
    expect((await check(root, '--changed', 'HEAD')).code).toBe(1);
  });

  it('warns when a file has changed that all lists are judged by', async () => {
    const { root } = repositoryWith(COPIES);
    writeFileSync(join(root, 'wuze.yaml'), `${COPIES['wuze.yaml']}region: 云溪县\n`);
    expect((await check(root, '--changed', 'HEAD')).stderr).toContain('wuze.yaml 有改动，可能影响全部清单');
    expect((await check(root, '--changed', 'HEAD', '-q')).stderr).toBe('');
  });

  it('says what is wrong: no repository, no such version, no git', async () => {
    const outside = folderWith(COPIES);
    const none = await check(outside, '--changed', 'HEAD');
    expect(none).toMatchObject({ code: 2, stdout: '' });
    expect(none.stderr).toMatch(/--changed 需要 git 仓库/);
    const { root } = repositoryWith(COPIES);
    for (const wrong of ['nowhere', 'HEAD~99', '']) {
      const unknown = await check(root, '--changed', wrong);
      expect(unknown).toMatchObject({ code: 2, stdout: '' });
      expect(unknown.stderr).toContain(`没有“${wrong}”这个版本`);
    }
    const missing = await wuze(['check', '--changed', 'HEAD'], { cwd: root, env: { PATH: '/nonexistent' } });
    expect(missing).toMatchObject({ code: 2, stdout: '' });
    expect(missing.stderr).toContain('--changed 需要 git，这台机器上没有找到');
    const saved = await wuze(['check', '--from', 'a.json', '--changed', 'HEAD'], { cwd: root });
    expect(saved.stderr).toContain('--from 与 --changed 不能同时使用');
  });

  it('runs no shell and takes no options from the version', async () => {
    const { root } = repositoryWith(COPIES);
    for (const evil of [
      'HEAD; touch evil',
      '$(touch evil)',
      '`touch evil`',
      '--output=evil',
      '-h',
      '--upload-pack=touch evil',
    ]) {
      expect(await check(root, `--changed=${evil}`)).toMatchObject({ code: 2, stdout: '' });
    }
    expect(filesIn(root)).not.toContain('evil');
  });

  it('is not misled by the variables of a git hook', async () => {
    const { root } = repositoryWith(CALM);
    const other = repositoryWith(COPIES).root;
    writeFileSync(join(root, MENG), copyOfMa());
    const env = {
      GIT_DIR: join(other, '.git'),
      GIT_INDEX_FILE: join(other, '.git/index'),
      GIT_WORK_TREE: other,
    };
    const { stdout } = await wuze(['check', '-f', 'json', ...AS_OF, '--changed', 'HEAD'], { cwd: root, env });
    expect(pairs(JSON.parse(stdout) as Audit)).toEqual([MA, MENG, SHI]);
  });
});

describe('a baseline across commits', () => {
  it('lets known problems pass, and only these', async () => {
    const { root } = repositoryWith(COPIES);
    expect((await check(root, '--baseline', 'baseline.json')).stderr).toContain('--update-baseline');
    const made = await check(root, '--baseline', 'baseline.json', '--update-baseline');
    expect(made.code).toBe(0);
    expect(made.stderr).toMatch(/已写入 \d+ 个问题/);
    commit(root, 'baseline');

    const known = await check(root, '--baseline', 'baseline.json');
    expect(known.code).toBe(0);
    expect(counted(known.audit)).toEqual([]);
    expect(known.audit.summary.suppressed).toBe(known.audit.findings.length);
    expect(known.stderr).toMatch(/基线 baseline.json：\d+ 个已知问题不计入结论/);

    // 已知的雷同又抄给第三个人：是新问题
    writeFileSync(join(root, 'units/linye/unit.yaml'), CALM['units/linye/unit.yaml']!);
    writeFileSync(join(root, MENG), copyOfMa());
    commit(root, 'copied');
    const copied = await check(root, '--baseline', 'baseline.json');
    expect(copied.code).toBe(1);
    expect(pairs({ ...copied.audit, findings: counted(copied.audit) })).toContain(MENG);

    const both = await check(root, '--baseline', 'baseline.json', '--changed', 'HEAD');
    expect(both.code).toBe(0);
  });

  it('tells what is put right, and removes it only when asked to', async () => {
    const { root } = repositoryWith(COPIES);
    await check(root, '--baseline', 'baseline.json', '--update-baseline');
    const before = textOf(root, 'baseline.json');
    writeFileSync(join(root, SHI), CALM[MENG]!.replaceAll('孟庆丰', '石敬民'));
    const stale = await check(root, '--baseline', 'baseline.json');
    expect(stale.code).toBe(0);
    expect(stale.stderr).toMatch(/\d+ 条的问题已不存在，可用 --prune-baseline 删去/);
    expect(textOf(root, 'baseline.json')).toBe(before);

    // 只报告一个文件时，其他文件的记录不算失效
    const narrowed = await check(root, MA, '--baseline', 'baseline.json', '--prune-baseline');
    expect(narrowed.stderr).toMatch(/已删去 \d+ 条/);
    const after = textOf(root, 'baseline.json');
    expect(after.split('\n').length).toBeLessThan(before.split('\n').length);
    expect((await check(root, '--baseline', 'baseline.json')).stderr).not.toContain('已不存在');
    await check(root, '--baseline', 'baseline.json', '--prune-baseline');
    expect(textOf(root, 'baseline.json')).toBe(after);
  });

  it('refuses what makes no sense', async () => {
    const { root } = repositoryWith(COPIES);
    writeFileSync(join(root, 'broken.json'), '{');
    const wrong: [string[], RegExp][] = [
      [['--update-baseline'], /要与“--baseline 文件”一起用/],
      [['--prune-baseline'], /要与“--baseline 文件”一起用/],
      [['--baseline', 'b.json', '--update-baseline', '--prune-baseline'], /不能同时使用/],
      [['--baseline', 'broken.json'], /broken.json：不是 JSON/],
      [['--baseline', MA, '--update-baseline'], /不能写入 YAML 文件/],
      [['--baseline', 'b.json', '--update-baseline', '-f', 'json:b.json'], /不能写入同一个文件/],
    ];
    for (const [args, why] of wrong) {
      const outcome = await wuze(['check', ...AS_OF, ...args], { cwd: root });
      expect(outcome).toMatchObject({ code: 2, stdout: '' });
      expect(outcome.stderr).toMatch(why);
    }
    expect(filesIn(root).filter((file) => file === 'b.json')).toEqual([]);
  });
});

describe('formats', () => {
  it('are written several at once, with the exit code of the check, and again from a saved audit', async () => {
    const { root } = repositoryWith(COPIES, 'lists/');
    const names = ['json', 'sarif', 'junit', 'github', 'gitlab', 'markdown'];
    const wanted = names.flatMap((name) => ['-f', `${name}:../out/${name}`]);
    const first = await wuze(['check', ...AS_OF, ...wanted, '-f', 'terminal'], { cwd: root });
    expect(first.code).toBe(1);
    expect(first.stdout).toContain('班子成员清单雷同');
    const again = names
      .filter((name) => name !== 'json')
      .flatMap((name) => ['-f', `${name}:../again/${name}`]);
    const second = await wuze(['check', '--from', '../out/json', ...again], { cwd: root });
    expect(second.code).toBe(1);
    for (const name of names.slice(1)) {
      expect(textOf(root, `../again/${name}`)).toBe(textOf(root, `../out/${name}`));
    }
    expect(textOf(root, '../out/sarif')).toContain('"uri": "lists/units/linye/ma.yaml"');
    expect(textOf(root, '../out/gitlab')).toContain('"path": "lists/units/linye/ma.yaml"');
    expect(textOf(root, '../out/github')).toContain('file=lists/units/linye/ma.yaml');
    for (const name of names) {
      expect((await wuze(['check', ...AS_OF, '-f', name, '--fail-on', 'never'], { cwd: root })).code).toBe(0);
      expect((await wuze(['check', ...AS_OF, '-f', name], { cwd: root })).code).toBe(1);
    }
  });

  it('show a saved audit of changes against a baseline, with exemptions of every kind', async () => {
    const { root } = repositoryWith({
      ...COPIES,
      'wuze.yaml': 'kind: config\nyear: 2026\ninlineSuppressions: true\n',
      [SHI]: COPIES[SHI]!.replace('  - id', '  # wuze-ignore copying/members: 两人合写验收办法\n  - id'),
    });
    await check(root, '--baseline', 'known.json', '--update-baseline');
    writeFileSync(join(root, MA), COPIES[MA]!.replace('id: "1"', 'id: "2"'));
    const args = ['--changed', 'HEAD', '--baseline', 'known.json'];
    await wuze(['check', ...AS_OF, ...args, '-f', 'json:saved.json', '-f', 'sarif:fresh.sarif'], {
      cwd: root,
    });
    const saved = JSON.parse(textOf(root, 'saved.json')) as Audit;
    expect(new Set(saved.findings.map(({ suppressedBy }) => suppressedBy))).toEqual(
      new Set(['comment', 'baseline', undefined]),
    );
    const again = await wuze(['check', '--from', 'saved.json', '-f', 'terminal', '-f', 'sarif:again.sarif'], {
      cwd: root,
    });
    expect(again.stderr).toBe('');
    expect(again.stdout).toContain('只列与 HEAD 以来改动有关的问题');
    expect(again.stdout.replaceAll(/\s/g, '')).toContain('两人合写验收办法');
    expect(again.stdout.replaceAll(/\s/g, '')).toContain('基线known.json');
    expect(textOf(root, 'again.sarif')).toBe(textOf(root, 'fresh.sarif'));
    expect(textOf(root, 'again.sarif')).toContain('"inSource"');
  });

  it('give the runner of GitHub no commands from a list', async () => {
    const { root } = repositoryWith({
      ...COPIES,
      [MA]: COPIES[MA]!.replace(
        /content: .*/,
        'content: "x\\n::stop-commands::t\\n  ::error::y ##[error]z 待定××"',
      ),
    });
    const actions = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: '' };
    const { stdout } = await wuze(['check', ...AS_OF], { cwd: root, env: actions });
    expect(stdout).toContain(': :stop-commands::t');
    expect(stdout).not.toMatch(/^\s*::|##\[/m);
    expect((await wuze(['check', ...AS_OF], { cwd: root })).stdout).toMatch(/^ +::stop-commands::t/m);
  });

  it('add to the step summary of GitHub, below its limit', async () => {
    const { root } = repositoryWith(COPIES);
    const file = join(root, 'summary.md');
    writeFileSync(file, 'earlier\n');
    const env = { GITHUB_STEP_SUMMARY: file };
    await wuze(['check', ...AS_OF, '-f', 'github'], { cwd: root, env });
    const text = textOf(root, 'summary.md');
    expect(text).toMatch(/^earlier\n/);
    expect(text).toContain('copying/members');
    writeFileSync(file, 'x'.repeat(1024 * 1024 - 100));
    await wuze(['check', ...AS_OF, '-f', 'github'], { cwd: root, env });
    expect(textOf(root, 'summary.md').length).toBeLessThan(1024 * 1024);
    writeFileSync(file, '');
    await wuze(['check', ...AS_OF], { cwd: root, env });
    expect(textOf(root, 'summary.md')).toBe('');
  });
});

describe('--statistics and --timing', () => {
  it('go to standard error and leave the result as it is', async () => {
    const { root } = repositoryWith(COPIES);
    const plain = await wuze(['check', ...AS_OF, '-f', 'json'], { cwd: root });
    const told = await wuze(['check', ...AS_OF, '-f', 'json', '--statistics', '--timing'], { cwd: root });
    expect(told.stdout).toBe(plain.stdout);
    expect(told.stderr).toMatch(/规则 +错误 +警告 +提示 +不计入/);
    expect(told.stderr).toMatch(/copying\/members +2 +0 +0 +0/);
    expect(told.stderr).toMatch(/云溪县林业局 /);
    expect(told.stderr).toMatch(/2 份清单，[\d.]+ 秒，每秒 [\d.]+ 份/);
    expect(told.stderr).toMatch(/[\d.]+ ms {2}读取\n +[\d.]+ ms {2}核查\n +[\d.]+ ms {4}\w+\/[\w-]+/);
    expect(told.stderr).toMatch(/ms {2}json\n +[\d.]+ ms {2}合计\n$/);
  });
});
