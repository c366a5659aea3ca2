import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Changes } from '../audit/changed.js';
import { UsageError } from '../language/usage-error.js';

/**
 * Files under the root that differ from a version of its git repository: in commits since, in the index, in
 * the working folder, or not yet added; deleted ones too, and the new name of a renamed one (its list is not
 * missing). Since a branch that has gone on means since the commit it shares with the current one.
 * @throws UsageError when git is missing, the root is in no repository, or there is no such version
 */
export async function changesSince(root: string, since: string): Promise<Changes> {
  if ((await git(root, ['rev-parse', '--is-inside-work-tree'])).output.trim() !== 'true') {
    throw new UsageError({
      zh: `--changed 需要 git 仓库，${root} 不在其中`,
      en: `--changed needs a git repository, and ${root} is in none`,
    });
  }
  const commit = await commitOf(root, since);
  const base = (await git(root, ['merge-base', commit, 'HEAD'])).output.trim() || commit;
  const names = await Promise.all([
    demand(root, ['diff', '--name-only', '-z', '--relative', '--find-renames', '--no-ext-diff', base, '--']),
    demand(root, ['ls-files', '--others', '--exclude-standard', '-z', '--']),
  ]);
  return {
    since,
    files: new Set(names.flatMap((output) => output.split('\0')).filter((name) => name !== '')),
  };
}

async function commitOf(root: string, since: string): Promise<string> {
  // A name that begins with a dash would be taken for an option; no version has such a name.
  const found = since.startsWith('-')
    ? undefined
    : await git(root, ['rev-parse', '--verify', '--quiet', `${since}^{commit}`, '--']);
  const commit = found?.output.split('\n')[0];
  if (commit !== undefined && /^[0-9a-f]{40,64}$/.test(commit)) return commit;
  throw new UsageError({
    zh: `git 仓库中没有“${since}”这个版本；如果只取了部分历史，请取全（git fetch --unshallow，或在 actions/checkout 中写 fetch-depth: 0）`,
    en: `the git repository has no version "${since}"; if only a part of the history is there, fetch all of it (git fetch --unshallow, or fetch-depth: 0 of actions/checkout)`,
  });
}

/**
 * The way from the top of the repository to the root, `lists/2026/`, or '' at the top or in no repository.
 * Servers name files from the top.
 */
export async function prefixInRepository(root: string): Promise<string> {
  for (let folder = root; ; folder = dirname(folder)) {
    if ((await stat(join(folder, '.git')).catch(() => undefined)) !== undefined) {
      const way = relative(folder, root).split(sep).join('/');
      return way === '' ? '' : `${way}/`;
    }
    if (dirname(folder) === folder) return '';
  }
}

async function demand(root: string, args: readonly string[]): Promise<string> {
  const { output, failure } = await git(root, args);
  if (failure === undefined) return output;
  throw new UsageError({ zh: `git ${args[0]} 失败：${failure}`, en: `git ${args[0]} failed: ${failure}` });
}

/** Of a hook, which would point git at the hook's repository and index rather than at the root's. */
const OF_HOOKS = /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|OBJECT_DIRECTORY)$/;

/** Runs git without a shell. */
function git(root: string, args: readonly string[]): Promise<{ output: string; failure?: string }> {
  const kept = Object.entries(process.env).filter(([name]) => !OF_HOOKS.test(name));
  const env = { ...Object.fromEntries(kept), LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' };
  return new Promise((done, failed) => {
    execFile(
      'git',
      ['-C', root, '-c', 'core.fsmonitor=false', ...args],
      { env, maxBuffer: 1 << 30, windowsHide: true },
      (error, output, messages) => {
        if (error === null) done({ output });
        else if (error.code === 'ENOENT') failed(missing());
        else if (/dubious ownership/.test(messages)) failed(notOwned(root));
        else done({ output, failure: messages.trim().split('\n')[0] || error.message });
      },
    );
  });
}

function missing(): UsageError {
  return new UsageError({
    zh: '--changed 需要 git，这台机器上没有找到',
    en: '--changed needs git, which was not found on this machine',
  });
}

function notOwned(root: string): UsageError {
  return new UsageError({
    zh: `git 仓库属于其他用户，git 因此拒绝读取：git config --global --add safe.directory ${root}`,
    en: `the git repository belongs to another user, so git refuses to read it: git config --global --add safe.directory ${root}`,
  });
}
