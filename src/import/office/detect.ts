import { compoundFault } from './compound-file.js';
import { OfficeFault } from './fault.js';
import { REMEDY } from './remedies.js';

/** Bytes looked at to tell a text from other files. */
const SAMPLE = 4096;

/** Files that are known by how they begin, byte for byte as Latin-1. */
const BEGINNINGS: readonly (readonly [RegExp, () => OfficeFault])[] = [
  [/^\{\\rtf/, () => other('RTF 文档', 'an RTF document', 'docx')],
  [/^.{0,1000}%PDF-/s, pdf],
  [/^\x89PNG|^\xff\xd8\xff|^GIF8|^II\*\0|^MM\0\*/, picture],
  [/^BM.{4}\0\0\0\0|^RIFF.{4}WEBP|^.{4}ftyp(?:hei|mif|avif)/s, picture],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the mark of gzip
  [/^Rar!|^7z\xbc\xaf|^\x1f\x8b/, archive],
];

const TEXTS: readonly (readonly [RegExp, () => OfficeFault])[] = [
  [/<\?mso-application\s+progid="Excel/i, () => other('2003 版 XML 表格', 'an Excel 2003 XML file', 'xlsx')],
  [/<\?mso-application\s+progid="Word/i, () => other('2003 版 XML 文档', 'a Word 2003 XML file', 'docx')],
  [
    /urn:schemas-microsoft-com:office:spreadsheet/,
    () => other('2003 版 XML 表格', 'an Excel 2003 XML file', 'xlsx'),
  ],
  [
    /office:excel|<x:ExcelWorkbook>/i,
    () => other('存成表格的网页', 'a web page saved as a workbook', 'xlsx'),
  ],
  [/<(?:!doctype\s+html|html|head|body|table)\b/i, () => other('网页（HTML）', 'a web page (HTML)', 'docx')],
  [
    /^MIME-Version:|^From: <.{0,40}(?:Internet Explorer|Microsoft)/i,
    () => other('网页归档（MHT）', 'a web archive (MHT)', 'docx'),
  ],
  [
    /^/,
    () =>
      new OfficeFault(
        'other',
        {
          zh: '这是纯文本或 CSV 文件，不是 Word 或 Excel 文件',
          en: 'this is plain text or CSV, no Word or Excel file',
        },
        REMEDY.text,
      ),
  ],
];

/**
 * What a file is that is no zip archive, by its content: names lie, and offices rename.
 * @param extension of the name, lower case without the dot: only to call an old format by its own name
 */
export function notAnArchive(bytes: Uint8Array, extension: string): OfficeFault {
  if (bytes.length === 0) {
    return new OfficeFault('broken', { zh: '文件是空的', en: 'the file is empty' }, REMEDY.resend);
  }
  const compound = compoundFault(bytes, extension);
  if (compound !== undefined) return compound;
  const start = Buffer.from(bytes.subarray(0, SAMPLE)).toString('latin1');
  const known = BEGINNINGS.find(([pattern]) => pattern.test(start));
  if (known !== undefined) return known[1]();
  const text = sampleText(bytes.subarray(0, SAMPLE));
  if (text !== undefined) return TEXTS.find(([pattern]) => pattern.test(text))![1]();
  if (['docx', 'xlsx', 'docm', 'xlsm'].includes(extension)) {
    return new OfficeFault(
      'broken',
      { zh: '文件已损坏，或在传输中加了密', en: 'the file is damaged, or was encrypted on its way' },
      REMEDY.resend,
    );
  }
  return new OfficeFault(
    'other',
    { zh: '这不是 Word 或 Excel 文件', en: 'this is no Word or Excel file' },
    REMEDY.office,
  );
}

function other(zh: string, en: string, format: 'docx' | 'xlsx'): OfficeFault {
  return new OfficeFault('other', { zh: `这是${zh}`, en: `this is ${en}` }, REMEDY[format]);
}

function pdf(): OfficeFault {
  return new OfficeFault('other', { zh: '这是 PDF 文件', en: 'this is a PDF file' }, REMEDY.original);
}

function picture(): OfficeFault {
  return new OfficeFault(
    'scan',
    { zh: '这是图片，没有可读的文字', en: 'this is a picture without text' },
    REMEDY.original,
  );
}

function archive(): OfficeFault {
  return new OfficeFault('other', { zh: '这是压缩包', en: 'this is an archive' }, REMEDY.unpack);
}

/** The beginning as text, if it is text at all: UTF-8, UTF-16 by its mark, or GB 18030. */
function sampleText(sample: Uint8Array): string | undefined {
  const marked = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff);
  const encodings = marked ? [sample[0] === 0xff ? 'utf-16le' : 'utf-16be'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      // As a stream: the sample may end within a character.
      const text = new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what tells text from other files
      if (!/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) return text;
    } catch {
      // Not this encoding.
    }
  }
  return undefined;
}
