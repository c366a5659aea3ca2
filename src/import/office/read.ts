import type { OfficeDocument, UnreadableOffice } from '../office-document.js';
import { notAnArchive } from './detect.js';
import { readWorkbook } from './excel/workbook.js';
import { bomb, OfficeFault } from './fault.js';
import { LIMITS } from './limits.js';
import { openOffice } from './open-office.js';
import { REMEDY } from './remedies.js';
import { readWord } from './word/document.js';

/**
 * Reads a Word or Excel file. What the file is decides its content, never its name.
 * @param file name as given, forward slashes: for messages, and to call an old format by its own name
 * @returns what it says, or why it cannot be read and what to do; never throws for any bytes
 */
export function readOfficeFile(file: string, bytes: Uint8Array): OfficeDocument | UnreadableOffice {
  try {
    return read(file, bytes);
  } catch (error) {
    if (!(error instanceof OfficeFault)) throw error;
    const { kind, problem, remedy } = error;
    return { file, kind, message: problem, remedy: remedy ?? REMEDY_BY_KIND[kind] };
  }
}

const REMEDY_BY_KIND = {
  legacy: REMEDY.either,
  scan: REMEDY.original,
  encrypted: REMEDY.password,
  broken: REMEDY.resend,
  bomb: REMEDY.smaller,
  other: REMEDY.office,
} as const;

function read(file: string, bytes: Uint8Array): OfficeDocument {
  if (bytes.length > LIMITS.fileBytes) throw bomb('文件超过 100 MB', 'the file is larger than 100 MB');
  if (!isArchive(bytes)) throw notAnArchive(bytes, /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '');
  const office = openOffice(bytes);
  return office.format === 'docx' ? readWord(file, office) : readWorkbook(file, office);
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}
