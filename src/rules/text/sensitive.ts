/** Characters [from, to) of a text that nobody outside may read. */
export interface SensitiveSpan {
  from: number;
  to: number;
  kind: 'identity' | 'telephone';
}

const IDENTITY =
  /(?<![0-9０-９])[1-9１-９][0-9０-９]{5}(?:18|19|20|１８|１９|２０)[0-9０-９]{2}(?:0[1-9]|1[0-2]|０[１-９]|１[０-２])(?:[0-2][0-9]|3[01]|[０-２][０-９]|３[０１])[0-9０-９]{3}[0-9０-９XxＸｘ](?![0-9０-９])/g;
const MOBILE = /(?<![0-9０-９.])(?:1[3-9]|１[３-９])[0-9０-９](?:[ \-－]?[0-9０-９]{4}){2}(?![0-9０-９])/g;
const LANDLINE =
  /(?<![0-9０-９])(?:[（(]0\d{2,3}[）)]|0\d{2,3}[\-－ ])[2-9]\d{6,7}(?![0-9０-９])/g;

/** Identity-card numbers (GB 11643: region, birth date, order, check digit) and telephone numbers, in order. */
export function sensitiveSpans(text: string): SensitiveSpan[] {
  const spans: SensitiveSpan[] = [];
  const collect = (pattern: RegExp, kind: SensitiveSpan['kind']): void => {
    for (const match of text.matchAll(pattern)) {
      spans.push({ from: match.index, to: match.index + match[0].length, kind });
    }
  };
  collect(IDENTITY, 'identity');
  collect(MOBILE, 'telephone');
  collect(LANDLINE, 'telephone');
  return spans.sort((a, b) => a.from - b.from);
}

/** The text with the middle of such numbers starred; its length stays, so that offsets into it hold. */
export function maskSensitive(text: string): string {
  let masked = text;
  for (const { from, to } of sensitiveSpans(text)) {
    const number = masked.slice(from, to);
    masked = masked.slice(0, from) + number.slice(0, 3) + '*'.repeat(to - from - 5) + number.slice(-2) + masked.slice(to);
  }
  return masked;
}
