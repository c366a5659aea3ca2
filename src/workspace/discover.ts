import { type Dirent, readdirSync } from 'node:fs';
import { lstat, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bilingual } from '../language/bilingual.js';
import { pathOrFolderMatches } from './globs.js';
import type { SkippedFile } from './model.js';
import { EXCLUDED } from './skipped.js';

const YAML_FILE = /\.ya?ml$/i;

/** What offices hand in before they are asked for YAML; listed, so that nobody takes it for checked. */
const OFFICE_FILE = /^(?!~\$).*\.(?:docx?|wps|xlsx?|et|pdf|rtf|ofd)$/i;
const CONVERTIBLE = /\.(?:docx|xlsx)$/i;

export interface Discovered {
  /** YAML files, relative to the root, forward slashes; in no particular order. */
  files: string[];
  skipped: SkippedFile[];
}

/**
 * Finds the YAML files under a folder. `node_modules` and folders that begin with a dot are not looked
 * into; symbolic links are not followed, since a submitted folder must not show what is outside of it
 * and what is inside is found anyway.
 */
export async function discover(root: string, exclude: readonly string[]): Promise<Discovered> {
  const found: Discovered = { files: [], skipped: [] };
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = entriesOf(root, folder, found);
    for (const entry of entries) {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const type = knownTypeOf(entry) ?? (await typeOf(root, file));
      if (type === 'folder') {
        if (!entry.name.startsWith('.') && entry.name !== 'node_modules') folders.push(file);
      } else if (type === 'link') {
        await noteLink(root, file, found);
      } else if (YAML_FILE.test(entry.name) || OFFICE_FILE.test(entry.name)) {
        sortFile(file, type, exclude, found);
      }
    }
  }
  return found;
}

/** Whether a file was skipped because it is one of an office program. */
export function isOfficeFile(reason: Bilingual): boolean {
  return reason === CONVERT || reason === SAVE_AND_CONVERT;
}

function sortFile(file: string, type: EntryType, exclude: readonly string[], found: Discovered): void {
  if (exclude.some((glob) => pathOrFolderMatches(file, glob))) found.skipped.push({ file, reason: EXCLUDED });
  else if (type === 'other') found.skipped.push({ file, reason: NOT_A_FILE });
  else if (YAML_FILE.test(file)) found.files.push(file);
  else found.skipped.push({ file, reason: CONVERTIBLE.test(file) ? CONVERT : SAVE_AND_CONVERT });
}

/** There are as many folders as units; not to wait for each is several times faster. */
function entriesOf(root: string, folder: string, found: Discovered): Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    found.skipped.push({ file: `${folder}/`, reason: fileSystemReason(error) });
    return [];
  }
}

type EntryType = 'file' | 'folder' | 'link' | 'other';

function knownTypeOf(entry: Dirent): EntryType | undefined {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : undefined;
}

async function typeOf(root: string, file: string): Promise<EntryType> {
  // Some file systems do not say what an entry is.
  const status = await lstat(join(root, file)).catch(() => undefined);
  if (status?.isFile()) return 'file';
  if (status?.isDirectory()) return 'folder';
  return status?.isSymbolicLink() ? 'link' : 'other';
}

/** Lists a link to a folder or to a YAML file with the reason why it is not followed. */
async function noteLink(root: string, file: string, found: Discovered): Promise<void> {
  const target = await stat(join(root, file)).catch(() => undefined);
  if (target?.isDirectory() !== true && !YAML_FILE.test(file)) return;
  const real = await realpath(join(root, file)).catch(() => undefined);
  const inside = real !== undefined && (real === root || real.startsWith(join(root, '/')));
  const reason = real === undefined ? BROKEN_LINK : inside ? LINK_INSIDE : LINK_OUTSIDE;
  found.skipped.push({ file: target?.isDirectory() ? `${file}/` : file, reason });
}

/** What the file system answered, in plain words. */
export function fileSystemReason(error: unknown): Bilingual {
  const code = (error as NodeJS.ErrnoException).code ?? 'UNKNOWN';
  const known: Record<string, Bilingual> = {
    EACCES: { zh: '没有读取权限', en: 'no permission to read it' },
    EPERM: { zh: '没有读取权限', en: 'no permission to read it' },
    ENOENT: { zh: '文件不存在', en: 'it does not exist' },
    EISDIR: { zh: '它是文件夹', en: 'it is a folder' },
    ELOOP: { zh: '它是符号链接', en: 'it is a symbolic link' },
    EBUSY: { zh: '被其他程序占用', en: 'another program is using it' },
  };
  return known[code] ?? { zh: `系统报告 ${code}`, en: `the system reports ${code}` };
}

export const NOT_A_FILE: Bilingual = { zh: '不是普通文件', en: 'not an ordinary file' };
const BROKEN_LINK: Bilingual = {
  zh: '符号链接所指的内容不存在',
  en: 'a symbolic link to something that does not exist',
};
const LINK_INSIDE: Bilingual = {
  zh: '符号链接，所指的内容在原处核查',
  en: 'a symbolic link; what it leads to is checked in its own place',
};
const LINK_OUTSIDE: Bilingual = {
  zh: '符号链接，指向工作区之外，没有读取；请把文件复制进来',
  en: 'a symbolic link that leads out of the workspace and was not followed: copy the file in',
};
const CONVERT: Bilingual = {
  zh: '不是 YAML，没有核查；先用 wuze import 转换',
  en: 'not YAML and not checked: convert it with wuze import',
};
const SAVE_AND_CONVERT: Bilingual = {
  zh: '不是 YAML，没有核查；先另存为 docx 或 xlsx，再用 wuze import 转换',
  en: 'not YAML and not checked: save it as docx or xlsx, then convert it with wuze import',
};
