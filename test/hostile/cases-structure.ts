import { type HostileCase, item, items, listHead } from './case.js';

const DEEP = 50_000;
const TOO_DEEP = '嵌套超过 100 层，没有读取';
const head = listHead();
const names = [...'abcdefghi'];

/** Nine lists of nine aliases each: 9⁹ values when written out. */
const bomb = names
  .map((name, at) => {
    const inside = at === 0 ? '查' : `*${names[at - 1]}`;
    return `  ${name}: &${name} [${Array(9).fill(inside).join(', ')}]\n`;
  })
  .join('');

const nested = (title: { zh: string; en: string }, text: string, line = 7): HostileCase => ({
  title,
  list: () => head + text,
  outcomes: [{ rule: 'format/yaml', line, says: TOO_DEEP }],
  read: 0,
});

/** What is made to break a parser: aliases, nesting, numbers. */
export const structureCases: readonly HostileCase[] = [
  {
    title: { zh: '别名炸弹（9 层，每层 9 个别名）', en: 'Alias bomb (9 levels of 9 aliases)' },
    list: () => `${head}${item(1, '每季度检查')}备注:\n${bomb}`,
    outcomes: [{ rule: 'format/yaml', line: 10, says: '别名（*）展开后数量过大，没有展开' }],
    read: 1,
  },
  {
    title: { zh: '2 万个别名，一个套一个', en: '20,000 aliases, each inside of the next' },
    list: () =>
      head +
      Array.from(
        { length: 20_000 },
        (_, at) => `  - &x${at} {编号: ${at}, 内容: ${at === 0 ? '查' : `*x${at - 1}`}}\n`,
      ).join(''),
    outcomes: [{ rule: 'format/yaml', line: 76, says: '别名（*）展开后数量过大，没有展开' }],
    read: 4918,
  },
  {
    title: { zh: '别名指向包含它自己的内容', en: 'An alias inside of what it stands for' },
    list: () => `${head}  - &a {编号: 1, 内容: 每季度检查, 措施: [*a]}\n`,
    outcomes: [{ rule: 'format/yaml', line: 7, says: '别名“*a”指向包含它自己的内容' }],
    read: 1,
  },
  nested(
    { zh: '方括号嵌套 5 万层', en: 'Brackets nested 50,000 deep' },
    `  ${'['.repeat(DEEP)}${']'.repeat(DEEP)}`,
  ),
  nested(
    { zh: '花括号嵌套 5 万层', en: 'Braces nested 50,000 deep' },
    `  ${'{a: '.repeat(DEEP)}${'}'.repeat(DEEP)}`,
  ),
  nested({ zh: '方括号只开不闭，5 万个', en: '50,000 brackets that never close' }, `  ${'['.repeat(DEEP)}`),
  nested(
    { zh: '一行里“- ”嵌套 5 万层', en: 'Dashes nested 50,000 deep on one line' },
    `  ${'- '.repeat(DEEP)}a`,
  ),
  nested({ zh: '一行里“? ”嵌套 5 万层', en: 'Question marks nested 50,000 deep' }, `  ${'? '.repeat(DEEP)}`),
  nested(
    {
      zh: '逐行缩进 3000 层（5 MB 所能容下的）',
      en: 'Indented 3,000 deep, line by line (all that 5 MB holds)',
    },
    Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth + 1)}a:`).join('\n'),
    107,
  ),
  {
    title: { zh: '5 万个条目，各占两行', en: '50,000 items of two lines each' },
    list: () =>
      head +
      Array.from({ length: 49_999 }, (_, at) => `  - 编号: ${at + 1}\n    内容: 第${at}次查台账\n`).join(''),
    outcomes: [
      { rule: 'format/yaml', line: 66_669, says: '内容过多（列表项超过 50000 个，或者行数过多），没有读取' },
    ],
    read: 0,
  },
  {
    title: { zh: '5 万个条目，各占一行', en: '50,000 items of one line each' },
    list: () => head + items(50_000, (at) => `第${at}次查台账`),
    outcomes: [
      { rule: 'format/yaml', line: 30_005, says: '内容过多（列表项超过 50000 个，或者行数过多），没有读取' },
    ],
    read: 0,
  },
  {
    title: { zh: '5 万个条目，只有文字', en: '50,000 items that are plain text' },
    list: () => head + Array.from({ length: 49_999 }, (_, at) => `  - 第${at}次查台账\n`).join(''),
    outcomes: [
      { rule: 'format/yaml', line: 5007, says: '“条目”有 49999 项，超过 5000 项，从这里起没有核查' },
      { rule: 'format/schema', line: 7, says: '“条目”第 1 项应写成“键: 值”的形式' },
    ],
    read: 5000,
  },
  {
    title: { zh: '2 万个条目', en: '20,000 items' },
    list: () => head + items(20_000, (at) => `第${at}次查台账`),
    outcomes: [
      { rule: 'format/yaml', line: 5007, says: '“条目”有 20000 项，超过 5000 项，从这里起没有核查' },
    ],
    read: 5000,
  },
  {
    title: { zh: '5000 个相同的条目', en: '5,000 equal items' },
    list: () => head + items(5000, () => '每季度检查一次河道台账'),
    outcomes: [{ rule: 'format/duplicate-item', line: 8, says: '第2条与第1条内容相同' }],
    read: 5000,
  },
  {
    title: { zh: '400 条，每条 490 个相同的字', en: '400 items of one character, 490 times' },
    list: () => head + items(400, () => '廉'.repeat(490)),
    outcomes: [{ rule: 'format/duplicate-item', line: 8, says: '第2条与第1条内容相同' }],
    read: 400,
  },
  {
    title: { zh: '400 条同一个字，长短各不相同', en: '400 items of one character, each of another length' },
    list: () => head + items(400, (at) => '廉'.repeat(200 + at)),
    outcomes: [{ rule: 'format/duplicate-item', line: 8, says: '第2条与第1条内容基本相同' }],
    read: 400,
  },
  {
    title: { zh: '一条里有 4.9 万项措施', en: '49,000 measures in one item' },
    list: () => `${head}  - 编号: 1\n    内容: 每季度检查\n    措施:\n${'      - 查台账\n'.repeat(49_000)}`,
    outcomes: [
      { rule: 'format/yaml', line: 5010, says: '“措施”有 49000 项，超过 5000 项，从这里起没有核查' },
    ],
    read: 1,
  },
  {
    title: { zh: '10 万个不认识的键', en: '100,000 unknown keys' },
    list: () =>
      head + item(1, '每季度检查') + Array.from({ length: 100_000 }, (_, at) => `键${at}: v\n`).join(''),
    outcomes: [{ rule: 'format/yaml', line: 85_713, says: '内容过多' }],
    read: 0,
  },
  {
    title: { zh: '同一个键写 10 万遍', en: 'One key, 100,000 times' },
    list: () => head + item(1, '每季度检查') + '年度: 2026\n'.repeat(100_000),
    outcomes: [{ rule: 'format/yaml', line: 85_713, says: '内容过多' }],
    read: 0,
  },
  {
    title: { zh: '一个文件 10 万份文档', en: '100,000 documents in one file' },
    list: () => `${head}${item(1, '每季度检查')}${'---\na: 1\n'.repeat(100_000)}`,
    outcomes: [{ rule: 'format/yaml', line: 133_328, says: '内容过多' }],
    read: 0,
  },
  {
    title: { zh: '一个文件两份清单', en: 'Two lists in one file' },
    list: () => `${head}${item(1, '每季度检查')}---\n${head}${item(2, '每半年检查')}`,
    outcomes: [
      { rule: 'format/yaml', line: 8, says: '一个文件里有几份文档（“---”之后又开始一份），只读取了第一份' },
    ],
    read: 1,
  },
  {
    title: { zh: '自定义标签，要造出别的对象', en: 'Tags that ask for other objects' },
    list: () => `${head}  - 编号: 1\n    内容: !!js/function 'return process.env'\n`,
    outcomes: [{ rule: 'format/yaml', line: 8, says: '“!”' }],
    read: 1,
  },
];
