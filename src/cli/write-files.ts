import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { chmod, lstat, mkdir, open, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Bilingual } from '../language/bilingual.js';
import { UsageError } from '../language/usage-error.js';

interface NamedFile {
  /** Relative to the folder it is written into. */
  name: string;
  content: string | Uint8Array;
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, then renamed over it. A file that is
 * replaced keeps its permissions; what is no file (a pipe, /dev/stdout) is written into.
 * @param content in one or, where it may be long, in pieces
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array | Iterable<string>,
): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const existing = await stat(target).catch(() => undefined);
  if (existing !== undefined && !existing.isFile()) {
    await writeFile(target, content);
    return;
  }
  await mkdir(dirname(target), { recursive: true });
  await replace(target, content, existing?.mode);
}

/** Puts a whole file in place of what has the name: a file, a link (not what it leads to), a pipe. */
async function replace(
  target: string,
  content: string | Uint8Array | Iterable<string>,
  mode?: number,
): Promise<void> {
  const temporary = `${target}.${randomBytes(6).toString('hex')}.tmp`;
  await removedUnlessDone(async (created) => {
    await create(temporary, content, created);
    if (mode !== undefined) await chmod(temporary, mode);
    await rename(temporary, target);
  });
}

/**
 * Writes files into a folder, over what is there. A link in the folder is replaced, not followed: who may put
 * one there could otherwise have any file of the user's overwritten.
 * @throws UsageError for a name that would leave the folder, also by way of a link
 */
export async function writeInto(folder: string, files: readonly NamedFile[]): Promise<void> {
  for (const { name, path, content } of within(folder, files)) {
    await mkdir(dirname(path), { recursive: true });
    const [base, parent] = [await realpath(folder), await realpath(dirname(path))];
    if (parent !== base && !parent.startsWith(base + sep)) throw leaves(name);
    const existing = await lstat(path).catch(() => undefined);
    await replace(path, content, existing?.isFile() ? existing.mode : undefined);
  }
}

/**
 * Writes files that must not exist yet: all of them or none.
 * @param remedy what to do when one exists
 * @throws UsageError when one exists, before anything is written
 */
export async function writeNew(
  folder: string,
  files: readonly NamedFile[],
  remedy?: Bilingual,
): Promise<void> {
  const targets = within(folder, files);
  const found = await Promise.all(targets.map(({ path }) => lstat(path).catch(() => undefined)));
  const existing = files.filter((_, index) => found[index] !== undefined).map(({ name }) => name);
  if (existing.length > 0) throw alreadyThere(existing, remedy);
  await removedUnlessDone(async (created) => {
    for (const { path, content } of targets) {
      await mkdir(dirname(path), { recursive: true });
      await create(path, content, created);
    }
  });
}

/** Most names of existing files in the message. */
const NAMED = 5;

/**
 * Said instead of writing over what is there.
 * @param found what is there, when it is more than files of these names
 */
export function alreadyThere(
  existing: readonly string[],
  remedy?: Bilingual,
  found: Bilingual = SAME_NAMES,
): UsageError {
  const names = existing.slice(0, NAMED);
  const all = existing.length;
  return new UsageError({
    zh: `${found.zh}，没有写入任何内容：${names.join('、')}${all > NAMED ? `等 ${all} 个` : ''}${remedy === undefined ? '' : `；${remedy.zh}`}`,
    en: `nothing was written, as ${found.en} ${names.join(', ')}${all > NAMED ? ` and others, ${all} in all` : ''}${remedy === undefined ? '' : `; ${remedy.en}`}`,
  });
}

const SAME_NAMES: Bilingual = { zh: '已有同名文件', en: 'there is already' };

function within(
  folder: string,
  files: readonly NamedFile[],
): { name: string; path: string; content: string | Uint8Array }[] {
  const base = resolve(folder);
  return files.map(({ name, content }) => {
    const path = resolve(join(base, name));
    if (!path.startsWith(base.endsWith(sep) ? base : base + sep)) {
      throw leaves(name);
    }
    return { name, path, content };
  });
}

function leaves(name: string): UsageError {
  return new UsageError({
    zh: `文件名越出输出目录：${name}`,
    en: `file name leaves the output folder: ${name}`,
  });
}

async function create(
  path: string,
  content: string | Uint8Array | Iterable<string>,
  created: (path: string) => void,
): Promise<void> {
  const handle = await open(path, 'wx');
  created(path);
  try {
    await writeFile(handle, content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes what the work has created when it fails or the process is interrupted. */
async function removedUnlessDone(work: (created: (path: string) => void) => Promise<void>): Promise<void> {
  const paths: string[] = [];
  const remove = (): void => {
    for (const path of paths) rmSync(path, { force: true });
  };
  process.on('exit', remove);
  try {
    await work((path) => paths.push(path));
  } catch (error) {
    remove();
    throw error;
  } finally {
    process.off('exit', remove);
  }
}
