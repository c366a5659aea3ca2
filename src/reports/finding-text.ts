import type { Finding } from '../audit/audit.js';
import { visible } from '../documents/visible.js';
import type { Language } from '../language/bilingual.js';
import { ciWords as words } from '../language/ci-words.js';
import { reportWords, say } from '../language/report-words.js';
import { type AuditIndex, counts } from './audit-index.js';
import { enumerate, itemsLabel, likenessText, ruleTitle } from './labels.js';

/** 陈志远 第3条 班子成员清单雷同: who, which item and which defect, in one line. */
export function findingTitle(finding: Finding, index: AuditIndex, language: Language): string {
  const parts = [
    finding.person,
    itemsLabel(finding, index, language),
    ruleTitle(finding.rule, index, language),
  ];
  return oneLine(parts.filter((part) => part !== undefined).join(' '));
}

/** The problem, with the state and its reason before it where it does not count. */
export function problemText(finding: Finding, language: Language): string {
  const problem = finding.problem[language];
  if (counts(finding)) return visible(problem);
  const state = say(reportWords.states[finding.state], language);
  const mark =
    finding.reason === undefined
      ? say(words.closedWithoutReason, language, { state })
      : say(words.closed, language, { state, reason: finding.reason });
  return visible(mark + problem);
}

/** The whole finding as plain text, one line for each part. */
export function findingText(finding: Finding, language: Language): string {
  const { basis, advice, note, similarity, leftovers, origin } = finding;
  const line = (word: { zh: string; en: string }, text: string | undefined) =>
    text === undefined || text === '' ? [] : [say(word, language, { text })];
  return [
    problemText(finding, language),
    ...line(words.origin, origin?.[language]),
    ...line(words.likeness, similarity && likenessText(similarity, language)),
    ...line(words.leftovers, leftovers && enumerate(leftovers, language)),
    ...line(words.note, note?.[language]),
    ...line(words.basis, basis[language]),
    ...line(words.advice, advice[language]),
  ]
    .map(visible)
    .join('\n');
}

/** Line breaks become spaces. */
function oneLine(text: string): string {
  return visible(text)
    .replace(/(?<!\s)\s*\n\s*/g, ' ')
    .trim();
}
