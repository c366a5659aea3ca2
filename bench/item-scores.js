/** The score of two items, or articles, by themselves. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { compareTexts } from '../build/index.js';
import { bigramsOf, diceOf } from '../build/similarity/bigrams.js';
import { rocArea } from './measures.js';

/** @param {string} text */
const withoutSpace = (text) => text.replace(/\s+/g, '');

/** Dice's coefficient of bigrams: string-similarity's score. @param {string} a @param {string} b */
const dice = (a, b) => diceOf(bigramsOf(withoutSpace(a)), bigramsOf(withoutSpace(b)));

/** Jaccard's coefficient of 3-grams. @param {string} a @param {string} b */
function jaccard(a, b) {
  const [first, second] = [a, b].map((text) => {
    const bare = withoutSpace(text);
    return new Set(Array.from({ length: Math.max(0, bare.length - 2) }, (_, at) => bare.slice(at, at + 3)));
  });
  const shared = [...first].filter((gram) => second.has(gram)).length;
  return shared / Math.max(1, first.size + second.size - shared);
}

/** @typedef {{label: number, a: string, b: string}} LabelledPair 1: the one was made from the other */

const SCORES = {
  compareTexts: (a, b) => compareTexts(a, b).score,
  'Dice, bigrams': dice,
  'Jaccard, 3-grams': jaccard,
};

/**
 * Areas under the ROC curve of each item score.
 * @param {LabelledPair[]} records
 */
export function judgeItemScores(records) {
  const areas = Object.fromEntries(
    Object.entries(SCORES).map(([name, score]) => [
      name,
      rocArea(records.map(({ label, a, b }) => ({ score: score(a, b), positive: label === 1 }))),
    ]),
  );
  return {
    made: records.filter(({ label }) => label === 1).length,
    others: records.filter(({ label }) => label !== 1).length,
    areas,
  };
}

/** @param {string} file JSON lines {label, law, a, b}: 1 an article and its revision, 0 two articles of one law; may be gzipped */
export function readRevisions(file) {
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}
