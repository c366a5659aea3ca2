import { realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../language/usage-error.js';

/** Name of the configuration in the root of a workspace. */
export const CONFIGURATION = 'wuze.yaml';

/** What a path on the command line names. */
export interface NamedPath {
  /** As the user wrote it. */
  written: string;
  /** Absolute, without symbolic links; of a glob the folder that it begins in. */
  path: string;
  folder: boolean;
  glob?: string;
}

/**
 * The file or folder itself, or the folder that a glob begins in: not every shell expands globs.
 * @throws UsageError for a path that names nothing
 */
export async function namedPath(written: string, cwd: string): Promise<NamedPath> {
  const path = await realpath(resolve(cwd, written)).catch(() => undefined);
  if (path !== undefined) return { written, path, folder: (await stat(path)).isDirectory() };
  const segments = written.split(/[\\/]/);
  const first = segments.findIndex((segment) => /[*?[{]/.test(segment));
  const base =
    first === -1
      ? undefined
      : await realpath(resolve(cwd, segments.slice(0, first).join('/') || '.')).catch(() => undefined);
  if (base === undefined) {
    throw new UsageError({ zh: `找不到“${written}”`, en: `No such file or folder: ${written}` });
  }
  return { written, path: base, folder: true, glob: segments.slice(first).join('/') };
}

/** The nearest folder upwards, from the given one on, that has a configuration. */
export async function configuredFolder(start: string): Promise<string | undefined> {
  for (let folder = start; ; folder = dirname(folder)) {
    const found = await stat(join(folder, CONFIGURATION)).catch(() => undefined);
    if (found?.isFile()) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Name relative to the root with forward slashes, '' for the root itself; undefined outside of it. */
export function nameIn(root: string, path: string): string | undefined {
  const name = relative(root, path);
  if (name === '..' || name.startsWith(`..${sep}`) || isAbsolute(name)) return undefined;
  return name.split(sep).join('/');
}
