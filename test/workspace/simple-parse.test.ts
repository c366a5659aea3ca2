import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseFully } from '../../src/workspace/parse.js';
import { parseSimple } from '../../src/workspace/simple-parse.js';

/** What is read the fast way is what the YAML library reads, places included, and has no fault. */
function compare(text: string): boolean {
  const simple = parseSimple(text);
  if (simple === undefined) return false;
  const { root, faults } = parseFully(text);
  expect(faults).toEqual([]);
  expect(simple).toEqual(root);
  return true;
}

test.each([
  '种类: 清单\n单位: a\n',
  'a:\n  - b: 1\n    c: [x, "y", {d: e, f: []}]\n  - 2026-02-20\n-5: x\n',
  'a:\n- b\n- c\nd: {}\n',
  'a:\n\n  # 说明\n  b:\n  c: ~\n# 说明\nd: "x: # y"\n',
  '- a: 1\n  b:\n  - 2\n  - 3\n-\n  c: 4\n-\n',
  'a: 1\r\nb:\r\n  - x\r\n',
  'a: 3.10\nb: 0x1F\nc: 0o17\nd: 1e3\ne: .5\nf: -.inf\ng: .NaN\nh: +7\ni: True\nj: NULL\nk: 1.\nl: 0b1\nm: 1_000\nn: 12:30\n',
  'a: \'x\'   \nb: ""\nc: []   \n',
  '- - a\n',
  'a: b\n  c\n',
  'a: b # c\n',
  'a: |\n  b\n',
])('%j', (text) => {
  compare(text);
});

test('a list as offices write it is read the fast way', () => {
  const list = `# 市园林局
种类: 清单
单位: yuanlin
年度: 2026
类型: 班子成员
姓名: 陈志远
条目:
  - 编号: 1
    对应责任: "3.2"
    内容: 每季度听取绿化处、公园管理中心汇报，研究解决“微腐败”问题
    措施: [现场检查, 约谈]
    频次: 每季度1次
  - 编号: 2
    内容: '逐笔复核: 工程变更'
    措施:
      - 抽查
      - 通报
审议: {会议: 党组会议, 日期: 2026-02-20}
签字:
  本人: 2026-02-22
  书记:
`;
  expect(compare(list)).toBe(true);
  expect(compare(list.replaceAll('\n', '\r\n'))).toBe(true);
});

const word = fc.constantFrom(
  'a',
  '内容',
  '1',
  '3.10',
  '-5',
  '-',
  'null',
  '~',
  'true',
  '2026-02-20',
  '"q"',
  "'q'",
  '"q',
  '”',
  'x y',
  'a:b',
  ':',
  'a: b',
  '#',
  ' #',
  '[',
  ']',
  '{',
  '}',
  ',',
  '，',
  '- b',
  '[a, b]',
  '{a: b}',
  '{a: }',
  '[a,]',
  '|',
  '&x',
  '*x',
  '!t',
  '?',
  '? x',
  '<<',
  '%',
  '@',
  '---',
  '...',
  '=',
  '.5',
  '0x',
  '\u3000',
  '\ufeff',
  '😀',
);
const line = fc
  .tuple(
    fc.nat(5),
    fc.constantFrom('', '- ', '-', '- - ', '-   '),
    fc.constantFrom('', 'a: ', '内容:', '内容: ', 'b:  ', 'b : ', '"k": '),
    fc.array(word, { maxLength: 2 }),
    fc.constantFrom('', ' ', ' # c', '\r'),
  )
  .map(([indent, dash, key, words, end]) => ' '.repeat(indent) + dash + key + words.join(' ') + end);

test('property: lines of every sort', () => {
  let compared = 0;
  fc.assert(
    fc.property(fc.array(line, { maxLength: 7 }), (lines) => {
      if (compare(lines.join('\n'))) compared++;
    }),
    { numRuns: 20_000 },
  );
  expect(compared).toBeGreaterThan(20);
});

test('property: lines that mostly fit together', () => {
  const scalar = fc.constantFrom(
    '甲',
    '1',
    'x y',
    '"q"',
    '[a, b]',
    '{a: b, c: [d]}',
    '',
    '乙: 丙',
    '2026-02-20',
    "'s'",
    '[]',
  );
  const fitting = fc
    .tuple(
      fc.constantFrom(0, 0, 2, 2, 4),
      fc.constantFrom('', '', '- '),
      fc.constantFrom('a', 'b', '内容'),
      scalar,
    )
    .map(
      ([indent, dash, key, value]) => `${' '.repeat(indent)}${dash}${key}:${value === '' ? '' : ` ${value}`}`,
    );
  let compared = 0;
  fc.assert(
    fc.property(fc.array(fitting, { minLength: 1, maxLength: 8 }), (lines) => {
      if (compare(`${lines.join('\n')}\n`)) compared++;
    }),
    { numRuns: 20_000 },
  );
  expect(compared).toBeGreaterThan(1000);
});

test('property: what the YAML library writes', () => {
  const key = fc.constantFrom('内容', '措施', 'id', 'a', 'b');
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: fc.constantFrom(...'每季度检查 ab1.-:#,[]"\'') }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 3 }),
    ),
  }));
  let compared = 0;
  fc.assert(
    fc.property(fc.dictionary(key, value, { minKeys: 1 }), fc.constantFrom(0, 80), (data, lineWidth) => {
      if (compare(stringify(data, { lineWidth }))) compared++;
    }),
    { numRuns: 3000 },
  );
  expect(compared).toBeGreaterThan(500);
});
