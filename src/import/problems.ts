import type { Bilingual } from '../language/bilingual.js';
import type { OtherText, Reading, RecognisedDebrief, RecognisedList } from './recognise/recognised.js';
import { excerpt } from './recognise/written.js';
import { firstName } from './units.js';

/** What was read and cannot be used as it is. */
export interface Problem {
  file: string;
  text: string;
  place?: Reading['notUnderstood'][number]['place'];
  /** How many lines, rows or cells, where there are more than one. */
  count?: number;
  why: Bilingual;
}

/** What a reading has that no file takes: told, with where it stands. */
export function problemsOf(reading: Reading): Problem[] {
  const problems: Problem[] = [];
  for (const { text, place, count, why } of reading.notUnderstood)
    problems.push({
      file: reading.file,
      text,
      ...(place !== undefined && { place }),
      ...(count !== undefined && { count }),
      why,
    });
  for (const roster of reading.units) {
    if (firstName(roster.names) === undefined)
      problems.push({
        file: reading.file,
        text: roster.members.map(({ person }) => person).join('、'),
        place: roster.place,
        why: NO_UNIT_OF_ROSTER,
      });
  }
  for (const [column, cells] of unknownColumns(reading)) {
    const [first] = cells;
    if (first !== undefined)
      problems.push({
        file: reading.file,
        text: excerpt(cells.map(({ text }) => text).join('；'), 60),
        place: first.place,
        count: cells.length,
        why: noKey(column),
      });
  }
  for (const { remarks, file } of [...reading.lists, ...reading.debriefs]) {
    for (const { kind, text, place } of remarks)
      if (kind === 'unknown') problems.push({ file, text: excerpt(text, 60), place, why: NO_HOME });
  }
  return problems;
}

type Place = NonNullable<Problem['place']>;

/** Columns that no key is for, each with what stands in it. */
function unknownColumns({ units, lists }: Reading): Map<string, { text: string; place: Place }[]> {
  const columns = new Map<string, { text: string; place: Place }[]>();
  const add = (place: Place, others: readonly OtherText[]) => {
    for (const { column, text, expected } of others)
      if (expected !== true) columns.set(column, [...(columns.get(column) ?? []), { text, place }]);
  };
  for (const { others, members } of units) {
    for (const other of others) add(other.place, [other]);
    for (const member of members) add(member.place, member.others);
  }
  for (const { items } of lists) for (const item of items) add(item.place, item.others);
  return columns;
}

function noKey(column: string): Bilingual {
  const name =
    column === ''
      ? { zh: '没有栏名的一栏', en: 'a column without a header' }
      : { zh: `栏“${column}”`, en: `column ${column}` };
  return {
    zh: `${name.zh}没有对应的键，或写法看不懂，已写作注释；可在 wuze.yaml 的“导入”中说明`,
    en: `${name.en} has no key, or is not understood, and is kept as a comment; say what it is under import in wuze.yaml`,
  };
}

/** What keeps a list or debrief from being complete, told of its title. */
export function problemOf(document: RecognisedList | RecognisedDebrief, why: Bilingual): Problem {
  const first = document.kind === 'list' ? document.items[0]?.place : document.sections[0]?.place;
  const place = document.heading.title?.place ?? first;
  const text = document.heading.title?.value ?? document.heading.person?.value ?? '';
  return { file: document.file, text: excerpt(text, 60), ...(place !== undefined && { place }), why };
}

const NO_UNIT_OF_ROSTER: Bilingual = {
  zh: '名册没有写明是哪个单位的，没有写出；加一栏“单位”，或把文件放进以单位命名的文件夹',
  en: 'the roster does not say which unit it is of, not written: add a column 单位, or put it into a folder named after the unit',
};
const NO_HOME: Bilingual = { zh: '不属于哪一条，已写作注释', en: 'belongs to no item, kept as a comment' };
