import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { UsageError } from '../language/usage-error.js';

/** How long to wait for another process, and between looks, in milliseconds. */
const PATIENCE = 15_000;
const INTERVAL = 25;
/** A lock is removed under a second one, which is held for microseconds: one this old was left behind. */
const BREAKING = 5_000;

/**
 * Runs work while no other process of this tool works on the same file: `FILE.lock` is made so that only one can
 * make it. A lock that a process left behind which is no longer there (kill -9) is taken over; one of another
 * machine never is.
 * @throws UsageError when another process holds it for long
 */
export async function locked<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  const lock = `${file}.lock`;
  const own = JSON.stringify({ pid: process.pid, host: hostname(), id: randomBytes(8).toString('hex') });
  await mkdir(dirname(lock), { recursive: true });
  const until = Date.now() + PATIENCE;
  while (!create(lock, own)) {
    removeLeftBehind(lock);
    if (Date.now() > until) throw busy(file, lock);
    await new Promise((resolve) => setTimeout(resolve, INTERVAL * (0.5 + Math.random())));
  }
  const release = (): void => {
    if (contentOf(lock) === own) rmSync(lock, { force: true });
  };
  process.on('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** False when it is there already. */
function create(path: string, content: string): boolean {
  let handle: number;
  try {
    handle = openSync(path, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return true;
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Looking and removing are one step for all processes that want to, or one would remove what another has just made. */
function removeLeftBehind(lock: string): void {
  if (!isLeftBehind(lock)) return;
  const breaking = `${lock}.break`;
  if (!create(breaking, String(process.pid))) {
    if (ageOf(breaking) > BREAKING) rmSync(breaking, { force: true });
    return;
  }
  try {
    if (isLeftBehind(lock)) unlinkSync(lock);
  } finally {
    rmSync(breaking, { force: true });
  }
}

function isLeftBehind(lock: string): boolean {
  const content = contentOf(lock);
  if (content === undefined) return false;
  let holder: { pid?: unknown; host?: unknown };
  try {
    holder = JSON.parse(content) as typeof holder;
  } catch {
    // Killed between making the file and writing into it, which takes no time.
    return ageOf(lock) > BREAKING;
  }
  if (holder.host !== hostname() || typeof holder.pid !== 'number') return false;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function ageOf(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function busy(file: string, lock: string): UsageError {
  return new UsageError({
    zh: `${file} 正被另一个程序写入，等了 ${PATIENCE / 1000} 秒仍未完成，没有写入任何内容；如果确认没有其他人在办理，请删除 ${lock} 后重试`,
    en: `another program has been writing ${file} for ${PATIENCE / 1000} seconds, so nothing was written; if nobody is, delete ${lock} and try again`,
  });
}
