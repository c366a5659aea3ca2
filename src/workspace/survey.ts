import { createHash } from 'node:crypto';
import { type DebriefDraft, readDebrief } from './debriefs.js';
import { type Contents, ReadDocument } from './document.js';
import { isOtherKind } from './kind.js';
import { type ListDraft, readList } from './lists.js';
import type { Debrief, DocumentKind, DocumentProblem, Encoding, ListItem } from './model.js';
import { type InputFile, readDocument } from './read.js';

/*
 * Of a province's files only a few facts fit into memory. A survey takes from each list and debrief all but its texts, as
 * plain data that goes from one thread to another; texts are read again when a rule asks for them.
 */

/** What is kept of a file. */
export interface SurveyedFile {
  file: string;
  /** Of its bytes: shows that it was not changed before it is read again. */
  digest: string;
  encoding: Encoding;
  kind: DocumentKind | undefined;
  problems: DocumentProblem[];
  /** It is written and read by another command of this tool. */
  other: boolean;
  list?: SurveyedList;
  debrief?: SurveyedDebrief;
}

export type SurveyedList = Omit<ListDraft, 'document' | 'list'> & {
  list: Omit<ListDraft['list'], 'document' | 'items'>;
};

export type SurveyedDebrief = Omit<DebriefDraft, 'debrief'> & {
  debrief: Omit<DebriefDraft['debrief'], 'document' | 'sections'>;
};

/** The texts of a list or debrief. */
export interface FileTexts {
  items?: ListItem[];
  sections?: Debrief['sections'];
}

/** A file's survey and, of lists and debriefs, its texts; the rest, such as units and catalogues, is to be read whole. */
export type Survey =
  | { surveyed: SurveyedFile; texts: FileTexts }
  /** To be read whole, and kept. */
  | { whole: string };

/** Never throws. */
export function survey(input: InputFile): Survey {
  if ('unreadable' in input) return { whole: input.file };
  const document = readDocument(input);
  const { kind } = document;
  if (kind !== undefined && kind !== 'list' && kind !== 'debrief') return { whole: input.file };
  const { list, debrief, texts } = draftsOf(document);
  const surveyed: SurveyedFile = {
    file: input.file,
    digest: digestOf(input.bytes),
    encoding: document.encoding,
    kind,
    problems: document.problems,
    other: isOtherKind(document.root),
    ...(list && { list }),
    ...(debrief && { debrief }),
  };
  return { surveyed, texts };
}

function draftsOf(document: ReadDocument): Pick<SurveyedFile, 'list' | 'debrief'> & { texts: FileTexts } {
  if (document.kind === 'list') {
    const draft = readList(document);
    if (draft === undefined) return { texts: {} };
    const { document: _, list, ...facts } = draft;
    const { document: __, items, ...others } = list;
    return { list: { ...facts, list: others }, texts: { items } };
  }
  const draft = document.kind === 'debrief' ? readDebrief(document) : undefined;
  if (draft === undefined) return { texts: {} };
  const { debrief, ...facts } = draft;
  const { document: _, sections, ...others } = debrief;
  return { debrief: { ...facts, debrief: others }, texts: { sections } };
}

/** The texts of a file that is read again. */
export function textsOf(contents: Contents, { file, encoding, kind }: SurveyedFile): FileTexts {
  return draftsOf(new ReadDocument(file, encoding, kind, contents)).texts;
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
