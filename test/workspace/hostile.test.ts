import { describe, expect, test } from 'vitest';
import { documentOf, memberList, problemsOf, workspaceOf } from './files.js';

const head = memberList({}, '');

describe('input that is made to break a parser', () => {
  test.each([
    ['brackets', '['.repeat(50_000)],
    ['braces', '{a: '.repeat(50_000)],
    ['dashes on one line', '- '.repeat(50_000)],
    ['question marks on one line', '? '.repeat(50_000)],
    ['ever deeper lines', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['keys on one line', 'a: b: '.repeat(50_000)],
  ])('nesting by %s is refused at depth 100', (_, text) => {
    expect(documentOf(text).problems.map(({ message }) => message.zh)).toEqual(['嵌套超过 100 层，没有读取']);
  });

  test('a list that is nested too deeply still counts as submitted', () => {
    const [unit] = workspaceOf({ 'a.yaml': `${head}  ${'['.repeat(50_000)}` }).units;
    expect(unit?.lists[0]).toMatchObject({ type: 'member', person: '梁志文', items: [] });
  });

  test('aliases of aliases are not expanded', () => {
    const names = [...'abcdefghi'];
    const lines = names.map((name, index) => {
      const before = names[index - 1];
      return `${name}: &${name} [${Array(9)
        .fill(before === undefined ? '哈' : `*${before}`)
        .join(', ')}]`;
    });
    expect(problemsOf(documentOf(lines.join('\n')))[0]).toMatch(
      /^\d+:\d+ 别名（\*）展开后数量过大，没有展开$/,
    );
  });

  test('a long chain of aliases does not overflow the stack', () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, index) => `a${index}: &a${index} [${index === 0 ? '哈' : `*a${index - 1}`}]`,
    );
    expect(() => documentOf(lines.join('\n'))).not.toThrow();
  });

  test('honest use of an alias is read', () => {
    const list = `${head}  - 编号: 1\n    内容: &text 每季度检查\n  - 编号: 2\n    内容: *text\n`;
    const [unit] = workspaceOf({ 'a.yaml': list }).units;
    expect(unit?.lists[0]?.items.map(({ content }) => content)).toEqual(['每季度检查', '每季度检查']);
  });

  test('a text of nearly 5 MB is read', () => {
    const text = '廉'.repeat(1_700_000);
    const [unit] = workspaceOf({ 'a.yaml': `${head}  - 编号: 1\n    内容: ${text}\n` }).units;
    expect(unit?.lists[0]?.items[0]?.content).toBe(text);
  });

  test('too many list elements are refused', () => {
    expect(problemsOf(documentOf(`${head}${'- a\n'.repeat(50_001)}`))[0]).toMatch(/内容过多/);
  });

  test.each([
    ['open quotes', '"'.repeat(200_000)],
    ['blank lines', '\n'.repeat(4_000_000)],
    ['comments', '#\n'.repeat(800_000)],
    ['document marks', '---\n'.repeat(200_000)],
    ['anchors', '&a '.repeat(50_000)],
    ['colons', ':'.repeat(200_000)],
    ['unknown keys', Array.from({ length: 40_000 }, (_, index) => `k${index}: v`).join('\n')],
    [
      'unknown keys of a list',
      `${head}  []\n${Array.from({ length: 20_000 }, (_, index) => `键${index}: v`).join('\n')}`,
    ],
    ['repeated keys', `${head}  []\n${'年度: 2026\n'.repeat(40_000)}`],
    ['full-width colons', '内容：抓好\n'.repeat(20_000)],
    ['spaces in a line', `a: b${' '.repeat(1_000_000)}b: c: d`],
  ])('%s take bounded time', { timeout: 30_000 }, (_, text) => {
    const started = performance.now();
    documentOf(text);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('keys that mean something to JavaScript', () => {
  test.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'prototype'])(
    '%s is an unknown key like any other',
    (key) => {
      const document = documentOf(`${memberList()}${key}: {polluted: true}\n`);
      expect(problemsOf(document)).toEqual([`9:1 没有“${key}”这一项`]);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  test('rules and holidays of the configuration may have any name', () => {
    const { configuration } = workspaceOf({ 'wuze.yaml': '种类: 配置\n规则: {__proto__: 关闭}\n' });
    expect(Object.getPrototypeOf(configuration.rules)).toBeNull();
    expect(Object.entries(configuration.rules)).toEqual([['__proto__', 'off']]);
  });
});

describe('characters that no list needs', () => {
  test('a merge key is not merged', () => {
    const document = documentOf(`${head}  - &a {编号: 1, 内容: 甲}\n  - {<<: *a, 编号: 2, 内容: 乙}\n`);
    expect(problemsOf(document)).toEqual(['8:6 “条目”第 2 项中没有“<<”这一项']);
  });

  test('half a surrogate pair spelt by an escape becomes a replacement character, and is told', () => {
    const workspace = workspaceOf({ 'a.yaml': `${head}  - 编号: 1\n    内容: "每季度\\uD800检查"\n` });
    expect(workspace.units[0]?.lists[0]?.items[0]?.content).toBe('每季度\ufffd检查');
    expect(workspace.documents[0]?.problems).toHaveLength(1);
  });

  test('bidirectional controls and zero-width characters are kept for a rule to report', () => {
    const content = '每季度\u202e检查\u200b一次';
    const workspace = workspaceOf({ 'a.yaml': `${head}  - 编号: 1\n    内容: ${content}\n` });
    expect(workspace.units[0]?.lists[0]?.items[0]?.content).toBe(content);
  });

  test('a tag does not make an object', () => {
    const document = documentOf(`${head}  - 编号: 1\n    内容: !!js/function 'return 1'\n`);
    expect(document.problems).toHaveLength(1);
  });
});
