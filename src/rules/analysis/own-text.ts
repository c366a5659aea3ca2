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

const NONE: readonly Mention[] = [];

export function createOwnText(mandated: Mandated, lexicon: Lexicon): OwnText {
  const normalisedOf = ({ own, facts }: MandatedPart): NormalisedText => {
    facts.normalised ??= normalise(own);
    return facts.normalised;
  };
  return {
    of: (list, item) => mandated.own(list, item),
    normalised: (list, item) => normalisedOf(mandated.part(list, item)),
    mentions(list, item, matters) {
      const part = mandated.part(list, item);
      const { facts } = part;
      facts.found ??= lexicon.mentionsInNormalised(normalisedOf(part).text);
      if (!facts.found.some(matters)) return NONE;
      facts.mentions ??= inSource(facts.found, normalisedOf(part));
      return facts.mentions;
    },
  };
}
