import type { ListItem, ResponsibilityList } from '../../workspace/model.js';
import type { Mandated } from './mandated.js';

/** Stands for a mandated character: no name, word or sentence reaches across it. */
const BLANK = '\uFFFC';

/** The item's text with mandated characters blanked out; offsets are those of the item's text. */
export function ownText(mandated: Mandated, list: ResponsibilityList, item: ListItem): string {
  let text = '';
  let end = 0;
  for (const [from, to] of mandated.spans(list, item)) {
    text += item.text.slice(end, from) + BLANK.repeat(to - from);
    end = to;
  }
  return text + item.text.slice(end);
}
