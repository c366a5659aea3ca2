import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse as libraryParse } from 'yaml';
import { parse } from '../../src/workspace/parse.js';
import { plainData } from '../../src/workspace/tree.js';
import { documentOf, memberList, workspaceOf } from './files.js';

/** Pieces that YAML, or a person at a Chinese keyboard, puts together. */
const piece = fc.constantFrom(
  ...[
    '种类: 清单\n',
    '单位: a\n',
    '年度: 2026\n',
    '类型: 班子\n',
    '条目:\n',
    '  - ',
    '- ',
    '编号: 1\n',
    '    内容: 甲\n',
    '内容：乙\n',
  ],
  ...[
    '"',
    "'",
    '“',
    '”',
    '[',
    ']',
    '{',
    '}',
    ',',
    '，',
    ': ',
    ':',
    '：',
    '#',
    ' #',
    '|\n',
    '>\n',
    '&a ',
    '*a',
    '!t ',
    '? ',
    '<<: *a\n',
  ],
  ...[
    '\t',
    ' ',
    '  ',
    '\u3000',
    '\n',
    '\r\n',
    '\r',
    '---\n',
    '...\n',
    '%YAML 1.2\n',
    '@',
    '`',
    '\\u',
    '\\',
    '\0',
    '\u202e',
    '\ud800',
    '😀',
    '-',
    '--',
  ],
);
const yamlish = fc
  .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 40 })
  .map((parts) => parts.join(''));

function checkPlaces(text: string | Uint8Array): void {
  const document = documentOf(text);
  const lines = document.text.split('\n');
  for (const { range, message, advice } of document.problems) {
    expect(range.start.line).toBeLessThanOrEqual(lines.length);
    expect(range.start.column).toBeLessThanOrEqual((lines[range.start.line - 1]?.length ?? 0) + 1);
    expect(range.end.line * 1e7 + range.end.column).toBeGreaterThanOrEqual(
      range.start.line * 1e7 + range.start.column,
    );
    for (const sentence of [message.zh, message.en, advice.zh, advice.en]) expect(sentence).toMatch(/\S/);
  }
}

test('any text is read without an exception, and every problem has a place in it', () => {
  fc.assert(fc.property(yamlish, checkPlaces), { numRuns: 1500 });
});

test('any bytes are read without an exception', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), checkPlaces), { numRuns: 1000 });
});

test('a list with a piece of it lost, doubled or replaced is read without an exception', () => {
  const list = `${memberList()}审议: {会议: 党组会议, 日期: 2026-02-20}\n签字:\n  本人: 2026-02-22\n`;
  const place = fc.nat(list.length);
  fc.assert(
    fc.property(place, place, piece, (from, length, replacement) => {
      checkPlaces(list.slice(0, from) + replacement + list.slice(from + (length % 12)));
    }),
    { numRuns: 1500 },
  );
});

test('a list is submitted, whatever one line of its body says', () => {
  const keys = '种类: 清单\n单位: shuiwu\n年度: 2026\n类型: 班子\n条目:\n';
  fc.assert(
    fc.property(yamlish, (body) => {
      const line = body.replace(/[\r\n\0]/g, ' ');
      const { units } = workspaceOf({ 'a.yaml': `${keys}  - 编号: 1\n    内容: ${line}\n` });
      expect(units[0]?.lists[0]?.type).toBe('team');
    }),
    { numRuns: 500 },
  );
});

test('the tree says what the YAML library says, where there is nothing to complain of', () => {
  const text = fc.array(piece, { maxLength: 25 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (source) => {
      const { root, faults } = parse(source.toWellFormed());
      // The library names keys that are lists in its own way, and chooses another of several documents.
      fc.pre(root !== undefined && faults.length === 0 && !/[?[{*]|\.{3}|-{3}/.test(source));
      const expected = libraryParse(source.toWellFormed(), {
        merge: false,
        uniqueKeys: false,
        logLevel: 'silent',
      });
      expect(JSON.parse(JSON.stringify(plainData(root as never)))).toEqual(
        JSON.parse(JSON.stringify(expected)),
      );
    }),
    { numRuns: 2000 },
  );
});
