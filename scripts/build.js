// Builds the program: `node scripts/build.js [FOLDER]`, into FOLDER, or else the project.
//   build/  every module by itself, as the compiler writes it: for the benches, the scripts here and some tests
//   dist/   what is published: the program in few files, which start faster, and the types of the library
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { licences } from './licences.js';

const project = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = process.argv[2] ?? project;
const [modules, program] = [join(target, 'build'), join(target, 'dist')];

for (const folder of [modules, program]) rmSync(folder, { recursive: true, force: true });
const status = compile();
await bundle();
process.exitCode = status;

/** Checks the types, and writes modules and types in spite of errors. */
function compile() {
  const { resolve } = createRequire(import.meta.url);
  const compiler = join(dirname(resolve('typescript/package.json')), 'bin/tsc');
  const { status } = spawnSync(
    process.execPath,
    [compiler, '-p', project, '--outDir', modules, '--declarationDir', program],
    { stdio: 'inherit' },
  );
  return status;
}

/** Names stay as they are written, so that the trace of a failure can be read. */
async function bundle() {
  const made = await rolldown({
    cwd: project,
    platform: 'node',
    input: { main: 'src/cli/main.ts', thread: 'src/cli/large/thread.ts', index: 'src/index.ts' },
    // Only a document that is not as its schema says needs ajv, which is large.
    external: /^ajv\//,
    plugins: [licences()],
  });
  await made.write({ dir: program, format: 'esm', chunkFileNames: '[name].js', comments: { jsdoc: false } });
}
