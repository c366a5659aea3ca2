import { type NormalisedText, normalise } from '../../similarity/normalise.js';
import type { ListItem, ResponsibilityList } from '../../workspace/model.js';
import { inSource, type Lexicon, type Mention } from './lexicon.js';
import type { Mandated, MandatedPart } from './mandated.js';

/** What the writers themselves wrote; several rules look at it, and it is worked out once. */
export interface OwnText {
  /** The item's text with mandated characters blanked out; offsets are those of the item's text. */
  of(list: ResponsibilityList, item: ListItem): string;
  /** The same, normalised. */
  normalised(list: ResponsibilityList, item: ListItem): NormalisedText;
  /** Names of the workspace in it; none when there is none of which `matters` says so. */
  mentions(
    list: ResponsibilityList,
    item: ListItem,
    matters: (mention: Mention) => boolean,
  ): readonly Mention[];
}

/** What is worked out of one text when it is asked for. */
interface Facts {
  normalised?: NormalisedText;
  /** With offsets into the normalised text, and with those into the text. */
  found?: readonly Mention[];
  mentions?: readonly Mention[];
}

const NONE: readonly Mention[] = [];

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
  const normalisedOf = (part: MandatedPart, facts: Facts): NormalisedText => {
    facts.normalised ??= normalise(part.own);
    return facts.normalised;
  };
  return {
    of: (list, item) => mandated.own(list, item),
    normalised(list, item) {
      const part = mandated.part(list, item);
      return normalisedOf(part, factsOf(part));
    },
    mentions(list, item, matters) {
      const part = mandated.part(list, item);
      const facts = factsOf(part);
      facts.found ??= lexicon.mentionsInNormalised(normalisedOf(part, facts).text);
      if (!facts.found.some(matters)) return NONE;
      facts.mentions ??= inSource(facts.found, normalisedOf(part, facts));
      return facts.mentions;
    },
  };
}
