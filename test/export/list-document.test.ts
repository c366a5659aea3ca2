import { describe, expect, it } from 'vitest';
import { wordDocument } from '../../src/documents/word/document.js';
import { debriefDocument } from '../../src/export/debrief-document.js';
import { listDocument } from '../../src/export/list-document.js';
import type { Debrief, ResponsibilityList } from '../../src/workspace/model.js';
import { all, attribute, part, textOf } from '../documents/office-file.js';
import { FULL, list, writing } from './lists.js';

const body = (of: ResponsibilityList) => part(wordDocument(listDocument(of)), 'word/document.xml');

/** All text, without the line breaks of narrow heads and long titles. */
const words = (of: ResponsibilityList) => textOf(body(of).documentElement!).replaceAll('\n', '');

/** Tables of the document, by rows and cells, the paragraphs of a cell one line each. */
function tables(of: ResponsibilityList): string[][][] {
  return all(body(of), 'w:tbl').map((table) =>
    all(table, 'w:tr').map((row) =>
      all(row, 'w:tc').map((cell) =>
        all(cell, 'w:p')
          .map((paragraph) => textOf(paragraph))
          .join('\n'),
      ),
    ),
  );
}

describe('a list as an official table', () => {
  it('says everything that the list says, each value by itself', () => {
    const [head, items, ...rest] = tables(list(FULL));
    items![0] = items![0]!.map((title) => title.replace('\n', ''));
    expect([head, items, ...rest]).toEqual([
      [
        ['单位', '云溪县林业局', '年度', '2026年', '清单类型', '班子成员'],
        ['姓名', '马千里', '职务', '党组成员、副局长'],
      ],
      [
        [
          '序号',
          '对应责任',
          '来源',
          '责任内容',
          '具体措施',
          '频次',
          '完成时限',
          '责任人',
          '责任科室',
          '佐证材料',
          '备注',
        ],
        [
          '1',
          '3.2\n4.1',
          'T1\n班子清单第5条',
          '管住造林股的苗木采购，到货先数后收。',
          '（1）每季度到现场核对数量和验收单，抽查不少于六个小班。\n（2）以次充好的当场退货，追究验收人责任。',
          '每季度1次',
          '2026-12-20',
          '马千里\n石敬民',
          '造林股',
          '核对记录、退货单',
          '与县财政局共同抽查',
        ],
        ['二之2', '', '', '给造林股讲廉政党课。\n课后每人写一条改进办法。', '', '', '', '', '', '', ''],
      ],
      [
        ['审议会议', '党组会议', '审议日期', '2026年2月9日', '本人签字', '2026年2月10日'],
        ['书记签字', '2026年2月12日', '报送日期', '2026年2月27日', '修订序号', '第2次'],
        ['修订日期', '2026年5月10日', '替代文件', 'ma-1.yaml', '修订原因', '分工调整'],
        ['备注', '本清单一式两份。'],
      ],
    ]);
    const text = words(list(FULL));
    expect(text).toContain('云溪县林业局副局长马千里2026年度全面从严治党主体责任清单');
    expect(text.endsWith('云溪县林业局2026年2月13日')).toBe(true);
  });

  it('is turned where it has many columns, has its header on every page, and keeps short rows whole', () => {
    const document = body(list(FULL));
    expect(attribute(document, 'w:pgSz', 'w:orient')).toBe('landscape');
    expect(Number(attribute(document, 'w:pgSz', 'w:w'))).toBeGreaterThan(
      Number(attribute(document, 'w:pgSz', 'w:h')),
    );
    const rows = all(all(document, 'w:tbl')[1]!, 'w:tr');
    expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual([1, 0, 0]);
    expect(rows.map((row) => all(row, 'w:cantSplit').length)).toEqual([1, 1, 1]);
  });

  it('leaves out columns and forms in which nothing stands, and stays upright then', () => {
    const short = list(`kind: list
unit: linye
year: 2026
type: team
items:
  - {id: "1", content: 每半年研究一次管党治党工作。, deadline: 12月底}
`);
    expect(tables(short)).toEqual([
      [
        ['单位', '云溪县林业局', '年度', '2026年'],
        ['清单类型', '班子'],
      ],
      [
        ['序号', '责任内容', '完成时限'],
        ['1', '每半年研究一次管党治党工作。', '12月底'],
      ],
    ]);
    expect(attribute(body(short), 'w:pgSz', 'w:orient')).toBeFalsy();
    expect(words(short)).toContain('云溪县林业局领导班子2026年度全面从严治党主体责任清单');
  });

  it('is numbered paragraphs where its items are nothing but text', () => {
    const plain = list(`kind: list
unit: linye
year: 2026
type: member
person: 马千里
items:
  - {id: "1", content: 带头遵守廉洁自律准则。}
  - {id: "2", content: “一岗双责”落到造林股每个人。}
`);
    expect(tables(plain)).toHaveLength(1);
    const paragraphs = all(body(plain), 'w:p').map((paragraph) => textOf(paragraph));
    expect(paragraphs).toContain('1.带头遵守廉洁自律准则。');
    expect(paragraphs).toContain('2.“一岗双责”落到造林股每个人。');
  });

  it.each([
    ['one measure', ['讲一次党课'], '讲一次党课'],
    ['several', ['讲一次党课', '课后讨论'], '（1）讲一次党课\n（2）课后讨论'],
    ['one with a number', ['1.讲一次党课'], '（1）1.讲一次党课'],
    ['some that look like ours', ['（1）讲党课', '讨论'], '①（1）讲党课\n②讨论'],
    ['one of several lines', ['讲一次党课：\n上半年', '讨论'], '（1）讲一次党课：\n上半年\n（2）讨论'],
  ])('tells measures apart: %s', (_, measures, cell) => {
    const item = JSON.stringify({ id: '1', content: '抓教育', measures });
    expect(
      tables(list(`kind: list\nunit: linye\nyear: 2026\ntype: team\nitems:\n  - ${item}\n`))[1]![1],
    ).toEqual(['1', '抓教育', cell]);
  });

  it.each([
    ['a number that is not the next', '{id: "3", content: 带头遵守准则。}'],
    ['text that begins with a number', '{id: "1", content: "2026年内讲党课一次。"}'],
    ['text that looks like a label', '{id: "1", content: 责任人：马千里负责。}'],
    ['text of several lines', '{id: "1", content: "讲党课。\\n课后讨论。"}'],
  ])('is a table nevertheless with %s, which paragraphs could not show', (_, item) => {
    const one = list(
      `kind: list\nunit: linye\nyear: 2026\ntype: member\nperson: 马千里\nitems:\n  - ${item}\n`,
    );
    expect(tables(one)).toHaveLength(2);
  });

  it('keeps text as text, whatever it looks like, and its bytes are the same each time', () => {
    const hostile = list(FULL.replace('管住造林股', '</w:t><w:br/>&amp;\\\\u202e \'a"<管住造林股'));
    expect(tables(hostile)[1]![1]![3]).toContain('</w:t><w:br/>&amp;');
    expect(wordDocument(listDocument(hostile))).toEqual(wordDocument(listDocument(hostile)));
  });
});

describe('a debrief', () => {
  it('has its sections under their headings', () => {
    const debrief = writing(`kind: debrief
unit: linye
year: 2025
person: 马千里
position: 副局长
submitted: 2026-01-15
sections:
  - title: 一、履行一岗双责
    text: |
      去年退回不合格苗木二百株。

      两家供苗商停用一年。
  - text: 不足是下乡少。
`) as Debrief;
    const document = part(wordDocument(debriefDocument(debrief)), 'word/document.xml');
    const paragraphs = all(document, 'w:p').map((paragraph) => [
      attribute(paragraph, 'w:pStyle', 'w:val'),
      textOf(paragraph),
    ]);
    expect(paragraphs).toEqual(
      expect.arrayContaining([
        ['Title', '云溪县林业局马千里2025年度述责述廉报告'],
        ['Heading1', '一、履行一岗双责'],
        ['BodyText', '去年退回不合格苗木二百株。'],
        ['BodyText', '两家供苗商停用一年。'],
        ['BodyText', '不足是下乡少。'],
      ]),
    );
    expect(textOf(document.documentElement!)).toContain('报送日期2026年1月15日');
  });
});
