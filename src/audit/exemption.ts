import type { Bilingual } from '../language/bilingual.js';
import type { ListType, SourceRange, Suppression } from '../workspace/model.js';

/** An exemption that stands as a comment in a list, for one rule, as plain data. */
export interface CommentExemption {
  file: string;
  /** Whose list or debrief it stands in. */
  unit: string;
  listType?: ListType;
  person?: string;
  range: SourceRange;
  text: string;
  suppression: Suppression;
  /** True when its `until` is before the run's date. */
  expired: boolean;
  /** Why it has no effect at all. */
  fault?: Bilingual;
  reach: Reach;
}

/** What the comment is about: the whole file, items, or (elsewhere in the list) one line. */
export type Reach =
  | { kind: 'file' }
  | { kind: 'items'; items: readonly Lines[] }
  | { kind: 'line'; line: number };

export interface Lines {
  id: string;
  first: number;
  last: number;
}
