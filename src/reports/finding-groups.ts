import type { AuditList, AuditUnit, Finding } from '../audit/audit.js';
import type { Language } from '../language/bilingual.js';
import { rectificationWords, reportWords, say } from '../language/report-words.js';
import { type AuditIndex, byPlace, byText, counts, groupBy } from './audit-index.js';
import { comparisonsOf } from './comparison.js';
import type { FindingEntry, Group } from './document.js';
import type { ReportOptions } from './format.js';
import { itemsLabel, likenessText, listLabel, placeLabel, ruleTitle } from './labels.js';
import { listOrder } from './list-order.js';
import { heading } from './official.js';
import { type Parties, partiesOf } from './parties.js';
import { passages } from './passages.js';

/** Characters shown beside what is alike in another list. */
const CONTEXT = 12;
/** Own texts up to this length are quoted whole. */
const WHOLE = 300;

/**
 * Findings of a unit by the list they are in: first the unit's own document, then team, principal, members,
 * supervision, debriefs.
 * @param anchors takes the anchor of each file's first group
 */
export function findingGroups(
  unit: AuditUnit,
  findings: readonly Finding[],
  index: AuditIndex,
  options: ReportOptions,
  anchors: Map<string, string>,
): Group[] {
  const { language } = options;
  const groups = [...groupBy(findings, (finding) => finding.file)].toSorted(
    ([a, [first]], [b, [second]]) =>
      groupOrder(unit, first!, index) - groupOrder(unit, second!, index) || byText(a, b),
  );
  return groups.map(([file, some], at) => {
    const anchor = `g${anchors.size + 1}`;
    anchors.set(anchors.has(file) ? `${file}\n${anchor}` : file, anchor);
    return {
      kind: 'group',
      anchor,
      number: heading(2, at + 1, language),
      title: groupTitle(unit, file, some[0]!, index, language),
      place: file,
      findings: some.toSorted(byPlace).map((finding, position) => entryOf(finding, position, index, options)),
    };
  });
}

function groupOrder(unit: AuditUnit, finding: Finding, index: AuditIndex): number {
  if (finding.file === unit.file) return -1;
  return listOrder(listAt(finding, index));
}

function listAt(
  finding: Finding,
  index: AuditIndex,
): Pick<AuditList, 'kind' | 'type' | 'person' | 'position'> | undefined {
  const list = index.lists.get(finding.file);
  if (list !== undefined) return list;
  if (finding.listType === undefined) return undefined;
  const person = finding.listType === 'team' ? undefined : finding.person;
  return { kind: 'list', type: finding.listType, ...(person === undefined ? {} : { person }) };
}

function groupTitle(
  unit: AuditUnit,
  file: string,
  finding: Finding,
  index: AuditIndex,
  language: Language,
): string {
  if (file === unit.file) return say(rectificationWords.groups.unitFile, language);
  const list = listAt(finding, index);
  if (list === undefined) return say(rectificationWords.groups.notParsed, language, { file });
  const position = list.position ?? unit.members.find((member) => member.person === list.person)?.position;
  const text = listLabel(list, language);
  return position === undefined ? text : say(reportWords.position, language, { text, position });
}

function entryOf(finding: Finding, at: number, index: AuditIndex, options: ReportOptions): FindingEntry {
  const { language } = options;
  const parties = partiesOf(finding, index, options);
  const comparisons = comparisonsOf(finding, index, parties, {
    language,
    context: CONTEXT,
    whole: WHOLE,
    othersWhole: false,
  });
  const compared = new Set(finding.matches?.map((match) => match.related));
  const rest = (finding.related ?? []).map((_, position) => position).filter((each) => !compared.has(each));
  const related = parties.labels(rest);
  return {
    kind: 'finding',
    id: finding.id,
    number: heading(3, at + 1, language),
    title: findingTitle(finding, index, language),
    rule: finding.rule,
    severity: finding.severity,
    state: finding.state,
    ...(finding.state === 'open' ? {} : { stateLabel: say(reportWords.states[finding.state], language) }),
    place: placeLabel(finding, language),
    problem: problemOf(finding, parties, language),
    ...(counts(finding) ? demandsOf(finding, parties, language) : {}),
    ...(comparisons.length > 0 || finding.text === undefined || finding.text === ''
      ? {}
      : { quote: passages(finding.text, { limit: WHOLE }) }),
    ...(finding.similarity === undefined ? {} : { likeness: likenessText(finding.similarity, language) }),
    ...(finding.leftovers === undefined || finding.leftovers.length === 0
      ? {}
      : { leftovers: finding.leftovers.join(say(reportWords.listSeparator, language)) }),
    ...(related === '' ? {} : { related }),
    ...(finding.note === undefined || parties.nameless
      ? {}
      : { note: parties.sentence(finding.note[language]) }),
    ...(finding.reason === undefined ? {} : { reason: parties.sentence(finding.reason) }),
    comparisons,
  };
}

/** 班子成员清单雷同（陈志远，第3条): the person only where the list does not tell. */
export function findingTitle(finding: Finding, index: AuditIndex, language: Language): string {
  const text = ruleTitle(finding.rule, index, language);
  const details: string[] = [];
  const listed = listAt(finding, index)?.person;
  if (finding.person !== undefined && finding.person !== listed) details.push(finding.person);
  const items = itemsLabel(finding, index, language);
  if (items !== undefined) details.push(items);
  if (details.length === 0) return text;
  return say(reportWords.position, language, {
    text,
    position: details.join(language === 'zh' ? '，' : ', '),
  });
}

/** What a finding that counts asks for. */
function demandsOf(
  finding: Finding,
  parties: Parties,
  language: Language,
): Pick<FindingEntry, 'demand' | 'basis' | 'advice'> {
  const label = finding.severity === 'info' ? reportWords.suggestion : reportWords.advice;
  return {
    demand: say(reportWords.demands[finding.severity], language),
    basis: parties.sentence(finding.basis[language]),
    advice: { label: say(label, language), text: adviceOf(finding, parties, language) },
  };
}

/** Wording that the office must judge is nothing for the unit to do. */
function adviceOf(finding: Finding, parties: Parties, language: Language): string {
  if (finding.rule === 'copying/unregistered') return say(rectificationWords.unjudgedAdvice, language);
  return parties.sentence(finding.advice[language]);
}

function problemOf(finding: Finding, parties: Parties, language: Language): string {
  if (!parties.nameless) return parties.sentence(finding.problem[language]);
  const others = parties.labels((finding.related ?? []).map((_, at) => at));
  return say(reportWords.anonymous.problem, language, { others });
}
