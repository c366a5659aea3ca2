import type { ListItem, ResponsibilityList } from '../../workspace/model.js';
import type { Lexicon, Mention } from './lexicon.js';
import type { Mandated } from './mandated.js';

/** Stands for a mandated character: no name, word or sentence reaches across it. */
export const BLANK = '\uFFFC';

/** What the writers themselves wrote; several rules look at it, and it is worked out once. */
export interface OwnText {
  /** The item's text with mandated characters blanked out; offsets are those of the item's text. */
  of(list: ResponsibilityList, item: ListItem): string;
  /** Names of the workspace in it. */
  mentions(list: ResponsibilityList, item: ListItem): readonly Mention[];
}

export function createOwnText(mandated: Mandated, lexicon: Lexicon): OwnText {
  const texts = new WeakMap<ListItem, string>();
  const mentions = new WeakMap<ListItem, Mention[]>();
  const ownText: OwnText = {
    of(list, item) {
      let text = texts.get(item);
      if (text === undefined) {
        text = blankOut(item.text, mandated.spans(list, item));
        texts.set(item, text);
      }
      return text;
    },
    mentions(list, item) {
      let found = mentions.get(item);
      if (!found) {
        found = lexicon.mentions(ownText.of(list, item));
        mentions.set(item, found);
      }
      return found;
    },
  };
  return ownText;
}

function blankOut(source: string, spans: readonly [number, number][]): string {
  let text = '';
  let end = 0;
  for (const [from, to] of spans) {
    text += source.slice(end, from) + BLANK.repeat(to - from);
    end = to;
  }
  return text + source.slice(end);
}
