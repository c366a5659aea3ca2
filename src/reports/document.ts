import type { FindingState } from '../audit/audit.js';
import type { Severity } from './audit-index.js';
import type { Comparison } from './comparison.js';
import type { Piece } from './passages.js';

/** A cell of a table. `anchor` points at a group of findings of the same document. */
export interface Cell {
  text: string;
  numeric?: boolean;
  anchor?: string;
}

export interface Table {
  kind: 'table';
  caption: string;
  /** True where a heading already says it. */
  captionKnown?: boolean;
  head: string[];
  rows: Cell[][];
}

export interface Paragraph {
  kind: 'paragraph';
  text: string;
}

/** Numbered points: 1. 2. 3. */
export interface Points {
  kind: 'points';
  points: { number: string; text: string }[];
}

/** One finding as its reader may see it. */
export interface FindingEntry {
  kind: 'finding';
  id: string;
  number: string;
  /** 班子成员清单雷同（第3条）. */
  title: string;
  rule: string;
  severity: Severity;
  /** 应当整改, 建议改进, 供参考; absent where the finding does not count. */
  demand?: string;
  state: FindingState;
  /** Said when it is not simply open: 经复核属实. */
  stateLabel?: string;
  place: string;
  problem: string;
  /** Left out where the finding does not count. */
  basis?: string;
  advice?: { label: string; text: string };
  /** The text complained of, when it is not shown in a comparison. */
  quote?: Piece[];
  likeness?: string;
  leftovers?: string;
  /** Other places, when they are not shown in a comparison. */
  related?: string;
  note?: string;
  reason?: string;
  comparisons: Comparison[];
}

/** The findings of one list. */
export interface Group {
  kind: 'group';
  /** 'g1', 'g2'…: unique in the document. */
  anchor: string;
  number: string;
  title: string;
  /** The file. */
  place: string;
  findings: FindingEntry[];
}

/** Likeness of a unit's lists, each with each. `values[row][column]`. */
export interface Heatmap {
  kind: 'heatmap';
  caption: string;
  corner: string;
  labels: string[];
  values: ({ residual: number; raw: number; title: string } | undefined)[][];
  explanation: string;
}

export interface Subsection {
  kind: 'subsection';
  number: string;
  title: string;
  blocks: (Paragraph | Table)[];
}

export type Block = Paragraph | Points | Table | Subsection | Group | Heatmap;

export interface Section {
  /** 一、; absent for an appendix. */
  number?: string;
  title: string;
  blocks: Block[];
}
