import type { Bilingual } from '../language/bilingual.js';
import type { Place, SuppressionUse } from '../rules/rule.js';
import { maskSensitive } from '../rules/text/sensitive.js';
import type { Debrief, ResponsibilityList, Suppression, Workspace } from '../workspace/model.js';
import type { Finding } from './audit.js';
import { type IgnoreComment, ignoreComments } from './inline-comments.js';
import { ownItems } from './suppression-reach.js';

/** An exemption that stands as a comment in a list, for one rule. */
export interface InlineUse extends SuppressionUse {
  comment: Place;
  reach: Reach;
}

/** What the comment is about: the whole file, items, or (elsewhere in the list) one line. */
type Reach = { kind: 'file' } | { kind: 'items'; items: readonly Lines[] } | { kind: 'line'; line: number };

interface Lines {
  id: string;
  first: number;
  last: number;
}

/** The exemptions in the lists and debriefs of the audited year; none unless the configuration allows them. */
export function inlineUses(workspace: Workspace): InlineUse[] {
  if (!workspace.configuration.inlineSuppressions) return [];
  return workspace.units.flatMap((unit) => [
    ...unit.lists.flatMap((list) =>
      usesIn({ document: list.document, unit, list, person: list.person }, itemsOf(list), workspace),
    ),
    ...unit.debriefs.flatMap((debrief) =>
      usesIn(
        { document: debrief.document, unit, debrief, person: debrief.person },
        sectionsOf(debrief),
        workspace,
      ),
    ),
  ]);
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

function usesIn(
  owner: Omit<Place, 'range' | 'text'>,
  items: readonly Lines[],
  { asOf }: Workspace,
): InlineUse[] {
  return ignoreComments(owner.document).flatMap((comment) => {
    const reach = reachOf(comment, items);
    const fault = comment.fault ?? (reach === undefined ? NOTHING_BELOW : undefined);
    const place: Place = { ...owner, range: comment.range, text: maskSensitive(comment.text) };
    const rules = fault === undefined ? comment.rules : [comment.rules[0] ?? ''];
    return rules.map((rule) => ({
      suppression: suppressionOf(rule, comment, owner.document.file),
      expired: fault === undefined && comment.until !== undefined && comment.until < asOf,
      findings: 0,
      comment: place,
      reach: reach ?? { kind: 'line', line: 0 },
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
