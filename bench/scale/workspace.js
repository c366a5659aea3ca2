/**
 * A made-up province for measurements of scale: any number of lists, the same for the same seed. Each unit hands in a
 * team's list, its principal's and six members', most of whose text is mandated by the catalogue and templates of
 * fixtures/lujiang, as in real lists; what is their own is put together from words. Few have faults; some are copies.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { createRandom } from '../random.js';
import * as words from './vocabulary.js';

const LUJIANG = fileURLToPath(new URL('../../fixtures/lujiang/', import.meta.url));
/** Lists of one unit and its members besides the principal. */
export const LISTS_PER_UNIT = 8;
const MEMBERS = LISTS_PER_UNIT - 2;
/** Units below one county, and counties below one city. */
const UNITS_PER_COUNTY = 90;
const COUNTIES_PER_CITY = 12;

/** One list in so many is copied from another unit, from a colleague, has faults, or had a forerunner. */
const COPIED = { unit: 100, colleague: 100, faulty: 12, forerunner: 10 };
const LAST_YEARS_UNITS = 10;

/**
 * @typedef {import('../random.js').Random} Random
 * @typedef {{duty?: string, content: string, frequency?: string, deadline?: string, owner?: string, department?: string, evidence?: string}} Item
 * @typedef {{person: string, position: string, role?: string, division: string[], place: string}} Member
 */

/**
 * Writes the workspace into an empty folder.
 * @param {string} root
 * @param {number} lists of the audited year, a multiple of 8
 * @param {number} [seed]
 * @returns {string[]} every file, relative to the root
 */
export function writeWorkspace(root, lists, seed = 1) {
  const random = createRandom(seed);
  const files = [];
  const write = (file, text) => {
    files.push(file);
    writeFileSync(join(root, file), text);
  };
  mkdirSync(join(root, 'units'), { recursive: true });
  write(
    'wuze.yaml',
    'kind: config\nyear: 2026\nregion: 鹭江市\nsubmissionDue: 2026-03-31\ncatalogue: catalogue.yaml\ntemplates: [member.yaml, principal.yaml, team.yaml]\n',
  );
  write('catalogue.yaml', readFileSync(join(LUJIANG, 'catalogue.yaml'), 'utf8'));
  for (const type of ['member', 'principal', 'team'])
    write(`${type}.yaml`, readFileSync(join(LUJIANG, `templates/${type}.yaml`), 'utf8'));

  /** @type {Item[][]} own items of lists written so far, to be copied */
  const written = [];
  const units = Math.ceil(lists / LISTS_PER_UNIT);
  for (let unit = 0; unit < units; unit++) {
    const folder = unitFolder(unit);
    mkdirSync(join(root, folder, '2026'), { recursive: true });
    const { name, alias, level, parent } = unitNames(unit, random);
    const members = membersOf(random);
    write(`${folder}/unit.yaml`, unitText(unit, name, alias, level, parent, members, random));
    const hadLastYear = random.below(LAST_YEARS_UNITS) === 0;
    if (hadLastYear) mkdirSync(join(root, folder, '2025'), { recursive: true });
    /** @type {Item[] | undefined} */
    let colleague;
    for (const [index, member] of [undefined, ...members].entries()) {
      let own = ownItems(member ?? members[0], index === 0 ? 9 : index === 1 ? 5 : 4, random);
      if (written.length > 0 && random.below(COPIED.unit) === 0) own = edited(random.pick(written), random);
      else if (colleague && index > 2 && random.below(COPIED.colleague) === 0)
        own = edited(colleague, random);
      if (index > 0) {
        colleague = own;
        if (written.length < 5000) written.push(own);
        else written[random.below(5000)] = own;
      }
      const faulty = random.below(COPIED.faulty) === 0;
      write(`${folder}/2026/m${index}.yaml`, listText(unit, name, member, index, own, 2026, faulty, random));
      if (hadLastYear) {
        const before =
          random.below(COPIED.forerunner) === 0 ? own : ownItems(member ?? members[0], own.length, random);
        write(
          `${folder}/2025/m${index}.yaml`,
          listText(unit, name, member, index, before, 2025, false, random),
        );
      }
    }
  }
  return files;
}

const idOf = (unit) => `u${String(unit).padStart(6, '0')}`;
const unitFolder = (unit) => `units/${idOf(unit)}`;

/** Every ninetieth unit is a county's committee, every twelfth of these a city's: what is above the others. */
function unitNames(unit, random) {
  const county = Math.floor(unit / UNITS_PER_COUNTY);
  const city = Math.floor(county / COUNTIES_PER_CITY);
  const placeOf = (number) =>
    words.places[number % words.places.length] +
    words.places[Math.floor(number / words.places.length + 7 * number) % words.places.length];
  if (unit % UNITS_PER_COUNTY === 0) {
    const isCity = county % COUNTIES_PER_CITY === 0;
    const place = `${placeOf(county + 100)}${isCity ? '市' : '县'}`;
    const cityUnit = city * COUNTIES_PER_CITY * UNITS_PER_COUNTY;
    return {
      name: `中共${place}委员会`,
      alias: `${place}委`,
      level: isCity ? 'city' : 'county',
      parent: isCity ? undefined : idOf(cityUnit),
    };
  }
  const area = words.areas[(unit * 7 + county) % words.areas.length];
  const name = `${placeOf(county + 100)}县${area}${random.pick(['管理', '事业', '发展', '服务'])}${random.pick(['局', '中心', '办公室'])}`;
  return {
    name,
    alias: `${placeOf(county + 100)}${area}局`,
    level: 'county',
    parent: idOf(county * UNITS_PER_COUNTY),
  };
}

/** @param {Random} random @returns {Member[]} */
function membersOf(random) {
  const posts = ['党组书记、局长', ...Array(MEMBERS - 1).fill('党组成员、副局长'), '党组成员、总工程师'];
  const people = new Set();
  while (people.size < posts.length) {
    people.add(random.pick(words.surnames) + random.pick(words.givenNames) + random.pick(words.givenNames));
  }
  return [...people].map((person, index) => ({
    person,
    position: posts[index],
    ...(index === 0 && { role: 'principal' }),
    division: [
      ...(index === 0 ? ['全面工作'] : []),
      ...[1, 2].map(
        () => random.pick(words.areas) + random.pick(words.processes) + random.pick(words.offices),
      ),
    ],
    place: placeName(random),
  }));
}

const placeName = (random) =>
  random.pick(words.places) +
  random.pick(words.places) +
  random.pick(words.places) +
  random.pick(words.placeEndings);

function unitText(unit, name, alias, level, parent, members, random) {
  const lines = [`种类: 单位`, `编号: ${idOf(unit)}`, `名称: ${name}`, `简称: [${alias}]`];
  lines.push(
    `level: ${level}`,
    `category: ${level === 'county' && parent ? 'department' : 'committee'}`,
    '党组织: 党组',
  );
  if (parent) lines.push(`上级: ${parent}`);
  lines.push(
    `分管领导: {姓名: ${random.pick(words.surnames)}${random.pick(words.givenNames)}, 职务: 副县长}`,
    '成员:',
  );
  for (const { person, position, role, division, place } of members) {
    lines.push(
      `  - {姓名: ${person}, 职务: ${position}${role ? ', 角色: 主要负责人' : ''}, 分工: [${division.join(', ')}], 联系点: [${place}]}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** @param {Member} member @param {number} count @param {Random} random @returns {Item[]} */
function ownItems(member, count, random) {
  const own = ownWords(random);
  return Array.from({ length: count }, (_, index) => {
    const department = random.pick(member.division.slice(-2));
    const sentences = Array.from({ length: 1 + random.below(3) }, () => sentence(department, own, random));
    if (random.below(4) === 0) sentences.push(random.pick(words.phrases));
    if (!sentences.join('').includes(department))
      sentences.push(`${department}${random.pick(words.measures)}报告`);
    return {
      ...(index < 3 && { duty: ['5.3', '5.4', '4.4'][index] }),
      content: `${sentences.join('。')}。`,
      frequency: random.pick(['每季度1次', '每半年1次', '每月1次', '全年2次']),
      deadline: random.pick(['2026-06-30', '2026-11-30', '2026-12-20', '12月底', '每季度末']),
      owner: member.person,
      department,
      evidence: `${random.pick(words.materials)}、${random.pick(words.materials)}`,
    };
  });
}

/** One word in so many is a list's own: then two lists are as unlike as those of real offices (fixtures/lujiang), whose residues score 0.07 in the median. */
const WORDS_OF_A_LIST = 5;

/** What one author writes about, and how. @param {Random} random */
function ownWords(random) {
  const some = (/** @type {string[]} */ all) =>
    random.shuffle(all).slice(0, Math.ceil(all.length / WORDS_OF_A_LIST));
  return {
    areas: some(words.areas),
    processes: some(words.processes),
    deeds: some(words.deeds),
    measures: some(words.measures),
    risks: some(words.risks),
    materials: some(words.materials),
    people: some(words.people),
    ends: some(words.ends),
  };
}

/** @param {string} department @param {ReturnType<typeof ownWords>} own @param {Random} random */
function sentence(department, own, random) {
  const length = 2 + random.below(5);
  const values = {
    o: () => random.pick(own.areas) + random.pick(own.processes),
    v: () => random.pick(own.deeds),
    t: () => random.pick(own.measures),
    r: () => random.pick(own.risks),
    m: () => random.pick(own.materials),
    p: () => random.pick(own.people),
    e: () => random.pick(own.ends),
    l: () => placeName(random),
    d: () => department,
    n: () => String(2 + random.below(9)),
  };
  const clause = () => random.pick(words.clauses).replace(/\{(\w)\}/g, (_, kind) => values[kind]());
  return Array.from({ length }, clause).join('，');
}

/** Another's items with a few words changed. @param {Item[]} items @param {Random} random @returns {Item[]} */
function edited(items, random) {
  return items.map((item) => ({
    ...item,
    content: [...item.content]
      .map((character) => (random.below(25) === 0 ? random.pick(words.processes)[0] : character))
      .join(''),
  }));
}

const templates = Object.fromEntries(
  ['member', 'principal', 'team'].map((type) => [
    type,
    /** @type {(Item & {keep?: boolean})[]} */ (
      parse(readFileSync(join(LUJIANG, `templates/${type}.yaml`), 'utf8')).items
    ).filter(({ keep }) => keep),
  ]),
);
const duties = /** @type {{id: string, requiredFor: string[], keywords: string[]}[]} */ (
  parse(readFileSync(join(LUJIANG, 'catalogue.yaml'), 'utf8')).aspects.flatMap(({ duties: own }) => own)
);

function listText(unit, name, member, index, own, year, faulty, random) {
  const type = index === 0 ? 'team' : index === 1 ? 'principal' : 'member';
  const kept = templates[type].map(({ duty, content }) => ({
    duty,
    content,
    frequency: '每半年1次',
    deadline: '12月底',
    owner: member?.person ?? '班子',
    evidence: '会议记录',
  }));
  const covered = new Set([...kept, ...own].map(({ duty }) => duty));
  // Duties that the type must cover and nobody has named yet get an item of the unit's own.
  const rest = duties
    .filter(({ id, requiredFor }) => requiredFor?.includes(type) && !covered.has(id))
    .map(({ id }) => ({
      ...ownItems(member ?? { person: '班子', division: ['机关党委'] }, 1, random)[0],
      duty: id,
    }));
  const items = random.shuffle([...kept, ...own, ...rest]);
  const chinese = unit % 2 === 0;
  const key = (english, written) => (chinese ? written : english);
  const lines = [
    chinese ? '种类: 清单' : 'kind: list',
    `${key('unit', '单位')}: ${idOf(unit)}`,
    `${key('year', '年度')}: ${year}`,
    `${key('type', '类型')}: ${chinese ? { team: '班子', principal: '主要负责人', member: '班子成员' }[type] : type}`,
  ];
  if (member)
    lines.push(
      `${key('person', '姓名')}: ${member.person}`,
      `${key('position', '职务')}: ${member.position}`,
    );
  lines.push(`${key('items', '条目')}:`);
  for (const [at, item] of items.entries()) {
    lines.push(`  - ${key('id', '编号')}: "${at + 1}"`);
    if (item.duty) lines.push(`    ${key('duty', '对应责任')}: "${item.duty}"`);
    lines.push(
      `    ${key('content', '内容')}: ${faulty && at === 1 ? item.content.replace(/\d+月底前/, '适时') : item.content}`,
    );
    lines.push(`    ${key('frequency', '频次')}: ${item.frequency}`);
    if (!(faulty && at === 2))
      lines.push(
        `    ${key('deadline', '时限')}: ${year === 2026 ? item.deadline : item.deadline.replace('2026', '2025')}`,
      );
    lines.push(`    ${key('owner', '责任人')}: ${item.owner}`);
    if (item.department) lines.push(`    ${key('department', '责任科室')}: ${item.department}`);
    lines.push(`    ${key('evidence', '佐证')}: ${item.evidence}`);
  }
  lines.push(
    `${key('approved', '审议')}: {${key('meeting', '会议')}: 党组会议, ${key('date', '日期')}: ${year}-02-20}`,
    `${key('signed', '签字')}: {${key('self', '本人')}: ${year}-02-22, ${key('secretary', '书记')}: ${year}-02-24}`,
    `${key('submitted', '报送')}: ${year}-02-28`,
    `${key('footer', '落款')}: {${key('name', '名称')}: ${name}, ${key('date', '日期')}: ${year}-02-24}`,
  );
  return `${lines.join('\n')}\n`;
}
