import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createRandom } from './random.js';

const SYNTHETIC_TEXTS = 120_000;
const VOCABULARY = 2_000;
const COPIES = 0.1;

/**
 * One text a line, plain or gzipped; without a file, texts made up from a fixed seed.
 * @param {string | undefined} file
 * @returns {string[]}
 */
export function readCorpus(file) {
  if (file === undefined) return syntheticCorpus();
  const bytes = readFileSync(file);
  const gzipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const lines = (gzipped ? gunzipSync(bytes) : bytes).toString('utf8').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/**
 * Evenly spread over the corpus, so that a part has the character of the whole.
 * @param {readonly string[]} texts
 * @param {number} count
 */
export function partOf(texts, count) {
  return Array.from({ length: count }, (_, index) => texts[Math.floor((index * texts.length) / count)]);
}

/** Sentences of words as frequent as words are (Zipf); every tenth is an earlier one with some words replaced. */
function syntheticCorpus() {
  const { next, below, pick } = createRandom(20260331);
  const character = () => String.fromCharCode(0x4e00 + Math.floor(3000 * next() ** 2));
  const vocabulary = Array.from({ length: VOCABULARY }, () =>
    Array.from({ length: 1 + below(3) }, character).join(''),
  );
  const word = () => vocabulary[Math.floor(VOCABULARY ** next()) - 1];
  /** @type {string[][]} */
  const texts = [];
  while (texts.length < SYNTHETIC_TEXTS) {
    if (texts.length > 0 && next() < COPIES) {
      const replaced = next() / 2;
      texts.push(pick(texts).map((own) => (next() < replaced ? word() : own)));
    } else {
      texts.push(Array.from({ length: 8 + Math.floor(40 * next() ** 2) }, word));
    }
  }
  return texts.map((words) => words.join(''));
}
