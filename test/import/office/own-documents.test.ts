import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column } from '../../../src/documents/spreadsheet/sheet.js';
import { spreadsheet } from '../../../src/documents/spreadsheet/workbook.js';
import type { WordBlock } from '../../../src/documents/word/blocks.js';
import { wordDocument } from '../../../src/documents/word/document.js';
import { cell } from '../../../src/documents/word/table.js';
import { document, lines, notices, paragraphs, tables } from './read-as.js';

/** Texts as they stand in lists, with what markup and programs stumble over. */
const text = fc
  .array(
    fc.constantFrom(
      '认真履行',
      '“一岗双责”',
      '、',
      '2026年',
      '3.10',
      '<w:p>',
      '&amp;',
      ']]>',
      '𠮷',
      '=1+1',
      ' ',
      '①',
      '%',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((words) => words.join('').replace(/ +/g, ' ').trim())
  .filter((words) => words !== '');

const word = (blocks: readonly WordBlock[], notice?: string): Uint8Array =>
  wordDocument({
    title: '清单',
    date: '2026-04-10',
    language: 'zh',
    blocks,
    ...(notice !== undefined && { notice }),
  });

describe('documents that the tool writes itself', () => {
  it('are read back: an official document, its parts in order', () => {
    const read = document(
      word(
        [
          { kind: 'title', parts: ['鹭江市水务局', '2026年度责任清单'] },
          { kind: 'recipient', text: '市廉责办：' },
          { kind: 'heading', level: 1, text: '一、组织领导' },
          {
            kind: 'paragraph',
            text: [{ text: '每季度' }, { text: '专题研究', bold: true }, { text: '一次。' }],
          },
          {
            kind: 'table',
            description: '条目',
            columns: [{ width: 1 }, { width: 3 }],
            head: [cell('序号'), cell('内容')],
            rows: [[cell('1'), cell('研究')], [cell('合并', { span: 2 })]],
          },
          { kind: 'signature', issuer: '鹭江市水务局', date: '2026-02-24', sealed: true },
        ],
        '草稿',
      ),
    );
    expect(lines(read)).toEqual([
      '鹭江市水务局2026年度责任清单',
      '市廉责办：',
      '一、组织领导',
      '每季度专题研究一次。',
      '[序号][内容]',
      '[1][研究]',
      '[合并][合并]',
      '鹭江市水务局',
      '2026-02-24',
      '草稿',
    ]);
    expect(
      paragraphs(read)
        .filter(({ title }) => title)
        .map((each) => each.text),
    ).toEqual(['鹭江市水务局2026年度责任清单', '一、组织领导']);
    expect(tables(read)[0]!.headerRows).toBe(1);
    expect(notices(read)).toEqual([]);
  });

  it('are read back word for word, whatever is written in paragraphs and tables', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 6 }),
        (texts, rows) => {
          const read = document(
            word([
              ...texts.map((each): WordBlock => ({ kind: 'paragraph', text: each })),
              {
                kind: 'table',
                description: '表',
                columns: [{ width: 1 }, { width: 1 }, { width: 1 }],
                rows: rows.map((row) => row.map((each) => cell(each))),
              },
            ]),
          );
          expect(lines(read)).toEqual([
            ...texts,
            ...rows.map((row) => row.map((each) => `[${each}]`).join('')),
          ]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are read back from a workbook, numbers as they are shown', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, fc.option(text, { nil: undefined }), fc.integer({ min: 0, max: 1000 })), {
          maxLength: 8,
        }),
        (rows) => {
          const columns: Column[] = [
            { title: '姓名', width: 10 },
            { title: '职务', width: 10 },
            { title: '占比', width: 10, style: 'share' },
          ];
          const bytes = spreadsheet({
            title: '名册',
            date: '2026-04-10',
            truncated: String,
            sheets: [
              { name: '名册', columns, rows: rows.map(([name, post, share]) => [name, post, share / 1000]) },
            ],
          });
          const read = document(bytes);
          expect(lines(read)).toEqual([
            '[姓名][职务][占比]',
            ...rows.map(([name, post, share]) => `[${name}][${post ?? ''}][${Math.round(share / 10)}%]`),
          ]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
