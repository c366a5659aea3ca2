import { open, readdir } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Bilingual } from '../../language/bilingual.js';
import { UsageError } from '../../language/usage-error.js';
import { fileSystemReason } from '../../workspace/discover.js';
import { pathMatches } from '../../workspace/globs.js';
import { namedPath } from '../../workspace/named-paths.js';
import { byCodeUnit } from '../../workspace/order.js';

/** A file to import. */
export interface OfficeFile {
  /** What comments and messages call it: relative, forward slashes. */
  name: string;
  path: string;
}

export interface FoundFiles {
  /** In order of name. */
  files: OfficeFile[];
  /** Files left out, with the reason. */
  skipped: { name: string; reason: Bilingual }[];
}

/** What offices send lists in, among it what has to be converted or unpacked first. */
const OFFICE = /\.(?:docx|docm|dotx|doc|wps|wpt|xlsx|xlsm|xls|et|ett|pdf|rtf|odt|ods|ofd|csv|zip|rar|7z)$/iu;
/** A list may have come as a photograph; most pictures in a folder are none. */
const PICTURE = /\.(?:jpe?g|png|tiff?|bmp|heic)$/iu;
/** What Word, Excel and WPS leave beside an open file. */
const TEMPORARY = /^(?:~\$|\.~|~WRL|\._)|\.tmp$/iu;

/**
 * Finds the files that paths name: files, folders (searched to the bottom) or globs. Links out of a folder are
 * not followed, hidden folders not looked into.
 * @throws UsageError for a path that names nothing
 */
export async function officeFiles(paths: readonly string[], cwd: string): Promise<FoundFiles> {
  const found = new Map<string, OfficeFile>();
  const skipped = new Map<string, FoundFiles['skipped'][number]>();
  const add = (path: string, name: string) => {
    if (TEMPORARY.test(basename(path))) skipped.set(path, { name, reason: LEFT_BY_OFFICE });
    else found.set(path, { name, path });
  };
  for (const written of paths) {
    const { path: base, folder, glob } = await namedPath(written, cwd);
    if (!folder) {
      add(base, shownName(base, dirname(dirname(base)), cwd));
      continue;
    }
    const inside = await filesBelow(base);
    const matching = inside.filter((file) =>
      glob === undefined ? OFFICE.test(file) : pathMatches(file, glob),
    );
    const pictures = inside.filter((file) => glob === undefined && PICTURE.test(file));
    for (const file of pictures)
      skipped.set(join(base, file), {
        name: shownName(join(base, file), dirname(base), cwd),
        reason: A_PICTURE,
      });
    if (matching.length + pictures.length === 0) {
      throw new UsageError({
        zh: `“${written}”中没有 Word 或 Excel 文件`,
        en: `there is no Word or Excel file in ${written}`,
      });
    }
    for (const file of matching) add(join(base, file), shownName(join(base, file), dirname(base), cwd));
  }
  return {
    files: distinct([...found.values()]).sort((a, b) => byCodeUnit(a.name, b.name)),
    skipped: [...skipped.values()].sort((a, b) => byCodeUnit(a.name, b.name)),
  };
}

/** Every ordinary file below a folder, relative to it, forward slashes. */
async function filesBelow(base: string): Promise<string[]> {
  const files: string[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await readdir(join(base, folder), { withFileTypes: true });
    for (const entry of entries) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
        folders.push(name);
      else if (entry.isFile()) files.push(name);
    }
  }
  return files;
}

/**
 * The name relative to where the command was called; of files elsewhere, from the folder above what was named: it
 * may be the unit's, and the way to it is nobody's business.
 */
function shownName(path: string, above: string, cwd: string): string {
  const inside = relative(cwd, path);
  const name = inside.startsWith('..') ? relative(above, path) : inside;
  return name.split(sep).join('/').normalize('NFC');
}

/** Files from different folders that would be called the same get a number. */
function distinct(files: OfficeFile[]): OfficeFile[] {
  const taken = new Set<string>();
  return files
    .sort((a, b) => byCodeUnit(a.path, b.path))
    .map((file) => {
      let name = file.name;
      for (let number = 2; taken.has(name); number += 1)
        name = file.name.replace(/(\.[^./]*)?$/u, `(${number})$1`);
      taken.add(name);
      return { ...file, name };
    });
}

/**
 * The file's bytes; of one that is too large only so many that this shows.
 * @param largest size in bytes that is read in full
 */
export async function readBounded(
  path: string,
  largest: number,
): Promise<Uint8Array | { unreadable: Bilingual }> {
  try {
    const handle = await open(path);
    try {
      const { size } = await handle.stat();
      const bytes = new Uint8Array(Math.min(size, largest + 1));
      let read = 0;
      while (read < bytes.length) {
        const { bytesRead } = await handle.read(bytes, read, bytes.length - read, read);
        if (bytesRead === 0) break;
        read += bytesRead;
      }
      return bytes.subarray(0, read);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { unreadable: fileSystemReason(error) };
  }
}

const A_PICTURE: Bilingual = {
  zh: '图片；若是清单的扫描件，请改交 Word 或 Excel 文件',
  en: 'a picture: if it is a scanned list, ask for the Word or Excel file',
};
const LEFT_BY_OFFICE: Bilingual = {
  zh: '文件打开时留下的临时文件',
  en: 'left by Word or Excel while a file is open',
};
