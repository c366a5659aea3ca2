import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_BYTES } from './decode.js';
import { fileSystemReason, NOT_A_FILE } from './discover.js';
import type { InputFile } from './read.js';

/** Never waits for a pipe to be written to; not a flag on every system. */
const PROMPTLY = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
/** A file that was swapped for a link since it was found is not followed: it may lead out of the workspace. */
const AS_FOUND = PROMPTLY | (constants.O_NOFOLLOW ?? 0);

/** The bytes of a file that the user has named, as of {@link readFoundFile}; it may be a symbolic link. */
export function readInput(root: string, file: string): InputFile {
  return readWith(PROMPTLY, root, file);
}

/**
 * The file's bytes, of one that is too large only so many that this shows; or why it cannot be read. Small files are
 * read several times faster this way than by asking for each and waiting.
 */
export function readFoundFile(root: string, file: string): InputFile {
  return readWith(AS_FOUND, root, file);
}

function readWith(flags: number, root: string, file: string): InputFile {
  try {
    const handle = openSync(join(root, file), flags);
    try {
      const status = fstatSync(handle);
      if (!status.isFile()) return { file, unreadable: NOT_A_FILE };
      return { file, bytes: bytesOf(handle, status.size) };
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return { file, unreadable: fileSystemReason(error) };
  }
}

/** No more bytes than the file was said to have, and one: it may be growing. */
function bytesOf(handle: number, size: number): Uint8Array {
  const most = Math.min(size, MAX_BYTES) + 1;
  const bytes = new Uint8Array(most);
  let length = 0;
  while (length < most) {
    const count = readSync(handle, bytes, length, most - length, length);
    length += count;
    // Who has all that was said need not ask for the end, which costs as much as the bytes.
    if (count === 0 || length === size) break;
  }
  return bytes.subarray(0, length);
}
