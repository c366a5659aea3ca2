/**
 * Workspaces made from the hand-written corpus, in memory, each with what is true of its lists: which
 * pairs are copies, and which are alike for an innocent reason.
 */
import { stringify } from 'yaml';
import { readMandated, readOffices, readPhrases, readSample, readShortItems } from './corpus.js';
import { changedShare, insertPhrases, substitute } from './edits.js';
import { createRandom } from './random.js';

const offices = readOffices();
const { keep, clauses } = readMandated();
const { shared } = readPhrases();
const sample = readSample();
const shortItems = readShortItems();

/** The blank of an example. */
const BLANK = /〔[^〕]*〕/g;

/** Punctuation and white space are no characters of the text. @param {string} text */
const bare = (text) => text.replace(/[\p{P}\p{Z}\p{C}]/gu, '');

/**
 * @typedef {import('./corpus.js').Office} Office
 * @typedef {import('./corpus.js').Member} Member
 * @typedef {import('./random.js').Random} Random
 * @typedef {{file: string, bytes: Uint8Array}} InputFile
 * @typedef {{first: string, second: string, place: 'unit' | 'units', changed: number}} Copy
 *   `changed`: share of the copy's characters that the edit changed; moved ones are not changed
 * @typedef {{kind: string, ratio?: number, files: InputFile[], texts: Map<string, string>, copies: Copy[], innocent: string[][]}} City
 *   `texts`: whole text of each list; `innocent`: the pairs that a city without copies was made for
 * @typedef {{text: string, source?: string}} OwnItem
 * @typedef {Map<string, OwnItem[]>} OwnItems by file
 */

/** @param {Office} office @param {number} index of the member */
const fileOf = (office, index) => `units/${office.id}/2026/m${index}.yaml`;

/** Every member's own items, as written. @returns {OwnItems} */
function honestItems() {
  const items = new Map();
  for (const office of offices) {
    for (const [index, member] of office.members.entries()) {
      items.set(
        fileOf(office, index),
        member.items.map(({ text }) => ({ text })),
      );
    }
  }
  return items;
}

/**
 * The files of a city whose lists carry the mandated items and `own`.
 * @param {OwnItems} own
 * @param {{mandatedOf?: (text: string) => string, divisions?: Map<string, string[]>}} [change]
 */
function filesOf(own, { mandatedOf = (text) => text, divisions = new Map() } = {}) {
  const documents = new Map([
    [
      'wuze.yaml',
      {
        kind: 'config',
        year: 2026,
        region: '临江市',
        catalogue: 'catalogue.yaml',
        templates: ['member.yaml'],
      },
    ],
    [
      'catalogue.yaml',
      {
        kind: 'catalogue',
        aspects: [],
        clauses: clauses.map((text, index) => ({
          id: `K${index + 1}`,
          text,
          units: ['**'],
          status: 'accepted',
        })),
      },
    ],
    [
      'member.yaml',
      {
        kind: 'template',
        type: 'member',
        year: 2026,
        items: [
          ...keep.map((content) => ({ content, keep: true })),
          ...sample.examples.map((text) => ({ content: text.replace(BLANK, '××') })),
        ].map((item, index) => ({ id: String(index + 1), ...item })),
      },
    ],
  ]);
  const texts = new Map();
  for (const office of offices) {
    documents.set(`units/${office.id}/unit.yaml`, {
      kind: 'unit',
      id: office.id,
      name: office.name,
      aliases: [office.alias],
      level: office.level,
      category: office.category,
      organisation: office.organisation,
      places: office.places,
      members: office.members.map(({ person, position, division, contact }, index) => ({
        person,
        position,
        division: [...division, ...(divisions.get(fileOf(office, index)) ?? [])],
        contacts: [contact],
      })),
    });
    for (const [index, { person, position }] of office.members.entries()) {
      const file = fileOf(office, index);
      const items = [...keep.map((text) => ({ text: mandatedOf(text) })), ...own.get(file)];
      documents.set(file, {
        kind: 'list',
        unit: office.id,
        year: 2026,
        type: 'member',
        person,
        position,
        items: items.map(({ text, source }, at) => ({
          id: String(at + 1),
          content: text,
          ...(source && { source }),
        })),
      });
      texts.set(file, items.map(({ text }) => text).join('\n'));
    }
  }
  const encoder = new TextEncoder();
  const files = [...documents].map(([file, content]) => ({
    file,
    bytes: encoder.encode(stringify(content)),
  }));
  return { files, texts };
}

/** Every pair of lists of one unit. */
function pairsWithinUnits() {
  return offices.flatMap((office) =>
    office.members.flatMap((_, first) =>
      office.members
        .slice(first + 1)
        .map((_, offset) => [fileOf(office, first), fileOf(office, first + 1 + offset)]),
    ),
  );
}

/** Cities without a copy, each made for the pairs of one innocent kind. @param {number} seed @returns {City[]} */
export function innocentCities(seed) {
  const random = createRandom(seed);
  const within = pairsWithinUnits();
  const written = honestItems();

  const padded = honestItems();
  for (const items of padded.values())
    for (const item of items) item.text = insertPhrases(item.text, 0.15, random);

  // Beyond the mandated items each list has the declared clauses, and nothing of its own.
  const nothingOwn = new Map([...written.keys()].map((file) => [file, [{ text: clauses.join('') }]]));
  const lightly = (/** @type {string} */ text) => substitute(text, 0.06, [], random);

  return [
    { kind: 'honest', ...filesOf(written), copies: [], innocent: within },
    { kind: 'honest, with stock phrases', ...filesOf(padded), copies: [], innocent: within },
    { kind: 'mandated only', ...filesOf(nothingOwn), copies: [], innocent: within },
    {
      kind: 'mandated only, edited',
      ...filesOf(nothingOwn, { mandatedOf: lightly }),
      copies: [],
      innocent: within,
    },
    coManagedCity(random),
    teamSourceCity(random),
    sharedCity(),
    writtenCity('following one sample', sampledItems),
    writtenCity('short items, same phrases', ({ person }) => shortItems[person]),
  ];
}

/** Two in charge of one department: what the one writes about it stands in the other's list too, with 协助. @param {Random} random @returns {City} */
function coManagedCity(random) {
  const own = honestItems();
  const divisions = new Map();
  const innocent = [];
  for (const office of offices) {
    const [first, second] = [fileOf(office, 0), fileOf(office, 1)];
    const department = office.members[0].division.find((name) =>
      own.get(first).some(({ text }) => text.includes(name)),
    );
    if (department === undefined) continue;
    divisions.set(second, [department]);
    const alike = own
      .get(first)
      .filter(({ text }) => text.includes(department))
      .map(({ text }) => ({ text: `协助做好以下工作：${substitute(text, 0.15, [department], random)}` }));
    own.set(second, [...alike, ...own.get(second).slice(alike.length)]);
    innocent.push([first, second]);
  }
  return { kind: 'co-managed department', ...filesOf(own, { divisions }), copies: [], innocent };
}

/** Two carry out the same item of the team's list, and say so. @param {Random} random @returns {City} */
function teamSourceCity(random) {
  const own = honestItems();
  const innocent = [];
  for (const office of offices) {
    const [first, second] = [fileOf(office, 0), fileOf(office, 1)];
    const task = own.get(first)[0];
    task.source = 'team:3';
    own.set(second, [
      { text: substitute(task.text, 0.1, [], random), source: 'team:3' },
      ...own.get(second).slice(1),
    ]);
    innocent.push([first, second]);
  }
  return { kind: 'same item of the team’s list', ...filesOf(own), copies: [], innocent };
}

/** Sentences that five units and more share, and nobody has judged yet. @returns {City} */
function sharedCity() {
  const own = honestItems();
  for (const items of own.values()) items.push({ text: shared.join('') });
  return { kind: 'shared text not judged yet', ...filesOf(own), copies: [], innocent: pairsWithinUnits() };
}

/** What the member writes into the template's examples. @param {Member} member */
function sampledItems({ person }) {
  return sample.members[person]?.map((blanks, at) => {
    const rest = [...blanks];
    return sample.examples[at].replace(BLANK, () => rest.shift());
  });
}

/**
 * A city in which some members' lists are written in another way.
 * @param {string} kind @param {(member: Member) => string[] | undefined} itemsOf @returns {City}
 */
function writtenCity(kind, itemsOf) {
  const own = honestItems();
  const written = [];
  for (const office of offices) {
    for (const [index, member] of office.members.entries()) {
      const texts = itemsOf(member);
      if (texts === undefined) continue;
      own.set(
        fileOf(office, index),
        texts.map((text) => ({ text })),
      );
      written.push(fileOf(office, index));
    }
  }
  const innocent = written.flatMap((first, at) => written.slice(at + 1).map((second) => [first, second]));
  return { kind, ...filesOf(own), copies: [], innocent };
}

/**
 * A city in which one member of each unit copies: from a colleague, or from a member of another unit.
 * @param {import('./edits.js').Edit} edit @param {'unit' | 'units'} place @param {number} seed
 * @returns {City}
 */
export function copyingCity({ kind, ratio, sources = 1, edit }, place, seed) {
  const random = createRandom(seed);
  const own = honestItems();
  const copies = [];
  const order = random.shuffle(offices);
  const copyists = new Map(order.map((office) => [office, random.below(office.members.length)]));
  for (const [at, office] of order.entries()) {
    const copyist = copyists.get(office);
    const file = fileOf(office, copyist);
    const other = place === 'unit' ? office : order[(at + 1) % order.length];
    const honest = [...other.members.keys()].filter((index) => index !== copyists.get(other));
    const parts = random
      .shuffle(honest)
      .slice(0, sources)
      .map((from, part) => {
        const source = { office: other, member: other.members[from] };
        const texts = source.member.items.map(({ text }) => text);
        const half = Math.ceil(texts.length / sources);
        const setting = { office, member: office.members[copyist], source, random };
        return {
          from,
          ...edit(sources === 1 ? texts : texts.slice(part * half, (part + 1) * half), setting),
        };
      });
    own.set(
      file,
      parts.flatMap(({ texts }) => texts.map((text) => ({ text }))),
    );
    for (const { from, texts, moved } of parts) {
      copies.push({ first: fileOf(other, from), second: file, place, changed: shareChanged(texts, moved) });
    }
  }
  return { kind, ...(ratio !== undefined && { ratio }), ...filesOf(own), copies, innocent: [] };
}

/**
 * Items with a heavily edited copy of each, and with other items on the same duty.
 * @param {import('./edits.js').Edit[]} edits @param {number} seed @returns {import('./item-scores.js').LabelledPair[]}
 */
export function itemPairs(edits, seed) {
  const random = createRandom(seed);
  const items = offices.flatMap((office) =>
    office.members.flatMap((member) => member.items.map((item) => ({ ...item, office, member }))),
  );
  const others = items.flatMap((first, at) =>
    items
      .slice(at + 1)
      .flatMap((second) =>
        first.about === second.about ? [{ label: 0, a: first.text, b: second.text }] : [],
      ),
  );
  const made = edits.flatMap(({ edit }) =>
    items.map(({ text, office, member }) => {
      const setting = {
        office,
        member: office.members.find((each) => each !== member),
        source: { office, member },
        random,
      };
      return { label: 1, a: text, b: edit([text], setting).texts[0] };
    }),
  );
  return [...made, ...others];
}

/** Share of the characters of `moved` and `texts` that differ, item by item. @param {string[]} texts @param {string[]} moved */
function shareChanged(texts, moved) {
  const lengths = texts.map((text, index) => Math.max(bare(text).length, bare(moved[index]).length));
  const changed = texts.reduce(
    (sum, text, index) => sum + changedShare(bare(moved[index]), bare(text)) * lengths[index],
    0,
  );
  return changed / lengths.reduce((a, b) => a + b, 0);
}
