import type { Bilingual, Language } from '../language/bilingual.js';
import type {
  Debrief,
  ResponsibilityList,
  SourceDocument,
  Suppression,
  Unit,
  Workspace,
} from '../workspace/model.js';
import type { Analysis } from './analysis/analysis.js';
import type { Place, RuleReport, Severity } from './draft.js';

export type {
  FindingDraft,
  ItemMatch,
  NotCheckedDraft,
  Place,
  RuleReport,
  Severity,
  SimilarityFigures,
} from './draft.js';

/** What a rule looks at, one at a time. */
export interface RuleSubjects {
  /** Every file read, also those that cannot be parsed. */
  document: SourceDocument;
  /** A list of the audited year. */
  list: ResponsibilityList;
  debrief: Debrief;
  unit: Unit;
  workspace: Workspace;
  /** An exemption of wuze.yaml or of a comment, and what became of it in this run. */
  suppression: SuppressionUse;
}

export interface SuppressionUse {
  suppression: Suppression;
  /** True when its `until` is before the run's date: it then has no effect. */
  expired: boolean;
  /** How many findings it exempts. */
  findings: number;
  /** The comment in a list that it stands in; without one it stands in wuze.yaml. */
  comment?: Place;
  /** Why a comment has no effect at all. */
  fault?: Bilingual;
}

export type RuleScope = keyof RuleSubjects;

/** 问题 (what), 依据 (why it is one), 整改建议 (what to do). Each may hold `{placeholders}`. */
export interface Message {
  problem: string;
  basis: string;
  advice: string;
}

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
