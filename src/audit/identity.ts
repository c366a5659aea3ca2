import { createHash } from 'node:crypto';
import type { FindingDraft } from '../rules/rule.js';
import { normaliseText } from '../similarity/normalise.js';

/**
 * What a finding is about, apart from where it stands: it must not change when items are reordered or
 * renumbered, the file is moved, or the wording of a message is improved.
 */
export function identityKey(rule: string, year: number, draft: FindingDraft): string {
  const related = draft.classText === undefined ? (draft.related ?? []) : [];
  const others = new Set(related.map((place) => `${place.unit?.id ?? ''}\u0000${place.person ?? ''}`));
  return JSON.stringify([
    rule,
    year,
    draft.at.unit?.id ?? '',
    draft.at.list?.type ?? (draft.at.debrief ? 'debrief' : ''),
    draft.at.person ?? '',
    normaliseText(draft.classText ?? draft.subject ?? draft.at.text ?? ''),
    [...others].sort(),
  ]);
}

/** 16 hexadecimal digits for the key; `ordinal` tells findings with equal keys apart. */
export function identity(key: string, ordinal: number): string {
  return createHash('sha256').update(key).update(`\u0000${ordinal}`).digest('hex').slice(0, 16);
}
