import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { cellText, type Value } from '../../src/documents/spreadsheet/sheet.js';
import { spreadsheet } from '../../src/documents/spreadsheet/workbook.js';
import { all, attribute, part, unpack } from './office-file.js';

const truncated = (count: number) => `…${count}`;

const workbook = (rows: readonly (readonly Value[])[], names: readonly string[] = ['问题']) =>
  spreadsheet({
    title: '台账',
    date: '2026-04-10',
    truncated,
    sheets: names.map((name) => ({
      name,
      columns: [
        { title: '甲', width: 10 },
        { title: '乙', width: 10, style: 'share' as const },
      ],
      rows,
      frozenColumns: 1,
    })),
  });

describe('a spreadsheet', () => {
  it('is read by another program as it was written', async () => {
    const rows = [
      ['陈志远', 0.81],
      ['4144e55', 1],
      ['007', 0],
      ['行一\n行二', undefined],
    ];
    const [sheet] = await readXlsxFile(Buffer.from(workbook(rows)));
    expect(sheet!.sheet).toBe('问题');
    expect(sheet!.data).toEqual([['甲', '乙'], ...rows.map(([text, share]) => [text, share ?? null])]);
  });

  it.each(["=cmd|' /C calc'!A0", '+1+1', '-2+3', '@SUM(1)', '\t=1', '\r=1', '=HYPERLINK("http://x")', '＝1'])(
    '%j stays text',
    async (text) => {
      const file = workbook([[text, 1]]);
      const xml = unpack(file).get('xl/worksheets/sheet1.xml')!;
      expect(xml).not.toMatch(/<f[ >]|t="str"|hyperlink/);
      const cell = all(part(file, 'xl/worksheets/sheet1.xml'), 'c').find(
        (each) => each.getAttribute('r') === 'A2',
      )!;
      expect(cell.getAttribute('t')).toBe('inlineStr');
      const formats = all(all(part(file, 'xl/styles.xml'), 'cellXfs')[0]!, 'xf');
      const format = formats[Number(cell.getAttribute('s'))]!;
      expect([format.getAttribute('numFmtId'), format.getAttribute('quotePrefix')]).toEqual(['49', '1']);
    },
  );

  it('keeps its head in sight and filters every row', () => {
    const sheet = part(
      workbook([
        ['一', 1],
        ['二', 2],
      ]),
      'xl/worksheets/sheet1.xml',
    );
    expect(attribute(sheet, 'pane', 'state')).toBe('frozen');
    expect(attribute(sheet, 'pane', 'ySplit')).toBe('1');
    expect(attribute(sheet, 'pane', 'xSplit')).toBe('1');
    expect(attribute(sheet, 'autoFilter', 'ref')).toBe('A1:B3');
    expect(attribute(sheet, 'col', 'width')).toBe('10');
  });

  it('gives rows the height of their wrapped text', () => {
    const sheet = part(
      workbook([
        ['短', 1],
        ['长'.repeat(40), 1],
      ]),
      'xl/worksheets/sheet1.xml',
    );
    const [, short, long] = all(sheet, 'row').map((row) => Number(row.getAttribute('ht')));
    expect(long! / short!).toBeGreaterThan(5);
  });

  it('has sheets with names that a spreadsheet accepts', () => {
    const names = ["a/b:c*[d]?\\'", 'A/B:C*[D]?\\', '', '很'.repeat(40)];
    const sheets = all(part(workbook([], names), 'xl/workbook.xml'), 'sheet').map(
      (each) => each.getAttribute('name')!,
    );
    expect(new Set(sheets.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of sheets) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });
});

describe('a text in a cell', () => {
  it('may be 32,767 characters long, and says what was cut off', () => {
    const whole = '字'.repeat(32_767);
    expect(cellText(whole, truncated)).toBe(whole);
    const cut = cellText(`${whole}字`, truncated);
    expect(cut.length).toBeLessThanOrEqual(32_767);
    const left = Number(/…(\d+)$/.exec(cut)![1]);
    expect(cut.indexOf('…') + left).toBe(32_768);
  });

  it('is cut between characters', () => {
    const cut = cellText(`a${'😀'.repeat(20_000)}`, truncated);
    expect(cut.isWellFormed()).toBe(true);
    expect(cellText('_x0041_'.repeat(10_000), truncated)).not.toMatch(/_x0?0?5?F?…/);
  });

  it('is not taken for the number of a character', async () => {
    expect(cellText('_x000D_ _X0041_ _x00_', truncated)).toBe('_x005F_x000D_ _x005F_X0041_ _x00_');
  });

  it('has nothing in it that XML forbids or that cannot be seen', () => {
    expect(cellText('a\u0000b\u001bc\ud800d\u2028e\ufffef', truncated)).toBe(
      'a<U+0000>b<U+001B>c<U+D800>d<U+2028>e\ufffef',
    );
    const xml = unpack(workbook([['\ufffe\u0000\ud800', 1]])).get('xl/worksheets/sheet1.xml')!;
    expect(xml).toContain('&#60;U+FFFE&#62;&#60;U+0000&#62;&#60;U+D800&#62;');
  });
});
