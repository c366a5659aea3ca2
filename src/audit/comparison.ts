import { createAnalysis } from '../rules/analysis/analysis.js';
import { authorOf, type Writing } from '../rules/analysis/writings.js';
import { round } from '../rules/copying/finding.js';
import { maskSensitive } from '../rules/text/sensitive.js';
import { commonSpans, type Span } from '../similarity/compare.js';
import type { Debrief, ResponsibilityList, Template, Workspace } from '../workspace/model.js';

/** One side of a comparison. */
export interface ComparedWriting {
  file: string;
  unit: string;
  person?: string;
  title: string;
  /** Share of the characters that is mandated. */
  mandated: number;
  items: { id: string; text: string; mandated: [number, number][] }[];
}

/** Two lists side by side, as plain data: what `wuze compare` shows. */
export interface WritingComparison {
  first: ComparedWriting;
  second: ComparedWriting;
  /** Score of the whole texts. */
  raw: number;
  /** Score of what is left without mandated text and shared text still to be judged. */
  residual: number;
  /** Matched items' scores over both residues, with and without names, numbers and dates. */
  matched: number;
  matchedSlots: number;
  longestRun: number;
  /** True when mandated text is declared at all. */
  mandatedKnown: boolean;
  matches: {
    first: string;
    second: string;
    score: number;
    /** The score with names, numbers and dates replaced by slots. */
    slots: number;
    spans: Span[];
  }[];
  unmatched: { first: string[]; second: string[] };
}

/** Items below this score are not shown as matched: unrelated items stay below it. */
const SHOWN = 0.3;

/** Every list, debrief and template of the workspace that stands in the file. */
export function writingsIn(workspace: Workspace, file: string): (ResponsibilityList | Debrief | Template)[] {
  const writings = workspace.units.flatMap((unit) => [
    ...unit.lists,
    ...unit.supersededLists,
    ...unit.earlierLists,
    ...unit.debriefs,
    ...unit.earlierDebriefs,
  ]);
  return [...writings, ...workspace.templates].filter((each) => each.document.file === file);
}

/** Compares two lists (or a list and a template) with the workspace's mandated text taken out. */
export function compareInWorkspace(
  workspace: Workspace,
  first: ResponsibilityList | Debrief | Template,
  second: ResponsibilityList | Debrief | Template,
): WritingComparison {
  const { likeness, mandated } = createAnalysis(workspace);
  const unit = 'unit' in first ? first.unit : 'unit' in second ? second.unit : undefined;
  const prepared = (of: ResponsibilityList | Debrief | Template): Writing => {
    if ('unit' in of) return likeness.writing(of);
    // A template is compared as the first unit that uses it would write it.
    return {
      document: of.document,
      unit: unit!,
      year: of.year ?? workspace.year,
      passages: likeness.prepareItems(unit!, of.items),
    };
  };
  const one = prepared(first);
  const other = prepared(second);
  const comparison = likeness.compare(one, other);
  const matches = comparison.matches
    .filter((match) => Math.max(match.plain, match.slots, ...match.runs) >= SHOWN)
    .map((match) => ({
      first: one.passages[match.first]!.id,
      second: other.passages[match.second]!.id,
      score: round(match.plain),
      slots: round(match.slots),
      spans: commonSpans(one.passages[match.first]!, other.passages[match.second]!),
    }));
  const side = (writing: Writing, share: number): ComparedWriting => ({
    file: writing.document.file,
    unit: maskSensitive(writing.unit.name),
    ...(writing.person && { person: writing.person }),
    title: writing.list?.title ?? writing.debrief?.title ?? authorOf(writing),
    mandated: round(share),
    items: writing.passages.map((passage) => ({
      id: passage.id,
      text: maskSensitive(passage.source),
      mandated: mandated.partOfText(writing.unit, passage.source).spans,
    })),
  });
  const rest = (writing: Writing, ids: ReadonlySet<string>): string[] =>
    writing.passages.map((passage) => passage.id).filter((id) => !ids.has(id));
  return {
    first: side(one, comparison.mandated[0]),
    second: side(other, comparison.mandated[1]),
    raw: round(comparison.raw),
    residual: round(comparison.residual),
    matched: round(comparison.matched),
    matchedSlots: round(comparison.matchedSlots),
    longestRun: comparison.longestRun,
    mandatedKnown:
      (workspace.catalogue?.clauses.length ?? 0) > 0 ||
      workspace.templates.some((template) => template.items.some((item) => item.keep)),
    matches,
    unmatched: {
      first: rest(one, new Set(matches.map((match) => match.first))),
      second: rest(other, new Set(matches.map((match) => match.second))),
    },
  };
}
