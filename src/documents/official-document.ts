import { officialDate } from './official.js';
import type { WordBlock } from './word/blocks.js';
import { cell } from './word/table.js';

/** An official document, in no particular format; the renderers are official-html.ts, official-markdown.ts and official-docx.ts. */
export interface OfficialDocument {
  /** Of the window and the file's properties. */
  title: string;
  author?: string;
  /** `YYYY-MM-DD`: the document's clock. */
  date: string;
  /** Said at the head of every page: that it is a draft, and that nobody has examined it. */
  notice?: string;
  /** 信函格式 (GB/T 9704-2012, 10.1). */
  letter: boolean;
  blocks: readonly WordBlock[];
}

export const DRAFT_NOTICE = '拟编稿';
export const UNREVIEWED_NOTICE = '未经人工复核';

/** 拟编稿　未经人工复核, or what of it holds. */
export function noticeOf(...parts: (string | false | undefined)[]): string | undefined {
  const said = parts.filter((part) => typeof part === 'string');
  return said.length === 0 ? undefined : said.join('　');
}

export function paragraph(text: string): WordBlock {
  return { kind: 'paragraph', text };
}

/** A lead-in in 黑体, then the text. */
export function labelled(label: string, text: string): WordBlock {
  return { kind: 'paragraph', text: [{ text: label, font: 'heading' }, { text }] };
}

/** A table of words; `numeric` columns are set to the right. */
export function wordsTable(
  description: string,
  columns: readonly { head: string; width: number; align?: 'left' | 'center' | 'right' }[],
  rows: readonly (readonly string[])[],
): WordBlock {
  return {
    kind: 'table',
    description,
    columns: columns.map(({ width, align }) => ({ width, ...(align !== undefined && { align }) })),
    head: columns.map(({ head }) => cell(head)),
    rows: rows.map((row) => row.map((text) => cell(text))),
  };
}

export function signature(issuer: string | undefined, date: string | undefined): WordBlock[] {
  const when = date === undefined ? '　　　　年　　月　　日' : officialDate(date, 'zh');
  return [{ kind: 'signature', ...(issuer !== undefined && { issuer }), date: when, sealed: true }];
}
