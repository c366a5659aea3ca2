import type { OfficeBlock, OfficeDocument } from '../../office-document.js';
import type { Relationship } from '../container/relationships.js';
import { OfficeFault } from '../fault.js';
import { LIMITS } from '../limits.js';
import { attribute, type XmlElement } from '../markup/element.js';
import { cleanText } from '../markup/text.js';
import { gatherNotices } from '../notices.js';
import type { OpenOffice } from '../open-office.js';
import { noticePackage } from '../package-notices.js';
import { REMEDY } from '../remedies.js';
import { roomFor } from '../room.js';
import { readDrawings } from './drawings.js';
import { readNumberFormats } from './number-formats.js';
import { cellNumbers, cellReference } from './reference.js';
import { readSharedStrings } from './shared-strings.js';
import { readSheet, type SheetEntry, type WorkbookReading } from './sheet.js';
import { addSheetNotice } from './sheet-notices.js';

/** Longest name of a worksheet that Excel takes. */
const LONGEST_NAME = 31;

/**
 * Reads an Excel file: each worksheet that has something in it, in the order of the workbook.
 * @throws OfficeFault when it is damaged or beyond the limits, or holds nothing but pictures
 */
export function readWorkbook(file: string, { parts, main }: OpenOffice): OfficeDocument {
  const relationships = parts.relationships(main);
  const partOf = (type: string): string | undefined => relationships.find((each) => each.type === type)?.part;
  const notices = gatherNotices();
  const { sheets, since1904 } = readIndex(parts.read, main);
  const reading: WorkbookReading = {
    parts,
    notices,
    room: roomFor(notices),
    strings: readSharedStrings(parts, partOf('sharedStrings'), notices),
    printerOf: readNumberFormats(parts, partOf('styles'), since1904),
  };
  const blocks: OfficeBlock[] = [];
  let pictures = 0;
  if (sheets.length > LIMITS.sheets) addSheetNotice(notices, 'manySheets');
  for (const sheet of sheets.slice(0, LIMITS.sheets)) {
    const entry = sheetEntry(sheet, relationships);
    if (entry === undefined) {
      addSheetNotice(notices, 'otherSheet');
      continue;
    }
    pictures += readAround(entry, reading, blocks);
    const table = readSheet(entry, reading);
    if (table !== undefined) blocks.push(table);
  }
  if (blocks.length === 0 && pictures > 0) throw onlyPictures();
  noticePackage(parts, relationships, notices);
  if (blocks.length === 0)
    notices.add('ignored', { zh: '工作簿中没有内容', en: 'there is nothing in the workbook' });
  return { file, format: 'xlsx', blocks, notices: notices.all() };
}

function readIndex(
  read: OpenOffice['parts']['read'],
  main: string,
): { sheets: XmlElement[]; since1904: boolean } {
  const sheets: XmlElement[] = [];
  let since1904 = false;
  read(main, {
    whole: new Set(['s:sheet', 's:workbookPr']),
    onElement(element) {
      if (element.name === 's:sheet') sheets.push(element);
      else since1904 = ['1', 'true', 'on'].includes(attribute(element, 'date1904') ?? '');
    },
    isFull: () => sheets.length > LIMITS.sheets,
  });
  return { sheets, since1904 };
}

/** @returns undefined for what is no worksheet */
function sheetEntry(sheet: XmlElement, relationships: readonly Relationship[]): SheetEntry | undefined {
  const id = attribute(sheet, 'r:id');
  const found = relationships.find((each) => each.id === id);
  if (found?.type !== 'worksheet' || found.part === undefined) return undefined;
  return {
    name: cleanText((attribute(sheet, 'name') ?? '').slice(0, LONGEST_NAME)),
    part: found.part,
    hidden: ['hidden', 'veryHidden'].includes(attribute(sheet, 'state') ?? ''),
  };
}

/**
 * Text boxes of a worksheet, which stand before its table, for they mostly hold titles; comments are only noticed.
 * @returns how many pictures there are
 */
function readAround({ name, part }: SheetEntry, reading: WorkbookReading, blocks: OfficeBlock[]): number {
  const { parts, notices, room } = reading;
  const relationships = parts.relationships(part);
  const comments = relationships.find(({ type }) => type === 'comments')?.part;
  if (comments !== undefined) noticeComments(name, comments, reading);
  const drawing = relationships.find(({ type }) => type === 'drawing')?.part;
  if (drawing === undefined) return 0;
  const { texts, pictures, charts } = readDrawings(parts, drawing);
  for (let count = 0; count < pictures; count++) addSheetNotice(notices, 'picture');
  for (let count = 0; count < charts; count++) addSheetNotice(notices, 'graphic');
  texts.forEach((raw, at) => {
    const place = { paragraph: at + 1, within: 'textBox' } as const;
    const text = room.text(raw, place).trim();
    if (text !== '' && room.paragraph()) blocks.push({ type: 'paragraph', place, text });
  });
  return pictures;
}

function noticeComments(sheet: string, part: string, { parts, notices }: WorkbookReading): void {
  parts.read(part, {
    whole: new Set(['s:comment']),
    onElement(comment) {
      const numbers = cellNumbers(attribute(comment, 'ref') ?? '');
      if (numbers !== undefined) addSheetNotice(notices, 'comment', { sheet, cell: cellReference(numbers) });
    },
  });
}

function onlyPictures(): OfficeFault {
  return new OfficeFault(
    'scan',
    { zh: '工作簿中只有图片，没有可读的文字', en: 'there are only pictures in the workbook, and no text' },
    REMEDY.original,
  );
}
