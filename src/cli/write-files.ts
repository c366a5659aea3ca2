import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { UsageError } from '../language/usage-error.js';

/** Writes a file whole or not at all: into a temporary file beside it, then renamed over it. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * Writes files into a folder.
 * @throws UsageError for a name that would leave the folder
 */
export async function writeInto(
  folder: string,
  files: readonly { name: string; content: string | Uint8Array }[],
): Promise<void> {
  const base = resolve(folder);
  for (const { name, content } of files) {
    const path = resolve(join(base, name));
    if (!path.startsWith(base + sep)) {
      throw new UsageError({ zh: `文件名越出输出目录：${name}`, en: `file name leaves the output folder: ${name}` });
    }
    await writeWhole(path, content);
  }
}
