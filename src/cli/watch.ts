import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { visible } from '../documents/visible.js';
import type { Language } from '../language/bilingual.js';
import { commandWords } from '../language/command-words.js';
import { UsageError } from '../language/usage-error.js';
import { discover } from '../workspace/discover.js';

/** Between two looks at the files; longer where a look itself takes long. */
const PAUSE = 300;
/** Of the time at most this part goes into looking. */
const SHARE = 10;
const CLEAR = '\u001B[2J\u001B[3J\u001B[H';

/**
 * Does the work, and again whenever a file below the root was saved, until Ctrl-C. Wrong use, such as a slip in the
 * configuration, is shown and waited upon to be mended.
 *
 * The files are looked at again and again: systems tell of changes on their own disks only, and lists are often on a
 * shared one.
 */
export async function watch(root: string, language: Language, work: () => Promise<unknown>): Promise<never> {
  const words = commandWords(language);
  for (;;) {
    const before = await stateOf(root);
    if (process.stdout.isTTY) process.stdout.write(CLEAR);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      process.stderr.write(visible(`${words.error}${error.sentence[language]}\n`));
    }
    process.stderr.write(`${words.waiting}\n`);
    await changed(root, before);
  }
}

/** Waits for a change, and then until a look finds nothing new: editors save in several steps. */
async function changed(root: string, before: string): Promise<void> {
  let last = before;
  for (;;) {
    const began = performance.now();
    const now = await stateOf(root);
    if (now !== before && now === last) return;
    last = now;
    await pause(Math.max(PAUSE, SHARE * (performance.now() - began)));
  }
}

/** Name, size and time of every file that an audit would read or mention. */
async function stateOf(root: string): Promise<string> {
  const { files, skipped } = await discover(root, []);
  const names = [...files, ...skipped.map(({ file }) => file)].sort();
  const found = await Promise.all(names.map((name) => stat(join(root, name)).catch(() => undefined)));
  return JSON.stringify(
    names.map((name, index) => [name, found[index]?.size, found[index]?.mtimeMs, found[index]?.ino]),
  );
}
