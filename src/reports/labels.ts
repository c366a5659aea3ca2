import type { AuditList, AuditUnit, Finding } from '../audit/audit.js';
import type { Language } from '../language/bilingual.js';
import { reportWords, say } from '../language/report-words.js';
import type { AuditIndex } from './audit-index.js';
import { percent } from './official.js';

/** 合格（部分未核查）: the verdict in words. */
export function verdictLabel(unit: Pick<AuditUnit, 'verdict' | 'partly'>, language: Language): string {
  const verdict = say(reportWords.verdicts[unit.verdict], language);
  return unit.verdict === 'pass' && unit.partly ? verdict + say(reportWords.partly, language) : verdict;
}

/** The rule's title, or its id when the audit does not describe it. */
export function ruleTitle(rule: string, index: AuditIndex, language: Language): string {
  return index.rules.get(rule)?.title[language] ?? rule;
}

/** 第3条; the number of a section for a debrief. */
export function itemLabel(item: string, file: string, index: AuditIndex, language: Language): string {
  const words =
    index.lists.get(file)?.kind === 'debrief' ? reportWords.sectionNumber : reportWords.itemNumber;
  return say(words, language, { item });
}

/** 第3、5条: the items a finding is about; undefined when it is about the whole list. */
export function itemsLabel(finding: Finding, index: AuditIndex, language: Language): string | undefined {
  const items = new Set(finding.matches?.map((match) => match.item) ?? []);
  if (items.size === 0 && finding.item !== undefined) items.add(finding.item);
  if (items.size === 0) return undefined;
  return itemLabel(enumerate([...items], language), finding.file, index, language);
}

/** 陈志远责任清单: what a list is and whose. */
export function listLabel(list: Pick<AuditList, 'kind' | 'type' | 'person'>, language: Language): string {
  const type = list.kind === 'debrief' ? 'debrief' : list.type;
  if (type === undefined) return list.person ?? say(reportWords.lists.unknown, language);
  if (list.person === undefined) return say(reportWords.lists[type], language);
  return say(reportWords.listOf[type], language, { person: list.person });
}

/** units/yuanlin/2026/chen.yaml 第15行（原文：园林局清单.docx 表1第3行）: the file, and what it was imported from. */
export function placeLabel(
  { file, start, origin }: Pick<Finding, 'file' | 'start' | 'origin'>,
  language: Language,
): string {
  const place = say(reportWords.place, language, { file, line: start.line });
  return origin === undefined
    ? place
    : say(reportWords.imported, language, { place, origin: origin[language] });
}

/** The figures of likeness in one line. */
export function likenessText(figures: NonNullable<Finding['similarity']>, language: Language): string {
  const words = reportWords.likeness;
  const parts = [
    say(words.residual, language, { percent: percent(figures.residual) }),
    say(words.raw, language, { percent: percent(figures.raw) }),
  ];
  if (figures.mandated > 0) parts.push(say(words.mandated, language, { percent: percent(figures.mandated) }));
  if (figures.longestRun > 0) parts.push(say(words.run, language, { count: figures.longestRun }));
  if (figures.renamed) parts.push(say(words.renamed, language));
  return parts.join(say(reportWords.clauseSeparator, language));
}

/** Words joined as the language does it: 甲、乙 or A, B. */
export function enumerate(words: readonly string[], language: Language): string {
  return words.join(say(reportWords.listSeparator, language));
}
