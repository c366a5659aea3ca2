import type { Bilingual } from '../language/bilingual.js';
import type { ItemMatch, Severity, SimilarityFigures } from '../rules/rule.js';
import type {
  Category,
  Configuration,
  Decision,
  Issuer,
  Leader,
  Level,
  ListType,
  MemberRole,
  Position,
  SourceRange,
  Suppression,
} from '../workspace/model.js';
import type { CommentExemption } from './exemption.js';

/** open: counts; suppressed: exempted; dismissed/confirmed: a person's word. */
export type FindingState = 'open' | 'suppressed' | 'dismissed' | 'confirmed';

/** What exempts a finding: wuze.yaml, a comment in the list, or that it was there before (`--baseline`). */
export type SuppressedBy = 'configuration' | 'comment' | 'baseline';

/** 合格, 需整改, 退回重报. */
export type Verdict = 'pass' | 'revise' | 'resubmit';

/** A place in a file other than the finding's own. */
export interface RelatedPlace {
  file: string;
  start: Position;
  end: Position;
  unit?: string;
  person?: string;
  item?: string;
  text?: string;
  /** Where it stands in the office's own file that the list was imported from: 园林局清单.docx 表1第3行. */
  origin?: Bilingual;
}

/** One defect. Places are relative to the root; lines and columns from 1, `end` exclusive. */
export interface Finding {
  /** 16 hexadecimal digits; survives reordering, renumbering and moving the file. */
  id: string;
  rule: string;
  severity: Severity;
  /** Id of the unit; absent for files that belong to none (the configuration, the catalogue). */
  unit?: string;
  state: FindingState;
  file: string;
  start: Position;
  end: Position;
  /** Type of the list the finding is in. */
  listType?: ListType;
  person?: string;
  item?: string;
  text?: string;
  /** Where it stands in the office's own file that the list was imported from. */
  origin?: Bilingual;
  problem: Bilingual;
  basis: Bilingual;
  advice: Bilingual;
  similarity?: SimilarityFigures;
  related?: RelatedPlace[];
  matches?: ItemMatch[];
  leftovers?: string[];
  /** An innocent explanation or limit of the evidence. */
  note?: Bilingual;
  /** Why it is suppressed or how it was decided, as the person wrote it. */
  reason?: string;
  /** What exempts a suppressed finding. */
  suppressedBy?: SuppressedBy;
}

/** A unit with its verdict and what was counted of it. */
export interface AuditUnit {
  id: string;
  name: string;
  /** False when no unit document declares it. */
  declared: boolean;
  /** The unit's own document, when there is one. */
  file?: string;
  level?: Level;
  category?: Category;
  parent?: string;
  principal?: { person: string; position?: string };
  supervisor?: Leader[];
  members: { person: string; position?: string; role: MemberRole; listRequired: boolean }[];
  verdict: Verdict;
  /** True when something could not be checked: a pass is then 合格(部分未核查). */
  partly: boolean;
  /** Lists handed in, readable or not. */
  submitted: number;
  /** Lists owed; undefined without a roster. */
  due?: number;
  /** Lists that replace an earlier version of themselves (修订). */
  revised?: number;
  debriefs: number;
  error: number;
  warning: number;
  info: number;
}

/** A list or debrief with the texts that were checked; `mandated` are stretches of `text`, in UTF-16 offsets. */
export interface AuditList {
  file: string;
  unit: string;
  kind: 'list' | 'debrief';
  type?: ListType;
  person?: string;
  position?: string;
  title?: string;
  submitted?: string;
  items: { id: string; text: string; mandated: [number, number][] }[];
}

/** A rule that could not run, for one unit or for all, and why. */
export interface NotChecked {
  rule: string;
  unit?: string;
  reason: Bilingual;
}

/** How alike two lists of a unit are. */
export interface ListSimilarity {
  unit: string;
  first: string;
  second: string;
  raw: number;
  residual: number;
}

/** The lists of a unit that take up a duty. */
export interface Coverage {
  unit: string;
  duty: string;
  lists: string[];
}

/** Which part of the work an audit is of, and what joins it to the others (`wuze merge`). */
export interface Shard {
  /** From 1. */
  index: number;
  of: number;
  /** The same for all shards of the same files, audited in the same way. */
  input: string;
  verdict: Configuration['verdict'];
  decisions: Decision[];
  exemptions: {
    /** The configuration. */
    file?: string;
    configured: { suppression: Suppression; range: SourceRange }[];
    comments: CommentExemption[];
  };
}

/** Everything one run found, as plain data: the one input of reports and orders. */
export interface Audit {
  version: 1;
  tool: { name: 'wuze'; version: string };
  year: number;
  asOf: string;
  region?: string;
  issuer?: Issuer;
  /** Working days a unit has to reply, and the date that gives from `asOf` (absent when the calendar does not know that year). */
  reply: { workingDays: number; date?: string };
  rules: { id: string; severity: Severity; title: Bilingual; options?: Record<string, unknown> }[];
  /** Rules that the configuration has switched off. */
  rulesOff: string[];
  summary: {
    units: number;
    lists: number;
    debriefs: number;
    error: number;
    warning: number;
    info: number;
    suppressed: number;
    dismissed: number;
    notChecked: number;
  };
  units: AuditUnit[];
  lists?: AuditList[];
  /** Pairs of lists that were compared within a unit. */
  similarity?: ListSimilarity[];
  coverage?: Coverage[];
  /** The catalogue's duties, for the tables of coverage. */
  duties?: { id: string; title: string; aspect: string }[];
  notChecked: NotChecked[];
  /** With `--changed`: since when, and how many findings that counted were left out. Verdicts then rest on a part. */
  changed?: { since: string; hidden: number };
  /** With `--shard`: findings are those of a part of the work, and the counts rest on it. */
  shard?: Shard;
  /** Files under the root that were not audited. */
  skipped: { file: string; reason: Bilingual }[];
  findings: Finding[];
}
