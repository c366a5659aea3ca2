import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../language/usage-error.js';
import { buildWorkspace } from './build.js';
import type { Workspace } from './model.js';
import type { InputFile } from './read.js';

export interface LoadOptions {
  configFile?: string;
  year?: number;
  asOf?: string;
  onProgress?: (progress: { done: number; total: number }) => void;
  cwd?: string;
}

export interface LoadedWorkspace {
  /** Absolute. */
  root: string;
  workspace: Workspace;
  /** Whether a root-relative file is reported, given the paths. */
  selected: (file: string) => boolean;
}

/** Reads the workspace that the paths are in. */
export async function loadWorkspace(paths: string[], options: LoadOptions = {}): Promise<LoadedWorkspace> {
  const cwd = options.cwd ?? process.cwd();
  const targets = (paths.length === 0 ? ['.'] : paths).map((path) => resolve(cwd, path));
  const configFile = options.configFile === undefined ? undefined : resolve(cwd, options.configFile);
  const root = configFile === undefined ? await rootOf(targets[0] as string) : dirname(configFile);
  const names = await discover(root);
  const files: InputFile[] = [];
  for (const file of names) {
    files.push({ file, bytes: await readFile(join(root, file)) });
    options.onProgress?.({ done: files.length, total: names.length });
  }
  const workspace = buildWorkspace(files, {
    ...(configFile === undefined ? {} : { configFile: relative(root, configFile).split(sep).join('/') }),
    ...(options.year === undefined ? {} : { year: options.year }),
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
  });
  const chosen = targets.map((target) => relative(root, target).split(sep).join('/'));
  const selected = (file: string) => chosen.some((one) => one === '' || file === one || file.startsWith(`${one}/`));
  return { root, workspace, selected };
}

async function rootOf(target: string): Promise<string> {
  const found = await stat(target).catch(() => undefined);
  if (found === undefined) {
    throw new UsageError({ zh: `找不到路径：${target}`, en: `no such path: ${target}` });
  }
  const folder = found.isDirectory() ? target : dirname(target);
  for (let one = folder; ; one = dirname(one)) {
    if ((await stat(join(one, 'wuze.yaml')).catch(() => undefined))?.isFile()) return one;
    if (dirname(one) === one) return folder;
  }
}

async function discover(root: string, folder = ''): Promise<string[]> {
  const names: string[] = [];
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') names.push(...(await discover(root, file)));
    else if (entry.isFile() && /\.ya?ml$/i.test(entry.name)) names.push(file);
  }
  return names;
}
