import { attribute, child, integer, textOf, type XmlElement } from '../markup/element.js';
import type { NumberPrinter } from './number-formats.js';
import { richText, unescaped } from './shared-strings.js';

/** What reading cells needs of the workbook. */
export interface CellSettings {
  strings: readonly string[];
  printerOf(style: number): NumberPrinter;
}

/**
 * What a cell (s:c) shows.
 * @returns undefined for a formula whose result the file does not hold
 */
export function cellText(cell: XmlElement, { strings, printerOf }: CellSettings): string | undefined {
  const type = attribute(cell, 't') ?? 'n';
  if (type === 'inlineStr') {
    const inline = child(cell, 's:is');
    return inline === undefined ? '' : richText(inline);
  }
  const held = child(cell, 's:v');
  const value = held === undefined ? '' : textOf(held);
  if (held === undefined || (type === 'n' && value === '')) {
    return child(cell, 's:f') === undefined ? '' : undefined;
  }
  switch (type) {
    case 's':
      return strings[integer(value) ?? -1] ?? '';
    case 'b':
      return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE';
    case 'd':
      return isoDate(value);
    case 'n': {
      const number = Number(value);
      if (value.trim() === '' || !Number.isFinite(number)) return value.trim();
      return printerOf(integer(attribute(cell, 's')) ?? 0)(number);
    }
    default:
      return unescaped(value);
  }
}

/** Whether a text is what WPS puts into a cell that shows a picture: =DISPIMG("ID_…",1). */
export function isCellPicture(text: string): boolean {
  return /^=?(?:_xlfn\.)?DISPIMG\(/i.test(text);
}

/** Dates that are written as such (ISO 8601): without a time that is midnight. */
function isoDate(value: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(value.trim());
  if (match === null) return value;
  return match[2] === undefined || match[2] === '00:00' ? match[1]! : `${match[1]} ${match[2]}`;
}
