import { markdownInline } from './markdown-text.js';

/** A cell that is Markdown already, such as a link. */
export interface MarkdownCell {
  markdown: string;
}

/** A table; `numeric` columns (by index) are set to the right. Empty cells show nothing. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly (string | MarkdownCell)[])[],
  numeric: readonly number[] = [],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head.map(markdownInline)),
    line(head.map((_, at) => (numeric.includes(at) ? '---:' : '---'))),
    ...rows.map((row) =>
      line(row.map((cell) => (typeof cell === 'string' ? markdownInline(cell) : cell.markdown))),
    ),
  ].join('\n');
}

/** A link to a file beside this one. */
export function markdownLink(text: string, file: string): MarkdownCell {
  const target = encodeURIComponent(file).replace(
    /[()'!*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  return { markdown: `[${markdownInline(text)}](${target})` };
}
