/**
 * What no audit can do without: reading every file of a folder and parsing it with the YAML library, on as many threads.
 * Run as a process: `node floor.js FOLDER THREADS`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { parseDocument } from 'yaml';

if (isMainThread) {
  const [root, threads] = [process.argv[2], Number(process.argv[3])];
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.ya?ml$/.test(file),
  );
  const part = (/** @type {number} */ thread) => files.filter((_, index) => index % threads === thread);
  for (let thread = 1; thread < threads; thread++) {
    new Worker(fileURLToPath(import.meta.url), { workerData: { root, files: part(thread) } });
  }
  parseAll(root, part(0));
} else {
  parseAll(workerData.root, workerData.files);
}

/** @param {string} root @param {string[]} files */
function parseAll(root, files) {
  for (const file of files) parseDocument(readFileSync(join(root, file), 'utf8'));
}
