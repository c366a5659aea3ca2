import { recently } from '../../similarity/recently.js';
import type { ListItem, ResponsibilityList } from '../../workspace/model.js';
import type { Lexicon, Mention } from './lexicon.js';
import type { Mandated } from './mandated.js';

/** What the writers themselves wrote; several rules look at it, and it is worked out once. */
export interface OwnText {
  /** The item's text with mandated characters blanked out; offsets are those of the item's text. */
  of(list: ResponsibilityList, item: ListItem): string;
  /** Names of the workspace in it. */
  mentions(list: ResponsibilityList, item: ListItem): readonly Mention[];
}

/** Texts whose names are at hand. */
const REMEMBERED = 1000;

export function createOwnText(mandated: Mandated, lexicon: Lexicon): OwnText {
  const mentions = recently((text): readonly Mention[] => lexicon.mentions(text), REMEMBERED);
  return {
    of: (list, item) => mandated.own(list, item),
    mentions: (list, item) => mentions(mandated.own(list, item)),
  };
}
