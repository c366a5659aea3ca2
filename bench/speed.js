/**
 * How fast the exact join is: against a linear pass over the texts and against comparing all pairs with
 * string-similarity; and that classes stay near linear when everything is alike.
 *
 *     npm run build && npm run bench:speed [-- --corpus FILE] [--threshold 0.8]
 *
 * FILE holds one text a line and may be gzipped. Each size is measured in a process of its own, for its peak memory;
 * times are the best of five in it.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compareTwoStrings } from 'string-similarity';
import { similarClasses } from '../build/similarity/classes.js';
import { noStatistics, similarPairs } from '../build/similarity/pairs.js';
import { countBigrams } from './count-bigrams.js';
import { createRandom } from './random.js';
import { partOf, readCorpus } from './speed-texts.js';

const RUNS = 5;
const BRUTE_FORCE_SECONDS = 2;
const SIZES = [10_000, 50_000, 100_000];

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    threshold: { type: 'string', default: '0.8' },
    /** Measure this many texts and print JSON: what the processes started below do. */
    measure: { type: 'string' },
  },
});
const threshold = Number(options.threshold);

if (options.measure === undefined) report();
else
  process.stdout.write(JSON.stringify(measure(partOf(readCorpus(options.corpus), Number(options.measure)))));

function report() {
  const corpus = readCorpus(options.corpus);
  const rate = bruteForceRate(corpus);
  console.log(
    `${options.corpus ?? 'made-up texts'}, threshold ${threshold}; all pairs: ${round(rate)} a second\n`,
  );

  const sizes = [...SIZES.filter((size) => size < corpus.length), corpus.length];
  const rows = [];
  let smallest;
  for (const size of sizes) {
    const figures = measureApart(size);
    const bruteForce = (size * (size - 1)) / 2 / rate;
    rows.push({
      texts: size,
      'linear ms': round(figures.linear),
      'join ms': round(figures.join),
      'join/linear': (figures.join / figures.linear).toFixed(1),
      exponent: smallest ? growth(smallest, { size, join: figures.join }).toFixed(2) : '',
      candidates: figures.candidates,
      verifications: figures.verifications,
      pairs: figures.pairs,
      'all pairs s': round(bruteForce),
      'times faster': round((1000 * bruteForce) / figures.join),
      'peak MB': round(figures.peak),
    });
    smallest ??= { size, join: figures.join };
  }
  print(rows);
  console.log();
  print([
    classesOf('identical', 10_000, () => ''),
    classesOf('identical', 20_000, () => ''),
    classesOf('one character differs', 10_000, (index) => String.fromCharCode(0x4e00 + index)),
    classesOf('one character differs', 20_000, (index) => String.fromCharCode(0x4e00 + index)),
  ]);
}

/** @param {number} size */
function measureApart(size) {
  const own = ['--measure', String(size), '--threshold', String(threshold)];
  if (options.corpus) own.push('--corpus', options.corpus);
  return JSON.parse(
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), ...own], { encoding: 'utf8' }),
  );
}

/** @param {string[]} texts */
function measure(texts) {
  const linear = bestTime(() => countBigrams(texts));
  const statistics = noStatistics();
  const { first } = similarPairs(texts, { threshold, statistics });
  const peak = process.resourceUsage().maxRSS / 1024;
  const join = bestTime(() => similarPairs(texts, { threshold }));
  return { linear, join, peak, pairs: first.length, ...statistics };
}

/**
 * @param {string} kind
 * @param {number} count
 * @param {(index: number) => string} own what makes a text different
 */
function classesOf(kind, count, own) {
  const texts = Array.from({ length: count }, (_, index) => {
    return `落实全面从严治党主体责任，专题研究部署${own(index)}党风廉政建设工作，督促班子成员履行一岗双责，每季度检查一次`;
  });
  const statistics = noStatistics();
  const { classes } = similarClasses(texts, { threshold, statistics });
  return {
    texts: count,
    kind,
    'classes ms': round(bestTime(() => similarClasses(texts, { threshold }))),
    classes: classes.length,
    verifications: statistics.verifications,
    pairs: (count * (count - 1)) / 2,
  };
}

/**
 * Pairs a second, from pairs drawn at random.
 * @param {readonly string[]} texts
 */
function bruteForceRate(texts) {
  const { pick } = createRandom(1);
  const start = performance.now();
  let pairs = 0;
  while (performance.now() - start < 1000 * BRUTE_FORCE_SECONDS) {
    for (let turn = 0; turn < 1000; turn++) compareTwoStrings(pick(texts), pick(texts));
    pairs += 1000;
  }
  return (1000 * pairs) / (performance.now() - start);
}

/** @param {() => unknown} work @returns {number} milliseconds */
function bestTime(work) {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/**
 * @param {{size: number, join: number}} smallest
 * @param {{size: number, join: number}} figures
 */
function growth(smallest, figures) {
  return Math.log(figures.join / smallest.join) / Math.log(figures.size / smallest.size);
}

/** @param {number} value */
function round(value) {
  return value < 10 ? Number(value.toFixed(1)) : Math.round(value);
}

/** @param {Record<string, string | number>[]} rows */
function print(rows) {
  const names = Object.keys(rows[0]);
  const cells = [names, ...rows.map((row) => names.map((name) => shown(row[name])))];
  const widths = names.map((_, column) => Math.max(...cells.map((line) => line[column].length)));
  for (const line of cells) console.log(line.map((cell, column) => cell.padStart(widths[column])).join('  '));
}

/** @param {string | number} value */
function shown(value) {
  return typeof value === 'number' ? value.toLocaleString('en') : value;
}
