import type { DebriefDraft } from './debriefs.js';
import { type Contents, ReadDocument } from './document.js';
import type { ListDraft } from './lists.js';
import type { Debrief, DocumentProblem, ListItem } from './model.js';
import type { Shelf } from './shelf.js';
import type { FileTexts, SurveyedFile } from './survey.js';
import { NO_SUSPICION, type Suspicions } from './suspicions.js';
import { type UnitDraft, undeclaredUnit } from './units.js';

/** The document of a surveyed file: its text and tree are read again when they are asked for. There are very many. */
export class SurveyedDocument extends ReadDocument {
  /** Of the bytes that were surveyed. */
  readonly digest: string;
  readonly #shelf: Shelf;
  readonly #suspicions: Suspicions;

  constructor(surveyed: SurveyedFile, shelf: Shelf) {
    const { file, encoding, kind, problems = NONE, digest, suspicions = NO_SUSPICION } = surveyed;
    super(file, encoding, kind, problems);
    this.digest = digest;
    this.#suspicions = suspicions;
    this.#shelf = shelf;
  }

  override get suspicions(): Suspicions {
    return this.#suspicions;
  }

  protected contents(): Contents {
    return this.#shelf.contents(this);
  }

  get texts(): FileTexts {
    return this.#shelf.texts(this);
  }
}

/** Most files have no problem, and share this. */
const NONE: DocumentProblem[] = [];

/** What was kept of a file, and the document made of it. */
export interface Surveyed {
  surveyed: SurveyedFile;
  document: SurveyedDocument;
}

/** A list whose items are read again when they are asked for. */
class WithItems {
  constructor(readonly document: SurveyedDocument) {}

  get items(): ListItem[] {
    return this.document.texts.items ?? [];
  }
}

/** A debrief whose sections are read again when they are asked for. */
class WithSections {
  constructor(readonly document: SurveyedDocument) {}

  get sections(): Debrief['sections'] {
    return this.document.texts.sections ?? [];
  }
}

/** The list of a surveyed file. */
export function surveyedList({ surveyed, document }: Surveyed): ListDraft | undefined {
  if (surveyed.list === undefined) return undefined;
  const { list, ...facts } = surveyed.list;
  return { ...facts, document, list: Object.assign(new WithItems(document), list) };
}

/** The debrief of a surveyed file. */
export function surveyedDebrief({ surveyed, document }: Surveyed): DebriefDraft | undefined {
  if (surveyed.debrief === undefined) return undefined;
  const { debrief, ...facts } = surveyed.debrief;
  return { ...facts, debrief: Object.assign(new WithSections(document), debrief) };
}

/** The unit of a surveyed file. */
export function surveyedUnit({ surveyed, document }: Surveyed): UnitDraft | undefined {
  if (surveyed.unit === undefined) return undefined;
  const { unit, related } = surveyed.unit;
  return { related, unit: { ...undeclaredUnit(unit.id), ...unit, document } };
}
