import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planImport } from '../../../src/import/plan.js';
import { recognise } from '../../../src/import/recognise/recognise.js';
import { numbered, title, word } from './office.js';

type Blocks = Parameters<typeof word>[1];

/** Each text of a document has a mark of its own, so that a lost one shows. */
function marked(): (text: string) => string {
  let count = 0;
  return (text) => `${text}〔${++count}〕`;
}

function marksIn(text: string): string[] {
  return [...text.matchAll(/〔\d+〕/gu)].map(([mark]) => mark);
}

/**
 * All that an import says of a document: its files, and what it reports. Where no list is found in it, it says so, and
 * the document stays what it is: undefined.
 */
function said(blocks: Blocks): string | undefined {
  const { files, problems } = planImport([recognise(word('园林局/陈志远.docx', blocks))], {
    known: [],
    schemaFolder: 's',
  });
  if (files.length === 0) {
    expect(problems).not.toEqual([]);
    return undefined;
  }
  return [...files.map(({ content }) => content), ...problems.map(({ text }) => text)].join('\n');
}

const TITLE = title('鹭江市园林绿化局党组成员、副局长陈志远2026年度全面从严治党主体责任清单');
const CONTENT = [
  '每季度检查公园维修资金使用情况1次',
  '抽查苗木验收单，差错当天纠正',
  '节前提醒；节后抽查票据',
  '公开',
];
const header = fc.shuffledSubarray(
  [
    '序号',
    '项目',
    '具体措施',
    '完成时限',
    '责任人',
    '责任科室',
    '佐证材料',
    '频次',
    '分值',
    '监督主体',
    '工作要求',
    '备注',
    '',
  ],
  { minLength: 1 },
);

const table = fc
  .tuple(
    header,
    fc.integer({ min: 0, max: 12 }),
    fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 14, maxLength: 14 }), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([columns, at, rows]) => ({
    columns: [...columns.slice(0, at), '责任内容', ...columns.slice(at)],
    rows,
  }));

describe('no text of a list is lost', () => {
  it('in tables of any columns, with merged and blank cells, sections and lines around', () => {
    fc.assert(
      fc.property(table, fc.boolean(), ({ columns, rows }, section) => {
        const mark = marked();
        const body = rows.map((row, index) =>
          columns.map((column, place) => {
            const kind = row[place] as number;
            if (kind === 0 && column !== '责任内容') return '';
            if (kind === 1 && index > 0 && column !== '责任内容') return '↑';
            if (kind === 2 && place > 0 && column !== '责任内容' && columns[place - 1] !== '责任内容')
              return '←';
            return mark(column === '序号' ? `${index + 1}` : (CONTENT[kind % CONTENT.length] as string));
          }),
        );
        const all = [columns, ...body];
        if (section) all.splice(1, 0, [mark('一、政治建设'), ...columns.slice(1).map(() => '←')]);
        const blocks: Blocks = [
          TITLE,
          mark('为落实规定，制定本清单。'),
          all,
          mark('注：以上自印发之日起执行。'),
          mark('另附说明若干'),
        ];
        const text = said(blocks);
        const wanted = marksIn(JSON.stringify(blocks));
        expect(wanted.filter((each) => text?.includes(each) === false)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('above several lists, and beside rosters', () => {
    const above = said([
      title('鹭江市园林绿化局领导班子成员2026年度责任清单汇编'),
      '审议会议：局党组会　　联系电话：2020〔1〕',
      title('党组成员、副局长陈志远责任清单'),
      '1.每季度检查维修资金1次，差错当天纠正。',
      title('党组成员、总工程师高洁责任清单'),
      '1.每月抽查设计变更5份，逐份签字。',
    ]);
    expect(above).toContain('审议会议”处：局党组会');
    expect(above).toContain('联系电话：2020〔1〕');
    const beside = said([
      title('鹭江市园林绿化局领导班子成员分工'),
      '填报日期：2026年1月8日　　填表人：王某〔1〕',
      [
        ['姓名', '职务', '分工'],
        ['陈志远', '党组成员、副局长', '绿化处'],
      ],
    ]);
    expect(beside).toContain('填报日期”处：2026-01-08');
    expect(beside).toContain('王某〔1〕');
  });

  it('in numbered paragraphs of any levels', () => {
    const numbers = fc.constantFrom(
      '一、',
      '二、',
      '（一）',
      '（二）',
      '1.',
      '2.',
      '3、',
      '（1）',
      '①',
      '②',
      '第一条 ',
      '●',
      '',
    );
    const texts = fc.constantFrom(
      '加强政治建设',
      '严守政治纪律，重大事项按规定请示报告，每季度书面报告1次。',
      '措施：每月抽查1次。',
      '完成时限：12月底',
      '责任人：陈志远',
      '作风建设。',
      '具体措施：',
    );
    const paragraph = fc.record({ number: numbers, text: texts, automatic: fc.boolean() });
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 14 }), (paragraphs) => {
        const mark = marked();
        const blocks: Blocks = [
          TITLE,
          ...paragraphs.map(({ number, text, automatic }) => {
            const whole = mark(text);
            return automatic && number !== '' ? numbered(number.trim(), whole) : `${number}${whole}`;
          }),
        ];
        const text = said(blocks);
        // Of lines that are no list at all the first is reported, with their number.
        const isList = /条目:/u.test(text);
        const wanted = isList ? marksIn(JSON.stringify(blocks)) : [];
        expect(wanted.filter((each) => text?.includes(each) === false)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
