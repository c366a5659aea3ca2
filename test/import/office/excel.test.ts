import { describe, expect, it } from 'vitest';
import { sheetPart, sheetRows, type WorkbookParts, workbookFile } from './make.js';
import { document, lines, notices, tables, unreadable } from './read-as.js';

const one = (content: string, parts: WorkbookParts = {}) =>
  document(workbookFile([{ name: '名册', content }], parts), '名册.xlsx');
const cells = (content: string): string => `<sheetData>${content}</sheetData>`;
const row = (content: string): string => `<row>${content}</row>`;

describe('an Excel file', () => {
  it('is one table for each sheet, in the order of the workbook, cells with their references', () => {
    const read = document(
      workbookFile([
        {
          name: '班子',
          content: sheetRows([
            ['姓名', '职务'],
            ['林国栋', '局长'],
          ]),
        },
        { name: '空白', content: '<sheetData/>' },
        { name: '科室', content: sheetRows([['科室']]) },
      ]),
    );
    expect(read.format).toBe('xlsx');
    expect(tables(read).map(({ sheet }) => sheet)).toEqual(['班子', '科室']);
    expect(lines(read)).toEqual(['[姓名][职务]', '[林国栋][局长]', '[科室]']);
    expect(tables(read)[0]!.rows[1]![1]!.place).toEqual({ sheet: '班子', cell: 'B2' });
  });

  it('reads shared strings with formatting, without the readings above them, and escaped characters', () => {
    const sharedStrings =
      '<si><t>姓名</t></si><si><r><t>陈</t></r><r><rPr><b/></rPr><t xml:space="preserve">志远 </t></r><rPh sb="0" eb="1"><t>チン</t></rPh></si><si><t>一行_x000D_\n二行</t></si>';
    const read = one(
      cells(row('<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>99</v></c>')),
      { sharedStrings },
    );
    expect(lines(read)).toEqual(['[姓名][陈志远][一行\n二行]']);
  });

  it('reads booleans, errors, results of formulas and dates written as such', () => {
    const read = one(
      cells(
        row(
          '<c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1</f><v>副局长</v></c><c><f>1+1</f><v>2</v></c><c t="d"><v>2026-03-31T00:00:00</v></c>',
        ),
      ),
    );
    expect(lines(read)).toEqual(['[TRUE][#N/A][副局长][2][2026-03-31]']);
  });

  it('says where formulas have no result', () => {
    const read = one(
      cells(
        row(
          '<c t="inlineStr"><is><t>合计</t></is></c><c><f>SUM(C1:C9)</f></c><c><f>C2</f><v></v></c><c t="str"><f>C3</f><v></v></c>',
        ),
      ),
    );
    expect(lines(read)).toEqual(['[合计]']);
    expect(notices(read)).toEqual([
      'ignored 公式没有保存计算结果（2 格），按空白读入；用 WPS 或 Excel 打开后另存即可：名册!B1、名册!C1',
    ]);
  });

  it('says where WPS shows a picture in a cell', () => {
    const picture = '<c t="str"><f>_xlfn.DISPIMG("ID_0A1B",1)</f><v>=DISPIMG("ID_0A1B",1)</v></c>';
    const read = one(cells(row(`<c t="inlineStr"><is><t>林国栋</t></is></c>${picture}`)));
    expect(lines(read)).toEqual(['[林国栋]']);
    expect(notices(read)).toEqual(['ignored 图片中的文字读不出（1 处）']);
  });

  it('keeps text that looks like a number as it is', () => {
    const read = one(
      cells(
        row(
          '<c t="inlineStr"><is><t>3.10</t></is></c><c t="inlineStr"><is><t>007</t></is></c><c><v>3.1</v></c>',
        ),
      ),
    );
    expect(lines(read)).toEqual(['[3.10][007][3.1]']);
  });

  it('has merged cells at each place, as the same object', () => {
    const read = one(
      `${sheetRows([
        ['鹭江市水务局名册', undefined, undefined],
        ['姓名', '职务', '分工'],
        ['林', '局长', '全面'],
      ])}<mergeCells><mergeCell ref="A1:C1"/></mergeCells>`,
    );
    expect(lines(read)[0]).toBe('[鹭江市水务局名册][鹭江市水务局名册][鹭江市水务局名册]');
    const [first] = tables(read)[0]!.rows;
    expect(first![2]).toBe(first![0]);
    expect(first![2]!.place).toEqual({ sheet: '名册', cell: 'A1' });
  });

  it('begins at the first used cell and ends with the last; blank rows between stay', () => {
    const read = one(
      cells(
        '<row r="3"><c r="B3" t="inlineStr"><is><t>甲</t></is></c><c r="D3" s="1"/></row><row r="6"><c r="C6" t="inlineStr"><is><t>乙</t></is></c></row><row r="900"/>',
      ),
    );
    expect(lines(read)).toEqual(['[甲][]', '[][]', '[][]', '[][乙]']);
    expect(tables(read)[0]!.rows[0]![0]!.place).toEqual({ sheet: '名册', cell: 'B3' });
  });

  it('costs nothing for what a sheet claims to be', () => {
    const far =
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="A1048576"><v>3</v></c></row>';
    const read = one(
      `<dimension ref="A1:XFD1048576"/>${cells(far)}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
    );
    expect(tables(read)[0]!.rows.map(({ length }) => length)).toEqual([2, 2, 2]);
    expect(tables(read)[0]!.rows.at(-1)![0]!.place).toEqual({ sheet: '名册', cell: 'A1' });
  });

  it('says that sheets, rows and columns are hidden, and reads them', () => {
    const read = document(
      workbookFile([
        { name: '草稿', content: sheetRows([['甲']]), state: 'veryHidden' },
        {
          name: '名册',
          content: `<cols><col min="2" max="16384" hidden="1"/></cols>${cells('<row r="1"><c><v>1</v></c><c><v>2</v></c></row><row r="2" hidden="1"><c><v>3</v></c></row>')}`,
        },
      ]),
    );
    expect(lines(read)).toEqual(['[甲]', '[1][2]', '[3][]']);
    expect(tables(read).map(({ hidden }) => hidden)).toEqual([true, true]);
    expect(notices(read)).toEqual([
      'decided 隐藏的工作表照样读入：草稿!A1',
      'decided 隐藏或被筛选掉的行照样读入：名册!A2',
      'decided 隐藏的列照样读入：名册!B1',
    ]);
  });

  it('reads text boxes, and says of comments, charts, links and macros', () => {
    const drawing = `<?xml version="1.0"?><xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:sp><xdr:txBody><a:p><a:r><a:t>领导班子</a:t></a:r><a:r><a:t>分工表</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor><xdr:twoCellAnchor><xdr:graphicFrame/></xdr:twoCellAnchor></xdr:wsDr>`;
    const read = document(
      workbookFile(
        [
          {
            name: '分工',
            content: sheetRows([['姓名']]),
            references: [
              { id: 'd', type: 'drawing', target: '../drawings/drawing1.xml' },
              { id: 'c', type: 'comments', target: '../comments1.xml' },
            ],
          },
        ],
        {
          references: [{ id: 'x', type: 'externalLink', target: 'externalLinks/externalLink1.xml' }],
          more: {
            'xl/drawings/drawing1.xml': drawing,
            'xl/comments1.xml': sheetPart(
              'comments',
              '<commentList><comment ref="A1"/><comment ref="B7"/></commentList>',
            ),
            'xl/vbaProject.bin': 'x',
          },
        },
      ),
    );
    expect(lines(read)).toEqual(['领导班子分工表', '[姓名]']);
    expect(read.blocks[0]).toMatchObject({ place: { paragraph: 1, within: 'textBox' } });
    expect(notices(read)).toEqual([
      'ignored 单元格批注未读入（2 处）：分工!A1、分工!B7',
      'ignored 图表未读入（1 处）',
      'ignored 文件带有宏，未运行也未读入',
      'ignored 文件引用了外部文件或模板，未打开',
    ]);
  });

  it('is a scan when it holds pictures only', () => {
    const drawing =
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:pic/></xdr:wsDr>';
    const bytes = workbookFile(
      [
        {
          name: '扫描',
          content: '<sheetData/>',
          references: [{ id: 'd', type: 'drawing', target: '../d.xml' }],
        },
      ],
      { more: { 'xl/d.xml': drawing } },
    );
    expect(unreadable(bytes).kind).toBe('scan');
  });

  it('passes over chart sheets, and sheets whose part is missing', () => {
    const read = document(
      workbookFile(
        [
          { name: '图', content: '' },
          { name: '表', content: sheetRows([['甲']]) },
        ],
        {
          more: {
            'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="sheet1" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="sheet2" Type="x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
          },
        },
      ),
    );
    expect(lines(read)).toEqual(['[甲]']);
    expect(notices(read)).toEqual(['ignored 图表页、宏表等不是工作表的页未读入']);
  });

  it('may be strict OOXML', () => {
    const strict = sheetPart('worksheet', sheetRows([['甲']])).replace(
      'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
    );
    expect(
      lines(
        document(
          workbookFile([{ name: 's', content: '' }], { more: { 'xl/worksheets/sheet1.xml': strict } }),
        ),
      ),
    ).toEqual(['[甲]']);
  });
});
