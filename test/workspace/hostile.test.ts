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

  test.each([
    ['plain', (text: string) => text],
    ['in quotes', (text: string) => JSON.stringify(text)],
    ['as a block', (text: string) => `|-\n      ${text}`],
  ])('a text of nearly 5 MB, %s, is told and left out, and the next item read', (_, spelt) => {
    const text = spelt('廉'.repeat(1_700_000));
    const workspace = workspaceOf({
      'a.yaml': `${head}  - 编号: 1\n    内容: ${text}\n  - 编号: 2\n    内容: 每季度检查\n`,
    });
    expect(problemsOf(workspace.documents[0]!)).toEqual(['8:9 “内容”长 1700000 字，超过 20000 字，没有核查']);
    expect(workspace.units[0]?.lists[0]?.items.map(({ id, content }) => [id, content])).toEqual([
      ['2', '每季度检查'],
    ]);
  });

  test.each([
    ['姓名', { 姓名: '梁'.repeat(300) }, '5:5 “姓名”长 300 字，超过 200 字，没有核查'],
    ['单位', { 单位: '水'.repeat(300) }, '2:5 “单位”长 300 字，超过 200 字，没有核查'],
  ])('a name of 300 characters is none: %s', (_, changes, problem) => {
    expect(problemsOf(documentOf(memberList(changes)))).toEqual([problem]);
  });

  test('of many long texts those beyond what a document may hold are left out, from a place that is told', () => {
    const items = Array.from(
      { length: 30 },
      (_, index) => `  - 编号: ${index + 1}\n    内容: ${'查'.repeat(10_000)}\n`,
    );
    const workspace = workspaceOf({ 'a.yaml': head + items.join('') });
    expect(problemsOf(workspace.documents[0]!)).toEqual(['46:9 全文超过 200000 字，从这里起没有核查']);
    expect(workspace.units[0]?.lists[0]?.items).toHaveLength(19);
  });

  test('of more items than any list has the first are read', () => {
    const items = Array.from({ length: 6000 }, (_, index) => `  - {编号: ${index + 1}, 内容: 查}\n`);
    const workspace = workspaceOf({ 'a.yaml': head + items.join('') });
    expect(problemsOf(workspace.documents[0]!)).toEqual([
      '5007:5 “条目”有 6000 项，超过 5000 项，从这里起没有核查',
    ]);
    expect(workspace.units[0]?.lists[0]?.items).toHaveLength(5000);
  });

  test('a clause of any length is read: the catalogue is trusted', () => {
    const text = '履行职责'.repeat(20_000);
    const { catalogue } = workspaceOf({
      'wuze.yaml': '种类: 配置\n责任目录: 目录.yaml\n',
      '目录.yaml': `种类: 责任目录\n方面: []\n规定表述:\n  - {编号: K1, 内容: ${text}}\n`,
    });
    expect(catalogue?.clauses[0]?.text).toBe(text);
  });

  test('an alias in what another alias stands for, twenty thousand deep, does not overflow the stack', () => {
    const items = Array.from(
      { length: 20_000 },
      (_, index) => `  - &x${index} {编号: ${index}, 内容: ${index === 0 ? '查' : `*x${index - 1}`}}\n`,
    );
    expect(problemsOf(documentOf(head + items.join('')))[0]).toMatch(/别名（\*）展开后数量过大，没有展开$/);
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

describe('keys that look like others', () => {
  const withKey = (key: string) => documentOf(`${head}  - 编号: 1\n    ${key}: 甲\n    内容: 乙\n`);

  test.each([
    ['a zero-width space', '内\u200b容', '“内容”，但其中有看不见的字符 U+200B'],
    ['a reversal', '\u202e内容', '“内容”，但其中有看不见的字符 U+202E'],
    ['a Cyrillic letter', '\u0441ontent', '“content”，但其中有形状相同的其他文字的字母 U+0441'],
    ['traditional characters', '內容', '“内容”，但用的是繁体字'],
    ['a variation selector', '内\ufe00容', '“内容”，但其中有看不见的字符 U+FE00'],
  ])('%s is told for what it is', (_, key, why) => {
    const [problem, ...others] = problemsOf(withKey(key));
    expect(problem).toBe(`8:5 “条目”第 1 项中没有“${key}”这一项：它看上去是${why}`);
    expect(others).toEqual([]);
  });

  test.each(['ｃｏｎｔｅｎｔ', 'content', '内　容', '內容'.normalize('NFKC').replace('內', '内')])(
    'another spelling of the key counts as the key: %s',
    (key) => {
      const shown = key.replace(/\s+/g, ' ');
      expect(problemsOf(withKey(key))[0]).toMatch(/^9:5 重复的键/);
      expect(problemsOf(withKey(key))[0]).toContain(shown === '内容' ? '写了两次' : `“${shown}”是同一项`);
    },
  );

  test('where the real key is missing, only the look-alike is told', () => {
    expect(problemsOf(documentOf(`${head}  - 編號: 1\n    內容: 甲\n`))).toEqual([
      '7:5 “条目”第 1 项中没有“編號”这一项：它看上去是“编号”，但用的是繁体字',
      '8:5 “条目”第 1 项中没有“內容”这一项：它看上去是“内容”，但用的是繁体字',
    ]);
  });
});

test.each(['..', '.', 'a/b', 'a\\b', '/etc', '"a\\nb"'])('a list cannot name a unit %s', (unit) => {
  expect(problemsOf(documentOf(memberList({ 单位: unit })))[0]).toMatch(/^2:5 “单位”写的是/);
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
