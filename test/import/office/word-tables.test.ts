import { describe, expect, it } from 'vitest';
import { cell, paragraph, plainTable, row, run, table, wordFile } from './make.js';
import { document, lines, notices, tables } from './read-as.js';

const merge = (value: 'restart' | 'continue'): string => `<w:vMerge w:val="${value}"/>`;
const span = (count: number): string => `<w:gridSpan w:val="${count}"/>`;

describe('tables of a Word file', () => {
  it('stand between paragraphs in reading order, each cell with its place', () => {
    const read = document(
      wordFile(
        paragraph('一、责任') +
          plainTable([
            ['序号', '内容'],
            ['1', '研究部署'],
          ]) +
          paragraph('签字：'),
      ),
    );
    expect(lines(read)).toEqual(['一、责任', '[序号][内容]', '[1][研究部署]', '签字：']);
    expect(tables(read)[0]!.rows[1]![1]!.place).toEqual({ table: 1, row: 2, column: 2 });
    expect(read.blocks.at(-1)).toMatchObject({ place: { paragraph: 2 } });
  });

  it('have a merged cell at each place that it covers, as the same object', () => {
    const read = document(
      wordFile(
        table([
          row([cell('序号', merge('restart')), cell('责任', span(2))]),
          row([cell('', merge('continue')), cell('内容'), cell('措施')]),
          row([cell('1'), cell('学习'), cell('每月一次')]),
        ]),
      ),
    );
    expect(lines(read)).toEqual(['[序号][责任][责任]', '[序号][内容][措施]', '[1][学习][每月一次]']);
    const { rows } = tables(read)[0]!;
    expect(rows[1]![0]).toBe(rows[0]![0]);
    expect(rows[0]![2]).toBe(rows[0]![1]);
    expect(rows[1]![0]!.place).toEqual({ table: 1, row: 1, column: 1 });
  });

  it('take a merged cell without a value as one that goes on (w:vMerge alone)', () => {
    const read = document(
      wordFile(
        table([row([cell('甲', merge('restart')), cell('1')]), row([cell('', '<w:vMerge/>'), cell('2')])]),
      ),
    );
    expect(lines(read)).toEqual(['[甲][1]', '[甲][2]']);
  });

  it('know merging by w:hMerge, as old converters write it', () => {
    const read = document(
      wordFile(
        table([
          row([cell('标题', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>')]),
          row([cell('a'), cell('b')]),
        ]),
      ),
    );
    expect(lines(read)).toEqual(['[标题][标题]', '[a][b]']);
  });

  it('fill rows that begin or end inside the grid, and rows that are too short', () => {
    const read = document(
      wordFile(
        table([
          row([cell('a'), cell('b'), cell('c')]),
          row([cell('x')], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
          row([cell('y')]),
        ]),
      ),
    );
    expect(lines(read)).toEqual(['[a][b][c]', '[][x][]', '[y][][]']);
  });

  it('have no columns that nobody sees', () => {
    const read = document(
      wordFile(table([row([cell('序号'), cell('内容', span(3))]), row([cell('1'), cell('学习', span(3))])])),
    );
    expect(lines(read)).toEqual(['[序号][内容]', '[1][学习]']);
    expect(tables(read)[0]!.rows[1]![1]!.place).toEqual({ table: 1, row: 2, column: 2 });
  });

  it('tell the rows that repeat on every page', () => {
    const header = '<w:tblHeader/>';
    const read = document(
      wordFile(
        table([
          row([cell('序号')], header),
          row([cell('①')], header),
          row([cell('1')]),
          row([cell('2')], header),
        ]),
      ),
    );
    expect(tables(read)[0]!.headerRows).toBe(2);
    expect(tables(document(wordFile(plainTable([['a']]))))[0]!.headerRows).toBeUndefined();
  });

  it('have the paragraphs of a cell as lines', () => {
    const content = `<w:tc><w:tcPr/>${paragraph('1.开展谈话；')}<w:p/>${paragraph('2.建立台账。')}</w:tc>`;
    expect(tables(document(wordFile(table([row([content])]))))[0]!.rows[0]![0]!.text).toBe(
      '1.开展谈话；\n2.建立台账。',
    );
  });

  it('keep tables within tables as tables of their own, in reading order', () => {
    const inner = plainTable([
      ['内序', '内容'],
      ['1', '研究'],
    ]);
    const outer = table([row([`<w:tc><w:tcPr/>${paragraph('外格')}${inner}<w:p/></w:tc>`, cell('乙')])]);
    const read = document(wordFile(outer + plainTable([['第三张']])));
    expect(lines(read)).toEqual(['[外格][乙]', '[内序][内容]', '[1][研究]', '[第三张]']);
    expect(tables(read).map(({ rows }) => rows[0]![0]!.place)).toMatchObject([
      { table: 1 },
      { table: 2 },
      { table: 3 },
    ]);
    expect(notices(read)).toEqual(['decided 表中有表，内表作为单独的表读取：表1第1行第1列']);
  });

  it('read rows and cells in content controls', () => {
    const control = (content: string): string =>
      `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const read = document(wordFile(table([control(row([control(cell('甲')), cell('乙')]))])));
    expect(lines(read)).toEqual(['[甲][乙]']);
  });

  it('leave out rows and cells that were deleted in tracked changes', () => {
    const read = document(
      wordFile(
        table([
          row([cell('留'), cell('删', '<w:cellDel w:id="3"/>')]),
          row([cell('删去的行')], '<w:del w:id="1"/>'),
          row([cell('新增')], '<w:ins w:id="2"/>'),
        ]),
      ),
    );
    expect(lines(read)).toEqual(['[留]', '[新增]']);
    expect(notices(read)).toEqual([
      'decided 有修订未定稿，已按“接受全部修订”读取：表1第1行第2列、表1第2行第1列',
    ]);
  });

  it('are left out when nothing is written in them', () => {
    expect(
      lines(
        document(
          wordFile(
            plainTable([
              ['', ''],
              ['', ''],
            ]) + paragraph('正文'),
          ),
        ),
      ),
    ).toEqual(['正文']);
  });

  it('are cut at 256 columns, with a notice', () => {
    const wide = table([row(Array.from({ length: 300 }, (_, at) => cell(String(at + 1))))]);
    const read = document(wordFile(wide));
    expect(tables(read)[0]!.rows[0]).toHaveLength(256);
    expect(notices(read)).toEqual(['bounded 表格超过 256 列，之后的列未读：表1第1行第257列']);
  });

  it('do not grow by what a cell claims to span', () => {
    const read = document(
      wordFile(table([row([cell('甲', span(999_999_999)), cell('乙')]), row([cell('a'), cell('b')])])),
    );
    expect(lines(read)).toEqual(['[甲][甲][甲][乙]', '[a][b][][]']);
  });

  it('put a text box in a cell into its text', () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('（盖章）')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const read = document(wordFile(table([row([`<w:tc><w:tcPr/><w:p>${run('单位')}${box}</w:p></w:tc>`])])));
    expect(lines(read)).toEqual(['[单位\n（盖章）]']);
  });
});
