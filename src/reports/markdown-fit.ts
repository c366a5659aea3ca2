import type { Audit } from '../audit/audit.js';
import { ciWords as words } from '../language/ci-words.js';
import { say } from '../language/report-words.js';
import type { CheckFormat, CheckOptions } from './format.js';
import { checkMarkdown } from './markdown-check.js';

/** Characters that GitHub takes in a comment. */
const COMMENT = 65_536;

/** `wuze check -f markdown`: for a comment on a pull request, and so never longer than one may be. */
export const markdownComment: CheckFormat = (audit: Audit, options: CheckOptions): string =>
  fitMarkdown(audit, options, COMMENT, (text) => text.length);

/**
 * The Markdown of a check in a room of so many characters or bytes: whole, else with ever fewer findings of
 * each rule, at last cut; what is left out is counted.
 */
export function fitMarkdown(
  audit: Audit,
  options: CheckOptions,
  room: number,
  measure: (text: string) => number,
): string {
  const { maximumPerRule: given = Number.POSITIVE_INFINITY } = options;
  const limits = [given, ...[100, 50, 20, 10, 5, 3, 1].filter((limit) => limit < given)];
  for (const limit of limits) {
    const limited = Number.isFinite(limit) ? { ...options, maximumPerRule: limit } : options;
    const text = checkMarkdown(audit, limited);
    if (measure(text) <= room) return text;
    if (limit === limits.at(-1)) return cut(text, audit, options, room, measure);
  }
  return '';
}

/** The first whole blocks that fit, and how many findings do not; nothing where not even that has room. */
function cut(
  text: string,
  audit: Audit,
  { language }: CheckOptions,
  room: number,
  measure: (text: string) => number,
): string {
  const notice = (kept: string) => {
    const count = audit.findings.filter(({ id }) => !kept.includes(id)).length;
    return `> ${say(words.cut, language, { count })}\n`;
  };
  let left = room - measure(notice(''));
  const kept: string[] = [];
  for (const block of text.split('\n\n')) {
    left -= measure(block) + 2;
    if (left < 0) break;
    kept.push(block);
  }
  const whole = kept.map((block) => `${block}\n\n`).join('');
  const result = whole + notice(whole);
  return measure(result) <= room ? result : '';
}
