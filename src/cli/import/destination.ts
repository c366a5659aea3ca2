import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { KnownUnit } from '../../import/units.js';
import { withoutGuesses } from '../../import/write/yaml-text.js';
import type { UsageError } from '../../language/usage-error.js';
import { loadWorkspace } from '../../workspace/load.js';
import type { Unit, Workspace } from '../../workspace/model.js';
import { configuredFolder, nameIn } from '../../workspace/named-paths.js';
import { interruptible } from '../interruption.js';
import { SCHEMA_FOLDER } from '../starter/workspace.js';
import { alreadyThere } from '../write-files.js';

/** Where the import is written, and what is there already. */
export interface Destination {
  /** Absolute. */
  folder: string;
  known: KnownUnit[];
  /** Where the schemas for editors are, or will be, relative to the folder. */
  schemaFolder: string;
  /** Further headers of columns, from the configuration. */
  columns: Record<string, string[]>;
}

/** The workspace that the folder is or lies in; without one, only what an earlier import has written there. */
export async function destinationOf(output: string, configFile: string | undefined): Promise<Destination> {
  const folder = await realFolder(resolve(output));
  const root = configFile === undefined ? await configuredFolder(folder) : dirname(resolve(configFile));
  const start = root ?? ((await isFolder(join(folder, 'units'))) ? folder : undefined);
  if (start === undefined) return { folder, known: [], schemaFolder: SCHEMA_FOLDER, columns: {} };
  const loaded = await interruptible(() =>
    loadWorkspace([start], configFile === undefined ? {} : { configFile }),
  );
  const inRoot =
    (await isFolder(join(loaded.root, SCHEMA_FOLDER))) && nameIn(loaded.root, folder) !== undefined;
  const { importColumns } = loaded.workspace.configuration;
  return {
    folder,
    known: knownUnits(loaded.workspace, loaded.root, folder),
    schemaFolder: inRoot
      ? relative(folder, join(loaded.root, SCHEMA_FOLDER)).split(sep).join('/')
      : SCHEMA_FOLDER,
    columns: importColumns,
  };
}

function knownUnits(workspace: Workspace, root: string, folder: string): KnownUnit[] {
  return workspace.units.map((unit): KnownUnit => {
    const own =
      unit.document === undefined ? undefined : nameIn(folder, join(root, dirname(unit.document.file)));
    return {
      id: unit.id,
      name: unit.name,
      aliases: unit.aliases,
      formerNames: unit.formerNames,
      members: unit.members.map(({ person, role }) => ({ person, role })),
      ...(own !== undefined && own !== '' && { folder: own }),
      declared: unit.document !== undefined,
      lists: listsOf(unit).flatMap(({ document, year, type, person, revision }) => {
        const file = nameIn(folder, join(root, document.file));
        if (file === undefined) return [];
        return [
          {
            year,
            type,
            ...(person !== undefined && { person }),
            ...(revision !== undefined && { revision: revision.number }),
            file,
          },
        ];
      }),
    };
  });
}

function listsOf({ lists, supersededLists, earlierLists }: Unit): Unit['lists'] {
  return [...lists, ...supersededLists, ...earlierLists];
}

/** The folder without links, as far as it is there. */
async function realFolder(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  if (real !== undefined) return real;
  return dirname(path) === path ? path : join(await realFolder(dirname(path)), relative(dirname(path), path));
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}

/** A file to write, and whether it may be left as it is when something else is there. */
export interface WantedFile {
  name: string;
  content: string;
  keep?: boolean;
}

/** What writing would do. */
export interface Comparison {
  write: WantedFile[];
  /** Files that are there already, word for word, or with other remarks only on what was guessed. */
  unchanged: number;
  /** Names of files to write in whose place is something else. */
  different: string[];
}

/** Compares files with what is there. */
export async function compareWithExisting(folder: string, files: readonly WantedFile[]): Promise<Comparison> {
  const compared: Comparison = { write: [], unchanged: 0, different: [] };
  for (const file of files) {
    const existing = await existingText(join(folder, file.name));
    if (existing === undefined) compared.write.push(file);
    else if (isSame(existing, file.content)) compared.unchanged += file.keep === true ? 0 : 1;
    else if (file.keep !== true) {
      compared.different.push(file.name);
      compared.write.push(file);
    }
  }
  return compared;
}

/** What the first import made of a unit or a person is certain to the next one: that is no other content. */
function isSame(existing: string, content: string): boolean {
  return existing === content || withoutGuesses(existing) === withoutGuesses(content);
}

/** Undefined when nothing is there; what is no file that can be read counts as other content. */
async function existingText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : '';
  }
}

/** Said instead of writing over what an office may have corrected. */
export function otherContent(names: readonly string[]): UsageError {
  return alreadyThere(
    names,
    {
      zh: '核对后加 --force 覆盖，或换一个输出文件夹',
      en: 'look at them and add --force to write over them, or write into another folder',
    },
    { zh: '已有内容不同的同名文件', en: 'there is other content already in' },
  );
}
