/**
 * What the batch page carries: everything in one language, long texts once, the rest by index. The page's
 * script reads its types from here, so this file imports nothing.
 */
export interface Batch {
  language: 'zh' | 'en';
  title: string;
  issuer?: string;
  asOf: string;
  lead: string;
  toolNote: string;
  /** Sentences of the page, with `{placeholders}`. */
  words: Record<string, string>;
  tiles: { label: string; value: number; severity?: SeverityName }[];
  verdicts: { verdict: VerdictName; partly: boolean; label: string; count: number }[];
  /** Every long text once. */
  texts: string[];
  /** By severity and how often they were found. */
  rules: { id: string; title: string; severity: SeverityName }[];
  ruleCounts: { rule: number; severity: SeverityName; count: number; units: number }[];
  units: BatchUnit[];
  /** Files that findings or lists are in; lists and debriefs first, in the order they are shown. */
  documents: BatchDocument[];
  findings: BatchFinding[];
  /** Likeness between units. */
  links: BatchLink[];
  coverage?: BatchCoverage;
  notChecked: BatchReason[];
  skipped: BatchReason[];
  /** False when the audit was made with `--evidence findings`: no texts of lists, no pairs, no coverage. */
  evidence: boolean;
  /** With `--changed`: since when, and how many findings were left out. */
  changed?: { since: string; hidden: number };
}

export type SeverityName = 'error' | 'warning' | 'info';
export type VerdictName = 'pass' | 'revise' | 'resubmit';

/** Position in {@link Batch.texts}. */
export type TextNumber = number;
/** Position in {@link Batch.documents}. */
export type DocumentNumber = number;
/** Position in {@link Batch.units}. */
export type UnitNumber = number;

export interface BatchUnit {
  id: string;
  name: string;
  /** The unit's own page: one encoded file name. */
  page: string;
  verdict: VerdictName;
  partly: boolean;
  verdictLabel: string;
  principal: string;
  supervisor: string;
  submitted: number;
  due?: number;
  /** Lists handed in late. */
  late: number;
  /** Lists that replace an earlier version of themselves. */
  revised: number;
  debriefs: number;
  error: number;
  warning: number;
  info: number;
  /** Exempted or dismissed. */
  notCounted: number;
  /** Whose lists are still owed, in words. */
  missing?: string;
  missingCount: number;
  /** Rule and reason. */
  notChecked: [rule: string, reason: TextNumber][];
  /** Pairs of lists: first, second, raw, residual. */
  similarity: [DocumentNumber, DocumentNumber, number, number][];
}

export interface BatchDocument {
  file: string;
  unit?: UnitNumber;
  /** 陈志远责任清单; the file name when nothing else is known. */
  label: string;
  person?: string;
  position?: string;
  submitted?: string;
  debrief?: boolean;
  /** Number, text and mandated stretches, as flat pairs of offsets. */
  items?: [id: string, text: TextNumber, ...mandated: number[]][];
}

export interface BatchFinding {
  id: string;
  rule: number;
  severity: SeverityName;
  state: 'open' | 'confirmed' | 'suppressed' | 'dismissed';
  unit?: UnitNumber;
  document: DocumentNumber;
  line: number;
  /** Where it stands in the office's own file, of an imported list. */
  origin?: string;
  person?: string;
  /** All own items it is about, in their order. */
  items: string[];
  title: TextNumber;
  problem: TextNumber;
  basis: TextNumber;
  advice: TextNumber;
  text?: TextNumber;
  note?: TextNumber;
  reason?: TextNumber;
  likeness?: TextNumber;
  residual?: number;
  raw?: number;
  /** Only names, numbers and dates differ. */
  renamed?: true;
  leftovers?: string[];
  related?: BatchPlace[];
  matches?: BatchMatch[];
}

/** A place in another file. */
export interface BatchPlace {
  document: DocumentNumber;
  line: number;
  item?: string;
  text?: TextNumber;
  /** 林国栋责任清单第2条. */
  label: string;
}

export interface BatchMatch {
  item: string;
  /** Position in the finding's `related`. */
  related: number;
  relatedItem: string;
  score: number;
  own?: TextNumber;
  other?: TextNumber;
  /** Own start and end, other start and end, flat. */
  spans: number[];
}

/** Two units with lists alike. `source`: whose text it was, where something left over shows it. */
export interface BatchLink {
  first: UnitNumber;
  second: UnitNumber;
  residual: number;
  findings: number[];
  source?: UnitNumber;
  /** The two lists that are most alike. */
  documents: [DocumentNumber, DocumentNumber];
}

export interface BatchCoverage {
  aspects: { title: string; span: number }[];
  duties: { id: string; title: string }[];
  /** By unit: how many lists mention each duty; -1: not checked. */
  counts: number[][];
  /** By unit: duties that a list must mention and does not. */
  missing: number[][];
}

export interface BatchReason {
  subject: string;
  reason: string;
  names: string;
}
