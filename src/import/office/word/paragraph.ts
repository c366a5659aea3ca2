import { child, value, type XmlElement } from '../markup/element.js';
import type { Counters } from './counters.js';
import type { Fields } from './fields.js';
import { type Gathering, gatherInline, type Remark } from './inline.js';
import { type Formatting, formattingOf, type Styles } from './styles.js';

/** What all paragraphs of a document share: they are read in its order, for numbers and fields go on. */
export interface Reading {
  styles: Styles;
  counters: Counters;
  fields: Fields;
}

/** A paragraph as read, not yet cleaned or bounded. */
export interface ReadParagraph {
  text: string;
  /** What automatic numbering prints in front. */
  number: string;
  level?: number;
  /** Its style is one of titles or headings. */
  titleStyle: boolean;
  centred: boolean;
  /** How many characters have which size (half points). */
  sizes: ReadonlyMap<number, number>;
  boxes: readonly XmlElement[];
  remarks: readonly Remark[];
  /** Its end was deleted in tracked changes: what follows belongs to it. */
  runsOn: boolean;
}

const BODY_LEVEL = 9;

/** Reads a w:p. */
export function readParagraph(paragraph: XmlElement, { styles, counters, fields }: Reading): ReadParagraph {
  const properties = child(paragraph, 'w:pPr');
  const styleId = value(properties, 'w:pStyle');
  const style = styles.paragraph(styleId);
  const direct = formattingOf(properties);
  const own: Formatting = { ...style, ...direct };
  const mark = child(properties, 'w:rPr');
  const gathering: Gathering = { pieces: [], remarks: [], boxes: [], sizes: new Map() };
  gatherInline(paragraph, { styles, fields, inherited: style }, gathering);
  fields.endParagraph();
  const text = gathering.pieces.join('');
  const markRemoved = child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined;
  const markAdded = child(mark, 'w:ins') !== undefined || child(mark, 'w:moveTo') !== undefined;
  if (markRemoved || markAdded) gathering.remarks.push('change');
  // The paragraph that it runs on into has the number.
  const numbering = markRemoved ? undefined : numberingOf(own, direct.numberingLevel, styleId, counters);
  const level = numbering?.level ?? own.outline;
  return {
    text,
    number: numbering === undefined ? '' : counters.next(numbering.id, numbering.level),
    ...(level !== undefined && level < BODY_LEVEL && { level }),
    titleStyle: style.title,
    centred: own.centred === true,
    sizes: gathering.sizes,
    boxes: gathering.boxes,
    remarks: gathering.remarks,
    runsOn: markRemoved,
  };
}

/**
 * The level that the paragraph names itself; else that of the definition which belongs to its style, which counts
 * before what the style says; else the first.
 */
function numberingOf(
  { numbering, numberingLevel }: Formatting,
  ownLevel: number | undefined,
  style: string | undefined,
  counters: Counters,
): { id: string; level: number } | undefined {
  if (numbering === undefined || numbering === '0') return undefined;
  const byStyle = style === undefined ? undefined : counters.levelOfStyle(numbering, style);
  const level = ownLevel ?? byStyle ?? numberingLevel ?? 0;
  return level >= 0 && level < BODY_LEVEL ? { id: numbering, level } : undefined;
}

/** A number in front of a text, apart where they would run together: 1.2 项 and 1.2项 are not the same. */
export function numbered(number: string, text: string): string {
  if (number === '' || text === '') return number + text;
  return /[\x21-\x7e•]$/.test(number) ? `${number} ${text}` : `${number}${text}`;
}
