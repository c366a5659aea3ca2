import { wordDocument } from '../documents/word/document.js';
import type { Debrief, ResponsibilityList } from '../workspace/model.js';
import { debriefDocument } from './debrief-document.js';
import { listDocument } from './list-document.js';

/** A writing as a file of the format. */
export type ExportFormat = (writing: ResponsibilityList | Debrief) => Uint8Array;

/** Formats of office files that a list can be written in, by their extension. */
export const exportFormats = {
  docx: (writing) => wordDocument('items' in writing ? listDocument(writing) : debriefDocument(writing)),
} satisfies Record<string, ExportFormat>;

export type ExportFormatName = keyof typeof exportFormats;
