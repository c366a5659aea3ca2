import { NAMESPACES } from '../office-package.js';
import { type Xml, xml } from '../xml.js';

/** How a cell looks: text wraps; number and share are right-aligned figures. */
export type CellStyle = 'head' | 'text' | 'centred' | 'number' | 'share';

/** Styles in the order of their numbers; 0 is the default of cells that are not there. */
export const CELL_STYLES: readonly CellStyle[] = ['head', 'text', 'centred', 'number', 'share'];

/** Number formats every spreadsheet knows: 0 general, 1 whole number, 9 percentage, 49 text. */
const FORMATS = { number: 1, share: 9, text: 49 } as const;

/** The number of a style, for the attribute `s` of a cell. */
export function styleNumber(style: CellStyle): number {
  return CELL_STYLES.indexOf(style) + 1;
}

/** xl/styles.xml. Text cells carry quotePrefix: also after editing they stay text. */
export function stylesMarkup(list: readonly CellStyle[]): Xml {
  const formats = list.map(formatMarkup);
  const side = (name: string) => xml`<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`;
  const border = ['left', 'right', 'top', 'bottom'].map(side);
  const font = (bold?: Xml) =>
    xml`<font>${bold}<sz val="11"/><color rgb="FF000000"/><name val="宋体"/><family val="3"/><charset val="134"/></font>`;
  return xml`<styleSheet xmlns="${NAMESPACES.sheet}"><fonts count="2">${font()}${font(xml`<b/>`)}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${border}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${list.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${formats}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

function formatMarkup(style: CellStyle): Xml {
  const isFigure = style === 'number' || style === 'share';
  const format = isFigure ? FORMATS[style] : FORMATS.text;
  const horizontal = style === 'text' ? 'left' : 'center';
  const isHead = style === 'head';
  const vertical = isHead ? 'center' : 'top';
  const quote = isFigure ? undefined : xml` quotePrefix="1"`;
  return xml`<xf numFmtId="${format}" fontId="${isHead ? 1 : 0}" fillId="${isHead ? 2 : 0}" borderId="1" xfId="0"${quote} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${horizontal}" vertical="${vertical}" wrapText="1"/></xf>`;
}
