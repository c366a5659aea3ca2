import type { OfficialDocument } from './official-document.js';
import { wordDocument } from './word/document.js';

/** The document as .docx in the layout of GB/T 9704-2012. */
export function docx({ title, author, date, notice, letter, blocks }: OfficialDocument): Uint8Array {
  return wordDocument({
    language: 'zh',
    title,
    ...(author !== undefined && { author }),
    date,
    ...(notice !== undefined && { notice }),
    letter,
    blocks,
  });
}
