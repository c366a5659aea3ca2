import { type OfficePackage, openPackage } from './container/package.js';
import { OfficeFault } from './fault.js';
import { REMEDY } from './remedies.js';

/** An office file that can be read: its parts, and where to begin. */
export interface OpenOffice {
  format: 'docx' | 'xlsx';
  parts: OfficePackage;
  /** The part that refers to all others: word/document.xml. */
  main: string;
}

/** Where the main part is when a file does not say. */
const USUAL_PLACES = ['word/document.xml', 'xl/workbook.xml'];

/**
 * Opens an archive and tells by the root of its main part what it is.
 * @throws OfficeFault when it is another kind of archive, damaged or encrypted
 */
export function openOffice(bytes: Uint8Array): OpenOffice {
  const parts = openPackage(bytes);
  const main = mainPart(parts);
  if (main === undefined) throw otherArchive(parts.names);
  if (main.endsWith('.bin')) {
    throw new OfficeFault(
      'legacy',
      { zh: '这是二进制工作簿（.xlsb）', en: 'this is a binary workbook (.xlsb)' },
      REMEDY.xlsx,
    );
  }
  switch (rootOf(parts, main)) {
    case 'w:document':
      return { format: 'docx', parts, main };
    case 's:workbook':
      return { format: 'xlsx', parts, main };
    case 'p:presentation':
      throw new OfficeFault('other', { zh: '这是演示文稿', en: 'this is a presentation' }, REMEDY.office);
    default:
      throw otherArchive(parts.names);
  }
}

function mainPart(parts: OfficePackage): string | undefined {
  const named = parts.relationships('').find(({ type }) => type === 'officeDocument')?.part;
  return [named, ...USUAL_PLACES].find((part) => part !== undefined && parts.has(part));
}

function rootOf(parts: OfficePackage, main: string): string | undefined {
  let root: string | undefined;
  parts.read(main, {
    whole: new Set(),
    onElement: () => {},
    onOpen: (name) => {
      root ??= name;
    },
    isFull: () => root !== undefined,
  });
  return root;
}

function otherArchive(names: readonly string[]): OfficeFault {
  if (names.includes('OFD.xml')) {
    return new OfficeFault(
      'other',
      { zh: '这是版式文件（.ofd）', en: 'this is an OFD file' },
      REMEDY.original,
    );
  }
  if (names.includes('mimetype') && names.includes('content.xml')) {
    return new OfficeFault(
      'other',
      { zh: '这是开放文档（.odt、.ods）', en: 'this is an OpenDocument file (.odt, .ods)' },
      REMEDY.either,
    );
  }
  return new OfficeFault(
    'other',
    { zh: '这是压缩包，不是 Word 或 Excel 文件', en: 'this is an archive, no Word or Excel file' },
    REMEDY.unpack,
  );
}
