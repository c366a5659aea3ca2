import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  cell,
  paragraph,
  plainTable,
  row,
  run,
  sheetRows,
  table,
  wordFile,
  workbookFile,
} from '../import/office/make.js';
import { document, lines, notices, paragraphs, tables, unreadable } from '../import/office/read-as.js';
import { convert, requireOffice } from './convert.js';

beforeAll(requireOffice);

const source = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'import', name));

/** A file in another format, as LibreOffice writes it. */
function converted(name: string, content: Uint8Array, to: string, filter?: string): Uint8Array {
  const written = convert(name, content, to, to.split(':')[0]!, filter).values().next().value;
  if (written === undefined) throw new Error(`LibreOffice did not read ${name}`);
  return new Uint8Array(written);
}

describe('Word files that LibreOffice wrote', () => {
  it('a list with automatic numbers, tracked changes, text box, footnote, comment and merged head', () => {
    const read = document(converted('list.fodt', source('list.fodt'), 'docx'));
    expect(lines(read)).toEqual([
      '鹭江市水务局2026年度主体责任清单',
      '一、|组织领导',
      '（一）|专题研究',
      '1.|每季度研究一次；',
      '2.|听取汇报。',
      '（二）|压实责任',
      '二、|廉洁自律',
      '正文在框边。\t右\n下一行',
      '（此件不公开）',
      '[序号][责任][责任]',
      '[序号][内容][时限]',
      '[• 1][开展谈话\n建立台账][每季度末]',
      '责任人：林国栋',
      '含党组会议。',
    ]);
    expect(paragraphs(read)[0]).toMatchObject({ title: true, place: { paragraph: 1 } });
    expect(
      paragraphs(read)
        .map(({ place }) => place.within)
        .filter(Boolean),
    ).toEqual(['textBox', 'note']);
    expect(tables(read)[0]!.headerRows).toBe(2);
    expect(notices(read)).toEqual([
      'decided 有修订未定稿，已按“接受全部修订”读取：第5段',
      'ignored 批注未读入（1 处）：第10段',
    ]);
  });

  it('a web page with merged cells and lists', () => {
    const read = document(converted('list.html', source('list.html'), 'docx', 'HTML (StarWriter)'));
    expect(lines(read)).toEqual([
      '责任清单',
      '一、基本情况',
      '[序号][责任][责任]',
      '[序号][内容][措施]',
      '[1][学习][1. 每月一次\n2. 谈体会]',
      '•|要点',
    ]);
    expect(paragraphs(read)[0]).toMatchObject({ title: true, level: 0 });
  });

  it('what it made of a file of raw parts: a text box, a table within a table', () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="2000000" cy="500000"/><wp:wrapNone/><wp:docPr id="1" name="框"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"/></wps:spPr><wps:txbx><w:txbxContent>${paragraph('编号：001')}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
    const original = wordFile(
      `<w:p>${run('甲')}${box}</w:p>` +
        table([
          row([
            `<w:tc><w:tcPr/>${paragraph('外')}${plainTable([['内一', '内二']])}<w:p/></w:tc>`,
            cell('右'),
          ]),
        ]) +
        paragraph('末段'),
    );
    const rewritten = converted('raw.docm', original, 'docx:MS Word 2007 XML');
    expect(lines(document(rewritten))).toEqual(lines(document(original)));
    expect(lines(document(original))).toEqual(['甲', '编号：001', '[外][右]', '[内一][内二]', '末段']);
  });
});

describe('automatic numbers', () => {
  it('are those that LibreOffice prints', () => {
    const formats = [
      'chineseCounting',
      'japaneseCounting',
      'decimal',
      'lowerLetter',
      'upperRoman',
      'ideographTraditional',
    ];
    const texts = ['%1、', '（%2）', '%2.%3', '%4)', '%5.', '%6、'];
    const levels = formats.map(
      (format, at) =>
        `<w:lvl w:ilvl="${at}"><w:start w:val="${at === 3 ? 3 : 1}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${texts[at]}"/><w:lvlJc w:val="left"/></w:lvl>`,
    );
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    const item = (level: number, id = 1): string =>
      paragraph('条', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`);
    const order = [0, 1, 2, 2, 1, 2, 3, 3, 0, 1, 4, 4, 4, 5, 5, 0];
    const many = Array.from({ length: 23 }, () => item(0));
    const body = [...order.map((level) => item(level)), item(0, 2), item(0, 2), item(1, 2), ...many].join('');
    const bytes = wordFile(body, { numbering });
    const printed = Buffer.from(converted('numbers.docx', bytes, 'txt:Text (encoded):UTF8'))
      .toString('utf8')
      .split(/\r?\n/)
      .map((line) => line.replace(/^\ufeff/, '').trim())
      .filter((line) => line !== '');
    const read = paragraphs(document(bytes)).map(({ number, text }) => `${number}${text}`);
    expect(read).toEqual(printed.map((line) => line.replace(/\s+/g, '')));
  });
});

describe('Excel files that LibreOffice wrote', () => {
  it('a roster with dates, percentages, formulas, merged cells, hidden columns and sheets', () => {
    const read = document(converted('roster.fods', source('roster.fods'), 'xlsx'));
    const title = '[鹭江市水务局领导班子成员名册]'.repeat(6);
    expect(lines(read)).toEqual([
      title,
      '[姓名][任职][备注][党龄起][完成率][合计]',
      '[林国栋][2023-05-01][][1998-07][95.5%][0.3]',
      '[林国栋][2025-12-31][兼][TRUE][#DIV/0!][3.10]',
      '[内部]',
    ]);
    expect(tables(read).map(({ sheet, hidden }) => [sheet, hidden])).toEqual([
      ['班子成员', true],
      ['底稿', true],
    ]);
    expect(notices(read)).toEqual([
      'decided 隐藏的列照样读入：班子成员!C1',
      'decided 隐藏的工作表照样读入：底稿!A1',
    ]);
  });

  it('a roster from CSV', () => {
    expect(lines(document(converted('roster.csv', source('roster.csv'), 'xlsx', 'CSV:44,34,76')))).toEqual([
      '[姓名][职务][任职时间][分工]',
      '[林国栋][党组书记、局长][2023-05-01][主持全面工作\n分管人事]',
      '[陈志远][副局长][2024-06][3.1]',
    ]);
  });
});

describe('other formats that LibreOffice wrote', () => {
  const list = wordFile(paragraph('责任清单') + plainTable([['序号', '内容']]));
  const roster = workbookFile([{ name: '名册', content: sheetRows([['姓名', '职务']]) }]);

  it.each([
    ['doc', 'legacy', '这是旧版 Word 文档（.doc）'],
    ['rtf', 'other', '这是RTF 文档'],
    ['odt', 'other', '这是开放文档（.odt、.ods）'],
    ['html', 'other', '这是网页（HTML）'],
    ['pdf', 'other', '这是 PDF 文件'],
  ])('%s is named, with the way out', (extension, kind, message) => {
    const bytes = converted('list.docx', list, extension);
    expect(unreadable(bytes, `清单.${extension}`)).toMatchObject({ kind, message: { zh: message } });
  });

  it.each([
    ['xls', 'legacy', '这是旧版 Excel 工作簿（.xls）'],
    ['ods', 'other', '这是开放文档（.odt、.ods）'],
    ['csv', 'other', '这是纯文本或 CSV 文件，不是 Word 或 Excel 文件'],
  ])('%s is named, with the way out', (extension, kind, message) => {
    const bytes = converted('roster.xlsx', roster, extension);
    expect(unreadable(bytes, `名册.${extension}`)).toMatchObject({ kind, message: { zh: message } });
  });
});
