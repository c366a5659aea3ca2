import { readOfficeFile } from '../../../src/import/office/read.js';
import type {
  OfficeDocument,
  OfficeParagraph,
  OfficeTable,
  UnreadableOffice,
} from '../../../src/import/office-document.js';

/** A file that must be readable. */
export function document(bytes: Uint8Array, file = '清单.docx'): OfficeDocument {
  const read = readOfficeFile(file, bytes);
  if ('kind' in read) throw new Error(`unreadable: ${read.kind} ${read.message.zh}`);
  return read;
}

/** A file that must not be. */
export function unreadable(bytes: Uint8Array, file = '清单.docx'): UnreadableOffice {
  const read = readOfficeFile(file, bytes);
  if (!('kind' in read)) throw new Error(`readable, ${read.blocks.length} blocks`);
  return read;
}

export function paragraphs({ blocks }: OfficeDocument): OfficeParagraph[] {
  return blocks.filter((block): block is OfficeParagraph => block.type === 'paragraph');
}

export function tables({ blocks }: OfficeDocument): OfficeTable[] {
  return blocks.filter((block): block is OfficeTable => block.type === 'table');
}

/** The document in lines that a person can compare: `number|text` for paragraphs, `[a][b]` for rows. */
export function lines({ blocks }: OfficeDocument): string[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block.number === undefined ? block.text : `${block.number}|${block.text}`]
      : block.rows.map((cells) => cells.map(({ text }) => `[${text}]`).join('')),
  );
}

/** Notices in Chinese, with their kind. */
export function notices({ notices: all }: OfficeDocument): string[] {
  return all.map(({ kind, message }) => `${kind} ${message.zh}`);
}
