import type { Language } from '../language/bilingual.js';
import { checkWords, say } from '../language/report-words.js';
import { type AuditIndex, counts } from './audit-index.js';
import { ruleRows } from './overview.js';

/** What a person does next, from what was found; each step names the command. */
export function nextSteps(index: AuditIndex, language: Language): string[] {
  const { units, notChecked, findings } = index.audit;
  const { steps } = checkWords;
  const verdicts = (verdict: string) => units.filter((unit) => unit.verdict === verdict).length;
  const open = findings.filter(counts);
  const unjudged = open.filter(({ rule }) => rule === 'copying/unregistered').length;
  const unverified = open.filter(
    ({ state, severity, similarity }) => state === 'open' && severity !== 'info' && similarity !== undefined,
  ).length;
  const first = ruleRows(index, language)[0];
  const step = (words: { zh: string; en: string }, count: number) =>
    count === 0 ? [] : [say(words, language, { count })];
  const list = [
    ...step(steps.verify, unverified),
    ...step(steps.clauses, unjudged),
    ...step(steps.notChecked, notChecked.length),
    ...step(steps.fix, verdicts('revise') + verdicts('resubmit')),
    ...step(steps.resubmit, verdicts('resubmit')),
    ...(first === undefined ? [] : [say(steps.explain, language, { rule: first.rule })]),
  ];
  return list.length === 0 ? [say(steps.nothing, language)] : list;
}
