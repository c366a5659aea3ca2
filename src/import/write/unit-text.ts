import type { Value } from '../../workspace/chinese-form.js';
import { type OriginPlace, originComment } from '../origin.js';
import type {
  RecognisedDebrief,
  RecognisedList,
  RecognisedUnit,
  RosterMember,
} from '../recognise/recognised.js';
import { type ImportedUnit, principalGuesses } from '../units.js';
import { columnComments, type Entry, factComments, guessComments, oneOrMore, yamlText } from './yaml-text.js';

interface UnitText {
  text: string;
  members: number;
}

/** The file of a unit that a roster describes. */
export function unitText(
  id: string,
  unit: ImportedUnit,
  roster: RecognisedUnit,
  schemaFolder: string,
): UnitText {
  const { file } = roster;
  const aliases = [...new Set([...roster.aliases, ...unit.aliases, ...unit.spellings])].filter(
    (alias) => alias !== unit.name,
  );
  const entries: Entry[] = [
    { key: 'id', value: id },
    { key: 'name', value: unit.name, comments: factComments(file, roster.names[0]) },
  ];
  const add = (key: string, value: Value | undefined, comments: string[] = []) => {
    if (value !== undefined && !(Array.isArray(value) && value.length === 0))
      entries.push({ key, value, comments });
  };
  add(
    'aliases',
    aliases,
    unit.spellings.length > 0 ? [`存疑（中）：清单里写的“${unit.spellings.join('”“')}”看作简称`] : [],
  );
  add('formerNames', roster.formerNames);
  add('level', roster.level);
  add('category', roster.category);
  add('organisation', roster.organisation);
  add('parent', roster.parent, roster.parent === undefined ? [] : ['请改写为上级单位的编号']);
  const [leader] = roster.supervisors;
  add(
    'supervisor',
    roster.supervisors.length === 1 && leader !== undefined
      ? { ...leader }
      : roster.supervisors.map((each) => ({ ...each })),
  );
  add('places', roster.places);
  for (const { column, text, file: from, place } of roster.others)
    entries.at(-1)?.comments?.push(originComment(from, place), ...columnComments(column, text));
  if (roster.members.length > 0) {
    entries.push({
      key: 'members',
      value: roster.members.map(memberValue),
      comments: guessComments([...roster.guesses, ...principalGuesses(roster)]),
      each: roster.members.map((member) => [
        ...(member.role.confidence === 'low' ? [`存疑（低）：角色——${member.role.reason.zh}`] : []),
        ...[...member.written, ...member.others].flatMap(({ column, text }) => columnComments(column, text)),
        originComment(member.file, member.place),
      ]),
    });
  }
  const text = yamlText({
    kind: 'unit',
    heading: [
      `由 wuze import 从 ${file} 读取；写着“存疑”的请对照原文核对。`,
      ...(roster.title === undefined ? [] : [`名册标题：${roster.title.value}`]),
      ...roster.asides.map((aside) => `附注：${aside}`),
    ],
    schemaFolder,
    entries,
    foot: [],
  });
  return { text, members: roster.members.length };
}

function memberValue(member: RosterMember): Value {
  const {
    person,
    position,
    role,
    division,
    assists,
    contacts,
    since,
    until,
    divisionSince,
    listRequired,
    reason,
  } = member;
  return {
    person,
    ...(position !== undefined && { position }),
    ...(role.value !== 'member' && { role: role.value }),
    ...(division.length > 0 && { division: oneOrMore(division) }),
    ...(assists.length > 0 && { assists: oneOrMore(assists) }),
    ...(contacts.length > 0 && { contacts: oneOrMore(contacts) }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(divisionSince !== undefined && { divisionSince }),
    ...(listRequired !== undefined && { listRequired }),
    ...(reason !== undefined && { reason }),
  };
}

/** The file of a unit of which only lists were read: its name, and the persons whose lists they are. */
export function guessedUnitText(
  id: string,
  unit: ImportedUnit,
  documents: readonly (RecognisedList | RecognisedDebrief)[],
  schemaFolder: string,
): UnitText {
  const persons = new Map<
    string,
    { value: { [key: string]: Value }; principal: boolean; file: string; place: OriginPlace | undefined }
  >();
  for (const { kind, heading, file } of documents) {
    const { person, position, division, type } = heading;
    if (person === undefined || type?.value === 'team' || type?.value === 'supervision') continue;
    const principal = kind === 'list' && type?.value === 'principal';
    const known = persons.get(person.value);
    const value = {
      person: person.value,
      ...(position !== undefined && { position: position.value }),
      ...(principal && { role: 'principal' }),
      ...(division !== undefined && division.value.length > 0 && { division: oneOrMore(division.value) }),
    };
    if (known === undefined) persons.set(person.value, { value, principal, file, place: person.place });
    else {
      known.principal ||= principal;
      known.value = { ...value, ...known.value, ...(principal && { role: 'principal' }) };
    }
  }
  const members = [...persons.values()].sort((a, b) => Number(b.principal) - Number(a.principal));
  const first = documents[0];
  const named = documents.find(({ heading }) => heading.units[0]?.place !== undefined);
  const name = named?.heading.units[0];
  const entries: Entry[] = [
    { key: 'id', value: id },
    { key: 'name', value: unit.name, comments: named === undefined ? [] : factComments(named.file, name) },
  ];
  if (unit.spellings.length > 0)
    entries.push({
      key: 'aliases',
      value: [...unit.spellings],
      comments: ['存疑（中）：清单里的写法，看作简称'],
    });
  if (members.length > 0) {
    entries.push({
      key: 'members',
      value: members.map(({ value }) => ordered(value)),
      each: members.map(({ file, place }) => (place === undefined ? [] : [originComment(file, place)])),
    });
  }
  const heading = [
    `由 wuze import 从清单推测，没有名册：成员只有清单里出现的人，可能不全；请补全名册、分工、层级和类别。`,
    ...(first === undefined ? [] : [`最先见于 ${first.file}`]),
  ];
  return {
    text: yamlText({ kind: 'unit', heading, schemaFolder, entries, foot: [] }),
    members: members.length,
  };
}

function ordered(value: { [key: string]: Value }): Value {
  const keys = ['person', 'position', 'role', 'division'];
  return Object.fromEntries(keys.flatMap((key) => (value[key] === undefined ? [] : [[key, value[key]]])));
}
