import { describe, expect, it } from 'vitest';
import { type WorkbookParts, workbookFile } from './make.js';
import { document, tables } from './read-as.js';

const one = (content: string, parts: WorkbookParts) =>
  document(workbookFile([{ name: '名册', content }], parts), '名册.xlsx');
const cells = (content: string): string => `<sheetData>${content}</sheetData>`;
const row = (content: string): string => `<row>${content}</row>`;

describe('numbers as the workbook shows them', () => {
  const shown = (value: number | string, code: string | number, properties = ''): string => {
    const [id, formats] =
      typeof code === 'number'
        ? [code, '']
        : [200, `<numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts>`];
    const styles = `${formats}<cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs>`;
    const read = one(cells(row(`<c><v>0</v></c><c s="1"><v>${value}</v></c>`)), { styles, properties });
    return tables(read)[0]!.rows[0]![1]?.text ?? '';
  };

  it.each([
    [0.30000000000000004, 0, '0.3'],
    [3502, 0, '3502'],
    [1e21, 0, '1e+21'],
    [0.5, 9, '50%'],
    [0.1234, 10, '12.34%'],
    [1234567.891, 4, '1,234,567.89'],
    [7, '000', '007'],
    [12, '0&quot;人&quot;', '12人'],
    [12, '&quot;第&quot;0&quot;号&quot;', '第12号'],
    [2.5, '0.00_ ', '2.50'],
    [5, ';;;', '5'],
    [5, 'wrong[', '5'],
    [3.1, 49, '3.1'],
  ])('%d by format %s is %s', (value, code, text) => {
    expect(shown(value, code)).toBe(text);
  });

  it.each([
    [46112, 14, '2026-03-31'],
    [46112.75, 22, '2026-03-31 18:00'],
    [46112, 22, '2026-03-31'],
    [46112, 57, '2026-03'],
    [46112, 27, '2026-03'],
    [46112, 31, '2026-03-31'],
    [46112, 58, '2026-03-31'],
    [0.75, 20, '18:00'],
    [0.75, 32, '18时00分'],
    [46112, 'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;', '2026-03-31'],
    [46112, '[$-804]yyyy&quot;年&quot;m&quot;月&quot;;@', '2026-03'],
    [46112, '[DBNum1][$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;', '2026-03-31'],
    [46112, 'yyyy\\-mm', '2026-03'],
    [46112, 'yyyy.mm.dd', '2026-03-31'],
    [46112, 'yyyy', '2026'],
    [46112, 'm/d', '2026-03-31'],
    [59, 14, '1900-02-28'],
    [61, 14, '1900-03-01'],
    [1, 14, '1900-01-01'],
    [0, 14, ''],
    [-5, 14, '-5'],
    [99999999, 14, '99999999'],
  ])('%d by date format %s is %s', (value, code, text) => {
    expect(shown(value, code)).toBe(text);
  });

  it('counts days from 1904 where the workbook does', () => {
    expect(shown(44650, 14, 'date1904="1"')).toBe('2026-03-31');
    expect(shown(1, 14, 'date1904="1"')).toBe('1904-01-02');
  });

  it('passes on what is no number', () => {
    expect(shown('一', 0)).toBe('一');
    expect(shown('Infinity', 4)).toBe('Infinity');
  });
});
