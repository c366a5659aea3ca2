import type { OfficePackage } from '../container/package.js';
import { LIMITS } from '../limits.js';
import { attribute, child, chosen, elements, integer, value, type XmlElement } from '../markup/element.js';
import type { Styles } from './styles.js';

/** One level of an automatic numbering. */
export interface NumberingLevel {
  start: number;
  format: string;
  /** What is printed: %1 stands for the number of the first level. */
  text: string;
  /** Every number in it in digits. */
  legal: boolean;
  /** Starts anew after a paragraph of this level or above, counted from 1; 0: never; undefined: of any level above. */
  restart?: number;
  /** The style of paragraphs that have this level. */
  style?: string;
}

/** The levels of a numbering, and which counter it counts on. */
export interface Numbering {
  /** Numberings made from one definition count on together. */
  counter: string;
  levels: readonly (NumberingLevel | undefined)[];
  /** What levels start with in this numbering, where it sets them anew. */
  starts: ReadonlyMap<number, number>;
}

interface Definition {
  levels: (NumberingLevel | undefined)[];
  /** A style of lists whose numbering is meant. */
  styleLink?: string;
}

const LEVELS = 9;

/** Reads the part of numberings; the result gives a numbering by its id (w:numId). */
export function readNumbering(
  parts: OfficePackage,
  part: string | undefined,
  styles: Styles,
): (id: string) => Numbering | undefined {
  const definitions = new Map<string, Definition>();
  const instances = new Map<string, XmlElement>();
  if (part !== undefined) {
    parts.read(part, {
      whole: new Set(['w:abstractNum', 'w:num']),
      onElement(element) {
        if (element.name === 'w:num') instances.set(attribute(element, 'numId') ?? '', element);
        else definitions.set(attribute(element, 'abstractNumId') ?? '', definitionOf(element));
      },
      isFull: () => definitions.size + instances.size >= LIMITS.definitions,
    });
  }
  const known = new Map<string, Numbering | undefined>();
  return (id) => {
    if (!known.has(id)) known.set(id, numberingOf(id, definitions, instances, styles));
    return known.get(id);
  };
}

function definitionOf(element: XmlElement): Definition {
  const levels: (NumberingLevel | undefined)[] = [];
  for (const each of elements(element)) {
    if (each.name !== 'w:lvl') continue;
    const at = levelIndex(each);
    if (at !== undefined) levels[at] = levelOf(each);
  }
  const styleLink = value(element, 'w:numStyleLink');
  return { levels, ...(styleLink !== undefined && { styleLink }) };
}

function levelIndex(element: XmlElement): number | undefined {
  const at = integer(attribute(element, 'ilvl'));
  return at !== undefined && at >= 0 && at < LEVELS ? at : undefined;
}

function levelOf(element: XmlElement): NumberingLevel {
  const restart = integer(value(element, 'w:lvlRestart'));
  const style = value(element, 'w:pStyle');
  const legal = child(element, 'w:isLgl');
  return {
    start: integer(value(element, 'w:start')) ?? 0,
    format: formatOf(element),
    text: (value(element, 'w:lvlText') ?? '').slice(0, 100),
    legal: legal !== undefined && !['0', 'false', 'off'].includes(attribute(legal, 'val') ?? '1'),
    ...(restart !== undefined && { restart }),
    ...(style !== undefined && { style }),
  };
}

/** Newer formats stand beside an older one for older programs (mc:AlternateContent): the older one is known here. */
function formatOf(level: XmlElement): string {
  const plain = value(level, 'w:numFmt');
  if (plain !== undefined) return plain;
  const alternatives = child(level, 'mc:AlternateContent');
  if (alternatives === undefined) return 'decimal';
  const newer = child(chosen(alternatives), 'w:numFmt');
  if (/^0+1,/.test(attribute(newer, 'format') ?? '')) return 'decimalZero';
  return value(child(alternatives, 'mc:Fallback'), 'w:numFmt') ?? 'decimal';
}

function numberingOf(
  id: string,
  definitions: ReadonlyMap<string, Definition>,
  instances: ReadonlyMap<string, XmlElement>,
  styles: Styles,
): Numbering | undefined {
  const instance = instances.get(id);
  if (instance === undefined) return undefined;
  const counter = linkedDefinition(value(instance, 'w:abstractNumId'), definitions, instances, styles);
  if (counter === undefined) return undefined;
  const levels = [...(definitions.get(counter)?.levels ?? [])];
  const starts = new Map<number, number>();
  for (const override of elements(instance)) {
    const at = override.name === 'w:lvlOverride' ? levelIndex(override) : undefined;
    if (at === undefined) continue;
    const level = child(override, 'w:lvl');
    if (level !== undefined) levels[at] = levelOf(level);
    const start = integer(value(override, 'w:startOverride')) ?? (level && levels[at]?.start);
    if (start !== undefined) starts.set(at, start);
  }
  return { counter, levels, starts };
}

/** Follows the link of a definition to a style of lists and on to its definition; a loop has none. */
function linkedDefinition(
  first: string | undefined,
  definitions: ReadonlyMap<string, Definition>,
  instances: ReadonlyMap<string, XmlElement>,
  styles: Styles,
): string | undefined {
  const passed = new Set<string>();
  let id = first;
  while (id !== undefined && !passed.has(id)) {
    const definition = definitions.get(id);
    if (definition === undefined || definition.styleLink === undefined) return definition && id;
    passed.add(id);
    const numbering = styles.list(definition.styleLink);
    const instance = numbering === undefined ? undefined : instances.get(numbering);
    id = value(instance, 'w:abstractNumId');
  }
  return undefined;
}
