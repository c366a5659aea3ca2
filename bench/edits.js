/**
 * What copyists do to a text, each by itself. An edit takes the items of a list and gives the copy's
 * items together with `moved`: the same items with passages moved but no character changed, so that the
 * share of changed characters can be measured on any kind.
 */
import { readPhrases, readSynonyms } from './corpus.js';

const synonyms = readSynonyms();
const phrases = readPhrases();
const verbs = new Set(phrases.verbs);
const longestWord = Math.max(...[...synonyms.keys()].map((word) => word.length));
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * @typedef {import('./random.js').Random} Random
 * @typedef {import('./corpus.js').Office} Office
 * @typedef {import('./corpus.js').Member} Member
 * @typedef {{texts: string[], moved: string[]}} Edited
 * @typedef {{office: Office, member: Member, source: {office: Office, member: Member}, random: Random}} Setting
 *   who copies (`member` of `office`) from whom (`source`)
 */

/** Levenshtein's distance, in characters. @param {string} first @param {string} second */
export function distance(first, second) {
  let previous = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let row = 1; row <= first.length; row++) {
    const current = [row];
    for (let column = 1; column <= second.length; column++) {
      const same = first[row - 1] === second[column - 1] ? 0 : 1;
      current.push(Math.min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + same));
    }
    previous = current;
  }
  return previous[second.length];
}

/** Share of characters changed: distance over the longer text. @param {string} first @param {string} second */
export function changedShare(first, second) {
  const longer = Math.max(first.length, second.length);
  return longer === 0 ? 0 : distance(first, second) / longer;
}

/** Names that a rewriter of words leaves alone. @param {Setting} setting */
function names({ source }) {
  const { office, member } = source;
  return [office.name, office.alias, ...office.places, member.contact, ...member.division];
}

/** Words that the table knows, longest first, on word boundaries, outside names. @param {string} text @param {string[]} kept */
function replaceable(text, kept) {
  const boundaries = new Set([text.length]);
  for (const { index } of words.segment(text)) boundaries.add(index);
  const blocked = new Uint8Array(text.length);
  for (const name of kept) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
      blocked.fill(1, at, at + name.length);
  }
  /** @type {{from: number, to: number}[]} */
  const found = [];
  for (let from = 0; from < text.length; ) {
    let to = from + 1;
    if (boundaries.has(from) && !blocked[from]) {
      for (let length = Math.min(longestWord, text.length - from); length > 0; length--) {
        if (!boundaries.has(from + length) || !synonyms.has(text.slice(from, from + length))) continue;
        to = from + length;
        found.push({ from, to });
        break;
      }
    }
    from = to;
  }
  return found;
}

/** @param {string} text @param {{from: number, to: number, by: string}[]} changes */
function apply(text, changes) {
  let result = '';
  let end = 0;
  for (const { from, to, by } of [...changes].sort((a, b) => a.from - b.from)) {
    result += text.slice(end, from) + by;
    end = to;
  }
  return result + text.slice(end);
}

/**
 * Replaces words by synonyms until `ratio` of the characters are changed; where the table has no more
 * words for it, the remaining changes are figures and dates.
 * @param {string} text @param {number} ratio @param {string[]} kept @param {Random} random
 */
export function substitute(text, ratio, kept, random) {
  const candidates = random.shuffle(replaceable(text, kept));
  /** @type {{from: number, to: number, by: string}[]} */
  const changes = [];
  const wanted = ratio * text.length;
  let made = 0;
  for (const { from, to } of candidates) {
    if (made >= wanted) break;
    const word = text.slice(from, to);
    const by = random.pick(synonyms.get(word));
    const cost = distance(word, by);
    if (made + cost > wanted + 2) continue;
    changes.push({ from, to, by });
    made += cost;
  }
  if (made < wanted - 2) {
    for (const match of text.matchAll(/\d+/g)) {
      if (made >= wanted) break;
      const by = otherNumber(match[0], random);
      changes.push({ from: match.index, to: match.index + match[0].length, by });
      made += distance(match[0], by);
    }
  }
  return apply(text, changes);
}

/** A number of about the same size. @param {string} digits @param {Random} random */
function otherNumber(digits, random) {
  const value = Number(digits);
  const other = value + (value > 12 ? random.below(9) - 4 : value > 3 ? random.below(3) - 1 : 1);
  return String(other === value ? value + 1 : Math.max(1, other));
}

/** Clauses of a sentence with the mark that follows each. @param {string} text @returns {{text: string, mark: string}[]} */
function clausesOf(text) {
  return [...text.matchAll(/([^，。；！？：]+)([，。；！？：]?)/g)].map(([, clause, mark]) => ({
    text: clause,
    mark,
  }));
}

/** @param {{text: string, mark: string}[]} clauses */
const joined = (clauses) => clauses.map(({ text, mark }) => text + mark).join('');

/** Adds stock words before verbs and stock clauses between clauses; of the result, `ratio` is new. @param {string} text @param {number} ratio @param {Random} random */
export function insertPhrases(text, ratio, random) {
  const wanted = (ratio * text.length) / (1 - ratio);
  let made = 0;
  const clauses = clausesOf(text);
  const extra = random.shuffle(phrases.clauses);
  for (let round = 0; made < wanted && round < 100; round++) {
    const at = random.below(clauses.length);
    const clause = extra[0];
    if (clause !== undefined && made + clause.length <= wanted + 3 && random.next() < 0.7) {
      extra.shift();
      clauses.splice(at, 0, { text: clause, mark: '，' });
      made += clause.length;
      continue;
    }
    const segments = [...words.segment(clauses[at].text)].filter(({ segment }) => verbs.has(segment));
    if (segments.length === 0) continue;
    const { index } = random.pick(segments);
    const word = random.pick(phrases.words);
    clauses[at] = {
      ...clauses[at],
      text: clauses[at].text.slice(0, index) + word + clauses[at].text.slice(index),
    };
    made += word.length;
  }
  return joined(clauses);
}

/** Drops words, and clauses where much has to go. @param {string} text @param {number} ratio @param {Random} random */
function remove(text, ratio, random) {
  const wanted = ratio * text.length;
  let made = 0;
  let clauses = clausesOf(text);
  if (ratio >= 0.2) {
    for (const clause of random.shuffle(clauses)) {
      if (clauses.length < 3 || made + clause.text.length > wanted) continue;
      clauses = clauses.filter((each) => each !== clause);
      made += clause.text.length;
    }
  }
  let rest = joined(clauses);
  const droppable = random.shuffle([...words.segment(rest)].filter(({ isWordLike }) => isWordLike));
  /** @type {{from: number, to: number, by: string}[]} */
  const changes = [];
  for (const { index, segment } of droppable) {
    if (made + segment.length > wanted + 1) continue;
    changes.push({ from: index, to: index + segment.length, by: '' });
    made += segment.length;
  }
  rest = apply(rest, changes);
  return rest;
}

/** Exchanges two neighbouring clauses, once or twice. @param {string} text @param {Random} random */
function swap(text, random) {
  const clauses = clausesOf(text);
  const times = clauses.length > 4 ? 2 : 1;
  for (let time = 0; time < times && clauses.length > 1; time++) {
    const at = random.below(clauses.length - 1);
    const [one, other] = [clauses[at], clauses[at + 1]];
    clauses[at] = { text: other.text, mark: one.mark };
    clauses[at + 1] = { text: one.text, mark: other.mark };
  }
  return joined(clauses);
}

/** Puts the copyist's names in place of the source's, and other figures. @param {string} text @param {Setting} setting */
function rename(text, { office, member, source, random }) {
  const pairs = [
    ...source.member.division.map((name, index) => [name, member.division[index % member.division.length]]),
    [source.member.contact, member.contact],
    [source.office.name, office.name],
    [source.office.alias, office.alias],
    ...source.office.places.map((name, index) => [name, office.places[index % office.places.length]]),
  ].sort((a, b) => b[0].length - a[0].length);
  /** @type {{from: number, to: number, by: string}[]} */
  const changes = [];
  const used = new Uint8Array(text.length);
  for (const [name, by] of pairs) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (used[at]) continue;
      used.fill(1, at, at + name.length);
      changes.push({ from: at, to: at + name.length, by });
    }
  }
  for (const match of text.matchAll(/\d+/g)) {
    if (!used[match.index])
      changes.push({
        from: match.index,
        to: match.index + match[0].length,
        by: otherNumber(match[0], random),
      });
  }
  return apply(text, changes);
}

const TRADITIONAL = {
  查: '查',
  项: '項',
  责: '責',
  级: '級',
  发: '發',
  现: '現',
  问: '問',
  题: '題',
  处: '處',
  办: '辦',
  员: '員',
  开: '開',
  个: '個',
  风: '風',
  险: '險',
  点: '點',
  对: '對',
  会: '會',
  为: '爲',
  务: '務',
  学: '學',
  条: '條',
  时: '時',
  书: '書',
  业: '業',
  将: '將',
  领: '領',
  过: '過',
  长: '長',
  钱: '錢',
  访: '訪',
  账: '賬',
  单: '單',
  统: '統',
  听: '聽',
  说: '說',
};
const SPACES = [' ', '\u3000', '\u200b', '\u00a0', '\ufeff'];

/** Typing noise: spaces, zero-width characters, full width, traditional characters, other marks and numbering. @param {string} text @param {number} index @param {Random} random */
function noise(text, index, random) {
  let result = random.pick([
    `${index + 1}. `,
    `（${'一二三四五六七八九十'[index % 10]}）`,
    `${'①②③④⑤⑥⑦⑧⑨⑩'[index % 10]}`,
    '',
  ]);
  for (const character of text) {
    let by = character;
    if (/[0-9]/.test(character) && random.next() < 0.6)
      by = String.fromCharCode(character.charCodeAt(0) + 0xfee0);
    else if (character === '，' && random.next() < 0.5) by = random.pick([',', '、', ' ，']);
    else if (character === '。' && random.next() < 0.5) by = random.pick(['.', '；']);
    else if (character in TRADITIONAL && random.next() < 0.5) by = TRADITIONAL[character];
    result += by;
    if (random.next() < 0.08) result += random.pick(SPACES);
  }
  return result;
}

/** Cuts an item in two at a clause near its middle. @param {string} text @returns {string[]} */
function cut(text) {
  const clauses = clausesOf(text);
  let length = 0;
  for (let at = 0; at < clauses.length - 1; at++) {
    length += clauses[at].text.length;
    if (length < text.length * 0.4) continue;
    return [`${joined(clauses.slice(0, at + 1)).replace(/[，；：]$/, '')}。`, joined(clauses.slice(at + 1))];
  }
  return [text];
}

/** Puts every two items into one. @param {string[]} texts */
function merged(texts) {
  const result = [];
  for (let at = 0; at < texts.length; at += 2) {
    const pair = texts.slice(at, at + 2);
    result.push(pair.length === 2 ? `${pair[0].replace(/。$/, '')}；${pair[1]}` : pair[0]);
  }
  return result;
}

/** A stock sentence with the copyist's own names. @param {Setting} setting */
function closing({ office, member, random }) {
  return random
    .pick(phrases.closings)
    .replaceAll('{organisation}', office.organisation)
    .replaceAll('{alias}', office.alias)
    .replaceAll('{department}', random.pick(member.division));
}

/** @param {(text: string, index: number, setting: Setting) => string} change @returns {(texts: string[], setting: Setting) => Edited} */
const each = (change) => (texts, setting) => ({
  texts: texts.map((text, index) => change(text, index, setting)),
  moved: texts,
});

/** Of `count` indexes, `wanted` by chance, in order. @param {number} count @param {number} wanted @param {Random} random */
const chosen = (count, wanted, random) =>
  random
    .shuffle([...Array(count).keys()])
    .slice(0, wanted)
    .sort((a, b) => a - b);

/**
 * @typedef {{kind: string, ratio?: number, sources?: number, edit: (texts: string[], setting: Setting) => Edited}} Edit
 *   `ratio`: the share of characters to change, undefined where the kind has none; `sources`: how many
 *   lists the copy is made from, one unless given
 */

/** The kinds of edit. @type {Edit[]} */
export const EDITS = [
  { kind: 'verbatim', edit: each((text) => text) },
  ...[0.1, 0.2, 0.35, 0.5].map((ratio) => ({
    kind: 'synonyms',
    ratio,
    edit: each((text, _, setting) => substitute(text, ratio, names(setting), setting.random)),
  })),
  ...[0.1, 0.2, 0.35, 0.5].map((ratio) => ({
    kind: 'insertion',
    ratio,
    edit: each((text, _, { random }) => insertPhrases(text, ratio, random)),
  })),
  ...[0.1, 0.2, 0.35, 0.5].map((ratio) => ({
    kind: 'deletion',
    ratio,
    edit: each((text, _, { random }) => remove(text, ratio, random)),
  })),
  {
    kind: 'clause swap',
    edit: (texts, { random }) => {
      const moved = texts.map((text) => swap(text, random));
      return { texts: moved, moved };
    },
  },
  {
    kind: 'reorder',
    edit: (texts, { random }) => {
      const moved = random.shuffle(texts);
      return { texts: moved, moved };
    },
  },
  {
    kind: 'split',
    edit: (texts) => {
      const moved = texts.flatMap(cut);
      return { texts: moved, moved };
    },
  },
  {
    kind: 'merge',
    edit: (texts) => {
      const moved = merged(texts);
      return { texts: moved, moved };
    },
  },
  { kind: 'rename', edit: each((text, _, setting) => rename(text, setting)) },
  { kind: 'padding', edit: each((text, _, setting) => text + closing(setting)) },
  { kind: 'noise', edit: each((text, index, { random }) => noise(text, index, random)) },
  ...[0.2, 0.35].map((ratio) => ({
    kind: 'all at once',
    ratio,
    edit: (/** @type {string[]} */ texts, /** @type {Setting} */ setting) => {
      const { random } = setting;
      const moved = random.shuffle(texts).map((text) => swap(text, random));
      return {
        moved,
        texts: moved.map((text) =>
          insertPhrases(substitute(rename(text, setting), ratio - 0.1, names(setting), random), 0.05, random),
        ),
      };
    },
  })),
  {
    // Half the list copied to the letter, the rest the copyist's own.
    kind: 'half',
    edit: (texts, { member, random }) => {
      const taken = new Set(chosen(texts.length, Math.ceil(texts.length / 2), random));
      const own = chosen(member.items.length, Math.max(1, member.items.length - taken.size), random).map(
        (index) => member.items[index].text,
      );
      const copied = texts.filter((_, index) => taken.has(index));
      return { texts: [...copied, ...own], moved: [...copied, ...own] };
    },
  },
  {
    // The first half of the one list and the second half of another.
    kind: 'two sources',
    ratio: 0.2,
    sources: 2,
    edit: each((text, _, setting) => substitute(text, 0.2, names(setting), setting.random)),
  },
];
