import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../language/usage-error.js';

/**
 * Says before the audit, rather than after it, that a result could not be written.
 * @throws UsageError for a folder, a YAML file (lists are never written to), the same file twice, or a place
 * where nothing can be written
 */
export async function checkOutputFiles(files: readonly string[]): Promise<void> {
  const seen = new Set<string>();
  for (const file of files) {
    const path = resolve(file);
    const real = await realpath(path).catch(() => path);
    if (seen.has(real)) {
      throw new UsageError({
        zh: `两种格式不能写入同一个文件：${file}`,
        en: `two formats cannot go into one file: ${file}`,
      });
    }
    seen.add(real);
    if (/\.ya?ml$/i.test(real)) {
      throw new UsageError({
        zh: `不能写入 YAML 文件（可能是清单）：${file}`,
        en: `will not write into a YAML file, which may be a list: ${file}`,
      });
    }
    const existing = await stat(path).catch(() => undefined);
    if (existing?.isDirectory()) {
      throw new UsageError({ zh: `应为文件，却是文件夹：${file}`, en: `a folder, not a file: ${file}` });
    }
    await checkWritable(existing === undefined || existing.isFile() ? dirname(path) : path, file);
  }
}

/** @throws UsageError when the folder is a file, or neither there nor can be made */
export async function checkOutputFolder(folder: string): Promise<void> {
  await checkWritable(resolve(folder), folder);
}

/** The folder, or the nearest one above it that is there, must be one and take files. */
async function checkWritable(path: string, given: string): Promise<void> {
  for (let nearest = path; ; nearest = dirname(nearest)) {
    const found = await stat(nearest).catch(() => undefined);
    if (found === undefined && dirname(nearest) !== nearest) continue;
    if (found?.isFile()) {
      throw new UsageError({
        zh: `不能写入 ${given}：${nearest} 是文件，不是文件夹`,
        en: `cannot write ${given}: ${nearest} is a file, not a folder`,
      });
    }
    const writable = await access(nearest, constants.W_OK).then(
      () => true,
      () => false,
    );
    if (writable) return;
    throw new UsageError({
      zh: `不能写入 ${given}：没有写入 ${nearest} 的权限`,
      en: `cannot write ${given}: no permission to write into ${nearest}`,
    });
  }
}
