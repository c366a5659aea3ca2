import { NAMESPACES } from '../office-package.js';
import { type Xml, xml } from '../xml.js';
import { letterFootMarkup } from './block-markup.js';
import type { Language } from './fonts.js';
import { millimetres, type PageSize, PITCH, PORTRAIT, points, SIZES } from './measures.js';
import { paragraph, paragraphOf } from './paragraph.js';
import { runs } from './text.js';

/**
 * Distance of the page number's line from the edge of the paper, so that its dashes, in the middle of the
 * line, are 7 mm below the type area (7.5).
 */
const numberFromEdge = ({ margins }: PageSize): number =>
  margins.bottom - millimetres(7) - points(SIZES.four) / 2;

/** Distance of a notice from the upper edge. */
const NOTICE_FROM_EDGE = millimetres(20);

const ROOT = xml`xmlns:w="${NAMESPACES.word}" xmlns:r="${NAMESPACES.relationships}"`;

/**
 * 页码 (7.5): 四号半角宋体, a dash on both sides, one character from the outer edge: on the right of odd
 * pages, on the left of even ones.
 */
export function pageNumberFooter(side: 'odd' | 'even', language: Language): Xml {
  const inset = SIZES.four / SIZES.body;
  const number = xml`<w:r><w:rPr><w:noProof/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:noProof/></w:rPr><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const content = [...runs('— ', language), number, ...runs(' —', language)];
  const place =
    side === 'odd' ? ({ align: 'right', right: inset } as const) : ({ align: 'left', left: inset } as const);
  return xml`<w:ftr ${ROOT}>${paragraphOf('PageNumber', content, place)}</w:ftr>`;
}

/** The foot of the first page of a letter: the double line, and no page number (10.1). */
export function letterFooter(): Xml {
  return xml`<w:ftr ${ROOT}>${letterFootMarkup()}${paragraphOf('PageNumber', [])}</w:ftr>`;
}

/** What stands at the head of every page. */
export function noticeHeader(notice: string, language: Language): Xml {
  return xml`<w:hdr ${ROOT}>${paragraph('Notice', notice, language)}</w:hdr>`;
}

/** Headers and footers by their relationship's id. */
export interface PageParts {
  headers: readonly { id: string; type: 'default' | 'even' | 'first' }[];
  footers: readonly { id: string; type: 'default' | 'even' | 'first' }[];
}

/** The paper, its margins, and what stands at head and foot. */
export function sectionMarkup({ headers, footers }: PageParts, page: PageSize = PORTRAIT): Xml {
  const { margins } = page;
  const turned = page.orientation === 'landscape' ? xml` w:orient="landscape"` : undefined;
  const references = [
    ...headers.map(({ id, type }) => xml`<w:headerReference w:type="${type}" r:id="${id}"/>`),
    ...footers.map(({ id, type }) => xml`<w:footerReference w:type="${type}" r:id="${id}"/>`),
  ];
  const hasFirst = [...headers, ...footers].some(({ type }) => type === 'first');
  return xml`<w:sectPr>${references}<w:pgSz w:w="${page.width}" w:h="${page.height}"${turned}/><w:pgMar w:top="${margins.top}" w:right="${margins.right}" w:bottom="${margins.bottom}" w:left="${margins.left}" w:header="${NOTICE_FROM_EDGE}" w:footer="${numberFromEdge(page)}" w:gutter="0"/><w:cols w:space="0"/>${hasFirst ? xml`<w:titlePg/>` : undefined}<w:docGrid w:type="lines" w:linePitch="${points(PITCH.body)}"/></w:sectPr>`;
}

/** word/settings.xml: page numbers change sides; nothing is loaded or updated on opening. */
export function settings(language: Language): Xml {
  const main = language === 'zh' ? 'zh-CN' : 'en-US';
  return xml`<w:settings xmlns:w="${NAMESPACES.word}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${main}" w:eastAsia="zh-CN"/></w:settings>`;
}
