import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_BYTES } from './decode.js';
import { fileSystemReason } from './discover.js';
import type { InputFile } from './read.js';

/**
 * The file's bytes, of one that is too large only so many that this shows; or why it cannot be read. Small files are
 * read several times faster this way than by asking for each and waiting.
 */
export function readInput(root: string, file: string): InputFile {
  const path = join(root, file);
  try {
    if (statSync(path).size <= MAX_BYTES) return { file, bytes: readFileSync(path) };
    const handle = openSync(path, 'r');
    try {
      const bytes = new Uint8Array(MAX_BYTES + 1);
      readSync(handle, bytes, 0, bytes.length, 0);
      return { file, bytes };
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return { file, unreadable: fileSystemReason(error) };
  }
}
