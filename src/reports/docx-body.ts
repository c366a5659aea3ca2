import type { WordBlock } from '../documents/word/blocks.js';
import { characters } from '../documents/word/measures.js';
import { cell, type Table as WordTable } from '../documents/word/table.js';
import type { Language } from '../language/bilingual.js';
import { officeWords } from '../language/report-office-words.js';
import { say } from '../language/report-words.js';
import type { Block, FindingEntry, Group, Section, Table } from './document.js';
import type { Attachments } from './docx-attachments.js';

const words = officeWords.docx;

/** The text of the letter: what was found in a sentence each; the rest is in the attachments. */
export function bodyBlocks(
  sections: readonly Section[],
  attachments: Attachments,
  language: Language,
): WordBlock[] {
  return sections.flatMap((section) => {
    const hasFindings = section.blocks.some(({ kind }) => kind === 'group');
    const see = hasFindings ? seeAttachments(section, attachments, language) : undefined;
    return [
      { kind: 'heading', level: 1, text: numbered(section.number, section.title, language) } as const,
      ...section.blocks.flatMap((block) => blocksOf(block, language)),
      ...(see === undefined ? [] : [{ kind: 'paragraph', text: see } as const]),
    ];
  });
}

/** 一、核查情况; A. What was checked. */
export function numbered(number: string | undefined, title: string, language: Language): string {
  return (number ?? '') + (number !== undefined && language === 'en' ? ' ' : '') + title;
}

function seeAttachments(section: Section, attachments: Attachments, language: Language): string | undefined {
  const table = attachments.find(({ kind }) => kind === 'findings')?.label;
  const comparisons = attachments.find(({ kind }) => kind === 'comparisons')?.label;
  if (table === undefined) return undefined;
  const compared = section.blocks
    .filter((block): block is Group => block.kind === 'group')
    .some(({ findings }) => findings.some((finding) => finding.comparisons.length > 0));
  return compared && comparisons !== undefined
    ? say(words.seeComparisons, language, { table, comparisons })
    : say(words.seeTable, language, { table });
}

function blocksOf(block: Block, language: Language): WordBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', text: block.text }];
    case 'points':
      return block.points.map(({ number, text }) => ({
        kind: 'paragraph',
        text: numbered(number, text, language),
      }));
    case 'table':
      return tableBlocks(block);
    case 'subsection':
      return [
        { kind: 'heading', level: 2, text: numbered(block.number, block.title, language) },
        ...block.blocks.flatMap((each) => blocksOf(each, language)),
      ];
    case 'group':
      return [
        { kind: 'heading', level: 2, text: numbered(block.number, block.title, language) },
        ...block.findings.map(
          (finding): WordBlock => ({
            kind: 'paragraph',
            text: numbered(finding.number, findingSentence(finding, language), language),
          }),
        ),
      ];
    case 'heatmap':
      return [];
  }
}

/** 班子成员清单雷同（第3条），应当整改：第3条与…雷同。 */
function findingSentence(finding: FindingEntry, language: Language): string {
  const tags = [finding.stateLabel, finding.demand].filter((tag) => tag !== undefined);
  const tag = tags.join(say(words.tagSeparator, language));
  const text = sentence(finding.problem, language);
  if (tag === '') return say(words.noTag, language, { title: finding.title, text });
  return say(words.tag, language, { title: finding.title, tag, text });
}

function sentence(text: string, language: Language): string {
  if (/[。！？；.!?]$/u.test(text.trim())) return text;
  return text + (language === 'zh' ? '。' : '.');
}

/** Characters of table type in the width of the page. */
const LINE = 36.8;
/** Columns up to this width are not squeezed: a date, a name with a position. */
const KEPT = 8.5;
/** Space beside the text of a cell, in characters. */
const PADDING = 1.1;

/** A table of the letter, its columns as wide as what is in them asks. */
export function tableBlocks(table: Table): WordBlock[] {
  const asked = table.head.map((head, at) =>
    Math.max(...[head, ...table.rows.map((row) => row[at]?.text ?? '')].map(widthOf)),
  );
  const widths = columnWidths(asked.map((width) => width + PADDING));
  const word: WordTable = {
    kind: 'table',
    description: table.caption,
    compact: true,
    ...(table.captionKnown ? { apart: true } : {}),
    columns: widths.map((width, at) => ({
      width,
      align: table.rows[0]?.[at]?.numeric === true ? 'center' : 'left',
    })),
    head: table.head.map((text) => cell(text)),
    rows: table.rows.map((row) => row.map(({ text }) => cell(text))),
  };
  return table.captionKnown ? [word] : [{ kind: 'caption', text: table.caption }, word];
}

/** Narrow columns get what they ask; the others share what is left in proportion. */
function columnWidths(asked: readonly number[]): number[] {
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
  const narrow = sum(asked.filter((width) => width <= KEPT));
  const wide = sum(asked.filter((width) => width > KEPT));
  if (wide === 0 || narrow >= LINE) return [...asked];
  return asked.map((width) => (width <= KEPT ? width : (width / wide) * (LINE - narrow)));
}

/** Where the typeface is not installed, another one's digits may be wider than half a character. */
function widthOf(text: string): number {
  return characters(text) + (text.match(/\d/g)?.length ?? 0) * 0.15;
}
