import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths, PADDING } from '../../src/export/column-widths.js';

const text = fc
  .array(fc.constantFrom(...'责任清单会议记录每季度12-.'), { maxLength: 60 })
  .map((characters) => characters.join(''));
const columns = fc
  .tuple(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 1, max: 6 }))
  .chain(([width, height]) =>
    fc.array(
      fc.record({
        short: fc.boolean(),
        cells: fc.array(fc.array(text, { maxLength: 3 }), { minLength: height, maxLength: height }),
      }),
      { minLength: width, maxLength: width },
    ),
  );

describe('widths of columns', () => {
  it('fill the line and leave every column room for text', () => {
    fc.assert(
      fc.property(columns, fc.integer({ min: 25, max: 70 }), (given, width) => {
        const widths = columnWidths(given, width);
        expect(widths).toHaveLength(given.length);
        expect(widths.reduce((sum, each) => sum + each, 0)).toBeCloseTo(width, 5);
        for (const each of widths) expect(each).toBeGreaterThan(PADDING);
      }),
    );
  });

  it('give long texts the room, and keep dates and names in one piece', () => {
    const long = '每季度到造林现场核对苗木到货数量和验收单，抽查不少于六个小班。'.repeat(3);
    const widths = columnWidths(
      [
        { short: true, cells: [['1'], ['2']] },
        { cells: [[long], [long]] },
        { short: true, cells: [['2026-12-20'], ['每季度末']] },
        { short: true, cells: [['欧阳千里'], ['马千里']] },
      ],
      56,
    );
    expect(widths[0]).toBeLessThan(4);
    expect(widths[1]).toBeGreaterThan(30);
    expect(widths[2]).toBeGreaterThanOrEqual(5 + PADDING);
    expect(widths[3]).toBeGreaterThanOrEqual(4 + PADDING);
  });
});
