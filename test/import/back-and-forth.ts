import { exportFormats } from '../../src/export/formats.js';
import { titleOf } from '../../src/export/list-title.js';
import { readOfficeFile } from '../../src/import/office/read.js';
import type { UnreadableOffice } from '../../src/import/office-document.js';
import { planImport } from '../../src/import/plan.js';
import { recognise } from '../../src/import/recognise/recognise.js';
import type { KnownUnit } from '../../src/import/units.js';
import { buildWorkspace } from '../../src/workspace/build.js';
import type { Debrief, ResponsibilityList, Unit } from '../../src/workspace/model.js';
import { writingsOf } from '../../src/workspace/writings.js';

export interface ReadBack {
  writing: ResponsibilityList | Debrief;
  /** Everything that the import was unsure of or could not place. */
  doubts: string[];
}

/** Writes as Word, and imports that. */
export function backAndForth(given: ResponsibilityList | Debrief, unitFile: string | undefined): ReadBack {
  return importBack(given.unit, exportFormats.docx(given), unitFile);
}

/** Imports a Word file into a workspace that has the unit, and reads what that wrote. */
export function importBack(unit: Unit, docx: Uint8Array, unitFile: string | undefined): ReadBack {
  const read = readOfficeFile('1.docx', docx);
  if ('kind' in read) throw new Error((read as UnreadableOffice).message.zh);
  const known = unit.document === undefined ? [] : [knownUnit(unit)];
  const { files, problems } = planImport([recognise(read)], { known, schemaFolder: '.wuze/schemas' });
  const planned = files.filter(({ kind }) => kind !== 'unit');
  if (planned.length !== 1) {
    throw new Error(
      `${planned.length} files: ${problems.map(({ why, text }) => `${why.zh} ${text}`).join('; ')}`,
    );
  }
  const inputs = [
    ...files.filter(({ file }) => file === planned[0]!.file || unitFile === undefined),
    ...(unitFile === undefined ? [] : [{ file: 'unit.yaml', content: unitFile }]),
  ];
  const workspace = buildWorkspace(
    inputs.map(({ file, content }) => ({ file, bytes: new TextEncoder().encode(content) })),
    { asOf: '2026-04-10' },
  );
  const document = workspace.documents.find(({ file }) => file === planned[0]!.file)!;
  if (document.problems.length > 0) {
    throw new Error(`${document.problems.map(({ message }) => message.zh).join('; ')}\n${document.text}`);
  }
  const doubts = [
    ...read.notices.map(({ message }) => message.zh),
    ...problems.map(({ why, text }) => `${why.zh} ${text}`),
    ...planned[0]!.guesses.filter(({ confidence }) => confidence === 'low').map(({ reason }) => reason.zh),
  ];
  return { writing: writingsOf([document], workspace)[0]!, doubts };
}

function knownUnit(unit: Unit): KnownUnit {
  return {
    id: unit.id,
    name: unit.name,
    aliases: unit.aliases,
    formerNames: unit.formerNames,
    members: unit.members.map(({ person, role }) => ({ person, role })),
    declared: true,
    lists: [],
  };
}

/** All values of a list or debrief, without where they stand. A list without a title gets the usual one. */
export function valuesOf(writing: ResponsibilityList | Debrief): unknown {
  const { document: _document, unit, ...values } = writing;
  if ('sections' in values) {
    return {
      ...values,
      unit: unit.id,
      title: titleOf(writing),
      sections: values.sections.map(({ title, text }) => [title?.trim(), linesOf(text)]),
    };
  }
  return {
    ...values,
    unit: unit.id,
    title: titleOf(writing),
    items: values.items.map((item) => ({
      ...item,
      content: linesOf(item.content),
      text: linesOf(item.text),
    })),
  };
}

/** Lines without the white space around them, empty ones left out. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
