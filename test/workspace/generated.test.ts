import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Audit } from '../../src/audit/audit.js';
import { audit } from '../../src/audit/run.js';
import { parse, parseFully } from '../../src/workspace/parse.js';
import { plainData } from '../../src/workspace/tree.js';
import { memberList, workspaceOf } from './files.js';

/*
 * Whole audits of generated files beside a good one: nothing breaks or hangs, every finding stands inside of its
 * file, and the good list is audited as ever.
 */

const lujiang = join(import.meta.dirname, '../../fixtures/lujiang/units');
const realLists = readdirSync(lujiang, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => readFileSync(join(lujiang, name), 'utf8'));

const GOOD = {
  'wuze.yaml': 'kind: config\nyear: 2026\n',
  'unit.yaml': `kind: unit
id: shuiwu
name: 鹭江市水务局
members:
  - {person: 何晓峰, position: 局长, role: principal, division: [全面工作]}
  - {person: 梁志文, position: 副局长, division: [河道管理处]}
`,
  'good.yaml': `kind: list
unit: shuiwu
year: 2026
type: principal
person: 何晓峰
items:
  - {id: "1", content: 每季度到××水库查一次值班台账}
`,
};

function auditBeside(text: string): Audit {
  const workspace = workspaceOf({ ...GOOD, 'hostile.yaml': text });
  const result = audit(workspace);
  for (const { file, start, end } of result.findings) {
    const lines = workspace.documents.find((document) => document.file === file)!.text.split('\n');
    expect(start.line).toBeGreaterThanOrEqual(1);
    expect(start.line).toBeLessThanOrEqual(lines.length);
    expect(start.column).toBeGreaterThanOrEqual(1);
    expect(start.column).toBeLessThanOrEqual(lines[start.line - 1]!.length + 1);
    expect(end.line * 1e7 + end.column).toBeGreaterThanOrEqual(start.line * 1e7 + start.column);
  }
  const good = result.findings.filter(({ file }) => file === 'good.yaml').map(({ rule }) => rule);
  expect(good).toContain('format/placeholder');
  expect(() => JSON.stringify(result)).not.toThrow();
  return result;
}

/** What a slip, a copy or malice puts into a file. */
const splinter = fc.oneof(
  fc.constantFrom(
    '：',
    '\t',
    '"',
    "'",
    '- ',
    ': ',
    '\n',
    '[',
    '}',
    '#',
    '&a ',
    '*a',
    '!',
    '|\n',
    '---\n',
    '\u202e',
    '\u200b',
    '\0',
    '\ud800',
    '\u3000',
    '__proto__: ',
    '<<: ',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

test('a list of the example city, with pieces of it lost, doubled or replaced', () => {
  const slips = fc.array(fc.tuple(fc.nat(), fc.nat(40), splinter), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.constantFrom(...realLists), slips, (text, changes) => {
      let changed = text;
      for (const [place, length, piece] of changes) {
        const at = place % (changed.length + 1);
        changed = changed.slice(0, at) + piece + changed.slice(at + length);
      }
      auditBeside(changed);
      // The fast way through agrees with the library, where it takes it.
      const quick = parse(changed.toWellFormed());
      if (quick.root === undefined || quick.faults.length > 0) return;
      expect(plainData(quick.root)).toEqual(plainData(parseFully(changed.toWellFormed()).root!));
    }),
    { numRuns: 250 },
  );
}, 120_000);

/** Keys of lists, in the spellings that deceive the eye, and keys that mean something to JavaScript. */
const key = fc.constantFrom(
  ...[
    '种类',
    '单位',
    '年度',
    '类型',
    '姓名',
    '条目',
    '编号',
    '内容',
    '措施',
    '时限',
    '责任人',
    'content',
    'id',
    'items',
  ],
  ...[
    '內容',
    '條目',
    '編號',
    '內\u200b容',
    '\u202e内容',
    '\u0441ontent',
    'ｉｄ',
    '内　容',
    '“内容”',
    '内容：',
    ' 内容 ',
  ],
  ...['__proto__', 'constructor', 'prototype', 'toString', '<<', '', '~', 'null', 'true', '1'],
);

test('structures of any form under keys that look like those of a list', () => {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: fc.constantFrom(...'每季度检查××一二三1230年月日、，。：“”（） \u202e\u200b') }),
      fc.constantFrom(
        '清单',
        'shuiwu',
        2026,
        '班子成员',
        '梁志文',
        true,
        null,
        1.5,
        -1,
        '2026-02-30',
        '__proto__',
      ),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map((entries) => new Map(entries)),
    ),
  }));
  fc.assert(
    fc.property(fc.array(fc.tuple(key, value), { maxLength: 8 }), fc.boolean(), (entries, asList) => {
      const text = stringify(new Map(entries), { lineWidth: 0 });
      auditBeside(asList ? memberList({}, '').replace('条目:\n', '') + text : text);
    }),
    { numRuns: 400 },
  );
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
}, 120_000);

test('items of any text under the rules', () => {
  const words = fc.constantFrom(
    ...[
      '每季度',
      '一次',
      '12月底前',
      '2026年2月30日',
      '何晓峰',
      '梁志文',
      '局长',
      '鹭江市水务局',
      '河道管理处',
      '××',
      '（单位名称）',
      '牵头',
    ],
    ...[
      '，',
      '。',
      '、',
      '（',
      '）',
      '《',
      '》',
      '“',
      '”',
      '1.',
      '一、',
      '\n',
      ' ',
      '协助',
      '不少于',
      '20',
      '%',
      '上半年、下半年各',
      '全年',
      '党的二十一大',
    ],
  );
  const content = fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 });
  fc.assert(
    fc.property(fc.array(content, { minLength: 1, maxLength: 6 }), (items) => {
      const written = items.map(
        (parts, at) => `  - 编号: ${at + 1}\n    内容: ${JSON.stringify(parts.join('').toWellFormed())}\n`,
      );
      auditBeside(memberList({}, written.join('')));
    }),
    { numRuns: 400 },
  );
}, 120_000);
