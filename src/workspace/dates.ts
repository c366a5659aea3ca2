const DATE = /^(\d{4})\s*(?:-|\.|\/|年)\s*(\d{1,2})\s*(?:-|\.|\/|月)\s*(\d{1,2})\s*[日号]?$/;

/** Characters that NFKC leaves as they are, whatever stands beside them: ASCII and the Chinese ones in use. */
const NORMAL = /^[\0-\x7f\u4e00-\u9fff]*$/;

/** Characters of a date with generous spaces. */
const LONGEST_DATE = 60;

/** True for a day of the Gregorian calendar. Months and days from 1. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  const days = month === 2 && isLeapYear(year) ? 29 : DAYS[month - 1];
  return year >= FIRST_YEAR && days !== undefined && day >= 1 && day <= days;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A year with fewer digits is a slip of typing. */
const FIRST_YEAR = 100;

/**
 * The ISO form (`2026-02-20`) of a day written as 2026-2-20, 2026.2.20, 2026/2/20 or 2026年2月20日;
 * undefined for anything else, also for a day that does not exist.
 */
export function isoDate(text: string): string | undefined {
  if (text.length > LONGEST_DATE) return undefined;
  if (isIsoDate(text)) return text;
  const match = DATE.exec((NORMAL.test(text) ? text : text.normalize('NFKC')).trim());
  if (match === null) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (!isCalendarDate(year, month, day)) return undefined;
  return `${match[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** As most dates are written; looked at by itself, since of dates there are many. */
function isIsoDate(text: string): boolean {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  const year = 100 * twoDigits(text, 0) + twoDigits(text, 2);
  return isCalendarDate(year, twoDigits(text, 5), twoDigits(text, 8));
}

/** The number that two digits are; NaN for other characters. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30;
  const ones = text.charCodeAt(at + 1) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : Number.NaN;
}

/** Whether the text has the form of a date, also of one that no calendar has. */
export function isDateLike(text: string): boolean {
  return DATE.test(text.normalize('NFKC').trim());
}

/** Today in China, whatever the machine's time zone. */
export function todayInShanghai(now: Date = new Date()): string {
  return new Date(now.getTime() + 8 * 3600_000).toISOString().slice(0, 10);
}
