import { type HostileCase, item, listHead } from './case.js';

const head = listHead();

const twice = (title: { zh: string; en: string }, key: string, says: string, line = 8): HostileCase => ({
  title,
  list: () => `${head}  - 编号: 1\n    ${key}: 每季度检查\n    内容: 每半年检查\n`,
  outcomes: [{ rule: 'format/schema', line, says }],
  read: 1,
});

const named = (key: string): HostileCase => ({
  title: { zh: `键 \`${key}\``, en: `The key \`${key}\`` },
  list: () =>
    `${head}  - 编号: 1\n    内容: 每季度检查\n    ${key}: {polluted: 是, prototype: {polluted: 是}}\n`,
  outcomes: [{ rule: 'format/schema', line: 9, says: `没有“${key}”这一项` }],
  read: 1,
});

/** Keys that repeat, deceive the eye, or mean something to JavaScript or YAML; names that are paths. */
export const keyCases: readonly HostileCase[] = [
  twice({ zh: '同一个键写两次', en: 'One key twice' }, '内容', '重复的键：“内容”写了两次', 9),
  twice(
    { zh: '同一个键，中英文各一次', en: 'One key in Chinese and in English' },
    'content',
    '重复的键：“内容”与“content”是同一项',
    9,
  ),
  twice(
    { zh: '全角字母的键', en: 'A key in full-width letters' },
    'ｃｏｎｔｅｎｔ',
    '重复的键：“内容”与“ｃｏｎｔｅｎｔ”是同一项',
    9,
  ),
  twice(
    { zh: '夹着零宽空格的键', en: 'A key with a zero-width space' },
    '内\u200b容',
    '它看上去是“内容”，但其中有看不见的字符 U+200B',
  ),
  twice(
    { zh: '夹着西里尔字母的键', en: 'A key with a Cyrillic letter' },
    '\u0441ontent',
    '它看上去是“content”，但其中有形状相同的其他文字的字母 U+0441',
  ),
  twice(
    { zh: '繁体的键', en: 'A key in traditional characters' },
    '內容',
    '它看上去是“内容”，但用的是繁体字',
  ),
  twice(
    { zh: '用反转符藏起来的键', en: 'A key with a reversing character' },
    '\u202e内容',
    '它看上去是“内容”，但其中有看不见的字符 U+202E',
  ),
  ...['__proto__', 'constructor', 'prototype', 'hasOwnProperty'].map(named),
  {
    title: {
      zh: '单位、姓名、编号叫 `__proto__`、`constructor`',
      en: 'Units, persons and ids called `__proto__`, `constructor`',
    },
    list: () =>
      `${listHead({ 单位: 'constructor', 姓名: '__proto__' })}  - {编号: __proto__, 内容: 每季度检查, 责任人: toString, 对应责任: valueOf}\n`,
    outcomes: [{ rule: 'format/placeholder', line: 5, says: '__proto__' }],
    read: 1,
  },
  {
    title: { zh: '合并键 `<<`', en: 'The merge key `<<`' },
    list: () => `${head}  - &a {编号: 1, 内容: 每季度检查}\n  - {<<: *a, 编号: 2, 内容: 每半年检查}\n`,
    outcomes: [{ rule: 'format/schema', line: 8, says: '“条目”第 2 项中没有“<<”这一项' }],
    read: 2,
  },
  ...['..', '../../etc', 'a\\b', '"a\\nb"'].map(
    (unit): HostileCase => ({
      title: { zh: `单位写成 \`${unit}\``, en: `A unit called \`${unit}\`` },
      list: () => listHead({ 单位: unit }) + item(1, '每季度检查'),
      outcomes: [{ rule: 'format/schema', line: 2, says: '不能含有“/”、“\\”和控制字符，也不能是“.”“..”' }],
      read: 1,
    }),
  ),
  {
    title: { zh: '姓名写成 `../../etc/passwd`', en: 'A person called `../../etc/passwd`' },
    list: () => listHead({ 姓名: '../../etc/passwd' }) + item(1, '每季度检查'),
    outcomes: [
      {
        rule: 'roster/unknown-person',
        line: 5,
        says: '个人清单写的是passwd，鹭江市水务局的成员名册中没有此人',
      },
    ],
    read: 1,
  },
  {
    title: { zh: '姓名里有控制字符', en: 'A person’s name with control characters' },
    list: () => listHead({ 姓名: '"梁\\u001b[31m志文"' }) + item(1, '每季度检查'),
    outcomes: [{ rule: 'format/yaml', line: 5, says: '文字中的转义写出了控制字符或残缺的字符' }],
    read: 1,
  },
  {
    title: { zh: '清单写了别的单位的编号', en: 'A list that names another unit' },
    list: () => listHead({ 单位: 'yuanlin' }) + item(1, '每季度检查'),
    outcomes: [{ rule: 'roster/unknown-person', line: 5, says: '梁志文' }],
    read: 1,
  },
  {
    title: { zh: '替别人再报一份清单', en: 'A second list in the name of another person' },
    list: () => listHead({ 类型: '主要负责人', 姓名: '何晓峰' }) + item(1, '每季度检查'),
    outcomes: [{ rule: 'roster/duplicate-list', line: 5, says: '何晓峰' }],
    read: 1,
  },
  {
    title: { zh: '两个单位用同一个编号', en: 'Two units with one id' },
    list: () => '种类: 单位\n编号: yuanlin\n名称: 鹭江市水利局\n',
    outcomes: [
      { rule: 'format/schema', line: 2, says: '编号“yuanlin”已由', file: 'units/yuanlin/unit.yaml' },
    ],
  },
];
