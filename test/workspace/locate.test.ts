import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { DocumentPath, SourceDocument, SourceRange } from '../../src/workspace/model.js';
import { documentOf, memberList } from './files.js';

const head = memberList({}, '');

/** The source between two positions. */
function slice(document: SourceDocument, range: SourceRange): string {
  const lines = document.text.split('\n');
  const offset = ({ line, column }: SourceRange['start']) =>
    lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  return document.text.slice(offset(range.start), offset(range.end));
}

function located(document: SourceDocument, path: DocumentPath): string {
  return slice(document, document.locate(path));
}

function textOf(document: SourceDocument, path: DocumentPath, from: number, to: number): string {
  return slice(document, document.locateText(path, from, to));
}

describe('the place of a value', () => {
  const document = documentOf(`${head}  - 编号: 3.10
    内容: 每季度检查
    措施: [现场检查, "约谈"]
    责任人: 梁志文
  - 编号: 2
    内容: 逐笔复核
审议: {会议: 党组会议}
`);

  test.each([
    [['unit'], 'shuiwu'],
    [['items', 0, 'id'], '3.10'],
    [['items', 0, 'measures', 1], '"约谈"'],
    [['items', 0, 'measures'], '[现场检查, "约谈"]'],
    [['items', 1], '编号: 2\n    内容: 逐笔复核'],
    [['approved', 'meeting'], '党组会议'],
  ] satisfies [DocumentPath, string][])('%j', (path, expected) => {
    expect(located(document, path)).toBe(expected);
  });

  test('is that of the nearest ancestor when the path does not exist', () => {
    expect(located(document, ['approved', 'date'])).toBe('{会议: 党组会议}');
    expect(located(document, ['items', 7, 'content'])).toBe(located(document, ['items']));
  });

  test('is the same for one value and for the first of a list', () => {
    expect(located(document, ['items', 0, 'owner', 0])).toBe('梁志文');
  });

  test('is the beginning of a file that has nothing in it', () => {
    expect(documentOf('').locate(['items'])).toEqual({
      start: { line: 1, column: 1 },
      end: { line: 1, column: 1 },
    });
  });

  test('counts columns in UTF-16 units', () => {
    const emoji = documentOf('种类: 清单\n单位: 😀\n备注: x\n');
    expect(emoji.locate(['unit'])).toEqual({ start: { line: 2, column: 5 }, end: { line: 2, column: 7 } });
  });
});

describe('the place of a part of a text', () => {
  const content = (yaml: string) => documentOf(`${head}  - 编号: 1\n    内容: ${yaml}\n`);
  const path = ['items', 0, 'content'];

  test.each([
    ['plain', '每季度检查一次，每半年检查两次', 8, 15, '每半年检查两次'],
    ['double-quoted', '"每季度检查一次"', 3, 5, '检查'],
    ['single-quoted with a doubled quote', "'每季度''检查''一次'", 3, 7, "''检查'"],
    ['plain over several lines', '每季度\n      检查一次', 4, 6, '检查'],
    ['folded', '>\n      每季度\n      检查一次', 4, 6, '检查'],
    ['literal', '|\n      一、每季度检查\n      二、每半年检查', 8, 13, '二、每半年'],
    ['literal, over a line end', '|\n      每季度\n      检查', 0, 6, '每季度\n      检查'],
  ])('%s', (_, yaml, from, to, expected) => {
    expect(textOf(content(yaml), path, from, to)).toBe(expected);
  });

  test('the second of two equal parts', () => {
    expect(content('检查检查检查').locateText(path, 4, 6).start).toEqual({ line: 8, column: 13 });
  });

  test('the whole value where an escape stands for another character', () => {
    expect(textOf(content('"\\u6bcf季度检查"'), path, 0, 2)).toBe('"\\u6bcf季度检查"');
  });

  test('beyond an escape, where the part occurs as often in the source as in the value', () => {
    expect(textOf(content('"\\u6bcf季度检查"'), path, 3, 5)).toBe('检查');
  });

  test('the whole value for a date, which the model holds in another form', () => {
    const document = documentOf(`${memberList()}报送: 2026年2月20日\n`);
    expect(textOf(document, ['submitted'], 0, 4)).toBe('2026年2月20日');
  });

  test('of an alias: the alias', () => {
    const document = documentOf(`${head}  - {编号: 1, 内容: &a 每季度检查}\n  - {编号: 2, 内容: *a}\n`);
    expect(textOf(document, ['items', 1, 'content'], 0, 2)).toBe('*a');
  });

  test('out of bounds, the whole value', () => {
    expect(textOf(content('检查'), path, 7, 9)).toBe('检查');
  });
});

test('in a file with a slip of typing, places are those of the file as it is', () => {
  const document = documentOf(`种类：清单
单位：shuiwu
年度：2026
类型：班子
条目：
  － 编号：1
    内容：抓好两项: 一是检查
`);
  expect(located(document, ['unit'])).toBe('shuiwu');
  expect(located(document, ['items', 0, 'content'])).toBe('抓好两项: 一是检查');
  expect(textOf(document, ['items', 0, 'content'], 6, 10)).toBe('一是检查');
});

const chinese = fc.string({
  unit: fc.constantFrom(...'每季度检查一次，“三重一大”: #-\'"\\廉a1 *&!|>%@`{}[]?'),
  minLength: 1,
  maxLength: 40,
});

test('property: the place of a value that the YAML library wrote holds just that value', () => {
  const style = fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED');
  fc.assert(
    fc.property(chinese, chinese, style, (first, second, type) => {
      fc.pre(first.trim() !== '' && second.trim() !== '');
      const yaml = stringify(
        {
          kind: 'list',
          unit: 'a',
          year: 2026,
          type: 'team',
          items: [{ id: '1', content: first, measures: [second] }],
        },
        { defaultStringType: type as 'PLAIN', defaultKeyType: 'PLAIN', lineWidth: 0 },
      );
      const document = documentOf(yaml);
      expect(document.problems).toEqual([]);
      for (const [path, value] of [
        [['items', 0, 'content'], first],
        [['items', 0, 'measures', 0], second],
      ] as const) {
        const source = located(document, path);
        const parsed = source.startsWith('|') || source.startsWith('>') ? value : source;
        if (/^[^"'|>]/.test(source)) expect(parsed).toBe(value.trim());
        // Each single character is found, or the whole value is given.
        for (let index = 0; index < value.length; index++) {
          const part = textOf(document, path, index, index + 1);
          expect([value[index], source]).toContain(part.length === 1 ? part : source);
        }
      }
    }),
    { numRuns: 300 },
  );
});
