import type { ListItem, ResponsibilityList } from '../../workspace/model.js';
import type { Lexicon, Mention } from './lexicon.js';
import type { Mandated, MandatedPart } from './mandated.js';

/** What the writers themselves wrote; several rules look at it, and it is worked out once. */
export interface OwnText {
  /** The item's text with mandated characters blanked out; offsets are those of the item's text. */
  of(list: ResponsibilityList, item: ListItem): string;
  /** Names of the workspace in it. */
  mentions(list: ResponsibilityList, item: ListItem): readonly Mention[];
}

export function createOwnText(mandated: Mandated, lexicon: Lexicon): OwnText {
  // A mandated item stands in most lists to the letter, and is one part for all of them.
  const byPart = new WeakMap<MandatedPart, readonly Mention[]>();
  return {
    of: (list, item) => mandated.own(list, item),
    mentions(list, item) {
      const part = mandated.part(list, item);
      let mentions = byPart.get(part);
      if (mentions === undefined) {
        mentions = lexicon.mentions(part.own);
        byPart.set(part, mentions);
      }
      return mentions;
    },
  };
}
