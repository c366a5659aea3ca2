import type { Bilingual } from '../language/bilingual.js';
import type { MemberRole } from '../workspace/model.js';
import type { DocumentFile, FileNames, PlannedFile } from './file-layout.js';
import type { Guess } from './recognise/recognised.js';
import { type ImportedUnit, type ImportedUnits, principalGuesses } from './units.js';
import { guessedUnitText, unitText } from './write/unit-text.js';

/** A file for each unit that a roster describes, and for those that only lists name. */
export function plannedUnits(
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
  const roles = roster.members.filter(({ role }) => role.value !== 'member' || role.confidence !== 'high');
  return [
    ...(name === undefined ? [] : [{ about: UNIT, confidence: name.confidence, reason: name.reason }]),
    ...roles.map(
      ({ person, role }): Guess => ({
        about: roleOf(person, role.value),
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
    ...principalGuesses(roster),
  ];
}

/** 林国栋为主要负责人 */
function roleOf(person: string, role: MemberRole): Bilingual {
  const { zh, en } = ROLES[role];
  return { zh: `${person}为${zh}`, en: `${person} as ${en}` };
}

const ROLES: Readonly<Record<MemberRole, Bilingual>> = {
  principal: { zh: '主要负责人', en: 'principal' },
  member: { zh: '班子成员', en: 'member' },
  discipline: { zh: '纪检负责人', en: 'head of discipline' },
};
const UNIT: Bilingual = { zh: '单位', en: 'unit' };
const ROSTER: Bilingual = { zh: '名册', en: 'roster' };
const FROM_LISTS: Bilingual = {
  zh: '没有名册，只有清单里出现的人',
  en: 'no roster: only the persons whose lists were read',
};
