/** What wuze, and what the similarity of whole lists, says of the pairs of a city. */
import { audit } from '../build/audit/run.js';
import { createAnalysis } from '../build/rules/analysis/analysis.js';
import { likenessEvidence } from '../build/rules/copying/evidence.js';
import { explanation } from '../build/rules/copying/relations.js';
import { rules } from '../build/rules/index.js';
import { bigramsOf, diceOf } from '../build/similarity/bigrams.js';
import { buildWorkspace } from '../build/workspace/build.js';

/** The rules that compare lists with lists, each with its default severity and options. */
const COMPARING = rules.filter(({ id }) => id === 'copying/members' || id === 'copying/units');
const OPTIONS = Object.fromEntries(
  COMPARING.map(({ id, options }) => [
    id,
    Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default])),
  ]),
);
/** Steps of the search for a pair's score: to a thousandth. */
const STEPS = 10;

/** One name for a pair of files, whatever their order. @param {string} first @param {string} second */
export const pairOf = (first, second) => (first < second ? `${first} ${second}` : `${second} ${first}`);

/**
 * Reads the city and audits it with the two rules only.
 * @param {import('./cities.js').City} city
 * @returns {{workspace: object, accused: Set<string>}} `accused`: pairs that a finding above info names
 */
export function auditCity(city) {
  const workspace = buildWorkspace(city.files, { asOf: '2026-04-10' });
  const problem = workspace.documents.flatMap(({ problems }) => problems)[0];
  if (problem) throw new Error(`${city.kind}: ${problem.message.en}`);
  const on = new Set(COMPARING.map(({ id }) => id));
  workspace.configuration.rules = Object.fromEntries(
    rules.map(({ id, severity }) => [id, on.has(id) ? severity : 'off']),
  );
  const accused = new Set();
  for (const { file, severity, related } of audit(workspace).findings) {
    if (severity !== 'info') for (const other of related) accused.add(pairOf(file, other.file));
  }
  return { workspace, accused };
}

/**
 * How sure wuze is of each pair: the factor that its thresholds (one item, whole lists) can be multiplied
 * with so that the pair is still found; 1 is the decision itself, 0 nothing in common, 1.25 an equal item.
 * @param {object} workspace @returns {(first: string, second: string) => number}
 */
export function scorer(workspace) {
  const { likeness } = createAnalysis(workspace);
  const writings = new Map(
    workspace.units.flatMap(({ lists }) => lists).map((list) => [list.document.file, likeness.writing(list)]),
  );
  return (one, other) => {
    const first = writings.get(one);
    const second = writings.get(other);
    const comparison = likeness.compare(first, second);
    const options = OPTIONS[first.unit === second.unit ? 'copying/members' : 'copying/units'];
    const explained = (match) => explanation(first, match.first, second, match.second) !== undefined;
    const isFound = (factor) => {
      const scaled = {
        ...options,
        itemThreshold: factor * options.itemThreshold,
        listThreshold: factor * options.listThreshold,
      };
      return likenessEvidence(first, second, comparison, scaled, explained) !== undefined;
    };
    let low = 0;
    let high = 1 / options.itemThreshold;
    if (isFound(high)) return high;
    for (let step = 0; step < STEPS; step++) {
      const middle = (low + high) / 2;
      if (isFound(middle)) low = middle;
      else high = middle;
    }
    return low;
  };
}

/**
 * The score of string-similarity's `compareTwoStrings` on whole lists.
 * @param {Map<string, string>} texts @returns {(first: string, second: string) => number}
 */
export function wholeListScorer(texts) {
  const bigrams = new Map([...texts].map(([file, text]) => [file, bigramsOf(text.replace(/\s+/g, ''))]));
  return (first, second) => diceOf(bigrams.get(first), bigrams.get(second));
}
