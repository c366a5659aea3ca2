import type { AuditUnit, Finding } from '../../audit/audit.js';
import type { Language } from '../../language/bilingual.js';
import { batchWords } from '../../language/report-batch-words.js';
import { columnWords, overviewWords, reportWords } from '../../language/report-words.js';
import { type AuditIndex, byText, counts, notCheckedFor } from '../audit-index.js';
import { textsOf } from '../comparison.js';
import { findingTitle } from '../finding-groups.js';
import { likenessText, listLabel, ruleTitle } from '../labels.js';
import { listOrder } from '../list-order.js';
import { namesText, type Overview, type Reason } from '../overview.js';
import { type Parties, partiesOf } from '../parties.js';
import type { Batch, BatchDocument, BatchFinding, BatchMatch, BatchReason, BatchUnit } from './batch.js';
import { linksBetween } from './links.js';

/** Everything the batch page shows, in one language. `pages` gives each unit's page by its id. */
export function batchData(
  index: AuditIndex,
  all: Overview,
  pages: ReadonlyMap<string, string>,
  language: Language,
): Batch {
  const { audit } = index;
  const texts = new Numbered();
  const units = new Map(audit.units.map((unit, at) => [unit.id, at]));
  const rules = new Map(audit.rules.map((rule, at) => [rule.id, at]));
  for (const { rule } of audit.findings) if (!rules.has(rule)) rules.set(rule, rules.size);
  const documents = documentsOf(index, units, texts, language);
  const findings = audit.findings.map((finding) =>
    findingData(finding, { index, language, texts, units, rules, documents: documents.numbers }),
  );
  const coverage = coverageData(all);
  return {
    language,
    title: all.title,
    ...(all.issuer === undefined ? {} : { issuer: all.issuer }),
    asOf: all.asOf,
    lead: all.lead,
    toolNote: all.toolNote,
    words: pageWords(language),
    tiles: all.tiles,
    verdicts: all.verdicts,
    rules: [...rules.keys()].map((id) => ({
      id,
      title: ruleTitle(id, index, language),
      severity: index.rules.get(id)?.severity ?? 'info',
    })),
    ruleCounts: all.rules.map(({ rule, severity, count, units: inUnits }) => ({
      rule: rules.get(rule)!,
      severity,
      count,
      units: inUnits,
    })),
    units: unitsData(index, all, pages, documents.numbers, texts, language),
    documents: documents.documents,
    findings,
    links: linksBetween(findings, audit.units, documents.documents),
    ...(coverage === undefined ? {} : { coverage }),
    notChecked: all.notChecked.map((reason) => reasonData(reason, language)),
    skipped: all.skipped.map((reason) => reasonData(reason, language)),
    evidence: audit.lists !== undefined,
    ...(audit.changed === undefined ? {} : { changed: audit.changed }),
    texts: texts.all,
  };
}

/** Texts, each kept once and known by its number. */
class Numbered {
  readonly all: string[] = [];
  readonly #numbers = new Map<string, number>();

  number(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.all.length);
    return this.all.push(text) - 1;
  }
}

/** The page's own words and those it shares with other reports, in one language. */
function pageWords(language: Language): Record<string, string> {
  const shared = {
    ...Object.fromEntries(Object.entries(columnWords).map(([key, words]) => [`column.${key}`, words])),
    ...Object.fromEntries(
      Object.entries(reportWords.severities).map(([key, words]) => [`severity.${key}`, words]),
    ),
    ...Object.fromEntries(Object.entries(reportWords.states).map(([key, words]) => [`state.${key}`, words])),
    ...Object.fromEntries(
      Object.entries(reportWords.verdicts).map(([key, words]) => [`verdict.${key}`, words]),
    ),
    ...Object.fromEntries(
      Object.entries(overviewWords.sections).map(([key, words]) => [`section.${key}`, words]),
    ),
    problem: reportWords.problem,
    basis: reportWords.basis,
    advice: reportWords.advice,
    note: reportWords.note,
    reason: reportWords.reason,
    origin: reportWords.origin,
    quote: reportWords.quote,
    leftovers: reportWords.leftovers,
    likeness: reportWords.figures,
    related: reportWords.related,
    findingId: reportWords.findingId,
    line: reportWords.line,
    item: reportWords.itemNumber,
    debriefSection: reportWords.sectionNumber,
    hidden: reportWords.hiddenCharacters,
    separator: reportWords.listSeparator,
    none: reportWords.none,
    internal: overviewWords.internal,
    unitsNote: overviewWords.unitsNote,
    coverageNote: overviewWords.coverageNote,
    coverageTitle: overviewWords.coverageTitle,
    coverageMissing: overviewWords.coverageMissing,
    acrossNote: overviewWords.acrossNote,
    verdictCount: overviewWords.verdictCount,
    ...batchWords,
  };
  return Object.fromEntries(Object.entries(shared).map(([key, words]) => [key, words[language]]));
}

interface Documents {
  documents: BatchDocument[];
  numbers: ReadonlyMap<string, number>;
}

/** All lists unit by unit, then the other files that findings name. */
function documentsOf(
  index: AuditIndex,
  units: ReadonlyMap<string, number>,
  texts: Numbered,
  language: Language,
): Documents {
  const documents: BatchDocument[] = [];
  const numbers = new Map<string, number>();
  const add = (document: BatchDocument) => {
    if (numbers.has(document.file)) return;
    numbers.set(document.file, documents.push(document) - 1);
  };
  for (const unit of index.audit.units) {
    const lists = (index.listsByUnit.get(unit.id) ?? []).toSorted(
      (a, b) => listOrder(a) - listOrder(b) || byText(a.file, b.file),
    );
    for (const list of lists) {
      add({
        file: list.file,
        unit: units.get(unit.id)!,
        label: listLabel(list, language),
        ...(list.person === undefined ? {} : { person: list.person }),
        ...(list.position === undefined ? {} : { position: list.position }),
        ...(list.submitted === undefined ? {} : { submitted: list.submitted }),
        ...(list.kind === 'debrief' ? { debrief: true } : {}),
        items: list.items.map(({ id, text, mandated }) => [id, texts.number(text), ...mandated.flat()]),
      });
    }
  }
  for (const finding of index.audit.findings) {
    add(fileOf(finding, finding.listType, index, units, language));
    for (const place of finding.related ?? []) add(fileOf(place, undefined, index, units, language));
  }
  return { documents, numbers };
}

/** What is known of a file that is no readable list of this year. */
function fileOf(
  place: { file: string; unit?: string; person?: string },
  type: Finding['listType'],
  index: AuditIndex,
  units: ReadonlyMap<string, number>,
  language: Language,
): BatchDocument {
  const unit = place.unit === undefined ? undefined : units.get(place.unit);
  const isUnitFile = place.unit !== undefined && index.units.get(place.unit)?.file === place.file;
  const person = type === 'team' || isUnitFile ? undefined : place.person;
  const list = { kind: 'list' as const, ...(type && { type }), ...(person && { person }) };
  const known = !isUnitFile && (type !== undefined || person !== undefined);
  return {
    file: place.file,
    ...(unit === undefined ? {} : { unit }),
    label: isUnitFile ? batchWords.unitFile[language] : known ? listLabel(list, language) : place.file,
    ...(person === undefined ? {} : { person }),
  };
}

interface Surroundings {
  index: AuditIndex;
  language: Language;
  texts: Numbered;
  units: ReadonlyMap<string, number>;
  rules: ReadonlyMap<string, number>;
  documents: ReadonlyMap<string, number>;
}

function findingData(finding: Finding, surroundings: Surroundings): BatchFinding {
  const { index, language, texts, units, rules, documents } = surroundings;
  const parties = partiesOf(finding, index, { language, namePartners: true });
  const { similarity, leftovers = [], related = [], matches = [] } = finding;
  const unit = finding.unit === undefined ? undefined : units.get(finding.unit);
  const items = [...new Set(matches.map((match) => match.item))];
  if (items.length === 0 && finding.item !== undefined) items.push(finding.item);
  const optional = (key: string, text: string | undefined) =>
    text === undefined || text === '' ? {} : { [key]: texts.number(text) };
  return {
    id: finding.id,
    rule: rules.get(finding.rule)!,
    severity: finding.severity,
    state: finding.state,
    ...(unit === undefined ? {} : { unit }),
    document: documents.get(finding.file)!,
    line: finding.start.line,
    ...(finding.origin === undefined ? {} : { origin: finding.origin[language] }),
    ...(finding.person === undefined ? {} : { person: finding.person }),
    items,
    title: texts.number(findingTitle(finding, index, language)),
    problem: texts.number(finding.problem[language]),
    basis: texts.number(finding.basis[language]),
    advice: texts.number(finding.advice[language]),
    ...optional('text', finding.text),
    ...optional('note', finding.note?.[language]),
    ...optional('reason', finding.reason),
    ...(similarity === undefined
      ? {}
      : {
          likeness: texts.number(likenessText(similarity, language)),
          residual: rounded(similarity.residual),
          raw: rounded(similarity.raw),
          ...(similarity.renamed ? { renamed: true as const } : {}),
        }),
    ...(leftovers.length === 0 ? {} : { leftovers }),
    ...(related.length === 0 ? {} : { related: relatedData(finding, parties, surroundings) }),
    ...(matches.length === 0 ? {} : { matches: matchesData(finding, surroundings) }),
  };
}

function relatedData(
  finding: Finding,
  parties: Parties,
  { texts, documents }: Surroundings,
): BatchFinding['related'] {
  return finding.related?.map((place, at) => ({
    document: documents.get(place.file)!,
    line: place.start.line,
    ...(place.item === undefined ? {} : { item: place.item }),
    ...(place.text === undefined ? {} : { text: texts.number(place.text) }),
    label: parties.label(at),
  }));
}

function matchesData(finding: Finding, { index, texts }: Surroundings): BatchMatch[] {
  return (finding.matches ?? []).map((match) => {
    const pair = textsOf(finding, match, index);
    const other = pair?.[1].text ?? finding.related?.[match.related]?.text;
    return {
      item: match.item,
      related: match.related,
      relatedItem: match.relatedItem,
      score: rounded(match.score),
      ...(pair === undefined ? {} : { own: texts.number(pair[0].text) }),
      ...(other === undefined ? {} : { other: texts.number(other) }),
      spans: match.spans.flat(),
    };
  });
}

function unitsData(
  index: AuditIndex,
  all: Overview,
  pages: ReadonlyMap<string, string>,
  documents: ReadonlyMap<string, number>,
  texts: Numbered,
  language: Language,
): BatchUnit[] {
  const missing = new Map(all.missing.map((entry) => [entry.unit.id, entry]));
  return all.units.map(({ unit, verdictLabel, principal, supervisor, notCounted }) => {
    const owed = missing.get(unit.id);
    return {
      id: unit.id,
      name: unit.name,
      page: encodeURIComponent(pages.get(unit.id) ?? ''),
      verdict: unit.verdict,
      partly: unit.partly,
      verdictLabel,
      principal,
      supervisor,
      submitted: unit.submitted,
      ...(unit.due === undefined ? {} : { due: unit.due }),
      late: lateLists(unit, index),
      revised: unit.revised ?? 0,
      debriefs: unit.debriefs,
      error: unit.error,
      warning: unit.warning,
      info: unit.info,
      notCounted,
      ...(owed === undefined ? {} : { missing: owed.text }),
      missingCount: owed?.count ?? 0,
      notChecked: notCheckedFor(unit, index).map(({ rule, reason }) => [
        ruleTitle(rule, index, language),
        texts.number(reason[language]),
      ]),
      similarity: pairsOf(unit, index, documents),
    };
  });
}

function lateLists(unit: AuditUnit, index: AuditIndex): number {
  const findings = index.findings.get(unit.id) ?? [];
  const late = findings.filter((finding) => finding.rule === 'dates/late' && counts(finding));
  return new Set(late.map((finding) => finding.file)).size;
}

function pairsOf(
  unit: AuditUnit,
  index: AuditIndex,
  documents: ReadonlyMap<string, number>,
): BatchUnit['similarity'] {
  return (index.similarity.get(unit.id) ?? []).flatMap(({ first, second, raw, residual }) => {
    const [one, other] = [documents.get(first), documents.get(second)];
    return one === undefined || other === undefined ? [] : [[one, other, rounded(raw), rounded(residual)]];
  });
}

function coverageData({ coverage }: Overview): Batch['coverage'] {
  if (coverage === undefined) return undefined;
  return {
    aspects: coverage.aspects,
    duties: coverage.duties,
    counts: coverage.rows.map(({ cells }) => cells.map(({ count }) => count ?? -1)),
    missing: coverage.rows.map(({ cells }) => cells.flatMap(({ missing }, at) => (missing ? [at] : []))),
  };
}

function reasonData(reason: Reason, language: Language): BatchReason {
  return { subject: reason.subject, reason: reason.reason, names: namesText(reason, language) };
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
