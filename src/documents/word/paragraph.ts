import { type Xml, xml } from '../xml.js';
import type { Language } from './fonts.js';
import { CHARACTER } from './measures.js';
import type { Style } from './styles.js';
import { type Run, runs, type Text } from './text.js';

export interface ParagraphOptions {
  keepNext?: boolean;
  pageBreakBefore?: boolean;
  /** In characters of body text. */
  left?: number;
  right?: number;
  /** In characters; negative: the first line hangs to the left. */
  firstLine?: number;
  /** Space above, in points. */
  before?: number;
  align?: 'left' | 'center' | 'right';
  /** Lines of the paragraph's frame, as markup of pBdr. */
  borders?: Xml;
  /** Position of a frame on the page, as markup of framePr. */
  frame?: Xml;
  /** Where a tab takes the end of the line, in twips. */
  rightTab?: number;
  /** Line pitch, in points. */
  pitch?: number;
  /** How all of its characters look. */
  run?: Omit<Run, 'text'>;
}

/** A paragraph of text. */
export function paragraph(style: Style, text: Text, language: Language, options: ParagraphOptions = {}): Xml {
  return paragraphOf(style, runs(text, language, options.run), options);
}

/** A paragraph of runs, fields among them. */
export function paragraphOf(style: Style, content: readonly Xml[], options: ParagraphOptions = {}): Xml {
  const { before, pitch } = options;
  const spacing = [
    before === undefined ? undefined : xml` w:before="${before * 20}"`,
    pitch === undefined ? undefined : xml` w:line="${pitch * 20}" w:lineRule="exact"`,
  ].filter((each) => each !== undefined);
  const properties = [
    xml`<w:pStyle w:val="${style}"/>`,
    options.keepNext ? xml`<w:keepNext/>` : undefined,
    options.pageBreakBefore ? xml`<w:pageBreakBefore/>` : undefined,
    options.frame,
    options.borders,
    options.rightTab === undefined
      ? undefined
      : xml`<w:tabs><w:tab w:val="right" w:pos="${options.rightTab}"/></w:tabs>`,
    spacing.length === 0 ? undefined : xml`<w:spacing${spacing}/>`,
    indentMarkup(options),
    options.align === undefined ? undefined : xml`<w:jc w:val="${options.align}"/>`,
  ].filter((each) => each !== undefined);
  return xml`<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
}

/** So many empty lines of body text. */
export function blankLines(count: number, keepNext = false): Xml[] {
  return Array.from({ length: count }, () => paragraphOf('Normal', [], { keepNext }));
}

/** Indents in hundredths of a character, and in twips for programs that do not know characters. */
function indentMarkup({ left = 0, right = 0, firstLine = 0 }: ParagraphOptions): Xml | undefined {
  if (left === 0 && right === 0 && firstLine === 0) return undefined;
  const indent = (name: string, length: number) =>
    xml` w:${name}Chars="${Math.round(length * 100)}" w:${name}="${Math.round(length * CHARACTER)}"`;
  const attributes = [
    left === 0 ? undefined : indent('left', left),
    right === 0 ? undefined : indent('right', right),
    firstLine === 0 ? undefined : indent(firstLine > 0 ? 'firstLine' : 'hanging', Math.abs(firstLine)),
  ].filter((each) => each !== undefined);
  return xml`<w:ind${attributes}/>`;
}
