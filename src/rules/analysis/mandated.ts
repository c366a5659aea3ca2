import { createMasker, type Masker } from '../../similarity/mask.js';
import { type NormalisedText, normalise } from '../../similarity/normalise.js';
import { pathMatches } from '../../workspace/globs.js';
import type { ListItem, ResponsibilityList, Unit, Workspace } from '../../workspace/model.js';

/**
 * Which characters of a list are mandated: accepted clauses and the templates' `keep` items, found fuzzily.
 * A clause counts in every type of list, also where it is required of another: whatever else is wrong
 * with a mandated sentence in the wrong list, it is not copied from a colleague.
 */
export interface Mandated {
  /** Mandated stretches of the item's text, [from, to) in UTF-16 offsets, ascending. */
  spans(list: ResponsibilityList, item: ListItem): [number, number][];
  /** The same for any text of the unit. */
  spansOfText(unit: Unit, source: string): [number, number][];
  /** Share of the item's characters (white space and punctuation left out) that is mandated, 0 to 1. */
  share(list: ResponsibilityList, item: ListItem): number;
  /** One entry per unit of a normalised text of the unit: 1 where mandated. */
  mask(unit: Unit, normalised: string): Uint8Array;
}

/** Whether globs over the path of unit ids name the unit; no globs name all. */
export function appliesToUnit(globs: readonly string[], unit: Unit): boolean {
  return globs.length === 0 || globs.some((glob) => pathMatches(unit.path, glob));
}

export function createMandated(workspace: Workspace): Mandated {
  const maskers = new Map<string, { masker: Masker; masks: Map<string, Uint8Array> }>();
  const byUnit = new Map<Unit, { masker: Masker; masks: Map<string, Uint8Array> }>();

  const maskerOf = (unit: Unit) => {
    const known = byUnit.get(unit);
    if (known) return known;
    const clauses = (workspace.catalogue?.clauses ?? []).filter(
      (clause) => clause.status === 'accepted' && appliesToUnit(clause.units, unit),
    );
    const items = workspace.templates
      .filter((template) => appliesToUnit(template.units, unit))
      .flatMap((template) => template.items.filter((item) => item.keep));
    const texts = [...clauses, ...items].map(({ text }) => text);
    const key = texts.join('\n');
    let entry = maskers.get(key);
    if (!entry) {
      entry = { masker: createMasker(texts), masks: new Map() };
      maskers.set(key, entry);
    }
    byUnit.set(unit, entry);
    return entry;
  };

  // The same mandated item stands in most lists to the letter: its mask is computed once.
  const mask = (unit: Unit, normalised: string): Uint8Array => {
    const { masker, masks } = maskerOf(unit);
    let known = masks.get(normalised);
    if (!known) {
      known = masker.mask(normalised);
      masks.set(normalised, known);
    }
    return known;
  };

  const spansOfText = (unit: Unit, source: string): [number, number][] => {
    const normalised = normalise(source);
    return spansOf(mask(unit, normalised.text), normalised);
  };

  return {
    mask,
    share(list, item) {
      const { text } = normalise(item.text);
      if (text.length === 0) return 0;
      return mask(list.unit, text).reduce((sum, masked) => sum + masked, 0) / text.length;
    },
    spans: (list, item) => spansOfText(list.unit, item.text),
    spansOfText,
  };
}

/** Source offsets of the marked stretches; punctuation between two marked characters belongs to them. */
export function spansOf(mask: Uint8Array, { starts, ends }: NormalisedText): [number, number][] {
  const spans: [number, number][] = [];
  for (let at = 0; at < mask.length; at++) {
    if (!mask[at]) continue;
    const last = spans.at(-1);
    if (last && mask[at - 1]) last[1] = ends[at]!;
    else spans.push([starts[at]!, ends[at]!]);
  }
  return spans;
}
