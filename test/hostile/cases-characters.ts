import { type HostileCase, item, listHead } from './case.js';
import { encoded } from './encodings.js';

const head = listHead();
const content = (text: string) => `${head}  - 编号: 1\n    内容: ${text}\n`;
const plain = content('每季度检查一次值班台账，发现问题当天整改');
const AT = 8;

const invisible = (
  title: { zh: string; en: string },
  text: string,
  codes: string,
  kind: '看到的和实际写的不一致' | '看不见的字符' = '看到的和实际写的不一致',
): HostileCase => ({
  title,
  list: () => content(text),
  outcomes: [
    { rule: 'format/invisible', line: AT, says: codes },
    { rule: 'format/invisible', line: AT, says: kind },
  ],
  read: 1,
});

const NOT_UTF8 = '文件不是 UTF-8 编码，这里的字符无法识别';
const NOT_TEXT = '文件不是文本（含有空字符）';

const readAs = (title: { zh: string; en: string }, bytes: () => Uint8Array, name: string): HostileCase => ({
  title,
  list: bytes,
  outcomes: [{ rule: 'format/encoding', line: 1, says: `已按 ${name} 读取并核查` }],
  read: 1,
});

const around = (before: string, bytes: readonly number[], after: string): Uint8Array =>
  Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]);

/** Characters that no list needs, typing slips of a Chinese keyboard, and other encodings. */
export const characterCases: readonly HostileCase[] = [
  invisible(
    { zh: '反转文字顺序的字符（Trojan Source）', en: 'Characters that reorder text (Trojan Source)' },
    '每季度\u202e检查\u202c台账',
    'U+202E、U+202C',
  ),
  invisible(
    { zh: '藏在注释里的隔离、反转字符', en: 'Isolates and overrides in a comment' },
    '每季度检查 # \u2066照旧\u2069\u202e',
    'U+2066、U+2069、U+202E',
  ),
  invisible(
    { zh: '隐藏的标签字符', en: 'Hidden tag characters' },
    '每季度检查\u{e0041}\u{e0042}台账',
    'U+E0041、U+E0042',
  ),
  invisible({ zh: '终端控制字符（ESC）', en: 'Terminal escapes (ESC)' }, '每季度\u001b[2J检查', 'U+001B'),
  invisible({ zh: '八位控制字符（C1）', en: 'Eight-bit controls (C1)' }, '每季度\u009b2J检查', 'U+009B'),
  invisible(
    { zh: '零宽字符', en: 'Zero-width characters' },
    '每季度\u200b检查\u2060台账',
    'U+200B、U+2060',
    '看不见的字符',
  ),
  invisible(
    { zh: '文中的字节顺序标记', en: 'Byte-order marks in the text' },
    '\ufeff每季度检查',
    'U+FEFF',
    '看不见的字符',
  ),
  invisible(
    { zh: '行分隔符、段分隔符', en: 'Line and paragraph separators' },
    '每季度\u2028检查\u2029台账',
    'U+2028、U+2029',
    '看不见的字符',
  ),
  {
    title: { zh: '空字符（NUL）', en: 'NUL' },
    list: () => content('每季度\0检查'),
    outcomes: [{ rule: 'format/yaml', line: AT, says: NOT_TEXT }],
    read: 0,
  },
  {
    title: { zh: '转义写出的空字符', en: 'NUL by an escape' },
    list: () => content('"每季度\\0检查"'),
    outcomes: [{ rule: 'format/yaml', line: AT, says: '文字中的转义写出了控制字符或残缺的字符' }],
    read: 1,
  },
  {
    title: { zh: '转义写出的半个字符（孤立代理）', en: 'A lone surrogate by an escape' },
    list: () => content('"每季度\\uD800检查"'),
    outcomes: [{ rule: 'format/yaml', line: AT, says: '文字中的转义写出了控制字符或残缺的字符' }],
    read: 1,
  },
  {
    title: { zh: '按字节写出的半个字符（孤立代理）', en: 'A lone surrogate as bytes' },
    list: () => around(`${head}  - 编号: 1\n    内容: 每季度`, [0xed, 0xa0, 0x80], '检查\n'),
    outcomes: [{ rule: 'format/yaml', line: AT, says: NOT_UTF8 }],
    read: 1,
  },
  {
    title: { zh: '用制表符缩进', en: 'Indented with tabs' },
    list: () => `${head}\t- 编号: 1\n\t  内容: 每季度检查\n`,
    outcomes: [{ rule: 'format/yaml', line: 7, says: '缩进用了制表符（Tab 键）' }],
    read: 1,
  },
  {
    title: { zh: '全角冒号', en: 'Full-width colons' },
    list: () => plain.replaceAll(': ', '：'),
    outcomes: [{ rule: 'format/yaml', line: 1, says: '键后面用了全角冒号“：”' }],
    read: 1,
  },
  {
    title: { zh: '10 万行全角冒号', en: '100,000 lines with full-width colons' },
    list: () => '内容：抓好\n'.repeat(100_000),
    outcomes: [{ rule: 'format/schema', line: 1, says: '整个文件读成了一段文字：键后面用了全角冒号“：”' }],
  },
  {
    title: { zh: '20 万个引号', en: '200,000 quotes' },
    list: () => `${head}  - ${'"'.repeat(200_000)}`,
    outcomes: [{ rule: 'format/yaml', line: 7, says: '引号没有配对' }],
    read: 0,
  },
  {
    title: { zh: '一行里 100 万个空格', en: 'A million spaces in a line' },
    list: () => content(`查${' '.repeat(1_000_000)}b: c: d`),
    outcomes: [{ rule: 'format/yaml', line: AT, says: '一行里有两个“: ”，或者这一行的缩进不对' }],
    read: 0,
  },
  {
    title: { zh: '空文件', en: 'An empty file' },
    list: () => '',
    outcomes: [{ rule: 'format/yaml', line: 1, says: '文件是空的' }],
  },
  readAs({ zh: 'GBK 编码', en: 'GBK' }, () => encoded('gbk', plain), 'GB18030'),
  readAs(
    { zh: 'GB18030 编码，含四字节汉字', en: 'GB18030 with characters of four bytes' },
    () => encoded('gb18030', plain.replace('台账', '台账𠀀')),
    'GB18030',
  ),
  readAs(
    { zh: 'UTF-16 小端，有标记', en: 'UTF-16, little endian, with mark' },
    () => Buffer.from(`\ufeff${plain}`, 'utf16le'),
    'UTF-16',
  ),
  readAs(
    { zh: 'UTF-16 小端，无标记', en: 'UTF-16, little endian, without mark' },
    () => Buffer.from(plain, 'utf16le'),
    'UTF-16',
  ),
  readAs(
    { zh: 'UTF-16 大端，有标记', en: 'UTF-16, big endian, with mark' },
    () => Buffer.from(`\ufeff${plain}`, 'utf16le').swap16(),
    'UTF-16',
  ),
  readAs(
    { zh: 'UTF-16 大端，无标记', en: 'UTF-16, big endian, without mark' },
    () => Buffer.from(plain, 'utf16le').swap16(),
    'UTF-16',
  ),
  {
    title: { zh: 'UTF-16 少了最后一个字节', en: 'UTF-16 without its last byte' },
    list: () => Buffer.from(`\ufeff${plain}`, 'utf16le').subarray(0, -1),
    outcomes: [{ rule: 'format/yaml', line: AT, says: NOT_UTF8 }],
    read: 1,
  },
  {
    title: { zh: 'UTF-32', en: 'UTF-32' },
    list: () =>
      new Uint8Array(Uint32Array.from([0xfeff, ...[...plain].map((each) => each.codePointAt(0)!)]).buffer),
    outcomes: [{ rule: 'format/yaml', line: 1, says: NOT_TEXT }],
  },
  {
    title: { zh: 'Big5 编码', en: 'Big5' },
    list: () => encoded('big5', '種類: 清單\n單位: shuiwu\n內容: 每季檢查一次\n'),
    outcomes: [{ rule: 'format/yaml', line: 1, says: NOT_UTF8 }],
  },
  {
    title: { zh: '坏掉的 UTF-8', en: 'Broken UTF-8' },
    list: () => around(`${head}  - 编号: 1\n    内容: 每季度`, [0xff, 0xfe, 0xc0], '检查\n'),
    outcomes: [{ rule: 'format/yaml', line: AT, says: NOT_UTF8 }],
    read: 1,
  },
  {
    title: { zh: '一半 UTF-8、一半 GBK', en: 'Half UTF-8, half GBK' },
    list: () => Buffer.concat([Buffer.from(head), encoded('gbk', '  - 编号: 1\n    内容: 每季度检查\n')]),
    outcomes: [{ rule: 'format/yaml', line: 7, says: NOT_UTF8 }],
    read: 0,
  },
  {
    title: { zh: '改了扩展名的压缩包', en: 'An archive under another name' },
    list: () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(4000, 7), Buffer.alloc(4000)]),
    outcomes: [{ rule: 'format/yaml', line: 1, says: NOT_TEXT }],
  },
  {
    title: { zh: '日文编码（Shift_JIS）', en: 'Shift_JIS' },
    list: () => encoded('shift_jis', '種類: 一覧\n内容: 毎月の検査を行うこと\n'),
    outcomes: [{ rule: 'format/yaml', line: 1, says: NOT_UTF8 }],
  },
  {
    title: { zh: '身份证号和电话号码', en: 'Identity and telephone numbers' },
    list: () => head + item(1, '联系群众张某（11010519491231002X，13812345678）每月走访一次'),
    outcomes: [{ rule: 'privacy/sensitive', line: 7, says: '身份证号' }],
    read: 1,
  },
];
