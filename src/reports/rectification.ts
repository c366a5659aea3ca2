import type { AuditUnit, Finding, Verdict } from '../audit/audit.js';
import { fill, type Language } from '../language/bilingual.js';
import { columnWords, reportWords, say, rectificationWords as words } from '../language/report-words.js';
import { type AuditIndex, byText, counts, notCheckedFor, type Severity } from './audit-index.js';
import type { Block, Paragraph, Points, Section, Subsection, Table } from './document.js';
import { findingGroups } from './finding-groups.js';
import type { ReportOptions } from './format.js';
import { unitHeatmap } from './heatmap.js';
import { enumerate, listLabel, ruleTitle, verdictLabel } from './labels.js';
import { listOrder } from './list-order.js';
import { heading, officialDate } from './official.js';

export interface Figure {
  label: string;
  value: string;
  severity?: Severity;
}

/** A unit's rectification report (清单核查反馈意见), in no particular format. */
export interface Rectification {
  unit: AuditUnit;
  language: Language;
  title: string;
  /** The title in parts that stay on one line. */
  titleParts: string[];
  /** 主送. */
  recipient: string;
  verdict: Verdict;
  /** 合格 / 合格（部分未核查） / 需整改 / 退回重报. */
  verdictLabel: string;
  /** True when there is nothing at all to say against the unit's lists. */
  clean: boolean;
  /** Figures for the head of a page, in words. */
  figures: Figure[];
  opening: string[];
  sections: Section[];
  signature: { issuer?: string; date: string };
  /** 附表, after the signature. */
  appendix?: Section;
  /** Small print: what made it. */
  toolNote: string;
}

/** Builds the content of one unit's report. Other units are 某单位 unless `namePartners`. */
export function rectification(unit: AuditUnit, index: AuditIndex, options: ReportOptions): Rectification {
  const { audit } = index;
  const { language } = options;
  const findings = index.findings.get(unit.id) ?? [];
  const clean = unit.verdict === 'pass' && findings.length === 0;
  const titleParts = titlePartsOf(unit, index, language);
  const appendix = clean ? listsAppendix(unit, index, language) : heatmapAppendix(unit, index, language);
  return {
    unit,
    language,
    title: titleParts.join(''),
    titleParts,
    recipient: say(words.recipient, language, { unit: unit.name }),
    verdict: unit.verdict,
    verdictLabel: verdictLabel(unit, language),
    clean,
    figures: figuresOf(unit, index, language),
    opening: clean
      ? cleanOpening(unit, index, language)
      : [say(words.opening, language, { year: audit.year })],
    sections: clean ? cleanSections(unit, index, language) : sectionsOf(unit, findings, index, options),
    signature: {
      ...(audit.issuer === undefined ? {} : { issuer: audit.issuer.name }),
      date: officialDate(audit.asOf, language),
    },
    ...(appendix === undefined ? {} : { appendix }),
    toolNote: say(words.toolNote, language, { tool: audit.tool.name, version: audit.tool.version }),
  };
}

function titlePartsOf(unit: AuditUnit, index: AuditIndex, language: Language): string[] {
  const values = { unit: unit.name, year: index.audit.year };
  return words.title[language].split('|').map((part) => fill(part, values, language));
}

function figuresOf(unit: AuditUnit, index: AuditIndex, language: Language): Figure[] {
  const submitted = unit.due === undefined ? String(unit.submitted) : `${unit.submitted}/${unit.due}`;
  const column = unit.due === undefined ? columnWords.submitted : columnWords.submittedOfDue;
  return [
    { label: say(column, language), value: submitted },
    ...(['error', 'warning', 'info'] as const).map((severity) => ({
      label: say(reportWords.demands[severity], language),
      value: String(unit[severity]),
      severity,
    })),
    { label: say(columnWords.notChecked, language), value: String(notCheckedFor(unit, index).length) },
  ];
}

function cleanOpening(unit: AuditUnit, index: AuditIndex, language: Language): string[] {
  const verdict = unit.partly ? words.cleanPartlyVerdict : words.cleanVerdict;
  return [
    say(words.cleanOpening, language, { year: index.audit.year }),
    say(verdict, language, { submitted: submittedSentence(unit, language) }),
    say(words.thanks, language),
  ];
}

/** A letter and no more; what was not checked is said in it, the lists follow the signature. */
function cleanSections(unit: AuditUnit, index: AuditIndex, language: Language): Section[] {
  const unchecked = notCheckedBlocks(unit, index, language);
  if (unchecked.length === 0) return [];
  return [{ title: say(words.subsections.notChecked, language), blocks: unchecked }];
}

function listsAppendix(unit: AuditUnit, index: AuditIndex, language: Language): Section | undefined {
  const table = listsTable(unit, index, new Map(), language);
  if (table === undefined) return undefined;
  return { title: say(words.sections.lists, language), blocks: [{ ...table, captionKnown: true }] };
}

function sectionsOf(
  unit: AuditUnit,
  findings: readonly Finding[],
  index: AuditIndex,
  options: ReportOptions,
): Section[] {
  const { language } = options;
  const problems = findings.filter((finding) => counts(finding) && finding.severity !== 'info');
  const hints = findings.filter((finding) => counts(finding) && finding.severity === 'info');
  const closed = findings.filter((finding) => !counts(finding));
  const anchors = new Map<string, string>();
  const groupsOf = (some: readonly Finding[]) => findingGroups(unit, some, index, options, anchors);
  const groups = { problems: groupsOf(problems), hints: groupsOf(hints), closed: groupsOf(closed) };

  const sections: Section[] = [];
  const add = (title: string, blocks: Block[]) =>
    sections.push({ number: heading(1, sections.length + 1, language), title, blocks });

  add(say(words.sections.checked, language), checkedBlocks(unit, index, anchors, language));
  const compares = (some: readonly Finding[]) => some.some((finding) => finding.matches !== undefined);
  const likeness = paragraph(likenessIntro(index, language));
  if (problems.length > 0) {
    const intro = compares(problems) ? [likeness] : [];
    add(say(words.sections.problems, language), [...intro, ...groups.problems]);
  }
  if (hints.length > 0) {
    const intro = compares(hints) && !compares(problems) ? [likeness] : [];
    const hint = paragraph(say(words.hintsIntro, language));
    add(say(words.sections.hints, language), [hint, ...intro, ...groups.hints]);
  }
  if (closed.length > 0) {
    add(say(words.sections.closed, language), [
      paragraph(say(words.closedIntro, language)),
      ...groups.closed,
    ]);
  }
  const next = unit.verdict === 'pass' ? words.sections.nextPass : words.sections.next;
  add(say(next, language), [nextPoints(unit, problems, index, language)]);
  return sections;
}

function heatmapAppendix(unit: AuditUnit, index: AuditIndex, language: Language): Section | undefined {
  const heatmap = unitHeatmap(unit, index, language);
  if (heatmap === undefined) return undefined;
  return { title: say(words.sections.similarity, language), blocks: [heatmap] };
}

function likenessIntro(index: AuditIndex, language: Language): string {
  const mandated = index.audit.lists === undefined ? '' : say(words.likenessMandated, language);
  return say(words.likenessIntro, language, { mandated });
}

/** （一）核查范围 （二）核查结论 （三）未核查事项. */
function checkedBlocks(
  unit: AuditUnit,
  index: AuditIndex,
  anchors: ReadonlyMap<string, string>,
  language: Language,
): Subsection[] {
  const { audit } = index;
  const subsections: Subsection[] = [];
  const add = (title: string, blocks: (Paragraph | Table)[]) =>
    subsections.push({
      kind: 'subsection',
      number: heading(2, subsections.length + 1, language),
      title,
      blocks,
    });

  const scope = say(words.scope, language, {
    submitted: submittedSentence(unit, language),
    rules: audit.rules.length,
    groups: enumerate(ruleGroups(index, language), language),
    date: officialDate(audit.asOf, language),
  });
  const table = listsTable(unit, index, anchors, language);
  add(say(words.subsections.scope, language), [paragraph(scope), ...(table === undefined ? [] : [table])]);

  const unchecked = notCheckedBlocks(unit, index, language);
  const countsText = say(words.verdictCounts, language, {
    error: unit.error,
    warning: unit.warning,
    info: unit.info,
  });
  const verdict = say(words.verdict[unit.verdict], language, {
    verdict: verdictLabel(unit, language),
    counts: countsText,
  });
  const partly = unchecked.length > 0 ? [paragraph(say(words.partly, language))] : [];
  add(say(words.subsections.verdict, language), [paragraph(verdict), ...partly]);
  if (unchecked.length > 0) add(say(words.subsections.notChecked, language), unchecked);
  return subsections;
}

function submittedSentence(unit: AuditUnit, language: Language): string {
  const values = { submitted: unit.submitted, due: unit.due ?? 0 };
  const sentence = () => {
    if (unit.due === undefined) return words.submittedUnknown;
    if (unit.submitted === unit.due) return words.submittedAll;
    return unit.submitted < unit.due ? words.submittedSome : words.submittedMore;
  };
  const debriefs = unit.debriefs === 0 ? '' : say(words.debriefs, language, { count: unit.debriefs });
  return say(sentence(), language, values) + debriefs;
}

/** The subjects of the rules that were applied, in the order of the rules. */
function ruleGroups(index: AuditIndex, language: Language): string[] {
  const ids = new Set(index.audit.rules.map((rule) => rule.id.split('/')[0]!));
  const known: Record<string, (typeof reportWords.groups)['format']> = { ...reportWords.groups } as never;
  return [...ids].map((id) => (Object.hasOwn(known, id) ? say(known[id]!, language) : id));
}

function listsTable(
  unit: AuditUnit,
  index: AuditIndex,
  anchors: ReadonlyMap<string, string>,
  language: Language,
): Table | undefined {
  const lists = index.listsByUnit.get(unit.id) ?? [];
  if (lists.length === 0) return undefined;
  const found = new Map<string, number>();
  for (const finding of index.findings.get(unit.id) ?? []) {
    if (counts(finding)) found.set(finding.file, (found.get(finding.file) ?? 0) + 1);
  }
  const ordered = lists.toSorted((a, b) => listOrder(a) - listOrder(b) || byText(a.file, b.file));
  return {
    kind: 'table',
    caption: say(words.listsTable, language),
    head: [
      columnWords.number,
      columnWords.list,
      columnWords.position,
      columnWords.items,
      columnWords.submittedOn,
      columnWords.findings,
    ].map((column) => say(column, language)),
    rows: ordered.map((list, at) => {
      const anchor = anchors.get(list.file);
      return [
        { text: String(at + 1), numeric: true },
        { text: listLabel(list, language), ...(anchor === undefined ? {} : { anchor }) },
        { text: list.position ?? '' },
        { text: String(list.items.length), numeric: true },
        { text: list.submitted === undefined ? '' : officialDate(list.submitted, language) },
        { text: String(found.get(list.file) ?? 0), numeric: true },
      ];
    }),
  };
}

function notCheckedBlocks(unit: AuditUnit, index: AuditIndex, language: Language): (Paragraph | Table)[] {
  const entries = notCheckedFor(unit, index);
  if (entries.length === 0) return [];
  return [
    paragraph(say(words.notCheckedIntro, language)),
    {
      kind: 'table',
      caption: say(words.subsections.notChecked, language),
      captionKnown: true,
      head: [columnWords.number, columnWords.matter, columnWords.reason].map((column) =>
        say(column, language),
      ),
      rows: entries.map((entry, at) => [
        { text: String(at + 1), numeric: true },
        { text: ruleTitle(entry.rule, index, language) },
        { text: entry.reason[language] },
      ]),
    },
  ];
}

function nextPoints(
  unit: AuditUnit,
  problems: readonly Finding[],
  index: AuditIndex,
  language: Language,
): Points {
  const points =
    unit.verdict === 'pass' ? passPoints(problems, language) : revisePoints(unit, problems, index, language);
  const contact = contactSentence(index, language);
  return {
    kind: 'points',
    points: [...points, ...(contact === undefined ? [] : [contact])].map((text, at) => ({
      number: heading(3, at + 1, language),
      text,
    })),
  };
}

function passPoints(problems: readonly Finding[], language: Language): string[] {
  const first = problems.length > 0 ? words.next.advicePass : words.next.hintsPass;
  return [say(first, language), say(words.next.objectionPass, language)];
}

function revisePoints(
  unit: AuditUnit,
  problems: readonly Finding[],
  index: AuditIndex,
  language: Language,
): string[] {
  const { reply, issuer } = index.audit;
  const missing = problems
    .filter((finding) => finding.rule === 'roster/missing-list' && finding.person !== undefined)
    .map((finding) => finding.person!);
  const values = {
    issuer: issuer?.shortName ?? issuer?.name ?? words.next.issuerUnknown,
    days: reply.workingDays,
    date: reply.date === undefined ? '' : officialDate(reply.date, language),
  };
  return [
    say(unit.verdict === 'resubmit' ? words.next.redraft : words.next.checkEach, language),
    ...(missing.length === 0
      ? []
      : [say(words.next.missing, language, { people: enumerate([...new Set(missing)], language) })]),
    say(reply.date === undefined ? words.next.submitWithin : words.next.submitByDate, language, values),
    say(words.next.objection, language),
  ];
}

function contactSentence(index: AuditIndex, language: Language): string | undefined {
  const { name, phone } = index.audit.issuer?.contact ?? {};
  if (name !== undefined && phone !== undefined) return say(words.next.contact, language, { name, phone });
  if (name !== undefined) return say(words.next.contactName, language, { name });
  return phone === undefined ? undefined : say(words.next.contactPhone, language, { phone });
}

function paragraph(text: string): Paragraph {
  return { kind: 'paragraph', text };
}
