import type { Finding } from './audit.js';

/** Whether an exemption from `rule`, which may be `group/*`, is one from the finding's rule. */
export function namesRule(rule: string, found: string): boolean {
  return rule === found || (rule.endsWith('/*') && found.startsWith(rule.slice(0, -1)));
}

/** The items a finding is about, `''` for none; one exemption of an item must not cover a copy that has others too. */
export function ownItems(finding: Finding): string[] {
  if (finding.matches?.length) return finding.matches.map((match) => match.item);
  return [finding.item ?? ''];
}
