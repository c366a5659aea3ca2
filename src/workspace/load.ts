import { realpath } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { UsageError } from '../language/usage-error.js';
import { buildWorkspace, openConfiguration } from './build.js';
import { type Discovered, discover, fileSystemReason, isOfficeFile } from './discover.js';
import { pathMatches } from './globs.js';
import type { SkippedFile, Workspace } from './model.js';
import { CONFIGURATION, configuredFolder, type NamedPath, namedPath, nameIn } from './named-paths.js';
import type { InputFile } from './read.js';
import { readFoundFile, readInput } from './read-file.js';

/** What to load, and as of when. */
export interface LoadOptions {
  /** Path of another configuration; its folder is then the root. */
  configFile?: string;
  year?: number;
  /** `YYYY-MM-DD` */
  asOf?: string;
  /** Called as files are read from disk, then as they are parsed. */
  onProgress?: (progress: LoadProgress) => void;
  /** Folder that paths are relative to. */
  cwd?: string;
  /** Folder that reports are written to: documents in it, of an earlier run, were not handed in by anybody. */
  output?: string;
}

export interface LoadProgress {
  step: 'read' | 'parse';
  done: number;
  total: number;
}

/** A workspace, where it is, and which of its files were asked for. */
export interface LoadedWorkspace {
  /** Absolute, without symbolic links. */
  root: string;
  workspace: Workspace;
  /** Whether a root-relative file is reported, given the paths. */
  selected: (file: string) => boolean;
}

/** The files of a workspace as they are on disk, not looked into yet. */
export interface WorkspaceFiles {
  /** Absolute, without symbolic links. */
  root: string;
  /** Name of the configuration in the root, if there is one. */
  configFile: string | undefined;
  files: InputFile[];
  /** Files that were found but not read, with the reason. */
  skipped: readonly SkippedFile[];
  /** Whether a root-relative file is reported, given the paths. */
  selected: (file: string) => boolean;
}

/**
 * Reads the whole workspace that the paths belong to; the paths narrow what is reported.
 * @param paths files, folders or globs; the current folder when empty (with a configuration file: its folder)
 * @throws UsageError for a path that matches nothing, paths of different workspaces, or an unusable configuration.
 */
export async function loadWorkspace(
  paths: readonly string[],
  options: LoadOptions = {},
): Promise<LoadedWorkspace> {
  const files = await readWorkspace(paths, options);
  return { root: files.root, workspace: workspaceOf(files, options), selected: files.selected };
}

/**
 * The first half of {@link loadWorkspace}: finds the files and reads their bytes.
 * @throws UsageError as there, but for what the files say
 */
export async function readWorkspace(
  paths: readonly string[],
  options: LoadOptions = {},
): Promise<WorkspaceFiles> {
  return readFound(await findWorkspace(paths, options), options);
}

/** The files that were found, read. */
export function readFound(
  { names, configuration, ...found }: FoundWorkspace,
  options: LoadOptions = {},
): WorkspaceFiles {
  const files = readInputs(found.root, names, options.onProgress);
  if (configuration !== undefined) files.push(configuration);
  return { ...found, files };
}

/** The files of a workspace by name: only the configuration was read. */
export interface FoundWorkspace extends Omit<WorkspaceFiles, 'files'> {
  /** Root-relative, forward slashes; without the configuration. */
  names: string[];
  configuration: InputFile | undefined;
}

/**
 * Finds the files of a workspace.
 * @throws UsageError as {@link loadWorkspace}
 */
export async function findWorkspace(
  paths: readonly string[],
  options: LoadOptions = {},
): Promise<FoundWorkspace> {
  const cwd = options.cwd ?? process.cwd();
  const targets = await targetsOf(paths, cwd, options.configFile !== undefined);
  const { root, configFile } = await findRoot(targets, cwd, options.configFile);
  const configInput = configFile === undefined ? undefined : readInput(root, configFile);
  const exclude = configInput === undefined ? [] : openConfiguration(configInput).exclude;
  const discovered = await discover(root, exclude);
  const names = discovered.files.filter((file) => file !== configFile);
  const selected = selection(root, targets, discovered, configFile);
  const skipped = await withoutReports(root, discovered.skipped, cwd, options.output);
  return { root, configFile, names, configuration: configInput, skipped, selected };
}

async function withoutReports(
  root: string,
  skipped: readonly SkippedFile[],
  cwd: string,
  output: string | undefined,
): Promise<readonly SkippedFile[]> {
  if (output === undefined) return skipped;
  const path = resolve(cwd, output);
  const folder = nameIn(root, await realpath(path).catch(() => path));
  if (folder === undefined || folder === '') return skipped;
  return skipped.filter(({ file, reason }) => !isOfficeFile(reason) || !file.startsWith(`${folder}/`));
}

/**
 * The second half of {@link loadWorkspace}: what the files say.
 * @throws UsageError for an unusable configuration
 */
export function workspaceOf(
  { configFile, files, skipped }: WorkspaceFiles,
  options: LoadOptions = {},
): Workspace {
  return buildWorkspace(files, {
    configFile: configFile ?? CONFIGURATION,
    ...(options.year === undefined ? {} : { year: options.year }),
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    skipped,
    onProgress: (done, total) => options.onProgress?.({ step: 'parse', done, total }),
  });
}

/**
 * The root of the workspace that the paths belong to: absolute, without symbolic links.
 * @throws UsageError for a path that is not there, or paths of different workspaces
 */
export async function rootOfPaths(
  paths: readonly string[],
  { cwd = process.cwd(), configFile }: LoadOptions = {},
): Promise<string> {
  const targets = await targetsOf(paths, cwd, configFile !== undefined);
  return (await findRoot(targets, cwd, configFile)).root;
}

async function targetsOf(paths: readonly string[], cwd: string, configured: boolean): Promise<NamedPath[]> {
  if (paths.length === 0 && configured) return [];
  return Promise.all((paths.length === 0 ? ['.'] : paths).map((path) => namedPath(path, cwd)));
}

/** The root and the configuration's name in it. */
async function findRoot(
  targets: readonly NamedPath[],
  cwd: string,
  configFile: string | undefined,
): Promise<{ root: string; configFile: string | undefined }> {
  if (configFile !== undefined) {
    const path = await realpath(resolve(cwd, configFile)).catch((error: unknown) => {
      const reason = fileSystemReason(error);
      throw new UsageError({
        zh: `配置文件“${configFile}”无法读取：${reason.zh}`,
        en: `Cannot read the configuration ${configFile}: ${reason.en}`,
      });
    });
    const root = dirname(path);
    for (const target of targets) {
      if (nameIn(root, target.path) === undefined) {
        throw new UsageError({
          zh: `“${target.written}”不在配置文件所在的文件夹 ${root} 中`,
          en: `${target.written} is not in ${root}, the folder of the configuration`,
        });
      }
    }
    return { root, configFile: basename(path) };
  }
  const roots = await Promise.all(targets.map(rootOf));
  const first = roots[0] as Awaited<ReturnType<typeof rootOf>>;
  const other = roots.findIndex((one) => one.root !== first.root);
  if (other !== -1) {
    throw new UsageError({
      zh: `“${targets[0]?.written}”和“${targets[other]?.written}”不属于同一个工作区（同一个 wuze.yaml），请分别核查`,
      en: `${targets[0]?.written} and ${targets[other]?.written} do not share a workspace (one wuze.yaml): check them one by one`,
    });
  }
  return first;
}

/** The nearest folder upwards with a configuration, else the target's own folder. */
async function rootOf(target: NamedPath): Promise<{ root: string; configFile: string | undefined }> {
  const own = target.folder ? target.path : dirname(target.path);
  const folder = await configuredFolder(own);
  return folder === undefined
    ? { root: own, configFile: undefined }
    : { root: folder, configFile: CONFIGURATION };
}

/** @throws UsageError for a target that no file belongs to. */
function selection(
  root: string,
  targets: readonly NamedPath[],
  discovered: Discovered,
  configFile: string | undefined,
): (file: string) => boolean {
  if (targets.length === 0) return () => true;
  const tests = targets.map((target) => {
    const name = nameIn(root, target.path) as string;
    const inside = (file: string) => name === '' || file === name || file.startsWith(`${name}/`);
    const test =
      target.glob === undefined
        ? inside
        : (file: string) =>
            inside(file) &&
            pathMatches(name === '' ? file : file.slice(name.length + 1), target.glob as string);
    if (!discovered.files.some(test) && !(configFile !== undefined && test(configFile)))
      throw matchesNothing(target, discovered, test);
    return test;
  });
  return (file) => tests.some((test) => test(file));
}

function matchesNothing(
  target: NamedPath,
  discovered: Discovered,
  test: (file: string) => boolean,
): UsageError {
  const skipped = discovered.skipped.find(({ file }) => test(file));
  const why =
    skipped === undefined
      ? { zh: '', en: '' }
      : { zh: `（${skipped.file}：${skipped.reason.zh}）`, en: ` (${skipped.file}: ${skipped.reason.en})` };
  return new UsageError({
    zh: `“${target.written}”没有可核查的 YAML 文件${why.zh}`,
    en: `${target.written} holds no YAML file to check${why.en}`,
  });
}

function readInputs(
  root: string,
  names: readonly string[],
  onProgress: LoadOptions['onProgress'],
): InputFile[] {
  return names.map((name, index) => {
    onProgress?.({ step: 'read', done: index + 1, total: names.length });
    return readFoundFile(root, name);
  });
}
