import type { Audit, Finding } from '../audit/audit.js';
import { counts } from '../audit/verdict.js';
import { reportWords } from '../language/report-words.js';
import type { Evidence, OrderProblem, ProblemPlace } from './order.js';
import { quoted } from './text.js';

/** A sentence of a finding as the unit's own document may show it: what would name another unit's people is left out. */
export type SentenceFor = (finding: Finding, sentence: string) => string;

export interface ProblemOptions {
  includeWarnings: boolean;
  /** Ids that an earlier order which is not closed asks for already. */
  ordered: ReadonlySet<string>;
  sentence: SentenceFor;
}

/** True of a finding that an order can ask to put right. */
export function canBeOrdered(finding: Finding, includeWarnings: boolean): boolean {
  if (!counts(finding) || finding.severity === 'info' || finding.unit === undefined) return false;
  return finding.severity === 'error' || includeWarnings;
}

/**
 * The problems of one unit: what is alike is one problem. Findings of one rule belong together, of likeness those
 * between the same lists. Errors come first, then in the order of the lists.
 */
export function problemsOf(unit: string, audit: Audit, options: ProblemOptions): OrderProblem[] {
  const findings = audit.findings.filter(
    (finding) =>
      finding.unit === unit &&
      canBeOrdered(finding, options.includeWarnings) &&
      !options.ordered.has(finding.id),
  );
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = problemKey(finding);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const problems = [...groups].map(([key, group]) => problemOf(key, group, audit, options));
  return [
    ...problems.filter(({ demand }) => demand === 'error'),
    ...problems.filter(({ demand }) => demand !== 'error'),
  ];
}

/** Findings with the same key are one problem of their unit. */
export function problemKey(finding: Finding): string {
  if (!finding.rule.startsWith('copying/') || finding.rule === 'copying/template') return finding.rule;
  const own = partyOf(finding.unit, finding.person, finding.listType);
  const others = (finding.related ?? []).map((place) => partyOf(place.unit, place.person, undefined));
  return `${finding.rule}:${[...new Set([own, ...others])].sort().join('+')}`;
}

function partyOf(unit: string | undefined, person: string | undefined, type: string | undefined): string {
  return `${unit ?? ''}/${person ?? type ?? ''}`;
}

function problemOf(
  key: string,
  findings: readonly Finding[],
  audit: Audit,
  { sentence }: ProblemOptions,
): OrderProblem {
  const first = findings[0]!;
  const title = audit.rules.find(({ id }) => id === first.rule)?.title.zh ?? first.rule;
  const distinct = (texts: readonly string[]) => [...new Set(texts)];
  const bases = distinct(findings.map((finding) => sentence(finding, finding.basis.zh)));
  const changes = distinct(findings.map((finding) => sentence(finding, finding.advice.zh)));
  return {
    key,
    title,
    demand: findings.some(({ severity }) => severity === 'error') ? 'error' : 'warning',
    places: placesOf(findings, audit, sentence),
    basis: mergedSentence(bases),
    change: mergedSentence(changes),
    evidence: findings.map((finding) => evidenceOf(finding, audit)),
  };
}

/** Sentences that differ in numbers only are said once, about the items above instead of by their numbers. */
function mergedSentence(sentences: readonly string[]): string {
  const byShape = new Map<string, string[]>();
  for (const one of sentences) {
    const shape = one.replace(ITEM_NUMBERS, '第*$2').replace(/\d+(?:\.\d+)?%?/g, '#');
    byShape.set(shape, [...(byShape.get(shape) ?? []), one]);
  }
  return [...byShape.values()]
    .map((alike) => (alike.length === 1 ? alike[0]! : withoutNumbers(alike[0]!)))
    .join('');
}

function withoutNumbers(text: string): string {
  return text.replace(ITEM_NUMBERS, '上述条目').replace(/，占本材料\d+%/g, '');
}

/** 第3条, 第3、7条, 第2部分. */
const ITEM_NUMBERS = /第((?:[\w.-]+)(?:、[\w.-]+)*)(条|部分)/g;

function withItems(text: string, items: readonly string[]): string {
  const all = [...new Set(items)].join('、');
  let done = false;
  return text.replace(ITEM_NUMBERS, (whole, _numbers, noun) => {
    if (done) return whole;
    done = true;
    return `第${all}${noun}`;
  });
}

/** One line for each list and fact; the same fact in several items of a list is one line. */
function placesOf(findings: readonly Finding[], audit: Audit, sentence: SentenceFor): ProblemPlace[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const shape = `${finding.file}\u0000${finding.problem.zh.replace(ITEM_NUMBERS, '第*$2')}`;
    groups.set(shape, [...(groups.get(shape) ?? []), finding]);
  }
  return [...groups.values()].map((group) => {
    const first = group[0]!;
    const fact = sentence(first, first.problem.zh);
    const items = [...new Set(group.flatMap(itemsOf))];
    const list = listName(first, audit);
    const quotation = first.rule === 'roster/missing-list' ? undefined : quoted(first.text);
    return {
      list,
      ...(first.person !== undefined && { person: first.person }),
      ...(items.length > 0 && { items: `第${items.join('、')}${nounOf(first, audit)}` }),
      fact: group.length === 1 ? fact : withItems(fact, group.flatMap(itemsOf)),
      ...(quotation !== undefined && { quotation }),
      ...originsOf(group),
      findings: group.map(({ id }) => id),
    };
  });
}

/** Most places that an order names for one fact; more would be a list of its own. */
const MOST_ORIGINS = 3;

function originsOf(findings: readonly Finding[]): { origin?: string } {
  const origins = [...new Set(findings.flatMap(({ origin }) => (origin === undefined ? [] : [origin.zh])))];
  if (origins.length === 0) return {};
  const more = origins.length > MOST_ORIGINS ? `等${origins.length}处` : '';
  return { origin: origins.slice(0, MOST_ORIGINS).join('、') + more };
}

function itemsOf(finding: Finding): string[] {
  const matched = (finding.matches ?? []).map(({ item }) => item);
  if (matched.length > 0) return [...new Set(matched)];
  return finding.item === undefined ? [] : [finding.item];
}

function nounOf(finding: Finding, audit: Audit): string {
  return audit.lists?.find(({ file }) => file === finding.file)?.kind === 'debrief' ? '部分' : '条';
}

/** 陈志远责任清单, 班子责任清单; of a file that could not be read, the file. */
function listName(finding: Finding, audit: Audit): string {
  const list = audit.lists?.find(({ file }) => file === finding.file);
  const type = list?.kind === 'debrief' ? 'debrief' : (list?.type ?? finding.listType);
  const person = list?.person ?? finding.person;
  if (type !== undefined && person !== undefined)
    return reportWords.listOf[type].zh.replace('{person}', person);
  if (type !== undefined) return reportWords.lists[type].zh;
  if (person !== undefined) return `${person}责任清单`;
  if (/(?:^|\/)unit\.ya?ml$/.test(finding.file)) return '单位清单';
  return finding.file.split('/').at(-1)!;
}

function evidenceOf(finding: Finding, audit: Audit): Evidence {
  const list = audit.lists?.find(({ file }) => file === finding.file);
  const matched = [...new Set((finding.matches ?? []).map(({ item }) => item))];
  const matchedTexts = matched.flatMap((item) => list?.items.find(({ id }) => id === item)?.text ?? []);
  const texts = matchedTexts.length > 0 ? matchedTexts : finding.text === undefined ? [] : [finding.text];
  return {
    finding: finding.id,
    rule: finding.rule,
    ...(finding.listType !== undefined && { type: finding.listType }),
    ...(finding.person !== undefined && { person: finding.person }),
    file: finding.file,
    ...(texts.length > 0 && { texts }),
    ...(finding.rule.startsWith('copying/') && { others: othersOf(finding, audit) }),
  };
}

/** The other side's texts that the finding is about. */
function othersOf(finding: Finding, audit: Audit): NonNullable<Evidence['others']> {
  const seen = new Set<string>();
  const others: NonNullable<Evidence['others']> = [];
  const add = (
    place: NonNullable<Finding['related']>[number] | undefined,
    text: string | undefined,
  ): void => {
    if (text === undefined || text === '' || seen.has(text)) return;
    seen.add(text);
    others.push({
      ...(place?.unit !== undefined && { unit: place.unit }),
      ...(place?.person !== undefined && { person: place.person }),
      text,
    });
  };
  for (const match of finding.matches ?? []) {
    const place = finding.related?.[match.related];
    const list = audit.lists?.find(({ file }) => file === place?.file);
    const item = list?.items.find(({ id }) => id === match.relatedItem);
    add(place, item?.text ?? (place?.item === match.relatedItem ? place?.text : undefined));
  }
  for (const place of finding.related ?? []) add(place, place.text);
  return others;
}
