import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentKind, ResponsibilityList } from '../../src/workspace/model.js';
import { DOCUMENT_KINDS, resolve, type Schema, schemaOf } from '../../src/workspace/schemas.js';
import { comparable } from '../../src/workspace/spellings.js';
import { ITEM, memberList, problemsOf, workspaceOf } from './files.js';

function listOf(text: string): ResponsibilityList {
  const list = workspaceOf({ 'a.yaml': text }).units[0]?.lists[0];
  if (list === undefined) throw new Error('no list');
  return list;
}

/** Without what belongs to the file rather than to the list. */
function facts({ document: _, unit, ...list }: ResponsibilityList) {
  return { ...list, unit: unit.id };
}

describe('keys', () => {
  test('may be Chinese, English or mixed', () => {
    const english =
      'kind: list\nunit: shuiwu\nyear: 2026\ntype: member\nperson: 梁志文\nitems:\n  - id: "1"\n    content: 每季度听取河道管理处党风廉政建设情况汇报\n';
    const mixed = english.replace('unit', '单位').replace('content', '责任内容').replace('member', '成员');
    expect(facts(listOf(english))).toEqual(facts(listOf(memberList())));
    expect(facts(listOf(mixed))).toEqual(facts(listOf(memberList())));
  });

  test.each(['年 度', '　年度', '年度　', '"年度"', '年份'])('%s is 年度', (key) => {
    const list = listOf(memberList({ 年度: undefined, [key]: '2026' }));
    expect(list.year).toBe(2026);
    expect(list.document.problems).toEqual([]);
  });

  test('full-width letters are letters', () => {
    expect(listOf(memberList({ 年度: undefined, ｙｅａｒ: '２０２６' })).document.problems).toEqual([]);
  });

  test('property: any choice of language for each key gives the same list', () => {
    const pairs = [
      ['种类: 清单', 'kind: list'],
      ['单位: shuiwu', 'unit: shuiwu'],
      ['年度: 2026', 'year: 2026'],
      ['类型: 班子成员', 'type: member'],
      ['姓名: 梁志文', 'person: 梁志文'],
      ['职务: 副局长', 'position: 副局长'],
      ['报送: 2026年2月28日', 'submitted: 2026-02-28'],
      ['签字: {本人: 2026.2.22, 书记: 2026/2/24}', 'signed: {self: 2026-02-22, secretary: 2026-02-24}'],
      [
        '条目:\n  - {编号: 1, 内容: 甲, 措施: 乙, 责任人: [梁志文]}',
        'items:\n  - {id: 1, content: 甲, measures: [乙], owner: 梁志文}',
      ],
    ] as const;
    const expected = facts(listOf(pairs.map(([zh]) => zh).join('\n')));
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: pairs.length, maxLength: pairs.length }),
        fc.shuffledSubarray([...pairs.keys()], { minLength: pairs.length }),
        (english, order) => {
          const text = order.map((index) => pairs[index]?.[english[index] ? 1 : 0]).join('\n');
          expect(facts(listOf(text))).toEqual(expected);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('values', () => {
  const item = (lines: string) => listOf(memberList({}, `  - 编号: 1\n    内容: 甲\n${lines}`)).items[0];

  test('text comes from the source, not from what YAML makes of it', () => {
    expect(item('    频次: 4\n    责任人: 是\n    时限: 2026-12-20\n    备注: ~\n')).toMatchObject({
      frequency: '4',
      owners: ['是'],
      deadline: '2026-12-20',
    });
    expect(
      listOf(memberList({}, '  - 编号: 3.10\n    内容: 0x1F\n    佐证: [1e3, true, no]\n')).items[0],
    ).toMatchObject({
      id: '3.10',
      content: '0x1F',
      evidence: ['1e3', 'true', 'no'],
    });
  });

  test('one value may stand for a list of one', () => {
    expect(item('    措施: 乙\n    责任科室: 绿化处\n')).toMatchObject({
      measures: ['乙'],
      departments: ['绿化处'],
    });
  });

  test.each(['"2026"', "'2026'", '２０２６', '2026年', '2026年度'])('the year may be written %s', (year) => {
    const list = listOf(memberList({ 年度: year }));
    expect([list.year, list.document.problems]).toEqual([2026, []]);
  });

  test.each([
    '2026-2-20',
    '2026.2.20',
    '2026/2/20',
    '2026年2月20日',
    '2026-02-20',
    '２０２６年２月２０日',
    '"2026-02-20"',
  ])('the date %s becomes 2026-02-20', (date) => {
    const list = listOf(`${memberList()}报送: ${date}\n`);
    expect([list.submitted, list.document.problems]).toEqual(['2026-02-20', []]);
  });

  test('a day that does not exist stays as written, and is told', () => {
    const list = listOf(`${memberList()}报送: 2026年2月30日\n`);
    expect(list.submitted).toBe('2026年2月30日');
    expect(problemsOf(list.document as never)).toEqual(['9:5 “报送”写的是“2026年2月30日”，日历上没有这一天']);
  });

  test.each([
    ['否', false],
    ['false', false],
    ['False', false],
    ['是', true],
    ['"是"', true],
  ])('%s is %s', (written, expected) => {
    const { units } = workspaceOf({
      'u.yaml': `种类: 单位\n编号: u\n名称: 甲\n成员:\n  - {姓名: 王, 应报清单: ${written}}\n`,
    });
    expect(units[0]?.members[0]?.listRequired).toBe(expected);
    expect(units[0]?.document?.problems).toEqual([]);
  });

  test('what is left blank counts as left out', () => {
    const list = listOf(
      `${memberList({}, `${ITEM}    措施:\n    频次: ""\n    责任人: []\n`)}职务:\n审议: {}\n`,
    );
    expect(list.document.problems).toEqual([]);
    expect(list).not.toHaveProperty('position');
    expect(list).not.toHaveProperty('approved');
    expect(list.items[0]).toMatchObject({ measures: [], owners: [] });
  });

  test.each(['张 三', '张　三', '  张三'])('a name may be padded: %s', (name) => {
    expect(listOf(memberList({ 姓名: `"${name}"` })).person).toBe('张三');
  });

  test('a name in Latin letters keeps its spaces', () => {
    expect(listOf(memberList({ 姓名: 'Li Wei' })).person).toBe('Li Wei');
  });

  test('an item is its content and measures', () => {
    expect(item('    措施: [乙, 丙]\n')?.text).toBe('甲\n乙\n丙');
  });
});

describe('the schemas', () => {
  /** Every mapping's schema in a document's schema. */
  function mappings(kind: DocumentKind): Schema[] {
    const root = schemaOf(kind);
    const found: Schema[] = [];
    const visit = (schema: Schema): void => {
      const whole = resolve(schema, root);
      if (whole.properties !== undefined) found.push(whole);
      for (const part of [
        ...Object.values(whole.properties ?? {}),
        ...(whole.anyOf ?? []),
        ...(whole.items ? [whole.items] : []),
      ])
        visit(part);
    };
    visit(root);
    return found;
  }

  test.each(DOCUMENT_KINDS)(
    '%s: no spelling stands for two keys, and every key has a Chinese one',
    (kind) => {
      for (const mapping of mappings(kind)) {
        const owners = new Map<string, string>();
        for (const [name, property] of Object.entries(mapping.properties ?? {})) {
          expect(property.title, `${kind} ${name}`).toMatch(/\p{Script=Han}/u);
          for (const spelling of [name, property.title as string, ...(property['x-keys'] ?? [])].map(
            comparable,
          )) {
            expect(owners.get(spelling) ?? name, `${kind} ${spelling}`).toBe(name);
            owners.set(spelling, name);
          }
        }
      }
    },
  );

  test.each(DOCUMENT_KINDS)(
    '%s: every value that can be chosen has a Chinese spelling of its own',
    (kind) => {
      for (const mapping of mappings(kind)) {
        for (const property of Object.values(mapping.properties ?? {})) {
          const whole = resolve(property, schemaOf(kind));
          const values = whole.enum ?? (whole.const === undefined ? [] : [whole.const]);
          const spellings = values.flatMap((value) => whole['x-values']?.[value] ?? []);
          expect(new Set(spellings).size).toBe(spellings.length);
          for (const value of values)
            expect(whole['x-values']?.[value]?.length, `${kind} ${value}`).toBeGreaterThan(0);
        }
      }
    },
  );
});
