import type { DebriefDraft } from './debriefs.js';
import { type Contents, ReadDocument } from './document.js';
import type { ListDraft } from './lists.js';
import type { Debrief, DocumentProblem, ListItem, ListType, Revision, Unit } from './model.js';
import type { SurveyFacts } from './packed-surveys.js';
import type { FileDetails, FileTexts, SurveyedList } from './survey.js';
import type { SurveyedFiles } from './surveyed-files.js';
import { NO_SUSPICION, type Suspicions } from './suspicions.js';
import { type UnitDraft, undeclaredUnit } from './units.js';

/** The document of a surveyed file: its text and tree are read again when they are asked for. There are very many. */
export class SurveyedDocument extends ReadDocument {
  readonly #files: SurveyedFiles;
  readonly #index: number;
  readonly #suspicions: Suspicions;

  /** @param index place among the neighbouring files */
  constructor(file: string, facts: SurveyFacts, files: SurveyedFiles, index: number) {
    const { encoding, kind, problems = NONE, suspicions = NO_SUSPICION } = facts;
    super(file, encoding, kind, problems);
    this.#suspicions = suspicions;
    this.#files = files;
    this.#index = index;
  }

  /** Of the bytes that were surveyed. */
  get digest(): string {
    return this.#files.digest(this.#index);
  }

  override get suspicions(): Suspicions {
    return this.#suspicions;
  }

  protected contents(): Contents {
    return this.#files.shelf.contents(this);
  }

  get texts(): FileTexts {
    return this.#files.shelf.texts(this);
  }

  get details(): FileDetails {
    return this.#files.shelf.details(this);
  }

  textsInMemory(): FileTexts | undefined {
    return this.#files.texts(this.#index);
  }

  detailsInMemory(): FileDetails {
    return this.#files.details(this.#index);
  }
}

/** Most files have no problem, and share this. */
const NONE: DocumentProblem[] = [];

/** What a surveyed document says, as what it is. */
export interface SurveyedDrafts {
  list: ListDraft | undefined;
  debrief: DebriefDraft | undefined;
  unit: UnitDraft | undefined;
  /** It is written and read by another command of this tool. */
  other: boolean;
}

/** @param index place among the neighbouring files, of one that was surveyed */
export function readSurvey(
  file: string,
  files: SurveyedFiles,
  index: number,
): { document: SurveyedDocument; drafts: SurveyedDrafts } {
  const facts = files.facts(index);
  const { list, debrief, unit, other = false } = facts;
  const document = new SurveyedDocument(file, facts, files, index);
  const drafts = {
    list: list && {
      document,
      unitName: list.unitName,
      year: list.year,
      type: list.type,
      list: new ListOfSurvey(document, list.list) as ListDraft['list'],
    },
    debrief: debrief && {
      ...debrief,
      debrief: Object.assign(new DebriefOfSurvey(document), debrief.debrief) as DebriefDraft['debrief'],
    },
    unit: unit && { ...unit, unit: { ...undeclaredUnit(unit.unit.id), ...unit.unit, document } },
    other,
  };
  return { document, drafts };
}

/** A list whose items and details are looked up when they are asked for. There are very many: each has all its keys from the first. */
class ListOfSurvey {
  readonly person: string | undefined;
  readonly position: string | undefined;
  readonly written: number;
  readonly revision: Revision | undefined;
  /** Known once the list has its place among the others. */
  unit: Unit | undefined = undefined;
  year = 0;
  type: ListType | undefined = undefined;

  constructor(
    readonly document: SurveyedDocument,
    { person, position, written, revision }: SurveyedList['list'],
  ) {
    this.person = person;
    this.position = position;
    this.written = written;
    this.revision = revision;
  }

  get items(): ListItem[] {
    return this.document.texts.items ?? [];
  }

  get title(): FileDetails['title'] {
    return this.document.details.title;
  }

  get approved(): FileDetails['approved'] {
    return this.document.details.approved;
  }

  get signed(): FileDetails['signed'] {
    return this.document.details.signed;
  }

  get submitted(): FileDetails['submitted'] {
    return this.document.details.submitted;
  }

  get footer(): FileDetails['footer'] {
    return this.document.details.footer;
  }

  get note(): FileDetails['note'] {
    return this.document.details.note;
  }
}

/** A debrief whose sections and details are looked up when they are asked for. */
class DebriefOfSurvey {
  constructor(readonly document: SurveyedDocument) {}

  get sections(): Debrief['sections'] {
    return this.document.texts.sections ?? [];
  }

  get title(): FileDetails['title'] {
    return this.document.details.title;
  }

  get submitted(): FileDetails['submitted'] {
    return this.document.details.submitted;
  }
}
