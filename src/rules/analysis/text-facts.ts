import type { NormalisedText } from '../../similarity/normalise.js';
import type { Passage } from '../../similarity/passage.js';
import type { Mention } from './lexicon.js';

/**
 * What several rules ask about one text of a workspace, each worked out when it is first asked for. A mandated item stands
 * in most lists to the letter, and has one of these for all of them: that is faster than looking long texts up.
 */
export interface TextFacts {
  /** The writer's own part of the text, normalised. */
  normalised: NormalisedText | undefined;
  /** Names in it, with offsets into the normalised text, and with offsets into the text. */
  found: readonly Mention[] | undefined;
  mentions: readonly Mention[] | undefined;
  /** Duties, by their places in the catalogue, of which the whole text has a keyword; ascending. */
  duties: readonly number[] | undefined;
  /** The text made ready for comparison, as in units of a kind. */
  prepared: { kind: string; passage: Passage } | undefined;
}

/** @param normalised the writer's own part, where it is known already */
export function noFacts(normalised: NormalisedText | undefined): TextFacts {
  return { normalised, found: undefined, mentions: undefined, duties: undefined, prepared: undefined };
}
