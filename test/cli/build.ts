import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The command's file, of a build made for this run of the tests. */
    command: string;
  }
}

const project = join(import.meta.dirname, '../..');

/**
 * Builds the package once for all tests of the command, in a place of its own: what `dist` holds, whether it is
 * stale or just being written, does not matter. Dependencies are found in the project's node_modules above it.
 */
export default function build({ provide }: TestProject): () => void {
  const folder = join(project, 'node_modules/.cache', `wuze-command-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of ['bin', 'schemas', 'package.json']) {
    cpSync(join(project, part), join(folder, part), { recursive: true });
  }
  const compiler = join(project, 'node_modules/typescript/bin/tsc');
  try {
    execFileSync(process.execPath, [compiler, '-p', project, '--outDir', join(folder, 'dist')], {
      encoding: 'utf8',
    });
  } catch (error) {
    // The compiler writes its output in spite of type errors: those are for `npm run lint`.
    console.warn((error as { stdout?: string }).stdout ?? error);
  }
  provide('command', join(folder, 'bin/wuze.js'));
  return () => rmSync(folder, { recursive: true, force: true });
}
