import type { OfficePackage } from '../container/package.js';
import { LIMITS } from '../limits.js';
import { attribute, child, integer, switched, value, type XmlElement } from '../markup/element.js';

/** What properties of a paragraph or of characters say that matters for reading. */
export interface Formatting {
  centred?: boolean;
  /** Half points. */
  size?: number;
  hidden?: boolean;
  /** Outline level, 0 to 8; 9 is body text. */
  outline?: number;
  /** Numbering; 0 takes it away. */
  numbering?: string;
  numberingLevel?: number;
}

export interface Style extends Formatting {
  /** A style of titles or headings, by its own name or the one it is based on. */
  title: boolean;
}

export interface Styles {
  /** A style with all that it inherits; the default one of paragraphs without an id. */
  paragraph(id: string | undefined): Style;
  character(id: string | undefined): Formatting;
  /** The numbering of a style of lists. */
  list(id: string): string | undefined;
}

interface Definition extends Formatting {
  name: string;
  basedOn?: string;
}

/** Names that Word and WPS give to styles of titles: Title, Subtitle, heading 1; 标题, 副标题, 标题 1. */
const TITLE = /标题|^heading \d$|^(?:sub)?title$/i;
const NO_STYLE: Style = { title: false };
/** What Word takes where a document does not say, in half points. */
const DEFAULT_SIZE = 20;

/** Reads the part of styles; a loop of styles based on each other ends where it closes. */
export function readStyles(parts: OfficePackage, part: string | undefined): Styles {
  const definitions = new Map<string, Definition>();
  const defaults: { all: Formatting; paragraph?: string } = { all: { size: DEFAULT_SIZE } };
  const onElement = (element: XmlElement): void => {
    if (element.name === 'w:docDefaults') {
      defaults.all = {
        size: DEFAULT_SIZE,
        ...formattingOf(child(child(element, 'w:pPrDefault'), 'w:pPr')),
        ...formattingOf(child(child(element, 'w:rPrDefault'), 'w:rPr')),
      };
      return;
    }
    const id = attribute(element, 'styleId');
    if (id === undefined) return;
    definitions.set(id, definitionOf(element));
    const isDefault = ['1', 'true', 'on'].includes(attribute(element, 'default') ?? '');
    if (isDefault && attribute(element, 'type') === 'paragraph') defaults.paragraph ??= id;
  };
  if (part !== undefined) {
    parts.read(part, {
      whole: new Set(['w:style', 'w:docDefaults']),
      onElement,
      isFull: () => definitions.size >= LIMITS.definitions,
    });
  }
  const known = new Map<string, Style>();
  const resolve = (id: string): Style => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const style = resolved(definitions, id);
    known.set(id, style);
    return style;
  };
  const ofParagraphs = new Map<string | undefined, Style>();
  return {
    paragraph: (id) => {
      const before = ofParagraphs.get(id);
      if (before !== undefined) return before;
      const name = id ?? defaults.paragraph;
      const style = { ...defaults.all, ...(name === undefined ? NO_STYLE : resolve(name)) };
      ofParagraphs.set(id, style);
      return style;
    },
    character: (id) => (id === undefined ? {} : resolve(id)),
    list: (id) => resolve(id).numbering,
  };
}

function resolved(definitions: ReadonlyMap<string, Definition>, id: string): Style {
  const chain: Definition[] = [];
  for (let next: string | undefined = id; next !== undefined; ) {
    const definition: Definition | undefined = definitions.get(next);
    if (definition === undefined || chain.includes(definition) || chain.length >= LIMITS.depth) break;
    chain.unshift(definition);
    next = definition.basedOn;
  }
  const {
    name: _name,
    basedOn: _basedOn,
    ...formatting
  } = Object.assign({ name: '' }, ...chain) as Definition;
  return { ...formatting, title: chain.some(({ name }) => TITLE.test(name)) };
}

function definitionOf(style: XmlElement): Definition {
  const basedOn = value(style, 'w:basedOn');
  return {
    name: value(style, 'w:name') ?? '',
    ...(basedOn !== undefined && { basedOn }),
    ...formattingOf(child(style, 'w:pPr')),
    ...formattingOf(child(style, 'w:rPr')),
  };
}

/** Formatting that a w:pPr or w:rPr sets itself. */
export function formattingOf(properties: XmlElement | undefined): Formatting {
  if (properties === undefined) return {};
  const justification = value(properties, 'w:jc');
  const size = integer(value(properties, 'w:sz'));
  const hidden = switched(properties, 'w:vanish');
  const outline = integer(value(properties, 'w:outlineLvl'));
  const numbering = child(properties, 'w:numPr');
  const id = value(numbering, 'w:numId');
  const level = integer(value(numbering, 'w:ilvl'));
  return {
    ...(justification !== undefined && { centred: justification === 'center' }),
    ...(size !== undefined && { size }),
    ...(hidden !== undefined && { hidden }),
    ...(outline !== undefined && { outline }),
    ...(id !== undefined && { numbering: id }),
    ...(level !== undefined && { numberingLevel: level }),
  };
}
