import { isCalendarDate } from '../../workspace/dates.js';
import { DIGITS, LABELS, LONG } from '../../workspace/sensitive-signs.js';
import { createClaims } from './claims.js';
import { matchesIn } from './matches.js';
import { foldWidth } from './numerals.js';

/** Characters [from, to) of a text that nobody outside may read. */
export interface SensitiveSpan {
  from: number;
  to: number;
  kind: 'identity' | 'telephone';
}

/** First two digits of a region code (GB/T 2260). */
const PROVINCE = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)';

/** Eighteen digits, also in groups: 350299 19780214 0019. */
const IDENTITY = new RegExp(`(?<!\\d)${PROVINCE}(?:[ -]?\\d){15}[ -]?[\\dXx](?![\\dA-Za-z])`, 'g');
/** Behind the word 身份证 also the fifteen digits of before 1999, and numbers with a slip in them. */
const LABELLED_IDENTITY =
  /身份证(?:件?号码?|号)?[:： 为是]{0,3}((?:\d[ -]?){14}(?:(?:\d[ -]?){3}[\dXx]|\d))(?![\dA-Za-z])/g;

const MOBILE =
  /(?<![\d.])(?:(?:\+|00)?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d|\s?(?:元|万|亿|吨|立方|平方|人次))/g;
const LANDLINE = /(?<![\d.-])(?:\(0\d{2,3}\)[ -]?|0\d{2,3}[ -])[2-9]\d{2,3}[ -]?\d{4}(?![\d.])/g;
/** Behind the word 电话 also without area code. */
const LABELLED_TELEPHONE =
  /(?:电话|座机|传真|手机|联系方式)(?:号码?)?[:： 为是]{0,3}((?:0\d{2,3}-?)?[2-9]\d{2,3}[ -]?\d{4})(?!\d)/g;

/** Those that have {@link LONG}, and those that have one of {@link LABELS}. */
export const LONG_NUMBERS = [IDENTITY, MOBILE, LANDLINE];
export const LABELLED_NUMBERS = [LABELLED_IDENTITY, LABELLED_TELEPHONE];

/** A number behind these words is one of a document, a contract or an account. */
const OTHER_NUMBER =
  /(?:编号|单号|票号|案号|文号|合同号|账号|帐号|卡号|代码|编码|批号|流水号|序列号|订单号)[:： 为是]{0,3}$/;

/** Identity-card numbers (GB 11643: region, birth date, order, check digit) and telephone numbers, in order, not overlapping. */
export function sensitiveSpans(source: string): SensitiveSpan[] {
  if (!DIGITS.test(source)) return [];
  const long = LONG.test(source);
  const labelled = LABELS.test(source);
  if (!long && !labelled) return [];
  const text = foldWidth(source);
  const spans: SensitiveSpan[] = [];
  const claims = createClaims(text.length);
  const add = (from: number, to: number, kind: SensitiveSpan['kind']): void => {
    if (claims.take(from, to)) spans.push({ from, to, kind });
  };
  const addLabelled = (pattern: RegExp, kind: SensitiveSpan['kind']): void => {
    if (!labelled) return;
    for (const match of matchesIn(text, pattern)) {
      const to = match.index + match[0].length;
      add(to - match[1]!.length, to, kind);
    }
  };
  const addLong = (
    pattern: RegExp,
    kind: SensitiveSpan['kind'],
    isOne: (from: number, to: number) => boolean,
  ) => {
    if (!long) return;
    for (const { from, to } of matchesOf(pattern, text)) if (isOne(from, to)) add(from, to, kind);
  };
  addLabelled(LABELLED_IDENTITY, 'identity');
  addLong(IDENTITY, 'identity', (from, to) => hasBirthDate(text.slice(from, to)));
  addLabelled(LABELLED_TELEPHONE, 'telephone');
  for (const pattern of [MOBILE, LANDLINE]) {
    addLong(pattern, 'telephone', (from) => !OTHER_NUMBER.test(text.slice(Math.max(0, from - 8), from)));
  }
  return spans.sort((a, b) => a.from - b.from);
}

/** Matches from every start: one that turns out to be no number must not hide the next. */
function* matchesOf(pattern: RegExp, text: string): Iterable<{ from: number; to: number }> {
  const search = new RegExp(pattern);
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    yield { from: match.index, to: match.index + match[0].length };
    search.lastIndex = match.index + 1;
  }
}

function hasBirthDate(written: string): boolean {
  const digits = written.replace(/[ -]/g, '');
  const year = Number(digits.slice(6, 10));
  return (
    year >= 1900 &&
    year < 2100 &&
    isCalendarDate(year, Number(digits.slice(10, 12)), Number(digits.slice(12, 14)))
  );
}

/** The text with the middle of such numbers starred; its length stays, so that offsets into it hold. */
export function maskSensitive(text: string): string {
  let masked = text;
  for (const { from, to } of sensitiveSpans(text)) {
    // Of a short number five open digits would leave nothing to guess.
    const [head, tail] = to - from >= 11 ? [3, 2] : [2, 1];
    masked = masked.slice(0, from + head) + '*'.repeat(to - from - head - tail) + masked.slice(to - tail);
  }
  return masked;
}
