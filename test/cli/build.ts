import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The command's file, of a build made for this run of the tests. */
    command: string;
  }
}

const project = join(import.meta.dirname, '../..');

/** Builds are named by the process that tests them; one that was stopped could not remove its own. */
const PREFIX = 'wuze-command-';

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * Builds the package once for all tests of the command, in a place of its own: what the project's `dist` holds, whether
 * it is stale or just being written, does not matter. Dependencies are found in the project's node_modules above it.
 */
export default function build({ provide }: TestProject): () => void {
  // The command opens no connection; where certificates are named, every start of Node would read them.
  delete process.env.NODE_EXTRA_CA_CERTS;
  const cache = join(project, 'node_modules/.cache');
  const folder = join(cache, `${PREFIX}${process.pid}`);
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) {
    if (name.startsWith(PREFIX) && !isRunning(Number(name.slice(PREFIX.length)))) {
      rmSync(join(cache, name), { recursive: true, force: true });
    }
  }
  mkdirSync(folder);
  for (const part of ['bin', 'schemas', 'package.json']) {
    cpSync(join(project, part), join(folder, part), { recursive: true });
  }
  try {
    execFileSync(process.execPath, [join(project, 'scripts/build.js'), folder], { encoding: 'utf8' });
  } catch (error) {
    // All is built in spite of type errors: those are for `npm run lint`.
    console.warn((error as { stdout?: string }).stdout ?? error);
  }
  provide('command', join(folder, 'bin/wuze.js'));
  return () => rmSync(folder, { recursive: true, force: true });
}
