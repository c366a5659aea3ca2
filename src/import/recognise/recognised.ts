import type { Bilingual } from '../../language/bilingual.js';
import type { Level, ListType, MemberRole } from '../../workspace/model.js';
import type { OfficeNotice } from '../office-document.js';
import type { OriginPlace } from '../origin.js';

/** high: the file says so; medium: it follows from how such files are written; low: a person has to look. */
export type Confidence = 'high' | 'medium' | 'low';

/** A value taken from a file, how sure that is, and why. Without a place it comes from the names of file and folders. */
export interface Fact<Value = string> {
  value: Value;
  place?: OriginPlace;
  confidence: Confidence;
  reason: Bilingual;
}

/** How something was read that could be read otherwise. */
export interface Guess {
  about: Bilingual;
  confidence: Confidence;
  reason: Bilingual;
}

/** Text that has no place in the YAML: kept there as a comment, and reported. */
export interface Remark {
  text: string;
  place: OriginPlace;
  /** The item it stands before, from 0; the number of items when it stands behind all of them. */
  before: number;
  /** aside: preamble, note, total: what lists rightly have beside their items. unknown: not understood. */
  kind: 'aside' | 'unknown';
}

/** What stands in a column that no key is for. */
export interface OtherText {
  column: string;
  text: string;
  /** wuze.yaml says that the column is kept as a comment: nobody has to look. */
  expected?: true;
}

export interface RecognisedItem {
  place: OriginPlace;
  id: string;
  /** Aspects or sections it stands under, outermost first. */
  context: string[];
  duties: string[];
  sources: string[];
  content: string;
  measures: string[];
  frequency?: string;
  deadline?: string;
  owners: string[];
  departments: string[];
  evidence: string[];
  note?: string;
  /** Columns that no key is for. */
  others: OtherText[];
}

/** What stands around the items of a list or the sections of a debrief. */
export interface Heading {
  title?: Fact;
  /** Names of the unit, the surest first. */
  units: Fact[];
  year?: Fact<number>;
  type?: Fact<ListType>;
  person?: Fact;
  position?: Fact;
  division?: Fact<string[]>;
  meeting?: Fact;
  approvedOn?: Fact;
  signedBySelf?: Fact;
  signedBySecretary?: Fact;
  submitted?: Fact;
  footerName?: Fact;
  footerDate?: Fact;
  revision?: Fact<number>;
  revisedOn?: Fact;
  revisionReason?: Fact;
  replaces?: Fact;
  note?: Fact;
}

export interface RecognisedList {
  kind: 'list';
  file: string;
  heading: Heading;
  items: RecognisedItem[];
  remarks: Remark[];
  guesses: Guess[];
}

export interface RecognisedDebrief {
  kind: 'debrief';
  file: string;
  heading: Heading;
  sections: { title?: string; text: string; place: OriginPlace }[];
  remarks: Remark[];
  guesses: Guess[];
}

export interface RosterMember {
  /** A unit may have several rosters. */
  file: string;
  place: OriginPlace;
  person: string;
  position?: string;
  role: Fact<MemberRole>;
  division: string[];
  assists: string[];
  contacts: string[];
  since?: string;
  until?: string;
  divisionSince?: string;
  listRequired?: boolean;
  reason?: string;
  others: OtherText[];
  /** Dates in the office's own words, where only the month is known. */
  written: { column: string; text: string }[];
}

/** What a roster says of one unit; several tables may speak of the same one. */
export interface RecognisedUnit {
  kind: 'unit';
  file: string;
  place: OriginPlace;
  title?: Fact;
  /** Lines around the table that say nothing of single members: 2026年1月起执行. */
  asides: string[];
  /** Empty when the roster does not say whose it is. */
  names: Fact[];
  aliases: string[];
  formerNames: string[];
  level?: Level;
  category?: string;
  organisation?: string;
  parent?: string;
  places: string[];
  supervisors: { person: string; position?: string }[];
  members: RosterMember[];
  others: (OtherText & { file: string; place: OriginPlace })[];
  guesses: Guess[];
}

/** Everything that one file was found to say. */
export interface Reading {
  file: string;
  lists: RecognisedList[];
  debriefs: RecognisedDebrief[];
  units: RecognisedUnit[];
  /** What belongs to none of them; of rows and lines that follow each other, the first and how many there are. */
  notUnderstood: { text: string; place?: OriginPlace; count?: number; why: Bilingual }[];
  notices: OfficeNotice[];
}
