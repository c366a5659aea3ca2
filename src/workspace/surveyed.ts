import type { DebriefDraft } from './debriefs.js';
import { ReadDocument } from './document.js';
import type { ListDraft } from './lists.js';
import type { Shelf } from './shelf.js';
import type { SurveyedFile } from './survey.js';
import { type UnitDraft, undeclaredUnit } from './units.js';

/** A surveyed file and where it is read again. */
interface Shelved {
  surveyed: SurveyedFile;
  shelf: Shelf;
}

/** The document of a surveyed file: its text and tree are read again when they are asked for. */
export function surveyedDocument(surveyed: SurveyedFile, shelf: Shelf): ReadDocument {
  const { file, encoding, kind, problems } = surveyed;
  // A workspace may add to them; the survey stays as it is.
  return new ReadDocument(file, encoding, kind, () => shelf.contents(surveyed), [...problems]);
}

/** The list of a surveyed file; its items are read again when they are asked for. */
export function surveyedList({ surveyed, shelf }: Shelved, document: ReadDocument): ListDraft | undefined {
  if (surveyed.list === undefined) return undefined;
  const { list, ...facts } = surveyed.list;
  const items = { get: () => shelf.texts(surveyed).items ?? [], enumerable: true, configurable: true };
  return {
    ...facts,
    document,
    list: Object.defineProperty({ ...list, document, items: [] }, 'items', items),
  };
}

/** The debrief of a surveyed file; its sections are read again when they are asked for. */
export function surveyedDebrief(
  { surveyed, shelf }: Shelved,
  document: ReadDocument,
): DebriefDraft | undefined {
  if (surveyed.debrief === undefined) return undefined;
  const { debrief, ...facts } = surveyed.debrief;
  const sections = { get: () => shelf.texts(surveyed).sections ?? [], enumerable: true, configurable: true };
  return {
    ...facts,
    debrief: Object.defineProperty({ ...debrief, document, sections: [] }, 'sections', sections),
  };
}

/** The unit of a surveyed file. */
export function surveyedUnit({ surveyed }: Shelved, document: ReadDocument): UnitDraft | undefined {
  if (surveyed.unit === undefined) return undefined;
  const { unit, related } = surveyed.unit;
  return { related, unit: { ...undeclaredUnit(unit.id), ...unit, document } };
}
