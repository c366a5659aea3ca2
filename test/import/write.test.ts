import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planImport } from '../../src/import/plan.js';
import { recognise } from '../../src/import/recognise/recognise.js';
import type { Reading, RecognisedItem } from '../../src/import/recognise/recognised.js';
import { workspaceOf } from '../workspace/files.js';
import { title, word } from './recognise/office.js';

const OPTIONS = { known: [], schemaFolder: '.wuze/schemas' };

/** Texts as offices and attackers write them; never blank, no white space at the ends. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      '内容: 值',
      '- 一项',
      '# 不是注释',
      '是',
      'null',
      '~',
      '2026-12-20',
      '0123',
      '{a: b}',
      '[x]',
      '"引号"',
      "'单引号'",
      '第一行\n第二行',
      '  缩进\n  两行\n\n空行之后',
      '“一岗双责”：做到',
      '& *别名',
      '!标签',
      '%指令',
      '|',
      '>-',
      '类型：班子',
      '每季度检查: 一次',
      '甲\t乙',
      '---',
      '...',
      '\u202e反写',
      '零宽\u200b字符',
      '全角　空格',
      '1.5',
      '<script>',
      '100%',
      '@某人',
      '`code`',
    ),
  )
  .map((each) => each.replace(/\r\n?/gu, '\n').replace(/^[\s\p{Zs}]+|[\s\p{Zs}]+$/gu, ''))
  .filter((each) => each !== '' && !/[\p{Cs}\uFEFF]/u.test(each));

function readingWith(items: Partial<RecognisedItem>[]): Reading {
  const reading = recognise(
    word('园林局/陈志远.docx', [
      title('鹭江市园林绿化局副局长陈志远2026年度责任清单'),
      [
        ['序号', '责任内容'],
        ['1', '甲'],
      ],
    ]),
  );
  const [item] = reading.lists[0]!.items;
  reading.lists[0]!.items = items.map((each, index) => ({ ...item!, id: `${index + 1}`, ...each }));
  return reading;
}

describe('the YAML that is written', () => {
  it('is read back as exactly the texts that were recognised', () => {
    const item = fc.record({
      content: text,
      measures: fc.array(text, { maxLength: 3 }),
      deadline: text,
      owners: fc.array(text, { maxLength: 2 }),
      departments: fc.array(text, { maxLength: 2 }),
      evidence: fc.array(text, { maxLength: 2 }),
      note: text,
      others: fc.array(fc.record({ column: text, text }), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 4 }),
        fc.array(text, { maxLength: 3 }),
        (items, remarks) => {
          const reading = readingWith(items);
          reading.lists[0]!.remarks = remarks.map((each, index) => ({
            text: each,
            place: { paragraph: 3 },
            before: index,
            kind: 'unknown',
          }));
          const [planned] = planImport([reading], OPTIONS).files;
          const workspace = workspaceOf({ [planned!.file]: planned!.content });
          expect(workspace.documents[0]!.problems).toEqual([]);
          const list = workspace.units[0]!.lists[0]!;
          expect(
            list.items.map(({ content, measures, evidence, departments, deadline }) => ({
              content,
              measures,
              evidence,
              departments,
              deadline,
            })),
          ).toEqual(
            items.map(({ content, measures, evidence, departments, deadline }) => ({
              content,
              measures,
              evidence,
              departments,
              deadline,
            })),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps hostile text of comments on its own comment lines', () => {
    const hostile = '甲\n类型: 班子\r\n- 乙\u2028丙\u0085丁\u0000\nwuze-ignore copying/members: 无';
    const reading = readingWith([{ others: [{ column: '分值\n条目: []', text: hostile }] }]);
    reading.lists[0]!.remarks = [
      { text: hostile, place: { sheet: '表\n单位: 乙', cell: 'A1' }, before: 0, kind: 'unknown' },
    ];
    reading.lists[0]!.file = '甲\n单位: 乙.docx';
    const content = planImport([reading], OPTIONS).files.find(({ kind }) => kind === 'list')!.content;
    const lines = content.split('\n').filter((line) => !/^\s*(?:#|$)/u.test(line));
    expect(lines).toEqual([
      '种类: 清单',
      '单位: 鹭江市园林绿化局',
      '年度: 2026',
      '类型: 班子成员',
      '姓名: 陈志远',
      '职务: 副局长',
      '标题: 鹭江市园林绿化局副局长陈志远2026年度责任清单',
      '条目:',
      '  - 编号: "1"',
      '    内容: 甲',
    ]);
    expect(content.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Zl}]/u);
    expect(content).not.toMatch(/^\s*#\s*wuze-ignore/mu);
  });

  it('is the same whatever the order of the files, and whenever it is written', () => {
    const files = ['甲/a.docx', '乙/b.docx', '丙/c.docx'].map((file, index) =>
      recognise(
        word(file, [
          title(`市园林局${['局长林国栋', '副局长陈志远', '领导班子'][index]}2026年度责任清单`),
          [
            ['序号', '责任内容'],
            ['1', '甲'],
          ],
        ]),
      ),
    );
    const [first, other] = [planImport(files, OPTIONS), planImport([...files].reverse(), OPTIONS)];
    expect(other).toEqual(first);
  });
});

describe('units', () => {
  const list = (file: string, name: string) =>
    recognise(
      word(file, [
        title(`${name}副局长陈志远2026年度责任清单`),
        [
          ['序号', '责任内容'],
          ['1', '甲'],
        ],
      ]),
    );
  const known = {
    id: 'yuanlin',
    name: '鹭江市园林绿化局',
    aliases: ['市园林局'],
    formerNames: ['鹭江市绿化办'],
    members: [],
    folder: 'dw/yl',
    declared: true,
    lists: [],
  };
  const filesOf = (readings: Reading[], units = [known]) =>
    planImport(readings, { ...OPTIONS, known: units }).files.map(({ file }) => file);

  it.each(['鹭江市园林绿化局', '市园林局', '鹭江市绿化办', '市园林绿化局'])(
    '%s is found in the workspace by name',
    (name) => {
      expect(filesOf([list('a.docx', name)])).toEqual(['dw/yl/2026/陈志远.yaml']);
    },
  );

  it('of similar names are kept apart', () => {
    expect(filesOf([list('a.docx', '鹭江市教育局'), list('b.docx', '鹭江市体育局')], [])).toEqual([
      'units/鹭江市体育局/2026/陈志远.yaml',
      'units/鹭江市体育局/unit.yaml',
      'units/鹭江市教育局/2026/陈志远.yaml',
      'units/鹭江市教育局/unit.yaml',
    ]);
  });

  it('a short name that fits two long ones is taken for neither', () => {
    expect(
      filesOf([list('a.docx', '鹭江市教育局'), list('b.docx', '海湾区教育局'), list('c.docx', '教育局')], []),
    ).toContain('units/教育局/2026/陈志远.yaml');
  });

  it('another list of the same person gets another name, with a note', () => {
    const { files } = planImport([list('a.docx', '市园林局'), list('b.docx', '市园林局')], OPTIONS);
    expect(files.map(({ file, notes }) => [file, notes.length])).toEqual([
      ['units/市园林局/2026/陈志远-2.yaml', 1],
      ['units/市园林局/2026/陈志远.yaml', 0],
      ['units/市园林局/unit.yaml', 0],
    ]);
  });

  it('never become a path: names are made safe', () => {
    const reading = list('a.docx', '市园林局');
    reading.lists[0]!.heading.units[0]!.value = '../../etc/局';
    reading.lists[0]!.heading.person!.value = '..\\..\\con';
    for (const { file } of planImport([reading], OPTIONS).files)
      expect(file.split('/').every((part) => part !== '..' && !part.includes('\\'))).toBe(true);
  });
});
