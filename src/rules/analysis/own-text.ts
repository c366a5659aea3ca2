import { type NormalisedText, normalise } from '../../similarity/normalise.js';
import type { ListItem, ResponsibilityList } from '../../workspace/model.js';
import type { Lexicon, Mention } from './lexicon.js';
import type { Mandated, MandatedPart } from './mandated.js';

/** What the writers themselves wrote; several rules look at it, and it is worked out once. */
export interface OwnText {
  /** The item's text with mandated characters blanked out; offsets are those of the item's text. */
  of(list: ResponsibilityList, item: ListItem): string;
  /** The same, normalised. */
  normalised(list: ResponsibilityList, item: ListItem): NormalisedText;
  /** Names of the workspace in it. */
  mentions(list: ResponsibilityList, item: ListItem): readonly Mention[];
}

/** What is worked out of one text when it is asked for. */
interface Facts {
  normalised?: NormalisedText;
  mentions?: readonly Mention[];
}

export function createOwnText(mandated: Mandated, lexicon: Lexicon): OwnText {
  // A mandated item stands in most lists to the letter, and is one part for all of them.
  const byPart = new WeakMap<MandatedPart, Facts>();
  const factsOf = (part: MandatedPart): Facts => {
    let facts = byPart.get(part);
    if (facts === undefined) {
      facts = {};
      byPart.set(part, facts);
    }
    return facts;
  };
  return {
    of: (list, item) => mandated.own(list, item),
    normalised(list, item) {
      const part = mandated.part(list, item);
      const facts = factsOf(part);
      facts.normalised ??= normalise(part.own);
      return facts.normalised;
    },
    mentions(list, item) {
      const part = mandated.part(list, item);
      const facts = factsOf(part);
      facts.mentions ??= lexicon.mentions(part.own);
      return facts.mentions;
    },
  };
}
