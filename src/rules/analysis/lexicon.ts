import type { Member, Unit, Workspace } from '../../workspace/model.js';

/** A name of the workspace found in a text: characters [from, to). */
export interface Mention {
  from: number;
  to: number;
  kind: 'unit' | 'person' | 'place' | 'department' | 'position';
  /** The characters found. */
  name: string;
  /** Units the name belongs to (several units may have a 办公室). */
  units: Unit[];
  /** For persons: the roster entries of that name. */
  members: { unit: Unit; member: Member }[];
}

/** Every name the workspace's rosters know. */
export interface Lexicon {
  /** Mentions in the text, leftmost longest, not overlapping. */
  mentions(text: string): Mention[];
}

export function createLexicon(_workspace: Workspace): Lexicon {
  return { mentions: () => [] };
}
