import type { Bilingual, Language, MessageValue } from '../language/bilingual.js';
import type {
  Debrief,
  ResponsibilityList,
  SourceDocument,
  SourceRange,
  Suppression,
  Unit,
  Workspace,
} from '../workspace/model.js';
import type { Analysis } from './analysis/analysis.js';

export type Severity = 'error' | 'warning' | 'info';

/** What a rule looks at, one at a time. */
export interface RuleSubjects {
  /** Every file read, also those that cannot be parsed. */
  document: SourceDocument;
  /** A list of the audited year. */
  list: ResponsibilityList;
  debrief: Debrief;
  unit: Unit;
  workspace: Workspace;
  /** An exemption of wuze.yaml and what became of it in this run. */
  suppression: SuppressionUse;
}

export interface SuppressionUse {
  suppression: Suppression;
  /** True when its `until` is before the run's date: it then has no effect. */
  expired: boolean;
  /** How many findings it exempts. */
  findings: number;
}

export type RuleScope = keyof RuleSubjects;

/** 问题 (what), 依据 (why it is one), 整改建议 (what to do). Each may hold `{placeholders}`. */
export interface Message {
  problem: string;
  basis: string;
  advice: string;
}

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

export interface RuleContext<Options> {
  options: Options;
  workspace: Workspace;
  /** Results that several rules share, computed once. */
  analysis: Analysis;
}

/** JSON Schema (2020-12) of a rule's options; every property has a default and a bilingual description. */
export interface OptionSchema {
  type: 'number' | 'integer' | 'string' | 'boolean' | 'array';
  items?: { type: 'string' };
  minimum?: number;
  maximum?: number;
  default: unknown;
  description: Bilingual;
}

/**
 * A rule: a pure function from its subject to findings. It reads no files, prints nothing, and knows
 * no output format.
 */
export interface Rule<Scope extends RuleScope = RuleScope, Options = Record<string, unknown>> {
  /** `group/name`; stable. */
  id: string;
  severity: Severity;
  scope: Scope;
  /** A noun phrase for tables: 班子成员清单雷同. */
  title: Bilingual;
  /** Why the rule exists, what it looks at and what it leaves alone; Markdown, for the rule's page. */
  rationale: Bilingual;
  options?: Record<string, OptionSchema>;
  messages: Record<string, Record<Language, Message>>;
  check(subject: RuleSubjects[Scope], context: RuleContext<Options>): Iterable<RuleReport>;
}

/** Keeps the types of scope and options while the list of rules forgets them. */
export function defineRule<Scope extends RuleScope, Options = Record<string, never>>(
  rule: Rule<Scope, Options>,
): Rule {
  return rule as unknown as Rule;
}
