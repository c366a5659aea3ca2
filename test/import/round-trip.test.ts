import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { visible } from '../../src/documents/visible.js';
import { loadWorkspace } from '../../src/workspace/load.js';
import { writingsOf } from '../../src/workspace/writings.js';
import { FULL, UNIT, writing } from '../export/lists.js';
import { backAndForth, valuesOf } from './back-and-forth.js';

const CITY = join(import.meta.dirname, '../../fixtures/lujiang');

describe('a list written as Word and imported again', () => {
  it('has every field it can have, with the same values', () => {
    const list = writing(FULL);
    const { writing: back, doubts } = backAndForth(list, UNIT);
    expect(valuesOf(back)).toEqual(valuesOf(list));
    expect(doubts).toEqual([]);
  });

  it('is the same for every list and debrief of the city', async () => {
    const { workspace } = await loadWorkspace([CITY]);
    const documents = workspace.documents.filter(
      ({ kind, problems }) => (kind === 'list' || kind === 'debrief') && problems.length === 0,
    );
    expect(documents.length).toBeGreaterThan(80);
    for (const given of writingsOf(documents, workspace)) {
      const { document } = given!.unit;
      const unitFile = document && readFileSync(join(CITY, document.file), 'utf8');
      const { writing: back, doubts } = backAndForth(given!, unitFile);
      // A Word file shows what is invisible: the codes of characters that reorder text are written out.
      const shown = JSON.parse(visible(JSON.stringify(valuesOf(given!))));
      expect(valuesOf(back), given!.document.file).toEqual(shown);
      expect(doubts, given!.document.file).toEqual([]);
    }
  });

  it('is the same for any list, also with texts that look like numbers, labels and headings', () => {
    fc.assert(
      fc.property(listYaml, (yaml) => {
        const list = writing(yaml);
        expect(valuesOf(backAndForth(list, UNIT).writing)).toEqual(valuesOf(list));
      }),
      { numRuns: 150 },
    );
  });

  it('is the same for any debrief', () => {
    fc.assert(
      fc.property(debriefYaml, (yaml) => {
        const debrief = writing(yaml);
        expect(valuesOf(backAndForth(debrief, UNIT).writing)).toEqual(valuesOf(debrief));
      }),
      { numRuns: 50 },
    );
  });
});

// As offices write; among it what reads like something else.
const phrase = fc.constantFrom(
  '每季度到造林现场核对苗木数量',
  '抽查不少于六个小班',
  '“一岗双责”落到每个人',
  '发现问题当场交办，30日内复查',
  '落实《党委(党组)落实全面从严治党主体责任规定》',
  '2026年内完成',
  '1.先数后收',
  '一、抓住关键少数',
  '（1）逐岗列出风险点',
  '①先查台账',
  '责任人：马千里',
  '完成时限：每季度末',
  '按“谁主管、谁负责”办',
  'A/B岗互补',
  '金额5.5万元以上的',
  '与去年同期相比下降10%',
  '见附件1',
  '备注',
  '合计',
);
const sentence = fc
  .tuple(fc.array(phrase, { minLength: 1, maxLength: 4 }), fc.constantFrom('。', '；', '', '！'))
  .map(([phrases, end]) => phrases.join('，') + end);
const text = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const day = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, date]) => `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const some = <Value>(value: fc.Arbitrary<Value>) =>
  optional(fc.uniqueArray(value, { minLength: 1, maxLength: 3 }));
const one = (...values: string[]) => optional(fc.constantFrom(...values));

const item = fc.record({
  duty: some(fc.constantFrom('1.1', '3.10', '2.4', '5.3')),
  source: some(fc.constantFrom('T1', 'team:5', '分工', '年度任务T2')),
  content: text,
  measures: some(text),
  frequency: one('每季度1次', '每半年1次', '1次', '2轮', '每月不少于2次'),
  deadline: one('2026-12-20', '每季度末', '上半年', '6月底、12月底', '全年', '2026年9月'),
  owner: some(fc.constantFrom('马千里', '石敬民', '欧阳修文', '造林股股长', '班子成员')),
  department: some(fc.constantFrom('造林股', '办公室', '资源股（林政）', '财务科', '机关党委')),
  evidence: some(fc.constantFrom('会议纪要、谈话记录', '台账', '签到表、照片', '抽查单')),
  note: one('与财政局共同抽查', '首次列入', '见附件2'),
});
const NUMBERS: readonly ((index: number) => string)[] = [
  (index) => `${index + 1}`,
  (index) => `${Math.floor(index / 3) + 1}.${(index % 3) + 1}`,
  (index) => '一二三四五六'[index]!,
  (index) => `${index * 2 + 1}`,
];

const listYaml = fc
  .record({
    list: fc.record({
      type: fc.constantFrom('team', 'principal', 'member', 'supervision'),
      position: fc.constantFrom('党组成员、副局长', '二级调研员', '副局长（挂职）'),
      title: one('云溪县林业局2026年度全面从严治党主体责任清单', '2026年度责任清单（修订）'),
      items: fc.array(item, { minLength: 1, maxLength: 6 }),
      approved: optional(
        fc.record(
          {
            meeting: fc.constantFrom('党组会议', '县委常委会会议', '2026年第3次党组会', '局党组（扩大）会议'),
            date: day,
          },
          { requiredKeys: ['meeting'] },
        ),
      ),
      signed: optional(fc.record({ self: day, secretary: day }, { requiredKeys: ['secretary'] })),
      submitted: optional(day),
      footer: optional(
        fc.record(
          { name: fc.constantFrom('云溪县林业局', '中共云溪县林业局党组'), date: day },
          { requiredKeys: ['name'] },
        ),
      ),
      revision: optional(
        fc.record(
          {
            number: fc.integer({ min: 1, max: 9 }),
            date: day,
            reason: fc.constantFrom('分工调整', '人员变动：石敬民离任'),
            replaces: fc.constantFrom('ma-1.yaml', '马千里清单（初稿）.yaml'),
          },
          { requiredKeys: ['number'] },
        ),
      ),
      note: one('本清单一式两份。', '报县纪委备案'),
    }),
    number: fc.constantFrom(...NUMBERS),
    plain: fc.boolean(),
  })
  .map(({ list: { position, items, ...rest }, number, plain }) =>
    yamlOf({
      kind: 'list',
      unit: 'linye',
      year: 2026,
      ...(rest.type === 'principal' ? { person: '马千里', position: '党组书记、局长' } : {}),
      ...(rest.type === 'member' ? { person: '马千里', position } : {}),
      ...rest,
      items: items.map((each, index) => ({
        id: number(index),
        ...(plain ? { content: each.content.split('\n')[0] } : each),
      })),
    }),
  );

const debriefYaml = fc
  .record({
    title: one('马千里2025年度述责述廉报告', '2025年度个人述责述廉报告'),
    position: one('党组成员、副局长'),
    submitted: optional(day),
    texts: fc.array(
      fc.array(
        fc.constantFrom(
          '去年退回不合格苗木二百株，两家供苗商停用一年。',
          '不足是下乡少，对护林员工资发放情况掌握不细，今年改。',
          '全年听取汇报2次，约谈3人次；讲廉政党课1次。',
        ),
        { minLength: 1, maxLength: 3 },
      ),
      { minLength: 1, maxLength: 4 },
    ),
    titles: fc.constantFrom(
      ['一、履行“一岗双责”', '二、廉洁自律', '三、存在的不足', '四、今后打算'],
      ['管了什么', '自己怎么样', '不足', '今年打算'],
    ),
  })
  .map(({ texts, titles, ...rest }) =>
    yamlOf({
      kind: 'debrief',
      unit: 'linye',
      year: 2025,
      person: '马千里',
      ...rest,
      sections: texts.map((lines, index) => ({ title: titles[index], text: lines.join('\n') })),
    }),
  );

/** Undefined values left out, as nobody writes them. */
function yamlOf(value: object): string {
  return stringify(JSON.parse(JSON.stringify(value)));
}
