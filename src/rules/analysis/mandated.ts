import { createMasker, type Masker } from '../../similarity/mask.js';
import { type NormalisedText, normaliseAnew } from '../../similarity/normalise.js';
import { RecentMap, recently } from '../../similarity/recently.js';
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
  /** The same of any text of the unit. */
  partOfText(unit: Unit, source: string): MandatedPart;
  /** Mandated stretches of the item's text, [from, to) in UTF-16 offsets, ascending. */
  spans(list: ResponsibilityList, item: ListItem): [number, number][];
  /** Share of the item's characters (white space and punctuation left out) that is mandated, 0 to 1. */
  share(list: ResponsibilityList, item: ListItem): number;
  /** One entry per unit of a normalised text of the unit: 1 where mandated; undefined where nothing is. */
  mask(unit: Unit, normalised: string): Uint8Array | undefined;
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
  /** The whole text, normalised. */
  readonly normalised: NormalisedText;
  /** 1 for each unit of the normalised text that is mandated; undefined where none is. */
  readonly marks: Uint8Array | undefined;
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
  mask(normalised: string): Uint8Array | undefined;
  part(source: string): MandatedPart;
}

/** The same mandated item stands in most lists to the letter, and several rules look at each item. */
const REMEMBERED = 2000;
/** Texts of which much more is kept: those of a few units' lists, and the mandated ones among them. */
const PARTS_READY = 500;
/** Lists whose parts are at hand: those of a few units, each of which a dozen rules ask for. */
const LISTS_READY = 50;

export function createMandated(workspace: Workspace): Mandated {
  const readings = new Map<string, Reading>();
  const byUnit = new Map<Unit, Reading>();
  // By the places of the items. A long text is looked up more slowly, and there are millions of items.
  const byList = new RecentMap<ResponsibilityList, MandatedPart[]>(LISTS_READY);
  let lastList: ResponsibilityList | undefined;
  let lastParts: MandatedPart[] = [];

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
    if (list !== lastList) {
      let parts = byList.get(list);
      if (parts === undefined) {
        parts = [];
        byList.set(list, parts);
      }
      lastParts = parts;
      lastList = list;
    }
    let part = lastParts[item.index];
    if (part === undefined) {
      part = readingOf(list.unit).part(item.text);
      lastParts[item.index] = part;
    }
    return part;
  };
  return {
    part: partOf,
    partOfText: (unit, source) => readingOf(unit).part(source),
    mask: (unit, normalised) => readingOf(unit).mask(normalised),
    share: (list, item) => partOf(list, item).share,
    spans: (list, item) => partOf(list, item).spans,
    isUsual: (unit) => readingOf(unit).usual,
    kindOf: (unit) => readingOf(unit).kind,
    own: (list, item) => partOf(list, item).own,
  };
}

function readingFor(texts: readonly string[]): Omit<Reading, 'usual' | 'kind'> {
  const masker = createMasker(texts);
  const mask = recently((normalised) => ({ marks: masker.mask(normalised) }), REMEMBERED);
  return {
    mask: (normalised) => mask(normalised).marks,
    part: recently((source) => partFor(source, masker), PARTS_READY),
  };
}

function partFor(source: string, masker: Masker): MandatedPart {
  const normalised = normaliseAnew(source);
  const marks = masker.mask(normalised.text);
  if (marks === undefined)
    return { normalised, marks, spans: [], share: 0, own: source, facts: noFacts(normalised) };
  let masked = 0;
  for (let at = 0; at < marks.length; at++) masked += marks[at]!;
  const spans = spansOf(marks, normalised);
  const own = blankOut(source, spans);
  return { normalised, marks, spans, share: masked / marks.length, own, facts: noFacts(undefined) };
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
  let text = '';
  let end = 0;
  for (const [from, to] of spans) {
    text += source.slice(end, from) + BLANK.repeat(to - from);
    end = to;
  }
  return text + source.slice(end);
}
