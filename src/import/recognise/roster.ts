import type { Bilingual } from '../../language/bilingual.js';
import type { Level, MemberRole } from '../../workspace/model.js';
import { resolve, schemaOf } from '../../workspace/schemas.js';
import { enumValue } from '../../workspace/spellings.js';
import type { OfficeCell } from '../office-document.js';
import { rowPlace } from '../origin.js';
import { textsOf } from './cell-values.js';
import { COLUMN_KEYS, type ColumnKey } from './column-names.js';
import { isPersonName } from './person-names.js';
import { columnsOf, type Grid, type Row } from './pieces.js';
import { postAndName, roleOf } from './posts.js';
import type { Fact, Guess, OtherText, RecognisedUnit, RosterMember } from './recognised.js';
import { bareUnitName, organisationIn } from './unit-names.js';
import { dayOrMonth, joinedLines, personName, spaceless, splitOutside, trimmed } from './written.js';

const LISTS = /[、，,；;\n]/u;
/** Columns that a roster needs no key for and that say nothing on the team. */
const OF_UNITS: readonly ColumnKey[] = [
  'unit',
  'aliases',
  'formerNames',
  'level',
  'category',
  'organisation',
  'parent',
  'places',
  'supervisor',
  'supervisorPosition',
];
const OF_MEMBERS: readonly ColumnKey[] = [
  'person',
  'position',
  'role',
  'division',
  'assists',
  'contacts',
  'since',
  'until',
  'divisionSince',
  'listRequired',
  'reason',
];

/**
 * The units of a roster's rows, in the order in which they first occur.
 * @param names what the file says of the unit where the rows do not
 */
export function rosterUnits(rows: readonly Row[], names: readonly Fact[], file: string): RecognisedUnit[] {
  const units = new Map<string, RecognisedUnit>();
  let current: string | undefined;
  for (const row of rows) {
    const read = cellReader(row);
    const named = read('unit')[0];
    if (named !== undefined) current = bareUnitName(named);
    const key = current ?? '';
    let unit = units.get(key);
    if (unit === undefined) {
      unit = newUnit(row, current, names, file);
      units.set(key, unit);
    }
    if (named !== undefined) unit.organisation ??= organisationIn(named) as string;
    addUnitFacts(unit, row, read);
    addMember(unit, row, read);
  }
  for (const unit of units.values()) {
    if (unit.organisation === undefined) delete unit.organisation;
  }
  return [...units.values()];
}

function newUnit(row: Row, name: string | undefined, names: readonly Fact[], file: string): RecognisedUnit {
  const own: Fact[] =
    name === undefined
      ? [...names]
      : [{ value: name, place: row.place, confidence: 'high', reason: IN_COLUMN }];
  return {
    kind: 'unit',
    file,
    place: row.place,
    names: own,
    asides: [],
    aliases: [],
    formerNames: [],
    places: [],
    supervisors: [],
    members: [],
    others: [],
    guesses: guessesOf(row.grid),
  };
}

type Read = (key: ColumnKey) => string[];

/** Texts of the columns of a kind; a merged cell says the same in each of its rows. */
function cellReader({ cells, grid }: Row): Read {
  return (key) => textsOf(columnsOf(grid, key).map((index) => cells[index] as OfficeCell));
}

function addUnitFacts(unit: RecognisedUnit, { grid, cells, place }: Row, read: Read): void {
  addNew(
    unit.aliases,
    read('aliases').flatMap((text) => splitOutside(text, LISTS)),
  );
  addNew(
    unit.formerNames,
    read('formerNames').flatMap((text) => splitOutside(text, LISTS)),
  );
  addNew(
    unit.places,
    read('places').flatMap((text) => splitOutside(text, LISTS)),
  );
  for (const key of ['level', 'category', 'organisation', 'parent'] as const) {
    const text = read(key)[0];
    if (text === undefined || unit[key] !== undefined) continue;
    if (key === 'organisation' || key === 'parent') {
      unit[key] = trimmed(text);
      continue;
    }
    const value = enumValue(schemaOf('unit').properties?.[key] ?? {}, text);
    if (value === undefined) unit.others.push({ column: headerOf(grid, key), text, file: unit.file, place });
    else if (key === 'level') unit.level = value as Level;
    else unit.category = value;
  }
  const posts = read('supervisorPosition');
  for (const [index, text] of read('supervisor')
    .flatMap((each) => splitOutside(each, /[；;\n]/u))
    .entries()) {
    const leader = leaderIn(text, posts[index]);
    if (!unit.supervisors.some(({ person }) => person === leader.person)) unit.supervisors.push(leader);
  }
  const memberless = read('person').length === 0;
  if (memberless)
    unit.others.push(...othersOf(grid, cells).map((other) => ({ ...other, file: unit.file, place })));
}

function leaderIn(text: string, post: string | undefined): { person: string; position?: string } {
  const found = postAndName(text.replace(/[:：]/u, ' '), isPersonName);
  const position = found?.position ?? post;
  return { person: found?.person ?? personName(text), ...(position !== undefined && { position }) };
}

function addMember(unit: RecognisedUnit, row: Row, read: Read): void {
  const name = read('person')[0];
  if (name === undefined) return;
  const found = postAndName(name, isPersonName);
  const person = found?.person ?? personName(name);
  const position =
    read('position')
      .map((text) => joinedLines(text, '、'))
      .join('、') || found?.position;
  const others = othersOf(row.grid, row.cells);
  const member: RosterMember = {
    file: unit.file,
    place: rowPlace((row.cells[columnsOf(row.grid, 'person')[0] as number] as OfficeCell).place),
    person,
    ...(position !== undefined && { position }),
    role: roleFact(read('role')[0], position, others),
    division: divisionIn(read('division')),
    assists: divisionIn(read('assists')),
    contacts: read('contacts').flatMap((text) => splitOutside(text, LISTS)),
    others,
    written: [],
  };
  for (const key of ['since', 'until', 'divisionSince'] as const) {
    const text = read(key)[0];
    if (text === undefined) continue;
    const day = dayOrMonth(text);
    if (day === undefined) others.push({ column: headerOf(row.grid, key), text });
    else {
      member[key] = day.iso;
      // The day is a guess; the office's own words stay beside it.
      if (day.monthOnly) member.written.push({ column: headerOf(row.grid, key), text });
    }
  }
  const required = read('listRequired')[0];
  if (required !== undefined) {
    const value = /^(?:是|应报|需要?|√|✓|有|报送?)$/u.test(spaceless(required))
      ? true
      : /^(?:否|不报|不需要?|免报|×|✗|无)$/u.test(spaceless(required))
        ? false
        : undefined;
    if (value === undefined) others.push({ column: headerOf(row.grid, 'listRequired'), text: required });
    else member.listRequired = value;
  }
  const reason = read('reason')[0];
  if (reason !== undefined) member.reason = reason;
  if (unit.members.some((each) => each.person === person && each.position === member.position)) return;
  unit.members.push(member);
}

function roleFact(
  written: string | undefined,
  position: string | undefined,
  others: RosterMember['others'],
): Fact<MemberRole> {
  if (written !== undefined) {
    const { members } = schemaOf('unit').properties ?? {};
    const item = resolve(members?.items ?? {}, schemaOf('unit'));
    const value = enumValue(item.properties?.role ?? {}, written) as MemberRole | undefined;
    if (value !== undefined) return { value, confidence: 'high', reason: IN_COLUMN };
    others.push({ column: '角色', text: written });
  }
  const role = position === undefined ? undefined : roleOf(position);
  return role === undefined
    ? { value: 'member', confidence: 'low', reason: NO_POST }
    : { value: role, confidence: 'high', reason: BY_POST };
}

function divisionIn(texts: readonly string[]): string[] {
  const fields = texts.flatMap((text) => splitOutside(text, /[、，,；;。\n]/u));
  return [...new Set(fields.map((field) => trimmed(field)).filter((field) => field !== ''))];
}

function othersOf(grid: Grid, cells: readonly OfficeCell[]): OtherText[] {
  return grid.columns.flatMap(({ label, meaning }, index): OtherText[] => {
    const known =
      meaning !== undefined &&
      (meaning.key === 'id' || OF_UNITS.includes(meaning.key) || OF_MEMBERS.includes(meaning.key));
    const [text] = known ? [] : textsOf([cells[index] as OfficeCell]);
    return text === undefined
      ? []
      : [{ column: label, text, ...(meaning?.key === 'comment' && { expected: true }) }];
  });
}

function headerOf(grid: Grid, key: ColumnKey): string {
  return grid.columns[columnsOf(grid, key)[0] ?? -1]?.label ?? '';
}

function addNew(known: string[], more: readonly string[]): void {
  for (const each of more) if (!known.includes(each)) known.push(each);
}

function guessesOf(grid: Grid): Guess[] {
  return grid.columns.flatMap(({ label, meaning }): Guess[] =>
    meaning === undefined || meaning.confidence === 'high' || !COLUMN_KEYS.includes(meaning.key)
      ? []
      : [
          {
            about: { zh: `栏“${label}”`, en: `column ${label}` },
            confidence: meaning.confidence,
            reason: NAME_LIKE,
          },
        ],
  );
}

const IN_COLUMN: Bilingual = { zh: '表中写明', en: 'the table says so' };
const BY_POST: Bilingual = { zh: '按职务判断', en: 'judged by the post' };
const NO_POST: Bilingual = {
  zh: '没有职务可以判断，按班子成员',
  en: 'no post to judge by: taken for a member',
};
const NAME_LIKE: Bilingual = { zh: '按栏名的写法判断', en: 'judged by what the header looks like' };
