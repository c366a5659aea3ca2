import { normalise } from '../../similarity/normalise.js';
import { isAbove } from '../analysis/cross-unit.js';
import type { Lexicon, Mention } from '../analysis/lexicon.js';
import type { Writing } from '../analysis/writings.js';
import type { Link } from './classes.js';

/**
 * Names in the own alike passages that belong to the other and not to the own side: the other's unit,
 * person or place. They are the only ground on which direction is said.
 */
export function leftovers(own: Writing, links: readonly Link[], lexicon: Lexicon): string[] {
  const found = new Set<string>();
  for (const link of links) {
    for (const { own: index, other } of link.matches) {
      const passage = own.passages[index]!;
      for (const mention of lexicon.mentions(passage.source)) {
        if (belongsToOther(mention, own, link.other) && speaksOfItself(mention, link.other, other)) {
          found.add(passage.source.slice(mention.from, mention.to));
        }
      }
    }
  }
  return [...found].sort();
}

function belongsToOther(mention: Mention, own: Writing, other: Writing): boolean {
  if (mention.kind === 'person') {
    const names = mention.members.map(({ unit, member }) => ({ unit, person: member.person }));
    const theirs = names.some(
      (name) => name.unit === other.unit && (name.unit !== own.unit || name.person === other.person),
    );
    const mine = names.some(
      (name) => name.unit === own.unit && (own.unit !== other.unit || name.person === own.person),
    );
    return theirs && !mine;
  }
  if (mention.kind !== 'unit' && mention.kind !== 'place') return false;
  if (own.unit === other.unit) {
    return mention.kind === 'place' && isContactOf(mention, other) && !isContactOf(mention, own);
  }
  const allowed = (unit: (typeof mention.units)[number]): boolean =>
    unit === own.unit ||
    isAbove(unit, own.unit) ||
    isAbove(own.unit, unit) ||
    own.unit.partners.includes(unit);
  return mention.units.includes(other.unit) && !mention.units.some(allowed);
}

function isContactOf(mention: Mention, writing: Writing): boolean {
  return writing.member?.contacts.includes(mention.name) ?? false;
}

/** A name gives a copy away only where the other's passage has it too: there it was at home. */
function speaksOfItself(mention: Mention, other: Writing, index: number): boolean {
  return other.passages[index]!.normalised.text.includes(normalise(mention.name).text);
}
