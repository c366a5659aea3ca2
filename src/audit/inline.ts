import type { Bilingual } from '../language/bilingual.js';
import type { Place, SuppressionUse } from '../rules/rule.js';
import { maskSensitive } from '../rules/text/sensitive.js';
import type {
  Debrief,
  ResponsibilityList,
  SourceDocument,
  Suppression,
  Unit,
  Workspace,
} from '../workspace/model.js';
import { NO_SUSPICION } from '../workspace/suspicions.js';
import type { Finding } from './audit.js';
import type { CommentExemption, Lines, Reach } from './exemption.js';
import { type IgnoreComment, ignoreComments } from './inline-comments.js';
import { ownItems } from './suppression-reach.js';

/** A comment's exemption, and what became of it. */
export interface InlineUse extends SuppressionUse {
  comment: Place;
  reach: Reach;
}

/** The exemptions in the lists and debriefs of the audited year; none unless the configuration allows them. */
export function commentExemptions(
  units: readonly Unit[],
  { configuration, asOf }: Workspace,
): CommentExemption[] {
  if (!configuration.inlineSuppressions) return [];
  return units.flatMap((unit) => [
    ...unit.lists.flatMap((list) => exemptionsIn(list, itemsOf(list), asOf)),
    ...unit.debriefs.flatMap((debrief) => exemptionsIn(debrief, sectionsOf(debrief), asOf)),
  ]);
}

/** The exemptions with their places, none of them used yet. */
export function inlineUses(exemptions: readonly CommentExemption[]): InlineUse[] {
  return exemptions.map(({ file, unit, listType, person, range, text, ...exemption }) => ({
    ...exemption,
    findings: 0,
    // What a finding takes of its place; the documents themselves may be in another thread's memory.
    comment: {
      document: { file, text: '', suspicions: NO_SUSPICION } as SourceDocument,
      unit: { id: unit } as Unit,
      ...(listType === undefined
        ? { debrief: {} as Debrief }
        : { list: { type: listType } as ResponsibilityList }),
      ...(person !== undefined && { person }),
      range,
      text,
    },
  }));
}

function itemsOf({ document, items }: ResponsibilityList): Lines[] {
  return items.map(({ id, index }) => linesOf(id, document.locate(['items', index])));
}

function sectionsOf({ document, sections }: Debrief): Lines[] {
  return sections.map(({ index }) => linesOf(String(index + 1), document.locate(['sections', index])));
}

function linesOf(id: string, { start, end }: { start: { line: number }; end: { line: number } }): Lines {
  return { id, first: start.line, last: end.line };
}

function exemptionsIn(
  text: ResponsibilityList | Debrief,
  items: readonly Lines[],
  asOf: string,
): CommentExemption[] {
  const { document, unit, person } = text;
  return ignoreComments(document).flatMap((comment) => {
    const reach = reachOf(comment, items);
    const fault = comment.fault ?? (reach === undefined ? NOTHING_BELOW : undefined);
    const rules = fault === undefined ? comment.rules : [comment.rules[0] ?? ''];
    return rules.map((rule) => ({
      file: document.file,
      unit: unit.id,
      ...('items' in text && { listType: text.type }),
      ...(person !== undefined && { person }),
      range: comment.range,
      text: maskSensitive(comment.text),
      suppression: suppressionOf(rule, comment, document.file),
      expired: fault === undefined && comment.until !== undefined && comment.until < asOf,
      reach: reach ?? { kind: 'line' as const, line: 0 },
      ...(fault && { fault }),
    }));
  });
}

const NOTHING_BELOW: Bilingual = { zh: '它的下面没有内容', en: 'nothing stands below it' };

function suppressionOf(rule: string, { reason, until }: IgnoreComment, file: string): Suppression {
  return {
    rule,
    files: [file],
    units: [],
    items: [],
    findings: [],
    reason: maskSensitive(reason),
    ...(until !== undefined && { until }),
    path: [],
  };
}

function reachOf({ atTop, line }: IgnoreComment, items: readonly Lines[]): Reach | undefined {
  if (atTop) return { kind: 'file' };
  if (line === undefined) return undefined;
  const beside = items.filter(({ first, last }) => first <= line && line <= last);
  return beside.length > 0 ? { kind: 'items', items: beside } : { kind: 'line', line };
}

/**
 * Why comments exempt the finding, and which ones touch it. A finding about several items is exempted when
 * each of them is: a comment on one item must not cover a copy that has others too.
 * @param uses those in the finding's file that name its rule
 */
export function inlineReason(
  finding: Finding,
  uses: readonly InlineUse[],
): { reason: string | undefined; touching: InlineUse[] } {
  const able = uses.filter((use) => use.fault === undefined);
  const items = ownItems(finding);
  const touching = able.filter((use) => items.some((item) => reaches(use.reach, finding, item)));
  const valid = touching.filter((use) => !use.expired);
  const covered = items.every((item) => valid.some((use) => reaches(use.reach, finding, item)));
  const reason = [...new Set(valid.map((use) => use.suppression.reason))].join('；');
  return { reason: covered ? reason : undefined, touching };
}

function reaches(reach: Reach, finding: Finding, item: string): boolean {
  const { line } = finding.start;
  if (reach.kind === 'file') return true;
  if (reach.kind === 'line') return line === reach.line;
  const several = (finding.matches?.length ?? 0) > 0;
  return reach.items.some(
    ({ id, first, last }) => (item === '' || item === id) && (several || (first <= line && line <= last)),
  );
}
