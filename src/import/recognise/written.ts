import { foldWidth, parseNumber, parseYear } from '../../rules/text/numerals.js';
import { isCalendarDate } from '../../workspace/dates.js';

/** The text without white space at its ends: indents are looks. */
export function trimmed(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

/** The lines of the text as one: titles are broken for their looks. */
export function joinedLines(text: string, joint: string): string {
  return text
    .split('\n')
    .map(trimmed)
    .filter((line) => line !== '')
    .join(joint);
}

/** The text without any white space: 姓　名 is 姓名. */
export function spaceless(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** As labels are compared: half width, no white space, no colon or other sign at the end. */
export function label(text: string): string {
  return spaceless(text.normalize('NFKC')).replace(/^[*★☆#]{1,3}|[:,。.、;*]{1,3}$/gu, '');
}

/** A name of two characters is often spread out: 张　三. Others keep single spaces. */
export function personName(text: string): string {
  return /\p{Script=Han}/u.test(text) ? spaceless(text) : trimmed(text);
}

const OPENING = '（([【〔《“';
const CLOSING = '）)]】〕》”';

/** Splits at 、，；and line ends, not inside brackets or quotation marks. Empty parts are left out. */
export function splitOutside(text: string, separators: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of text) {
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separators.test(character)) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  parts.push(part);
  return parts.map(trimmed).filter((each) => each !== '');
}

const NUMBER = '[\\d一二三四五六七八九十]{1,3}';
const DAY = new RegExp(
  `(?<year>\\d{4}|[二][〇○Ｏ0O零一二三四五六七八九]{3})\\s*[-./年]\\s*(?<month>${NUMBER})\\s*[-./月]\\s*(?<day>${NUMBER})\\s*[日号]?`,
);
const MONTH = new RegExp(
  `^(?<year>\\d{4}|[二][〇○Ｏ0O零一二三四五六七八九]{3})\\s*[-./年]\\s*(?<month>${NUMBER})\\s*月?$`,
);

/** A day in the text: `YYYY-MM-DD`, and where it stands; undefined when there is none or no calendar has it. */
export function dayIn(text: string): { iso: string; from: number; to: number } | undefined {
  const found = DAY.exec(foldWidth(text));
  const iso = found?.groups === undefined ? undefined : isoOf(found.groups, found.groups.day ?? '');
  if (found === null || iso === undefined) return undefined;
  return { iso, from: found.index, to: found.index + found[0].length };
}

/** A day, or for a month its first day: 2025.6, 2025年6月1日, 二〇二五年六月. */
export function dayOrMonth(text: string): { iso: string; monthOnly: boolean } | undefined {
  const written = trimmed(text)
    .normalize('NFKC')
    .replace(/(?:起|至今|任现职|任)$/u, '');
  const whole = dayIn(written);
  if (whole !== undefined && whole.from === 0 && whole.to === written.length)
    return { iso: whole.iso, monthOnly: false };
  if (/^\d{4}\d{2}\d{2}$/.test(written)) {
    const [year, month, day] = [written.slice(0, 4), written.slice(4, 6), written.slice(6)];
    const iso = isoOf({ year, month }, day);
    return iso === undefined ? undefined : { iso, monthOnly: false };
  }
  const groups = MONTH.exec(written)?.groups;
  const iso = groups === undefined ? undefined : isoOf(groups, '1');
  return iso === undefined ? undefined : { iso, monthOnly: true };
}

function isoOf(groups: { [name: string]: string | undefined }, dayText: string): string | undefined {
  const yearText = groups.year ?? '';
  const year = parseYear(
    /[一二三四五六七八九]/u.test(yearText) ? yearText.replace(/[Ｏ0O]/gu, '〇') : yearText,
  );
  const month = parseNumber(groups.month ?? '');
  const day = parseNumber(dayText);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (!isCalendarDate(year, month, day)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The year that a title or label names: 2026年度, 二〇二六年. */
export function yearIn(text: string): number | undefined {
  const found =
    /(?<!\d)(?<year>(?:19|20|21)\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})(?:\s*年|(?![\d.-]))/u.exec(
      text.normalize('NFKC'),
    );
  return found?.groups?.year === undefined ? undefined : parseYear(found.groups.year);
}

/** Long enough, or ended like a sentence: not a heading. */
export function isSentence(text: string): boolean {
  const written = trimmed(text);
  return /[。；;！!]$/.test(written) || /[。；]/.test(written) || [...written].length > 32;
}

/** What shows a text in a message, on one line. */
export function excerpt(text: string, longest = 40): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join('');
}
