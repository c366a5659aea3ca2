import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const folder = join(import.meta.dirname, 'corpus');
const read = (name) => readFileSync(join(folder, name), 'utf8');

/**
 * @typedef {{about: string, text: string}} Item one of a member's own items and the duty it is about
 * @typedef {{person: string, position: string, division: string[], contact: string, items: Item[]}} Member
 * @typedef {{id: string, name: string, alias: string, level: string, category: string, organisation: string, places: string[], members: Member[]}} Office
 */

/** The hand-written offices, in order of file name. @returns {Office[]} */
export function readOffices() {
  return readdirSync(join(folder, 'offices'))
    .sort()
    .map((name) => parse(read(join('offices', name))));
}

/** Hand-written text that every list carries, and the declared clauses. @returns {{keep: string[], clauses: string[]}} */
export function readMandated() {
  return parse(read('mandated.yaml'));
}

/** Hand-written stock phrases that copyists pad with, and sentences that many lists share. @returns {{words: string[], verbs: string[], clauses: string[], closings: string[], shared: string[]}} */
export function readPhrases() {
  return parse(read('phrases.yaml'));
}

/**
 * The template's examples with blanks, 〔what belongs there〕, and what members would write into them, by
 * person, example by example.
 * @returns {{examples: string[], members: Record<string, string[][]>}}
 */
export function readSample() {
  return parse(read('sample.yaml'));
}

/** Short items in the stock phrases of the register, by person. @returns {Record<string, string[]>} */
export function readShortItems() {
  return parse(read('short.yaml'));
}

/**
 * The register's synonyms: `= a b c` may each stand for the other, `> a b c` replaces a by b or c.
 * @returns {Map<string, string[]>} what each word may be replaced by
 */
export function readSynonyms() {
  const synonyms = new Map();
  const add = (word, others) => synonyms.set(word, [...new Set([...(synonyms.get(word) ?? []), ...others])]);
  for (const line of read('synonyms.txt').split('\n')) {
    const [kind, ...words] = line.split(' ');
    if (kind === '>') add(words[0], words.slice(1));
    if (kind === '=')
      for (const word of words)
        add(
          word,
          words.filter((other) => other !== word),
        );
  }
  return synonyms;
}
