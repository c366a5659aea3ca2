import { markdownInline, markdownText } from './markdown-text.js';
import type { OfficialDocument } from './official-document.js';
import type { WordBlock } from './word/blocks.js';
import type { Cell, Table } from './word/table.js';
import type { Text } from './word/text.js';

/** The document as Markdown (CommonMark with tables); the notice stands at both ends, as Markdown has no pages. */
export function markdown({ notice, blocks }: OfficialDocument): string {
  const mark = notice === undefined ? [] : [`**【${notice}】**`];
  return `${[...mark, ...blocks.flatMap(blockText), ...mark].join('\n\n')}\n`;
}

/** The text of runs; those in 黑体 are bold. */
function inline(text: Text): string {
  if (typeof text === 'string') return markdownText(text);
  return text
    .map((run, at) => {
      const words = at === 0 ? markdownText(run.text) : markdownInline(run.text);
      return run.font === 'heading' || run.bold ? `**${words}**` : words;
    })
    .join('');
}

function blockText(block: WordBlock): string[] {
  switch (block.kind) {
    case 'title':
      return [`# ${inline(block.parts.join(''))}`];
    case 'recipient':
    case 'paragraph':
    case 'caption':
    case 'note':
      return [inline(block.text)];
    case 'heading':
      return [`${'#'.repeat(block.level + 1)} ${inline(block.text)}`];
    case 'table':
      return [tableText(block)];
    case 'attachments':
      return [
        block.titles
          .map((title, at) => `${at === 0 ? block.label : ''}${at + 1}. ${title}`)
          .map(inline)
          .join('<br>'),
      ];
    case 'signature':
      return [
        [block.issuer, block.date]
          .filter((line) => line !== undefined)
          .map(inline)
          .join('<br>'),
      ];
    case 'attachment':
      return ['---', inline(block.label), `## ${inline(block.title.join(''))}`];
    case 'letterhead':
    case 'letterHeading':
      return [
        `**${inline(block.issuer)}**`,
        ...(block.reference === undefined ? [] : [inline(block.reference)]),
        '---',
      ];
    case 'imprint':
      return [
        '---',
        ...(block.copies === undefined ? [] : [inline(block.copies)]),
        inline(`${block.issuer}　${block.date}印发`),
      ];
    case 'blank':
      return [];
  }
}

function tableText({ head, rows, columns }: Table): string {
  const line = (cells: readonly Cell[]) =>
    `| ${cells.map(({ paragraphs }) => paragraphs.map(({ text }) => inline(text)).join('<br>')).join(' | ')} |`;
  const rule = `|${columns.map(({ align }) => (align === 'right' ? ' ---: |' : align === 'center' ? ' :---: |' : ' --- |')).join('')}`;
  const [first, ...rest] = head === undefined ? rows : [head, ...rows];
  if (first === undefined) return '';
  return [line(first), rule, ...rest.map(line)].join('\n');
}
