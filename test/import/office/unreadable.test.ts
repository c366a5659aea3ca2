import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pack, paragraph, relationships, wordFile } from './make.js';
import { document, lines, unreadable } from './read-as.js';

/** A compound file with directory entries of the given names, where programs put them. */
function compound(...streams: string[]): Uint8Array {
  const bytes = Buffer.alloc(512 + 512 * 4);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  ['Root Entry', ...streams].forEach((name, at) => {
    const start = 1024 + at * 128;
    bytes.write(name, start, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, start + 64);
  });
  return new Uint8Array(bytes);
}

const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const said = (bytes: Uint8Array, file: string): string => {
  const { kind, message, remedy } = unreadable(bytes, file);
  return `${kind} ${message.zh}；${remedy.zh}`;
};
const AS_DOCX = '用 WPS 或 Word 打开，另存为 .docx 后再导入';
const AS_XLSX = '用 WPS 表格或 Excel 打开，另存为 .xlsx 后再导入';

describe('a file that cannot be imported', () => {
  it.each([
    ['清单.doc', compound('WordDocument', '1Table'), `legacy 这是旧版 Word 文档（.doc）；${AS_DOCX}`],
    ['清单.wps', compound('WordDocument'), `legacy 这是WPS 文字文档（.wps）；${AS_DOCX}`],
    ['清单.docx', compound('WordDocument'), `legacy 这是旧版 Word 文档；${AS_DOCX}`],
    ['名册.xls', compound('Workbook'), `legacy 这是旧版 Excel 工作簿（.xls）；${AS_XLSX}`],
    ['名册.xls', compound('Book'), `legacy 这是旧版 Excel 工作簿（.xls）；${AS_XLSX}`],
    ['名册.et', compound('Workbook'), `legacy 这是WPS 表格（.et）；${AS_XLSX}`],
    ['名册.et', compound(), `legacy 这是WPS 表格（.et）；${AS_XLSX}`],
    [
      'x.wps',
      compound(),
      'legacy 这是旧版 Office 或 WPS 文件；用 WPS 或 Office 打开，另存为 .docx 或 .xlsx 后再导入',
    ],
    [
      '清单.docx',
      compound('EncryptionInfo', 'EncryptedPackage'),
      'encrypted 文件设有打开密码；用密码打开，取消密码后另存，再导入；经加密软件保护的，请先解密',
    ],
    ['汇报.ppt', compound('PowerPoint Document'), 'other 这是演示文稿；导入只接受 .docx 和 .xlsx 文件'],
    ['清单.doc', latin('{\\rtf1\\ansi 1}'), `other 这是RTF 文档；${AS_DOCX}`],
    ['清单.pdf', latin('%PDF-1.7 x'), 'other 这是 PDF 文件；请报送单位提供可编辑的 Word 或 Excel 原件'],
    [
      '清单.jpg',
      latin('\xff\xd8\xff\xe0'),
      'scan 这是图片，没有可读的文字；请报送单位提供可编辑的 Word 或 Excel 原件',
    ],
    [
      '清单.docx',
      latin('\x89PNG\r\n\x1a\n'),
      'scan 这是图片，没有可读的文字；请报送单位提供可编辑的 Word 或 Excel 原件',
    ],
    ['清单.rar', latin('Rar!\x1a\x07'), 'other 这是压缩包；先解压，再导入其中的 .docx、.xlsx 文件'],
    ['清单.doc', strToU8('<html xmlns:o="x"><head>'), `other 这是网页（HTML）；${AS_DOCX}`],
    [
      '名册.xls',
      strToU8('\ufeff<html xmlns:x="urn:schemas-microsoft-com:office:excel">'),
      `other 这是存成表格的网页；${AS_XLSX}`,
    ],
    [
      '名册.xls',
      strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'),
      `other 这是2003 版 XML 表格；${AS_XLSX}`,
    ],
    [
      '清单.doc',
      strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?>'),
      `other 这是2003 版 XML 文档；${AS_DOCX}`,
    ],
    ['清单.mht', strToU8('MIME-Version: 1.0\r\n'), `other 这是网页归档（MHT）；${AS_DOCX}`],
    [
      '名册.csv',
      new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd6, 0xb0, 0xce, 0xf1]),
      'other 这是纯文本或 CSV 文件，不是 Word 或 Excel 文件；在 WPS 或 Office 中打开，另存为 .docx 或 .xlsx 后再导入；清单若已是 YAML，直接放进工作目录即可',
    ],
    [
      '清单.docx',
      new Uint8Array(0),
      'broken 文件是空的；用 WPS 或 Word 试着打开并另存；打不开的，请报送单位重新发送',
    ],
    [
      '清单.docx',
      new Uint8Array([0x62, 0x14, 0x23, 0x65, 0, 0, 0, 1, 0xff]),
      'broken 文件已损坏，或在传输中加了密；用 WPS 或 Word 试着打开并另存；打不开的，请报送单位重新发送',
    ],
    [
      'x.bin',
      new Uint8Array([0, 1, 2, 3]),
      'other 这不是 Word 或 Excel 文件；导入只接受 .docx 和 .xlsx 文件',
    ],
  ])('%s', (file, bytes, expected) => {
    expect(said(bytes, file)).toBe(expected);
  });

  it('may be another kind of archive', () => {
    const archive = (parts: Record<string, string>): string => said(pack(parts), 'x.zip');
    expect(archive({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' })).toMatch(
      /^other 这是开放文档（\.odt、\.ods）；/,
    );
    expect(archive({ 'OFD.xml': '<x/>' })).toMatch(/^other 这是版式文件（\.ofd）；/);
    expect(archive({ '水务局/清单.docx': 'x' })).toMatch(
      /^other 这是压缩包，不是 Word 或 Excel 文件；先解压/,
    );
    const presentation = {
      '_rels/.rels': relationships([{ id: 'r', type: 'officeDocument', target: 'ppt/presentation.xml' }]),
      'ppt/presentation.xml':
        '<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>',
    };
    expect(archive(presentation)).toMatch(/^other 这是演示文稿；/);
    const binary = {
      '_rels/.rels': relationships([{ id: 'r', type: 'officeDocument', target: 'xl/workbook.bin' }]),
      'xl/workbook.bin': 'x',
    };
    expect(archive(binary)).toMatch(/^legacy 这是二进制工作簿（\.xlsb）；/);
    expect(said(zipSync({}), 'x.zip')).toMatch(/^other|^broken/);
  });

  it('is told by its content, not by its name', () => {
    expect(lines(document(wordFile(paragraph('责任清单')), '清单.doc'))).toEqual(['责任清单']);
    expect(lines(document(wordFile(paragraph('责任清单')), '没有后缀'))).toEqual(['责任清单']);
  });

  it('is named as it was given, in both languages', () => {
    expect(unreadable(latin('%PDF-1.4'), '报送/水务局/清单.pdf')).toMatchObject({
      file: '报送/水务局/清单.pdf',
      message: { en: 'this is a PDF file' },
      remedy: { en: 'ask the unit for the Word or Excel file that it was made from' },
    });
  });
});
