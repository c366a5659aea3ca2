import { OfficeFault } from './fault.js';
import { REMEDY } from './remedies.js';

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** A directory entry of a compound file ([MS-CFB] 2.6.1): 64 bytes of name, then the length of the name in bytes. */
const ENTRY = { size: 128, nameLength: 64 };

/** Streams that tell what a compound file holds, the telling ones first. */
const STREAMS = ['EncryptedPackage', 'WordDocument', 'Workbook', 'Book', 'PowerPoint Document'] as const;

const WORD = { doc: '旧版 Word 文档（.doc）', wps: 'WPS 文字文档（.wps）', other: '旧版 Word 文档' };
const SHEET = { xls: '旧版 Excel 工作簿（.xls）', et: 'WPS 表格（.et）', other: '旧版 Excel 工作簿' };

/**
 * What a compound file is: the container of .doc, .xls, .wps and .et, and of documents with a password.
 * @returns undefined when it is none
 */
export function compoundFault(bytes: Uint8Array, extension: string): OfficeFault | undefined {
  if (!MAGIC.every((byte, at) => bytes[at] === byte)) return undefined;
  const names = streamNames(bytes);
  switch (STREAMS.find((name) => names.has(name))) {
    case 'EncryptedPackage':
      return new OfficeFault(
        'encrypted',
        { zh: '文件设有打开密码', en: 'the file is protected by a password' },
        REMEDY.password,
      );
    case 'WordDocument':
      return legacy(WORD[extension as 'doc'] ?? WORD.other, 'an old Word or WPS document', 'docx');
    case 'Workbook':
    case 'Book':
      return legacy(SHEET[extension as 'xls'] ?? SHEET.other, 'an old Excel or WPS workbook', 'xlsx');
    case 'PowerPoint Document':
      return new OfficeFault('other', { zh: '这是演示文稿', en: 'this is a presentation' }, REMEDY.office);
    case undefined:
      if (extension === 'xls' || extension === 'et') {
        return legacy(SHEET[extension], 'an old Excel or WPS workbook', 'xlsx');
      }
      return legacy('旧版 Office 或 WPS 文件', 'an old Office or WPS file', 'either');
  }
}

function legacy(zh: string, en: string, remedy: 'docx' | 'xlsx' | 'either'): OfficeFault {
  return new OfficeFault('legacy', { zh: `这是${zh}`, en: `this is ${en}` }, REMEDY[remedy]);
}

/**
 * Which of the streams are there. Directory entries lie at multiples of their size in every compound file, so that
 * they are found without following chains of sectors, in damaged files too.
 */
function streamNames(bytes: Uint8Array): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + ENTRY.size <= bytes.length; at += ENTRY.size) {
    const length = bytes[at + ENTRY.nameLength]!;
    const name = STREAMS.find((each) => each.length * 2 + 2 === length && startsWith(bytes, at, each));
    if (name !== undefined) found.add(name);
  }
  return found;
}

function startsWith(bytes: Uint8Array, at: number, name: string): boolean {
  for (let index = 0; index < name.length; index++) {
    if (bytes[at + 2 * index] !== name.charCodeAt(index) || bytes[at + 2 * index + 1] !== 0) return false;
  }
  return true;
}
