import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filled, type HostileCase, item, listHead, MEBIBYTE } from './case.js';

const head = listHead();
const content = `${head}  - 编号: 1\n    内容: `;
const SENTENCE = '每季度检查一次台账，';

interface Spelling {
  title: { zh: string; en: string };
  before?: string;
  unit?: string;
  after?: string;
}

const spellings: readonly Spelling[] = [
  { title: { zh: '不加引号', en: 'plain' } },
  { title: { zh: '只有一个字', en: 'of one character' }, unit: '廉' },
  {
    title: { zh: '不加引号，分成许多行', en: 'plain, of many lines' },
    before: '起',
    unit: '\n      每季度检查',
  },
  { title: { zh: '双引号', en: 'in double quotes' }, before: '"', after: '"' },
  {
    title: { zh: '双引号，全是转义', en: 'in double quotes, all escapes' },
    before: '"',
    unit: '\\u5ec9',
    after: '"',
  },
  { title: { zh: '单引号', en: 'in single quotes' }, before: "'", unit: "每季度''检查，", after: "'" },
  { title: { zh: '“|”块', en: 'as a literal block' }, before: '|\n', unit: `      ${SENTENCE}\n` },
  { title: { zh: '“>”块，一行', en: 'as a folded block of one line' }, before: '>\n      ' },
];

const inContent = spellings.map(
  ({ title, before = '', unit = SENTENCE, after = '' }): HostileCase => ({
    title: { zh: `5 MB 的内容，${title.zh}`, en: `5 MB of content, ${title.en}` },
    list: () => filled(content + before, unit, `${after}\n`),
    outcomes: [{ rule: 'format/yaml', line: 8, says: '字，超过 20000 字，没有核查' }],
    read: 0,
  }),
);

/** Values, keys and files that are far too long. */
/** Nothing in it ends a sentence. */
function longSentence(changed: number): string {
  const units = Array.from({ length: 19_000 }, (_, at) => 0x4e00 + ((at * at) % 20_011));
  units[100 * changed] = 0x6362;
  return units.map((unit) => String.fromCharCode(unit)).join('');
}

export const sizeCases: readonly HostileCase[] = [
  ...inContent,
  {
    title: { zh: '5 MB 的内容，引号没有闭合', en: '5 MB of content, in quotes that never close' },
    list: () => filled(`${content}"`, SENTENCE, '\n'),
    outcomes: [
      { rule: 'format/yaml', line: 8, says: '字，超过 20000 字，没有核查' },
      { rule: 'format/yaml', line: 9, says: '引号没有配对，后面的内容都被当作这段文字' },
    ],
    read: 0,
  },
  {
    title: { zh: '5 MB 的姓名', en: 'A person’s name of 5 MB' },
    list: () => filled(head.replace('梁志文\n条目:\n', ''), '梁', `\n条目:\n${item(1, '每季度检查')}`),
    outcomes: [{ rule: 'format/yaml', line: 5, says: '“姓名”长' }],
    read: 1,
  },
  {
    title: { zh: '5 MB 的单位编号', en: 'A unit’s id of 5 MB' },
    list: () =>
      filled('种类: 清单\n单位: ', '水', `\n${listHead().split('\n').slice(2).join('\n')}${item(1, '查')}`),
    outcomes: [{ rule: 'format/yaml', line: 2, says: '“单位”长' }],
  },
  {
    title: { zh: '5 MB 的条目编号', en: 'An item’s id of 5 MB' },
    list: () => filled(`${head}  - 编号: "`, '1', '"\n    内容: 每季度检查\n'),
    outcomes: [{ rule: 'format/yaml', line: 7, says: '“编号”长' }],
    read: 1,
  },
  {
    title: { zh: '5 MB 的日期', en: 'A date of 5 MB' },
    list: () => filled(`${head}${item(1, '每季度检查')}报送: `, '2', '\n'),
    outcomes: [
      { rule: 'format/schema', line: 8, says: '不是年月日齐全的日期' },
      { rule: 'format/yaml', line: 8, says: '“报送”长' },
    ],
    read: 1,
  },
  {
    title: { zh: '5 MB 的时限', en: 'A deadline of 5 MB' },
    list: () => filled(`${content}每季度检查\n    时限: `, '2026年', '\n'),
    outcomes: [{ rule: 'format/yaml', line: 9, says: '“时限”长' }],
    read: 1,
  },
  {
    title: { zh: '5 MB 的键', en: 'A key of 5 MB' },
    list: () => filled(`${head}${item(1, '每季度检查')}? "`, '键', '"\n: x\n'),
    outcomes: [{ rule: 'format/schema', line: 8, says: '没有“键键键' }],
    read: 1,
  },
  {
    title: { zh: '30 段 1 万字', en: '30 texts of 10,000 characters' },
    list: () =>
      head +
      Array.from({ length: 30 }, (_, at) => `  - 编号: ${at + 1}\n    内容: ${SENTENCE.repeat(1000)}\n`).join(
        '',
      ),
    outcomes: [{ rule: 'format/yaml', line: 46, says: '全文超过 200000 字，从这里起没有核查' }],
    read: 19,
  },
  {
    title: {
      zh: '一句 1.9 万字，五个单位各改一处',
      en: 'A sentence of 19,000 characters, changed a little by each of five units',
    },
    list: () => head + item(1, longSentence(0)),
    prepare: (folder) => {
      for (let unit = 1; unit < 5; unit++) {
        const own = join(folder, `units/long${unit}`);
        mkdirSync(own);
        writeFileSync(join(own, 'unit.yaml'), `kind: unit\nid: long${unit}\nname: 鹭江市第${unit}中学\n`);
        const list = listHead({ 单位: `long${unit}` }) + item(1, longSentence(unit));
        writeFileSync(join(own, 'long.yaml'), list);
      }
    },
    outcomes: [
      {
        rule: 'copying/unregistered',
        line: 7,
        says: '在5个单位的5份清单中相同或者仅个别字词不同',
        file: 'units/long1/long.yaml',
      },
    ],
    read: 1,
  },
  {
    title: { zh: '超过 5 MB 的文件', en: 'A file of more than 5 MB' },
    list: () => `${head}${item(1, '每季度检查')}# ${'x'.repeat(5 * MEBIBYTE)}`,
    outcomes: [{ rule: 'format/yaml', line: 1, says: '文件超过 5 MB，没有读取' }],
    read: 0,
  },
  {
    title: { zh: '300 字的姓名', en: 'A person’s name of 300 characters' },
    list: () => listHead({ 姓名: '梁'.repeat(300) }) + item(1, '每季度检查'),
    outcomes: [{ rule: 'format/yaml', line: 5, says: '“姓名”长 300 字，超过 200 字，没有核查' }],
    read: 1,
  },
  {
    title: { zh: '300 字的单位编号', en: 'A unit’s id of 300 characters' },
    list: () => listHead({ 单位: '水'.repeat(300) }) + item(1, '每季度检查'),
    outcomes: [{ rule: 'format/yaml', line: 2, says: '“单位”长 300 字，超过 200 字，没有核查' }],
  },
];
