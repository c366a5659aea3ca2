import { format, getFormatDateInfo, getFormatFromId, getFormatInfo } from 'numfmt';
import type { OfficePackage } from '../container/package.js';
import { LIMITS } from '../limits.js';
import { attribute, elements, integer, type XmlElement } from '../markup/element.js';
import { dateText } from './dates.js';

/** Prints the number of a cell as the workbook shows it, and dates as YYYY-MM-DD. */
export type NumberPrinter = (value: number) => string;

/** Longest format code that Excel takes. */
const LONGEST_CODE = 255;

/**
 * Built-in formats whose code depends on the language of the program, as Excel in Chinese has them (ECMA-376 part 1,
 * 18.8.30, zh-cn). A file names them by number only.
 */
const CHINESE_FORMATS: Readonly<Record<number, string>> = {
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h"时"mm"分"',
  35: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'h"时"mm"分"',
  56: 'h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/**
 * Reads the styles of a workbook; the result gives the printer for the style of a cell (its attribute s).
 * @param since1904 whether days are counted from 1904
 */
export function readNumberFormats(
  parts: OfficePackage,
  part: string | undefined,
  since1904: boolean,
): (style: number) => NumberPrinter {
  const codes = new Map<number, string>();
  const formatOfStyle: number[] = [];
  if (part !== undefined) {
    parts.read(part, {
      whole: new Set(['s:numFmt', 's:cellXfs']),
      onElement: (element) => noteFormat(element, codes, formatOfStyle),
      isFull: () => codes.size >= LIMITS.definitions,
    });
  }
  const printers = new Map<number, NumberPrinter>();
  return (style) => {
    const id = formatOfStyle[style] ?? 0;
    const known = printers.get(id);
    if (known !== undefined) return known;
    const code = codes.get(id) ?? CHINESE_FORMATS[id] ?? getFormatFromId(id, 'zh-CN');
    const printer = printerOf(code, since1904);
    printers.set(id, printer);
    return printer;
  };
}

function noteFormat(element: XmlElement, codes: Map<number, string>, formatOfStyle: number[]): void {
  if (element.name === 's:numFmt') {
    const id = integer(attribute(element, 'numFmtId'));
    const code = attribute(element, 'formatCode');
    if (id !== undefined && code !== undefined && code.length <= LONGEST_CODE) codes.set(id, code);
    return;
  }
  for (const each of elements(element)) {
    if (each.name === 's:xf') formatOfStyle.push(integer(attribute(each, 'numFmtId')) ?? 0);
  }
}

/** A printer for a format code; one that is wrong prints plain numbers. */
export function printerOf(code: string, since1904: boolean): NumberPrinter {
  const { type } = getFormatInfo(code);
  switch (type) {
    case 'date':
    case 'datetime': {
      const shown = getFormatDateInfo(code);
      return (value) => dateText(value, shown, since1904) ?? plain(value);
    }
    case 'error':
    case 'text':
      return plain;
    case 'general':
      if (code.trim().toLowerCase() === 'general' || code === '') return plain;
      return formatted(code);
    default:
      return formatted(code);
  }
}

/** Printed by the format; what it would hide (;;;) is printed plain, for it is in the file. */
function formatted(code: string): NumberPrinter {
  return (value) => {
    const text = format(code, value, { locale: 'zh-CN', throws: false }).trim();
    return text === '' || text.startsWith('###') ? plain(value) : text;
  };
}

/** Without the noise of binary fractions: Excel keeps 15 digits. */
export function plain(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  const rounded = Number(value.toPrecision(15));
  return String(rounded);
}
