import { describe, expect, it } from 'vitest';
import { readOfficeFile } from '../../../src/import/office/read.js';
import { inTime } from './in-time.js';
import { cell, paragraph, row, run, sheetRows, table, wordFile, workbookFile } from './make.js';
import { document, lines, notices, tables } from './read-as.js';

describe('files that are larger than any list', () => {
  it('have as many text boxes as they like in one paragraph', () => {
    const boxes = `<w:p><w:r><w:pict>${'<w:txbxContent><w:p/></w:txbxContent>'.repeat(150_000)}</w:pict></w:r>${run('正文')}</w:p>`;
    expect(lines(inTime(() => document(wordFile(boxes))))).toEqual(['正文']);
  });

  it('cost no more by blank cells that share a long text', () => {
    const cells = '<c t="s"><v>0</v></c>'.repeat(1000);
    const content = `<sheetData>${`<row>${cells}</row>`.repeat(1500)}</sheetData>`;
    const sharedStrings = `<si><t xml:space="preserve">${'\u3000'.repeat(32_000)}</t></si>`;
    const read = inTime(() => document(workbookFile([{ name: '表', content }], { sharedStrings })));
    expect(notices(read)).toContain('bounded 全文超过 20000000 字，之后的未读');
  });

  it('cost no more by number formats of any length', () => {
    const code = '#,##0.0?;'.padEnd(250, '0?#');
    const rows = Array.from(
      { length: 60 },
      (_, at) => `<row>${`<c s="0"><v>${at}.123</v></c>`.repeat(5000)}</row>`,
    );
    const styles = `<numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`;
    const content = `<sheetData>${rows.join('')}</sheetData>`;
    expect(inTime(() => document(workbookFile([{ name: '表', content }], { styles }))).blocks).toHaveLength(
      1,
    );
  });

  it('are read up to the limit of cells: a table of 100,000 rows', () => {
    const rows = Array.from({ length: 100_000 }, (_, at) =>
      row([cell(String(at)), cell('内容'), cell('措施'), cell('时限'), cell('责任人')]),
    );
    const bytes = wordFile(table(rows));
    const read = inTime(() => document(bytes));
    expect(tables(read)[0]!.rows).toHaveLength(60_000);
    expect(notices(read)).toEqual([
      'bounded 表格超过 300000 格，之后的未读',
      'bounded 文件过大，只读了前面的部分',
    ]);
  });

  it('are read up to the limit of sheets and of columns', () => {
    const sheet = (at: number) => ({ name: `表${at}`, content: sheetRows([['甲']]) });
    const many = document(workbookFile(Array.from({ length: 260 }, (_, at) => sheet(at))));
    expect(many.blocks).toHaveLength(255);
    expect(notices(many)).toEqual(['bounded 超过 255 个工作表，之后的未读']);
    const wide = document(
      workbookFile([{ name: '宽', content: sheetRows([Array.from({ length: 300 }, (_, at) => at)]) }]),
    );
    expect(tables(wide)[0]!.rows[0]).toHaveLength(256);
    expect(notices(wide)).toEqual(['bounded 工作表超过 256 列，之后的列未读：宽!IV1']);
  });

  it('are read up to the limit of paragraphs', () => {
    const read = inTime(() => document(wordFile(paragraph('条').repeat(60_000))));
    expect(read.blocks).toHaveLength(50_000);
    expect(notices(read)[0]).toBe('bounded 超过 50000 段，之后的未读');
  });

  it('are read up to the limit of a workbook', () => {
    const rows = Array.from({ length: 150_000 }, (_, at) => [`第${at}行`, at, at / 2]);
    const read = inTime(() => document(workbookFile([{ name: '大表', content: sheetRows(rows) }])));
    expect(tables(read)[0]!.rows.length).toBe(100_000);
    expect(notices(read)[0]).toMatch(/^bounded 工作表过大，此处之后未读：大表!A\d+$/);
  });

  it('visit no more places than there are, whatever is merged', () => {
    const rows = Array.from({ length: 1000 }, (_, at) => Array.from({ length: 100 }, () => at));
    const merged = '<mergeCell ref="A1:CV1000"/>'.repeat(50_000);
    const content = `${sheetRows(rows)}<mergeCells>${merged}</mergeCells>`;
    expect(
      inTime(() => tables(document(workbookFile([{ name: '表', content }])))[0]!.rows[999]![99]!.text),
    ).toBe('0');
  });

  it('are refused above 100 MB', () => {
    expect(readOfficeFile('大.docx', new Uint8Array(101 * 1024 * 1024))).toMatchObject({ kind: 'bomb' });
  });
});
