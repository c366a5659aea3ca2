import { NAMESPACES, officePackage, type Part, type Properties } from '../office-package.js';
import { type Xml, xml } from '../xml.js';
import { blockMarkup } from './block-markup.js';
import type { WordBlock } from './blocks.js';
import { fontTable, type Language } from './fonts.js';
import { LANDSCAPE, PORTRAIT } from './measures.js';
import {
  letterFooter,
  noticeHeader,
  type PageParts,
  pageNumberFooter,
  sectionMarkup,
  settings,
} from './page.js';
import { styles } from './styles.js';

/** An official document in the layout of GB/T 9704-2012. */
export interface WordDocument extends Properties {
  language: Language;
  /** Said in the header of every page: that it is a draft. */
  notice?: string;
  /** 信函格式: a red double line at the foot of the first page instead of its number. */
  letter?: boolean;
  /** Turned for a wide table. */
  landscape?: boolean;
  blocks: readonly WordBlock[];
}

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Writes a .docx file. Every text in it is plain text, whatever it looks like; same document, same bytes. */
export function wordDocument(document: WordDocument): Uint8Array {
  const { language } = document;
  const parts: Part[] = [];
  const add = (name: string, relationship: string, content: Xml) => {
    const id = `rId${parts.length + 1}`;
    parts.push({
      path: `word/${name}.xml`,
      contentType: `${TYPE}.${relationship}+xml`,
      relationship,
      id,
      content,
    });
    return id;
  };
  add('styles', 'styles', styles(language));
  add('settings', 'settings', settings(language));
  add('fontTable', 'fontTable', fontTable());

  const page = document.landscape ? LANDSCAPE : PORTRAIT;
  const section = sectionMarkup(pageParts(document, add), page);
  const body = document.blocks.flatMap((block) => blockMarkup(block, language, page.textWidth));
  const content = xml`<w:document xmlns:w="${NAMESPACES.word}" xmlns:r="${NAMESPACES.relationships}"><w:body>${body}${section}</w:body></w:document>`;
  const main: Part = {
    path: 'word/document.xml',
    contentType: `${TYPE}.document.main+xml`,
    relationship: 'officeDocument',
    content,
  };
  return officePackage(main, parts, document);
}

function pageParts(
  { notice, letter, language }: WordDocument,
  add: (name: string, relationship: string, content: Xml) => string,
): PageParts {
  const kinds = letter ? (['default', 'even', 'first'] as const) : (['default', 'even'] as const);
  const header = notice === undefined ? undefined : add('header1', 'header', noticeHeader(notice, language));
  return {
    headers: header === undefined ? [] : kinds.map((type) => ({ id: header, type })),
    footers: [
      { type: 'default', id: add('footer1', 'footer', pageNumberFooter('odd', language)) },
      { type: 'even', id: add('footer2', 'footer', pageNumberFooter('even', language)) },
      ...(letter ? [{ type: 'first' as const, id: add('footer3', 'footer', letterFooter()) }] : []),
    ],
  };
}
