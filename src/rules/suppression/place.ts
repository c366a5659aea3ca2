import type { Suppression, Workspace } from '../../workspace/model.js';
import type { Place } from '../rule.js';

/** The exemption in the configuration; undefined without one, when there are no exemptions either. */
export function suppressionPlace(
  { rule, reason, path }: Suppression,
  { configuration }: Workspace,
): Place | undefined {
  const { document } = configuration;
  return document && { document, range: document.locate(path), text: `${rule}：${reason}` };
}

/** What identifies an exemption: where it applies, not where it stands. */
export function suppressionSubject({ rule, files, units, items, findings, reason }: Suppression): string {
  return [rule, ...files, ...units, ...items, ...findings, reason].join('\n');
}
