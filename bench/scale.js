/**
 * How long an audit of very many lists takes, as ratios within one run: against the floor (reading and parsing the same
 * files on as many threads), from one size to the next, and after one list has changed.
 *
 *     npm run bench:scale [-- --sizes 700,3000,30000] [--jobs 2] [--seed 1] [--keep FOLDER]
 *
 * Makes its own workspaces, the same for the same seed, in a temporary folder. 300000 lists take 2 GB of disk.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeWorkspace } from './scale/workspace.js';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '700,3000,30000' },
    /** Threads; by default the floor has one for each core, and the audit as many as it chooses. */
    jobs: { type: 'string' },
    seed: { type: 'string', default: '1' },
    /** Folder to make the workspaces in, and to leave them in. */
    keep: { type: 'string' },
  },
});
const PROGRAM = fileURLToPath(new URL('../bin/wuze.js', import.meta.url));
const FLOOR = fileURLToPath(new URL('./scale/floor.js', import.meta.url));
const PEAK = new URL('./scale/peak.js', import.meta.url).href;
const AS_OF = '2026-04-10';

const threads = options.jobs ?? String(availableParallelism());

const folder = options.keep ?? mkdtempSync(join(tmpdir(), 'wuze-scale-'));
console.log(
  `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}; ${threads} threads, seed ${options.seed}\n`,
);
try {
  let previous;
  for (const size of options.sizes.split(',').map(Number)) previous = measureSize(size, previous);
} finally {
  if (options.keep === undefined) rmSync(folder, { recursive: true, force: true });
}

/** @param {number} size @param {{size: number, seconds: number} | undefined} previous */
function measureSize(size, previous) {
  const root = join(folder, String(size));
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  const files = writeWorkspace(root, size, Number(options.seed));
  // Once before, so that every run finds the files in memory.
  run([FLOOR, root, threads]);
  const floor = run([FLOOR, root, threads]);
  const audit = join(folder, 'audit.json');
  const check = (...more) =>
    run([
      PROGRAM,
      'check',
      root,
      '--as-of',
      AS_OF,
      ...(options.jobs === undefined ? [] : ['--jobs', options.jobs]),
      '--evidence',
      'findings',
      '-f',
      `json:${audit}`,
      ...more,
    ]);
  const cold = check('--no-cache');
  const { summary, findings } = JSON.parse(readFileSync(audit, 'utf8'));
  const cache = join(folder, 'cache');
  rmSync(cache, { recursive: true, force: true });
  check('--cache-dir', cache);
  // Of a unit that is above no other.
  const changed = files.findLast((file) => file.endsWith('2026/m3.yaml'));
  const list = readFileSync(join(root, changed), 'utf8');
  writeFileSync(join(root, changed), list.replace('content: ', 'content: 对账之后当面说清缘由，'));
  const warm = check('--cache-dir', cache);
  const exponent =
    previous && Math.log(cold.seconds / previous.seconds) / Math.log(summary.lists / previous.size);
  const figures = {
    lists: summary.lists.toLocaleString('en'),
    files: files.length.toLocaleString('en'),
    findings: findings.length.toLocaleString('en'),
    'floor s': floor.seconds.toFixed(1),
    'cold s': cold.seconds.toFixed(1),
    'cold/floor': (cold.seconds / floor.seconds).toFixed(2),
    'processor cold/floor': (cold.processor / floor.processor).toFixed(2),
    'growth exponent': exponent?.toFixed(2) ?? '',
    'peak MB': Math.round(cold.peak),
    'one list changed s': warm.seconds.toFixed(1),
    'changed/cold': `${Math.round((100 * warm.seconds) / cold.seconds)} %`,
  };
  const width = Math.max(...Object.keys(figures).map((name) => name.length));
  for (const [name, value] of Object.entries(figures)) console.log(`${name.padStart(width)}  ${value}`);
  console.log();
  rmSync(cache, { recursive: true, force: true });
  if (options.keep === undefined) rmSync(root, { recursive: true, force: true });
  return { size: summary.lists, seconds: cold.seconds };
}

/** Time of a whole process, its peak memory in MB, and processor time of all its threads in seconds. @param {string[]} args */
function run(args) {
  const peakFile = join(folder, 'peak.json');
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', PEAK, ...args], {
    env: { ...process.env, PEAK_FILE: peakFile },
    encoding: 'utf8',
  });
  const seconds = (performance.now() - began) / 1000;
  if (status !== 0 && status !== 1) throw new Error(stderr);
  const { maxRSS, processor } = JSON.parse(readFileSync(peakFile, 'utf8'));
  return { seconds, peak: maxRSS / 1024, processor: processor / 1e6 };
}
