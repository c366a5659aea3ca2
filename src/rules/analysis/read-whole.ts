import type { Bilingual } from '../../language/bilingual.js';
import type { ResponsibilityList } from '../../workspace/model.js';

/**
 * Whether all of the list could be read. Where the file has mistakes of syntax, or an item lost its text
 * to them, nothing can be said of what the list leaves out: group `format` reports the mistake.
 */
export function isReadWhole(list: ResponsibilityList): boolean {
  const { document, items, written } = list;
  if (document.problems.some((problem) => problem.source === 'yaml')) return false;
  if (items.some((item, at) => item.index !== at)) return false;
  return items.length === written;
}

/** What is said of such a list in place of findings. */
export function notReadWhole(list: ResponsibilityList): Bilingual {
  return {
    zh: `${list.document.file} 有格式错误，只读出一部分，未核查其内容是否完整`,
    en: `${list.document.file} has mistakes of format and was read only in part; what it leaves out was not judged`,
  };
}
