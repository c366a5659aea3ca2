import { type Bilingual, fillBilingual } from '../language/bilingual.js';
import type { FindingDraft, Place } from '../rules/rule.js';
import { maskSensitive } from '../rules/text/sensitive.js';
import type { Finding, RelatedPlace } from './audit.js';
import type { ConfiguredRule } from './configure.js';
import { identity, identityKey } from './identity.js';

/** What a rule reported. */
export interface ReportedDraft {
  rule: ConfiguredRule;
  draft: FindingDraft;
}

/** The drafts as findings with identity and sentences, in the same order. Equal ones are numbered in this order. */
export function toFindings(drafts: readonly ReportedDraft[], year: number): Finding[] {
  const seen = new Map<string, number>();
  return drafts.map(({ rule: { rule, severity, fixed }, draft }) => {
    const key = identityKey(rule.id, year, draft);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    const message = rule.messages[draft.message];
    if (!message) throw new Error(`rule ${rule.id} has no message “${draft.message}”`);
    const sentence = (part: 'problem' | 'basis' | 'advice'): Bilingual => {
      const filled = fillBilingual({ zh: message.zh[part], en: message.en[part] }, draft.values);
      return { zh: maskSensitive(filled.zh), en: maskSensitive(filled.en) };
    };
    const { at } = draft;
    return {
      id: identity(key, ordinal),
      rule: rule.id,
      severity: draft.severity && !(fixed && milder(severity, draft.severity)) ? draft.severity : severity,
      ...(at.unit && { unit: at.unit.id }),
      state: 'open' as const,
      file: at.document.file,
      start: at.range.start,
      end: at.range.end,
      ...(at.list && { listType: at.list.type }),
      ...(at.person && { person: at.person }),
      ...(at.item !== undefined && { item: at.item }),
      ...(at.text !== undefined && { text: maskSensitive(at.text) }),
      problem: sentence('problem'),
      basis: sentence('basis'),
      advice: sentence('advice'),
      ...(draft.similarity && { similarity: draft.similarity }),
      ...(draft.related && { related: draft.related.map(relatedPlace) }),
      ...(draft.matches && { matches: draft.matches }),
      ...(draft.leftovers?.length && { leftovers: draft.leftovers }),
      ...(draft.reason && { note: draft.reason }),
    };
  });
}

const GRAVITY = { info: 0, warning: 1, error: 2 } as const;

function milder(one: keyof typeof GRAVITY, other: keyof typeof GRAVITY): boolean {
  return GRAVITY[one] < GRAVITY[other];
}

function relatedPlace(place: Place): RelatedPlace {
  return {
    file: place.document.file,
    start: place.range.start,
    end: place.range.end,
    ...(place.unit && { unit: place.unit.id }),
    ...(place.person && { person: place.person }),
    ...(place.item !== undefined && { item: place.item }),
    ...(place.text !== undefined && { text: maskSensitive(place.text) }),
  };
}
