import type { Bilingual } from '../language/bilingual.js';
import { byCodeUnit } from '../workspace/order.js';
import { type DocumentFile, FileNames } from './file-layout.js';
import type { Guess, OtherText, Reading, RecognisedDebrief, RecognisedList } from './recognise/recognised.js';
import { unitSpelling } from './recognise/unit-names.js';
import { excerpt } from './recognise/written.js';
import { firstName, type ImportedUnit, ImportedUnits, type KnownUnit, principalOf, roleIn } from './units.js';
import { debriefText } from './write/debrief-text.js';
import { listText } from './write/list-text.js';
import { guessedUnitText, unitText } from './write/unit-text.js';

/** A list, debrief or unit that gets a file. */
export interface PlannedFile {
  kind: 'list' | 'debrief' | 'unit';
  /** Relative to the folder written into. */
  file: string;
  content: string;
  /** The file that it was read from; of a unit put together from lists the first of them. */
  source: string;
  unit: string;
  year?: number;
  type?: string;
  person?: string;
  /** Items of a list, sections of a debrief, members of a unit. */
  count: number;
  guesses: Guess[];
  notes: Bilingual[];
}

/** What was read and cannot be used as it is. */
export interface Problem {
  file: string;
  text: string;
  place?: Reading['notUnderstood'][number]['place'];
  /** How many lines, rows or cells, where there are more than one. */
  count?: number;
  why: Bilingual;
}

export interface ImportPlan {
  files: PlannedFile[];
  problems: Problem[];
}

export interface PlanOptions {
  known: readonly KnownUnit[];
  /** Where the schemas for editors are, relative to the folder written into. */
  schemaFolder: string;
}

/** The files that the readings become. Neither the order of the readings nor a clock has any effect. */
export function planImport(readings: readonly Reading[], { known, schemaFolder }: PlanOptions): ImportPlan {
  const ordered = [...readings].sort((a, b) => byCodeUnit(a.file, b.file));
  const rosters = ordered.flatMap(({ units }) => units);
  const documents = ordered.flatMap(({ lists, debriefs }): (RecognisedList | RecognisedDebrief)[] => [
    ...lists,
    ...debriefs,
  ]);
  const units = new ImportedUnits(
    known,
    rosters,
    documents.flatMap(({ heading }) => heading.units.slice(0, 1).map(({ value }) => value)),
  );
  const plan: ImportPlan = { files: [], problems: [] };
  for (const reading of ordered) addProblems(reading, plan);
  const names = new FileNames(units.units);
  const written: DocumentFile[] = [];
  for (const document of documents) {
    const found = unitOf(document, units);
    if (found === undefined) {
      plan.problems.push(problem(document, NO_UNIT));
      continue;
    }
    completeFromRoster(document, found.unit);
    if (document.heading.year === undefined) plan.problems.push(problem(document, NO_YEAR));
    else if (document.kind === 'list' && document.heading.type === undefined)
      plan.problems.push(problem(document, NO_TYPE));
    else written.push({ document, unit: found.unit, guesses: found.guesses });
  }
  for (const each of written) plan.files.push(plannedDocument(each, names, schemaFolder, plan));
  plan.files.push(...plannedUnits(units, written, names, schemaFolder));
  plan.files.sort((a, b) => byCodeUnit(a.file, b.file));
  return plan;
}

function addProblems(reading: Reading, plan: ImportPlan): void {
  for (const { text, place, count, why } of reading.notUnderstood)
    plan.problems.push({
      file: reading.file,
      text,
      ...(place !== undefined && { place }),
      ...(count !== undefined && { count }),
      why,
    });
  for (const roster of reading.units) {
    if (firstName(roster.names) === undefined)
      plan.problems.push({
        file: reading.file,
        text: roster.members.map(({ person }) => person).join('、'),
        place: roster.place,
        why: NO_UNIT_OF_ROSTER,
      });
  }
  for (const [column, cells] of unknownColumns(reading)) {
    const [first] = cells;
    if (first !== undefined)
      plan.problems.push({
        file: reading.file,
        text: excerpt(cells.map(({ text }) => text).join('；'), 60),
        place: first.place,
        count: cells.length,
        why: noKey(column),
      });
  }
  for (const { remarks, file } of [...reading.lists, ...reading.debriefs]) {
    for (const { kind, text, place } of remarks)
      if (kind === 'unknown') plan.problems.push({ file, text: excerpt(text, 60), place, why: NO_HOME });
  }
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

function problem(document: RecognisedList | RecognisedDebrief, why: Bilingual): Problem {
  const first = document.kind === 'list' ? document.items[0]?.place : document.sections[0]?.place;
  const place = document.heading.title?.place ?? first;
  const text = document.heading.title?.value ?? document.heading.person?.value ?? '';
  return { file: document.file, text: excerpt(text, 60), ...(place !== undefined && { place }), why };
}

/** The unit that a document belongs to: by its names, else by its person. */
function unitOf(
  { heading }: RecognisedList | RecognisedDebrief,
  units: ImportedUnits,
): { unit: ImportedUnit; guesses: Guess[] } | undefined {
  const [first, ...others] = heading.units;
  if (first === undefined) {
    const unit = heading.person === undefined ? undefined : units.ofPerson(heading.person.value);
    return unit === undefined
      ? undefined
      : { unit, guesses: [{ about: UNIT, confidence: 'low', reason: BY_PERSON }] };
  }
  const unit = units.find(first.value) as ImportedUnit;
  const guesses: Guess[] = [{ about: UNIT, confidence: first.confidence, reason: first.reason }];
  if (unit.spellings.includes(unitSpelling(first.value)))
    guesses.push({
      about: UNIT,
      confidence: 'medium',
      reason: {
        zh: `“${first.value}”看作“${unit.name}”的简称`,
        en: `${first.value} is taken to be short for ${unit.name}`,
      },
    });
  const other = others.find(({ value }) => {
    const found = units.find(value);
    return found !== undefined && found !== unit;
  });
  if (other !== undefined)
    guesses.push({
      about: UNIT,
      confidence: 'low',
      reason: {
        zh: `别处写的是“${other.value}”（${other.reason.zh}）`,
        en: `elsewhere it is ${other.value} (${other.reason.en})`,
      },
    });
  return { unit, guesses };
}

/** What the roster knows better: a principal named without a post, or the person of a principal's list. */
function completeFromRoster(document: RecognisedList | RecognisedDebrief, unit: ImportedUnit): void {
  if (document.kind !== 'list') return;
  const { heading } = document;
  if (heading.person !== undefined && heading.type?.confidence === 'low') {
    const role = roleIn(unit, heading.person.value);
    if (role === 'principal' || role === 'member')
      heading.type = { ...heading.type, value: role, confidence: 'high', reason: IN_ROSTER };
  }
  if (heading.type?.value === 'principal' && heading.person === undefined) {
    const person = principalOf(unit);
    if (person !== undefined) heading.person = { value: person, confidence: 'medium', reason: IN_ROSTER };
  }
}

function plannedDocument(
  { document, unit, guesses }: DocumentFile,
  names: FileNames,
  schemaFolder: string,
  plan: ImportPlan,
): PlannedFile {
  const { heading, file: source } = document;
  const year = heading.year?.value as number;
  const type = document.kind === 'list' ? heading.type?.value : undefined;
  const person = heading.person?.value;
  const { file, id, note } = names.documentFile(unit, {
    kind: document.kind,
    year,
    type,
    person,
    revision: heading.revision?.value,
  });
  const personal = document.kind === 'debrief' || type === 'principal' || type === 'member';
  if (personal && person === undefined) plan.problems.push(problem(document, NO_PERSON));
  const schema = `${'../'.repeat(file.split('/').length - 1)}${schemaFolder}`;
  return {
    kind: document.kind,
    file,
    content:
      document.kind === 'list'
        ? listText(document, id, guesses, schema)
        : debriefText(document, id, guesses, schema),
    source,
    unit: unit.name,
    year,
    ...(type !== undefined && { type }),
    ...(person !== undefined && { person }),
    count: document.kind === 'list' ? document.items.length : document.sections.length,
    guesses: [...guesses, ...headingGuesses(document), ...document.guesses],
    notes: note === undefined ? [] : [note],
  };
}

function headingGuesses({ kind, heading }: RecognisedList | RecognisedDebrief): Guess[] {
  const facts = [
    [YEAR, heading.year],
    ...(kind === 'list' ? [[TYPE, heading.type] as const] : []),
    [PERSON, heading.person],
    [POSITION, heading.position],
  ] as const;
  return facts.flatMap(([about, fact]) =>
    fact === undefined ? [] : [{ about, confidence: fact.confidence, reason: fact.reason }],
  );
}

/** A file for each unit that a roster describes, and for those that only lists name. */
function plannedUnits(
  units: ImportedUnits,
  written: readonly DocumentFile[],
  names: FileNames,
  schemaFolder: string,
): PlannedFile[] {
  return units.units.flatMap((unit): PlannedFile[] => {
    const own = written.filter((each) => each.unit === unit);
    if (unit.roster === undefined && (own.length === 0 || unit.known?.declared === true)) return [];
    const { id, file } = names.unitFile(unit);
    const schema = `${'../'.repeat(file.split('/').length - 1)}${schemaFolder}`;
    const { roster } = unit;
    const documents = own.map(({ document }) => document);
    const content =
      roster === undefined
        ? guessedUnitText(id, unit, documents, schema)
        : unitText(id, unit, roster, schema);
    return [
      {
        kind: 'unit',
        file,
        content: content.text,
        source: roster?.file ?? documents[0]?.file ?? '',
        unit: unit.name,
        count: content.members,
        guesses:
          roster === undefined
            ? [{ about: ROSTER, confidence: 'low', reason: FROM_LISTS }]
            : rosterGuesses(roster),
        notes: [],
      },
    ];
  });
}

function rosterGuesses(roster: NonNullable<ImportedUnit['roster']>): Guess[] {
  const [name] = roster.names;
  const roles = roster.members.filter(
    ({ role }) => (role.confidence !== 'high' && role.value !== 'member') || role.confidence === 'low',
  );
  return [
    ...(name === undefined ? [] : [{ about: UNIT, confidence: name.confidence, reason: name.reason }]),
    ...roles.map(
      ({ person, role }): Guess => ({
        about: { zh: `${person}的角色`, en: `role of ${person}` },
        confidence: role.confidence,
        reason: role.reason,
      }),
    ),
    ...roster.members
      .filter(({ written }) => written.length > 0)
      .map(
        ({ person, written }): Guess => ({
          about: { zh: `${person}的${written[0]?.column ?? '日期'}`, en: `dates of ${person}` },
          confidence: 'medium',
          reason: {
            zh: `只写到月（${written[0]?.text}），取当月1日`,
            en: `only the month is given (${written[0]?.text}): its first day is taken`,
          },
        }),
      ),
    ...roster.guesses,
  ];
}

const UNIT: Bilingual = { zh: '单位', en: 'unit' };
const YEAR: Bilingual = { zh: '年度', en: 'year' };
const TYPE: Bilingual = { zh: '类型', en: 'type' };
const PERSON: Bilingual = { zh: '姓名', en: 'person' };
const POSITION: Bilingual = { zh: '职务', en: 'position' };
const ROSTER: Bilingual = { zh: '名册', en: 'roster' };
const BY_PERSON: Bilingual = {
  zh: '文件没有写单位，按名册中的姓名',
  en: 'the file names no unit: by the person in a roster',
};
const IN_ROSTER: Bilingual = { zh: '按名册', en: 'by the roster' };
const FROM_LISTS: Bilingual = {
  zh: '没有名册，只有清单里出现的人',
  en: 'no roster: only the persons whose lists were read',
};
const NO_UNIT: Bilingual = {
  zh: '看不出是哪个单位的，没有写出；把文件放进以单位命名的文件夹，或在文件中写明“单位：”',
  en: 'does not say which unit it is of, not written: put it into a folder named after the unit, or write 单位： into it',
};
const NO_UNIT_OF_ROSTER: Bilingual = {
  zh: '名册没有写明是哪个单位的，没有写出；加一栏“单位”，或把文件放进以单位命名的文件夹',
  en: 'the roster does not say which unit it is of, not written: add a column 单位, or put it into a folder named after the unit',
};
const NO_YEAR: Bilingual = {
  zh: '看不出是哪一年度的，没有写出；请用 --year 指明',
  en: 'does not say which year it is for, not written: give --year',
};
const NO_TYPE: Bilingual = {
  zh: '看不出是班子、主要负责人、班子成员还是监督责任清单，没有写出；请在标题中写明',
  en: 'does not say whose list it is, not written: say so in its title',
};
const NO_PERSON: Bilingual = {
  zh: '看不出是谁的，已写出，请补填“姓名”',
  en: 'does not say whose it is: written, fill in the person',
};
const NO_HOME: Bilingual = { zh: '不属于哪一条，已写作注释', en: 'belongs to no item, kept as a comment' };
