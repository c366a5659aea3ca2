import { officialDate } from '../documents/official.js';
import type { WordBlock } from '../documents/word/blocks.js';
import type { WordDocument } from '../documents/word/document.js';
import type { Debrief } from '../workspace/model.js';
import { type Entry, formTable } from './form-table.js';
import { titleOf, titleParts } from './list-title.js';

/** A debrief (述责述廉报告): its sections under their headings. */
export function debriefDocument(debrief: Debrief): WordDocument {
  const { unit, year, person, position, submitted, sections } = debrief;
  const title = titleOf(debrief);
  const facts: Entry[] = [
    { label: '单位', value: unit.name },
    { label: '年度', value: `${year}年` },
    { label: '姓名', value: person },
    ...(position === undefined ? [] : [{ label: '职务', value: position }]),
    ...(submitted === undefined ? [] : [{ label: '报送日期', value: officialDate(submitted, 'zh') }]),
  ];
  return {
    title,
    author: unit.name,
    date: submitted ?? `${year + 1}-01-01`,
    language: 'zh',
    blocks: [
      { kind: 'title', parts: titleParts(title) },
      formTable('基本情况', facts, 2, {}),
      ...sections.flatMap((section): WordBlock[] => [
        ...(section.title === undefined
          ? []
          : [{ kind: 'heading', level: 1, text: section.title.trim() } as const]),
        ...section.text
          .split(/\r\n?|\n/)
          .filter((line) => line.trim() !== '')
          .map((text): WordBlock => ({ kind: 'paragraph', text: text.trim() })),
      ]),
    ],
  };
}
