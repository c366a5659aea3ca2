import type { Bilingual } from '../../language/bilingual.js';
import type { OfficePlace } from '../office-document.js';
import { LIMITS } from './limits.js';
import { cleanText } from './markup/text.js';
import type { Notices } from './notices.js';

/** What may still be read of a file, counted down; what does not fit is said once. */
export interface Room {
  /** Text cleaned, and cut to what fits. */
  text(raw: string, place: OfficePlace): string;
  /** Takes room for one paragraph; false when there is none left. */
  paragraph(): boolean;
  /** Takes room for cells; false when there is not enough left. */
  cells(count: number): boolean;
  isFull(): boolean;
}

const BOUNDED: Record<'text' | 'all' | 'paragraphs' | 'cells', Bilingual> = {
  text: {
    zh: `一段或一格超过 ${LIMITS.textLength} 字，之后的未读：{places}`,
    en: `text beyond ${LIMITS.textLength} characters of a paragraph or cell was not read: {places}`,
  },
  all: {
    zh: `全文超过 ${LIMITS.textInAll} 字，之后的未读`,
    en: `text beyond ${LIMITS.textInAll} characters in all was not read`,
  },
  paragraphs: {
    zh: `超过 ${LIMITS.paragraphs} 段，之后的未读`,
    en: `paragraphs beyond ${LIMITS.paragraphs} were not read`,
  },
  cells: {
    zh: `表格超过 ${LIMITS.cells} 格，之后的未读`,
    en: `table cells beyond ${LIMITS.cells} were not read`,
  },
};

export function roomFor(notices: Notices): Room {
  const left = {
    text: LIMITS.textInAll as number,
    paragraphs: LIMITS.paragraphs as number,
    cells: LIMITS.cells as number,
  };
  let full = false;
  const bounded = (subject: keyof typeof BOUNDED, place?: OfficePlace): void =>
    notices.add('bounded', BOUNDED[subject], place);
  const take = (what: 'paragraphs' | 'cells', count: number): boolean => {
    if (left[what] < count) {
      bounded(what);
      full = true;
      return false;
    }
    left[what] -= count;
    return true;
  };
  return {
    text(raw, place) {
      if (raw.length > LIMITS.textLength) bounded('text', place);
      const cut = raw.slice(0, LIMITS.textLength);
      // Counted as it stands in the file: cleaning costs as much as reading.
      if (cut.length > left.text) {
        bounded('all');
        full = true;
        return '';
      }
      left.text -= cut.length;
      return cleanText(cut);
    },
    paragraph: () => take('paragraphs', 1),
    cells: (count) => take('cells', count),
    isFull: () => full,
  };
}
