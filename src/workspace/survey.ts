import { hash } from 'node:crypto';
import { type DebriefDraft, readDebrief, readSections } from './debriefs.js';
import type { ReadDocument } from './document.js';
import { present } from './fields.js';
import { readItems } from './items.js';
import { isOtherKind } from './kind.js';
import { type ListDraft, readList } from './lists.js';
import type {
  Debrief,
  DocumentKind,
  DocumentProblem,
  Encoding,
  ListItem,
  ResponsibilityList,
  Unit,
} from './model.js';
import { type InputFile, readDocument } from './read.js';
import { hasSuspicion, type Suspicions } from './suspicions.js';
import type { SourceNode } from './tree.js';
import { readUnit, type UnitDraft } from './units.js';

/*
 * Of a province's files only a few facts fit into memory. A survey takes from each roster, list and debrief all but its texts, as
 * plain data that goes from one thread to another; texts are read again when a rule asks for them.
 */

/** What is kept of a file. */
export interface SurveyedFile {
  file: string;
  /** Of its bytes: shows that it was not changed before it is read again. */
  digest: string;
  encoding: Encoding;
  kind: DocumentKind | undefined;
  /** Absent when there are none. */
  problems?: DocumentProblem[];
  /** Absent when there are none. */
  suspicions?: Suspicions;
  /** It is written and read by another command of this tool. */
  other?: true;
  list?: SurveyedList;
  debrief?: SurveyedDebrief;
  unit?: SurveyedUnit;
  /** Absent when there are none. */
  details?: FileDetails;
}

/** What of a list or debrief only those rules ask for that look at it: the workspace is made without. */
export type FileDetails = Pick<
  ResponsibilityList,
  'title' | 'approved' | 'signed' | 'submitted' | 'footer' | 'note'
>;

export type SurveyedList = Omit<ListDraft, 'document' | 'list'> & {
  list: Omit<ListDraft['list'], 'document' | 'items' | keyof FileDetails>;
};

export type SurveyedDebrief = Omit<DebriefDraft, 'debrief'> & {
  debrief: Omit<DebriefDraft['debrief'], 'document' | 'sections' | keyof FileDetails>;
};

/** What a unit's document says, without what follows from other files. */
export type SurveyedUnit = Omit<UnitDraft, 'unit'> & { unit: Omit<Unit, 'document' | FoundLater> };

/** What of a unit stands in other files. */
type FoundLater =
  | 'partners'
  | 'covers'
  | 'lists'
  | 'supersededLists'
  | 'earlierLists'
  | 'debriefs'
  | 'earlierDebriefs';

/** The texts of a list or debrief. */
export interface FileTexts {
  items?: ListItem[];
  sections?: Debrief['sections'];
}

/** A file's survey and, of lists and debriefs, its texts; the rest, such as catalogues, is to be read whole. */
export type Survey =
  | { surveyed: SurveyedFile; texts: FileTexts }
  /** To be read whole, and kept. */
  | { whole: string };

/** The kinds that a survey sums up; of the others there are few. */
const SURVEYED: ReadonlySet<DocumentKind> = new Set(['list', 'debrief', 'unit']);

/** Never throws. */
export function survey(input: InputFile): Survey {
  if ('unreadable' in input) return { whole: input.file };
  const document = readDocument(input);
  const { kind, suspicions } = document;
  if (kind !== undefined && !SURVEYED.has(kind)) return { whole: input.file };
  const { texts, ...drafts } = draftsOf(document);
  const surveyed: SurveyedFile = {
    file: input.file,
    digest: digestOf(input.bytes),
    encoding: document.encoding,
    kind,
    ...(document.problems.length > 0 && { problems: document.problems }),
    ...(hasSuspicion(suspicions) && { suspicions }),
    ...(isOtherKind(document.root) && { other: true }),
    ...drafts,
  };
  return { surveyed, texts };
}

function draftsOf(
  document: ReadDocument,
): Pick<SurveyedFile, 'list' | 'debrief' | 'unit' | 'details'> & { texts: FileTexts } {
  if (document.kind === 'unit') {
    const draft = readUnit(document);
    if (draft === undefined) return { texts: {} };
    const unit = factsOf(draft.unit);
    return { unit: { ...draft, unit }, texts: {} };
  }
  if (document.kind === 'list') {
    const draft = readList(document);
    if (draft === undefined) return { texts: {} };
    const { document: _, list, ...facts } = draft;
    const { document: __, items, title, approved, signed, submitted, footer, note, ...others } = list;
    return {
      list: { ...facts, list: others },
      ...detailsOf({ title, approved, signed, submitted, footer, note }),
      texts: { items },
    };
  }
  const draft = document.kind === 'debrief' ? readDebrief(document) : undefined;
  if (draft === undefined) return { texts: {} };
  const { debrief, ...facts } = draft;
  const { document: _, sections, title, submitted, ...others } = debrief;
  return {
    debrief: { ...facts, debrief: others },
    ...detailsOf({ title, submitted }),
    texts: { sections },
  };
}

function detailsOf(known: { [Key in keyof FileDetails]: FileDetails[Key] | undefined }): {
  details?: FileDetails;
} {
  const details = present(known) as FileDetails;
  return Object.keys(details).length === 0 ? {} : { details };
}

function factsOf(unit: Unit): SurveyedUnit['unit'] {
  const {
    document,
    partners,
    covers,
    lists,
    supersededLists,
    earlierLists,
    debriefs,
    earlierDebriefs,
    ...facts
  } = unit;
  return facts;
}

/** The texts of a file that is read again, of its tree. */
export function textsOf(root: SourceNode | undefined, kind: DocumentKind | undefined): FileTexts {
  if (root === undefined) return {};
  if (kind === 'list') return { items: readItems(root) };
  return kind === 'debrief' ? { sections: readSections(root) } : {};
}

export function digestOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64');
}
