import type { OfficeBlock } from '../../office-document.js';

/**
 * Takes out of headers and footers what only numbers pages, and what stood there before: sections repeat each other.
 * @param start where headers or footers begin in the blocks
 */
export function dropPageNumbers(blocks: OfficeBlock[], start: number): void {
  const seen = new Set<string>();
  const kept = blocks.slice(start).filter((block) => {
    if (block.type === 'table') return true;
    const words = block.text.replace(/[第共页\s]/g, '');
    if (!/[\p{L}\p{N}]/u.test(words) || /^\P{L}*$/u.test(words) || seen.has(block.text)) return false;
    seen.add(block.text);
    return true;
  });
  blocks.splice(start, blocks.length - start, ...kept);
}
