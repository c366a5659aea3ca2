import type { Suppression, Workspace } from '../../workspace/model.js';
import type { Place, SuppressionUse } from '../rule.js';

/** The comment in the list, or the entry of the configuration; undefined without one, when there are no entries either. */
export function suppressionPlace(
  { suppression: { rule, reason, path }, comment }: SuppressionUse,
  { configuration }: Workspace,
): Place | undefined {
  if (comment !== undefined) return comment;
  const { document } = configuration;
  return document && { document, range: document.locate(path), text: `${rule}：${reason}` };
}

/** What identifies an exemption: where it applies, not where it stands. */
export function suppressionSubject({ rule, files, units, items, findings, reason }: Suppression): string {
  return [rule, ...files, ...units, ...items, ...findings, reason].join('\n');
}
