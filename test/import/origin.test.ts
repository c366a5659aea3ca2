import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type OriginPlace, originComment, parseOriginComment } from '../../src/import/origin.js';

const name = fc.string({ minLength: 1, maxLength: 30, unit: 'binary' });
const count = fc.integer({ min: 1, max: 100_000 });
const place: fc.Arbitrary<OriginPlace> = fc.oneof(
  fc.record({ paragraph: count }),
  fc.record({
    paragraph: count,
    within: fc.constantFrom('textBox' as const, 'header' as const, 'footer' as const, 'note' as const),
  }),
  fc.record({ table: count, row: count }),
  fc.record({ table: count, row: count, column: count }),
  fc.record({
    sheet: fc.oneof(name, fc.constantFrom('名单', '“甲”', '乙 工作表“丙”A1')),
    cell: fc.constantFrom('A1', 'B7', 'AA123'),
  }),
);

describe('the comment on where a text was taken from', () => {
  it.each<[OriginPlace, string]>([
    [{ table: 1, row: 3 }, '# 原文：园林局.docx 表1第3行'],
    [{ table: 1, row: 3, column: 2 }, '# 原文：园林局.docx 表1第3行第2列'],
    [{ paragraph: 12 }, '# 原文：园林局.docx 第12段'],
    [{ paragraph: 12, within: 'textBox' }, '# 原文：园林局.docx 第12段（文本框）'],
    [{ sheet: '名单', cell: 'B7' }, '# 原文：园林局.docx 工作表“名单”B7'],
  ])('%j', (where, comment) => {
    expect(originComment('园林局.docx', where)).toBe(comment);
    expect(parseOriginComment(comment)).toEqual({ file: '园林局.docx', place: where });
    expect(parseOriginComment(comment.slice(2))).toEqual({ file: '园林局.docx', place: where });
  });

  it('is read back exactly, and is one comment to YAML, whatever the names are', () => {
    fc.assert(
      fc.property(fc.oneof(name, fc.constantFrom('a 第3段.docx', 'b 表1第2行')), place, (file, where) => {
        const comment = originComment(file, where);
        expect(comment).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
        expect(parse(`${comment}\nkey: value\n`)).toEqual({ key: 'value' });
        expect(parseOriginComment(comment)).toEqual({ file, place: where });
      }),
    );
  });

  it('is not found in other comments', () => {
    for (const other of [
      '# 待填：简称',
      '# 原文：园林局.docx',
      '# 原文：园林局.docx 第段',
      '# 园林局.docx 第3段',
    ])
      expect(parseOriginComment(other)).toBeUndefined();
  });
});
