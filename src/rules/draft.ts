import type { Bilingual, MessageValue } from '../language/bilingual.js';
import type { Debrief, ResponsibilityList, SourceDocument, SourceRange, Unit } from '../workspace/model.js';

/** How grave a finding is; error leads to an order, warning to advice, info stays in the report. */
export type Severity = 'error' | 'warning' | 'info';

/** A stretch of a file that a finding is about, with who and what it belongs to. */
export interface Place {
  document: SourceDocument;
  range: SourceRange;
  unit?: Unit;
  list?: ResponsibilityList;
  debrief?: Debrief;
  person?: string;
  /** The item's id as written, or the number of a debrief's section. */
  item?: string;
  /** The text quoted as evidence. */
  text?: string;
}

/** How alike two texts are; shares are 0 to 1. */
export interface SimilarityFigures {
  /** Score of the whole texts. */
  raw: number;
  /** Share of the own characters that is mandated. */
  mandated: number;
  /** Score of what is left without mandated text. */
  residual: number;
  /** True when alike only with names, numbers and dates left out (只换名称). */
  renamed: boolean;
  /** Longest run of equal characters in the residual texts. */
  longestRun: number;
}

/** Own item matched with a related one. Spans: [ownStart, ownEnd, relatedStart, relatedEnd), UTF-16 offsets in the two texts. */
export interface ItemMatch {
  item: string;
  /** Index into `related`. */
  related: number;
  relatedItem: string;
  score: number;
  spans: [number, number, number, number][];
}

/** One defect as a rule reports it; the audit adds identity, state and the sentences. */
export interface FindingDraft {
  /** Key into the rule's messages. */
  message: string;
  values?: Record<string, MessageValue>;
  /**
   * Instead of the rule's default severity: milder where something explains the finding, graver where
   * evidence shows who copied. A severity set in the configuration is never exceeded.
   */
  severity?: Severity;
  at: Place;
  /** What identifies the finding beside its place: the text it is about. Default: the quoted text. */
  subject?: string;
  /** Identifies the finding by the text of its class in place of subject and others: members may come and go. */
  classText?: string;
  related?: Place[];
  similarity?: SimilarityFigures;
  matches?: ItemMatch[];
  /** Another unit's, person's or place's name left in, which gives a copy away. */
  leftovers?: string[];
  /** An innocent explanation or a limit of the evidence, for the reader. */
  reason?: Bilingual;
}

/** Said when a rule could not look at something. */
export interface NotCheckedDraft {
  notChecked: Bilingual;
  unit?: Unit;
}

export type RuleReport = FindingDraft | NotCheckedDraft;
