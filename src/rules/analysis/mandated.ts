import { createMasker } from '../../similarity/mask.js';
import { type NormalisedText, normalise } from '../../similarity/normalise.js';
import { recently } from '../../similarity/recently.js';
import { pathMatches } from '../../workspace/globs.js';
import type { ListItem, ResponsibilityList, Unit, Workspace } from '../../workspace/model.js';
import { noFacts, type TextFacts } from './text-facts.js';

/**
 * Which characters of a list are mandated: accepted clauses and the templates' `keep` items, found fuzzily.
 * A clause counts in every type of list, also where it is required of another: whatever else is wrong
 * with a mandated sentence in the wrong list, it is not copied from a colleague.
 */
export interface Mandated {
  /** What is mandated in the item's text; the same object for the same text of units where the same is mandated. */
  part(list: ResponsibilityList, item: ListItem): MandatedPart;
  /** Mandated stretches of the item's text, [from, to) in UTF-16 offsets, ascending. */
  spans(list: ResponsibilityList, item: ListItem): [number, number][];
  /** The same for any text of the unit. */
  spansOfText(unit: Unit, source: string): [number, number][];
  /** Share of the item's characters (white space and punctuation left out) that is mandated, 0 to 1. */
  share(list: ResponsibilityList, item: ListItem): number;
  /** One entry per unit of a normalised text of the unit: 1 where mandated. */
  mask(unit: Unit, normalised: string): Uint8Array;
  /** Whether no more is mandated in the unit than in all. */
  isUsual(unit: Unit): boolean;
  /** Says in which units the same is mandated. */
  kindOf(unit: Unit): number;
  /** The item's text with mandated characters blanked out; offsets are those of the item's text. */
  own(list: ResponsibilityList, item: ListItem): string;
}

/** Whether a clause or template is for every unit, whatever its place. */
export function isForAllUnits({ units }: { units: readonly string[] }): boolean {
  return units.length === 0 || units.includes('**');
}

/** Whether globs over the path of unit ids name the unit; no globs name all. */
export function appliesToUnit(globs: readonly string[], unit: Unit): boolean {
  return globs.length === 0 || globs.some((glob) => pathMatches(unit.path, glob));
}

/** What is mandated in one text. */
export interface MandatedPart {
  /** Mandated stretches, [from, to) in UTF-16 offsets, ascending. */
  readonly spans: [number, number][];
  /** Share of the characters that is mandated, 0 to 1. */
  readonly share: number;
  /** The text with them blanked out. */
  readonly own: string;
  /** What else is asked about the text. */
  readonly facts: TextFacts;
}

/** The texts that are mandated in some units, and what was found of them. */
interface Reading {
  /** No more is mandated than in all units. */
  usual: boolean;
  kind: number;
  mask(normalised: string): Uint8Array;
  part(source: string): MandatedPart;
}

/** The same mandated item stands in most lists to the letter, and several rules look at each item. */
const REMEMBERED = 2000;

export function createMandated(workspace: Workspace): Mandated {
  const readings = new Map<string, Reading>();
  const byUnit = new Map<Unit, Reading>();
  // A dozen rules ask for each item, and a long text is looked up more slowly than an object.
  const byItem = new WeakMap<ListItem, MandatedPart>();

  const readingOf = (unit: Unit): Reading => {
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
    const usual =
      clauses.every(isForAllUnits) &&
      !workspace.templates.some(
        (template) => appliesToUnit(template.units, unit) && !isForAllUnits(template),
      );
    const reading = readings.get(key) ?? { ...readingFor(texts), usual, kind: readings.size };
    readings.set(key, reading);
    byUnit.set(unit, reading);
    return reading;
  };
  const partOf = (list: ResponsibilityList, item: ListItem): MandatedPart => {
    let part = byItem.get(item);
    if (part === undefined) {
      part = readingOf(list.unit).part(item.text);
      byItem.set(item, part);
    }
    return part;
  };
  return {
    part: partOf,
    mask: (unit, normalised) => readingOf(unit).mask(normalised),
    share: (list, item) => partOf(list, item).share,
    spans: (list, item) => partOf(list, item).spans,
    spansOfText: (unit, source) => readingOf(unit).part(source).spans,
    isUsual: (unit) => readingOf(unit).usual,
    kindOf: (unit) => readingOf(unit).kind,
    own: (list, item) => partOf(list, item).own,
  };
}

function readingFor(texts: readonly string[]): Omit<Reading, 'usual' | 'kind'> {
  const masker = createMasker(texts);
  const mask = recently((normalised) => masker.mask(normalised), REMEMBERED);
  const part = recently((source): MandatedPart => {
    const normalised = normalise(source);
    const marks = mask(normalised.text);
    let masked = 0;
    for (let at = 0; at < marks.length; at++) masked += marks[at]!;
    const spans = masked === 0 ? [] : spansOf(marks, normalised);
    return {
      spans,
      share: marks.length === 0 ? 0 : masked / marks.length,
      own: blankOut(source, spans),
      facts: noFacts(),
    };
  }, REMEMBERED);
  return { mask, part };
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

/** Stands for a mandated character: no name, word or sentence reaches across it. */
export const BLANK = '\uFFFC';

function blankOut(source: string, spans: readonly [number, number][]): string {
  if (spans.length === 0) return source;
  let text = '';
  let end = 0;
  for (const [from, to] of spans) {
    text += source.slice(end, from) + BLANK.repeat(to - from);
    end = to;
  }
  return text + source.slice(end);
}
