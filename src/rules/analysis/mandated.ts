import type { ListItem, ResponsibilityList, Workspace } from '../../workspace/model.js';

/** Which characters of a list are mandated: clauses and the template's `keep` items, found fuzzily. */
export interface Mandated {
  /** Mandated stretches of the item's text, [from, to) in UTF-16 offsets, ascending. */
  spans(list: ResponsibilityList, item: ListItem): [number, number][];
  /** Share of the item's characters (white space and punctuation left out) that is mandated, 0 to 1. */
  share(list: ResponsibilityList, item: ListItem): number;
}

export function createMandated(_workspace: Workspace): Mandated {
  return { spans: () => [], share: () => 0 };
}
