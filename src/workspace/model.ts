import type { Bilingual } from '../language/bilingual.js';
import type { Suspicions } from './suspicions.js';

/** Line and column from 1; a column counts UTF-16 code units of the decoded text. */
export interface Position {
  line: number;
  column: number;
}

/** `end` is exclusive. */
export interface SourceRange {
  start: Position;
  end: Position;
}

/** Steps from a document's root, with the schema's (English) keys: `['items', 2, 'content']`. */
export type DocumentPath = readonly (string | number)[];

export type DocumentKind = 'config' | 'unit' | 'catalogue' | 'template' | 'list' | 'debrief' | 'decisions';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** What was wrong with a file when it was read; the rules of group `format` turn these into findings. */
export interface DocumentProblem {
  source: 'yaml' | 'schema';
  range: SourceRange;
  /** One sentence: what is wrong, in the words of the file. */
  message: Bilingual;
  /** One sentence: what to write instead. */
  advice: Bilingual;
}

/** One file as it was read. */
export interface SourceDocument {
  /** Relative to the workspace root, forward slashes. */
  file: string;
  encoding: Encoding;
  /** What the file says it is; where it does not say, what its keys show it to be (and a problem tells). Undefined when neither helps. */
  kind: DocumentKind | undefined;
  /** The decoded text, without byte-order mark. */
  text: string;
  /** What the text may hold; known without it. */
  suspicions: Suspicions;
  problems: DocumentProblem[];
  /** True when data could be taken from it in spite of its problems. */
  usable: boolean;
  /** Place of the value at the path, or of its nearest ancestor that exists. */
  locate(path: DocumentPath): SourceRange;
  /** Place of the characters [from, to) of the string value at the path; the whole value when they cannot be told apart. */
  locateText(path: DocumentPath, from: number, to: number): SourceRange;
}

export type ListType = 'team' | 'principal' | 'member' | 'supervision';

export type Level =
  | 'province'
  | 'city'
  | 'district'
  | 'county'
  | 'town'
  | 'subdistrict'
  | 'village'
  | 'community';

export type Category =
  | 'committee'
  | 'department'
  | 'school'
  | 'hospital'
  | 'enterprise'
  | 'association'
  | 'zone'
  | 'other';

export interface ListItem {
  /** Place in the list, from 0; `['items', index]` is its path. */
  index: number;
  /** As written, else its number. */
  id: string;
  /** Whether the file writes an id. */
  numbered: boolean;
  content: string;
  measures: string[];
  /** Content and measures, joined by line feeds: what similarity compares and findings quote. */
  text: string;
  duties: string[];
  sources: string[];
  frequency?: string | undefined;
  deadline?: string | undefined;
  owners: string[];
  departments: string[];
  evidence: string[];
  note?: string | undefined;
}

export interface Revision {
  number: number;
  date?: string;
  reason?: string;
  replaces?: string;
}

/**
 * A responsibility list (责任清单). Dates are `YYYY-MM-DD`, or as written when no calendar date. A year or
 * type that cannot be read (a problem tells) is taken to be what is due, so that the list counts as submitted.
 */
export interface ResponsibilityList {
  document: SourceDocument;
  unit: Unit;
  year: number;
  type: ListType;
  person?: string;
  position?: string;
  title?: string;
  items: ListItem[];
  /** How many items the file writes, those without text too. */
  written: number;
  approved?: { meeting?: string; date?: string };
  signed?: { self?: string; secretary?: string };
  submitted?: string;
  footer?: { name?: string; date?: string };
  revision?: Revision;
  note?: string;
}

/** A debrief (述责述廉报告); `year` is the year accounted for. */
export interface Debrief {
  document: SourceDocument;
  unit: Unit;
  year: number;
  person: string;
  position?: string;
  title?: string;
  submitted?: string;
  sections: { index: number; title?: string; text: string }[];
}

export type MemberRole = 'principal' | 'member' | 'discipline';

export interface Member {
  /** Place in the roster, from 0; `['members', index]` is its path in the unit's document. */
  index: number;
  person: string;
  position?: string;
  role: MemberRole;
  division: string[];
  assists: string[];
  contacts: string[];
  since?: string;
  until?: string;
  divisionSince?: string;
  listRequired: boolean;
  reason?: string;
}

export interface AnnualTask {
  index: number;
  id: string;
  title: string;
  owners: string[];
  deadline?: string;
}

export interface Leader {
  person: string;
  position?: string;
}

export interface Unit {
  id: string;
  /** The unit's name; its id when no unit document declares it. */
  name: string;
  /** The unit's document; undefined when only lists name it (then nothing is known of its roster). */
  document: SourceDocument | undefined;
  aliases: string[];
  formerNames: string[];
  level?: Level;
  category?: Category;
  organisation?: string;
  parent?: Unit;
  /** Ids from the top down to this unit, joined by `/`: `city/haiwan/baixi`. */
  path: string;
  partners: Unit[];
  covers: Unit[];
  supervisors: Leader[];
  places: string[];
  members: Member[];
  annualTasks: AnnualTask[];
  /** Lists of the audited year, the newest revision of each, in order of file. */
  lists: ResponsibilityList[];
  /** Lists of the audited year that a newer revision replaces: read, not audited. */
  supersededLists: ResponsibilityList[];
  /** Lists of earlier years, the newest revision of each: only compared with. */
  earlierLists: ResponsibilityList[];
  /** Debriefs that account for the audited year or the year before: audited. */
  debriefs: Debrief[];
  earlierDebriefs: Debrief[];
}

export interface Duty {
  id: string;
  title: string;
  text?: string;
  aspect: string;
  departments: string[];
  requiredFor: ListType[];
  minimum?: string;
  keywords: string[];
  path: DocumentPath;
}

export interface Clause {
  id?: string;
  text: string;
  basis?: string;
  year?: number;
  /** Empty: all types. */
  appliesTo: ListType[];
  required: boolean;
  /** Globs over {@link Unit.path}; empty: all units. */
  units: string[];
  status: 'accepted' | 'declined';
  path: DocumentPath;
}

export interface Catalogue {
  document: SourceDocument;
  title?: string;
  aspects: { id: string; title: string }[];
  duties: Duty[];
  clauses: Clause[];
}

export interface TemplateItem {
  index: number;
  id: string;
  content: string;
  measures: string[];
  text: string;
  duties: string[];
  keep: boolean;
}

export interface Template {
  document: SourceDocument;
  type: ListType;
  year?: number;
  title?: string;
  /** Globs over {@link Unit.path}; empty: all units. */
  units: string[];
  items: TemplateItem[];
}

export interface Decision {
  finding: string;
  decision: 'confirmed' | 'dismissed';
  by: string;
  date: string;
  reason?: string;
  explanation?: string;
}

export interface Suppression {
  rule: string;
  files: string[];
  units: string[];
  items: string[];
  findings: string[];
  reason: string;
  until?: string;
  path: DocumentPath;
}

export type RuleLevel = 'off' | 'info' | 'warning' | 'error';

export interface Issuer {
  name: string;
  shortName?: string;
  documentCode?: string;
  contact?: { name?: string; phone?: string };
}

/** How orders and what belongs to them are made, with defaults filled in. Files are relative to the root. */
export interface OrderSettings {
  folder: string;
  ledger: string;
  copies: string[];
  reports: string[];
  nearDays: number;
  longDays: number;
  talks: { maximum: number; minimum: number; perList: number; severity: 'error' | 'warning' };
  wording: { order?: string; bulletin?: string; notice?: string; talks?: string };
}

/** The root `wuze.yaml`, with defaults filled in. */
export interface Configuration {
  document: SourceDocument | undefined;
  year?: number;
  region?: string;
  issuer?: Issuer;
  submissionDue?: string;
  catalogue?: string;
  templates: string[];
  decisions?: string;
  exclude: string[];
  /** Days off (`YYYY-MM-DD`) by year, for years the calendar library does not know. */
  holidays: Record<string, string[]>;
  verdict: { resubmitErrors: number; resubmitRules: string[] };
  replyWorkingDays: number;
  orders: OrderSettings;
  /** Further headers of columns of Word and Excel files, by the key of what they hold. */
  importColumns: Record<string, string[]>;
  inlineSuppressions: boolean;
  rules: Record<string, RuleLevel | ({ severity?: RuleLevel } & Record<string, unknown>)>;
  suppressions: Suppression[];
}

/** A file under the root that is not part of the audit, and why. */
export interface SkippedFile {
  file: string;
  reason: Bilingual;
}

/** Everything that was read: the one input of the rules. */
export interface Workspace {
  configuration: Configuration;
  /** The audited year. */
  year: number;
  /** `YYYY-MM-DD`; only lateness and expiry read it. */
  asOf: string;
  /** Every file read, in order of file. */
  documents: SourceDocument[];
  /** In order of id. */
  units: Unit[];
  catalogue: Catalogue | undefined;
  templates: Template[];
  decisions: Decision[];
  skipped: SkippedFile[];
}
