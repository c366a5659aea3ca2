import type { Bilingual } from '../language/bilingual.js';
import { byCodeUnit } from '../workspace/order.js';
import { completedByRoster, unitOf } from './by-roster.js';
import { type DocumentFile, FileNames, type PlannedFile } from './file-layout.js';
import { plannedUnits } from './planned-units.js';
import { type Problem, problemOf, problemsOf } from './problems.js';
import type { Guess, Reading, RecognisedDebrief, RecognisedList } from './recognise/recognised.js';
import { type ImportedUnit, ImportedUnits, type KnownUnit, membersOf } from './units.js';
import { debriefText } from './write/debrief-text.js';
import { listText } from './write/list-text.js';

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
  for (const reading of ordered) plan.problems.push(...problemsOf(reading));
  const names = new FileNames(units.units);
  const written: DocumentFile[] = [];
  for (const read of documents) {
    const found = unitOf(read, units);
    if (found === undefined) {
      plan.problems.push(problemOf(read, NO_UNIT));
      continue;
    }
    const document = completedByRoster(read, found.unit);
    if (document.heading.year === undefined) plan.problems.push(problemOf(document, NO_YEAR));
    else if (document.kind === 'list' && document.heading.type === undefined)
      plan.problems.push(problemOf(document, NO_TYPE));
    else written.push({ document, unit: found.unit, guesses: found.guesses });
  }
  for (const each of written) plan.files.push(plannedDocument(each, names, schemaFolder, plan));
  plan.files.push(...plannedUnits(units, written, names, schemaFolder));
  plan.files.sort((a, b) => byCodeUnit(a.file, b.file));
  return plan;
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
  if (personal && person === undefined) plan.problems.push(problemOf(document, NO_PERSON));
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
    notes: [note, unlistedNote(unit, person)].filter((each) => each !== undefined),
  };
}

/** The unit's file stays as it is when only lists come: a person it lacks would be found to be no member. */
function unlistedNote(unit: ImportedUnit, person: string | undefined): Bilingual | undefined {
  if (person === undefined || unit.known?.declared !== true || membersOf(unit).includes(person))
    return undefined;
  return {
    zh: `${unit.name}的单位资料（unit.yaml）中没有成员${person}，核对后请补入，或导入名册`,
    en: `the unit.yaml of ${unit.name} has no member ${person}: add the member if that is right, or import a roster`,
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

const YEAR: Bilingual = { zh: '年度', en: 'year' };
const TYPE: Bilingual = { zh: '类型', en: 'type' };
const PERSON: Bilingual = { zh: '姓名', en: 'person' };
const POSITION: Bilingual = { zh: '职务', en: 'position' };
const NO_UNIT: Bilingual = {
  zh: '看不出是哪个单位的，没有写出；在文件中写明“单位：”，或把文件放进以单位全称命名的文件夹，或连同有这个单位的名册一起导入',
  en: 'does not say which unit it is of, not written: write 单位： into it, put it into a folder with the full name of the unit, or import it together with a roster that has the unit',
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
