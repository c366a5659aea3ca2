import { visible } from './visible.js';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '|': '&#124;' };

/**
 * Text from a list as Markdown (CommonMark and GitHub's) that shows exactly that text, also at the beginning
 * of a line: no emphasis, links, tables, headings, HTML, mathematics or automatic links. Line feeds become
 * `<br>`.
 */
export function markdownText(text: string): string {
  return markdownInline(text.trim())
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^[#+=:-]/, '\\$&');
}

/** As {@link markdownText}, for the middle of a line; white space at the ends stays. */
export function markdownInline(text: string): string {
  return visible(text)
    .replace(/[\\`*_[\]~$]/g, '\\$&')
    .replace(/[&<>|]/g, (character) => ENTITIES[character]!)
    .replace(/:\/\/|www\.|@/gi, breakLink)
    .replace(/(?<! ) *\n */g, '<br>');
}

/** Web and mail addresses that GitHub would link by itself; a comment breaks them and shows nothing. */
function breakLink(match: string): string {
  if (match === '@') return '<!-- -->@<!-- -->';
  const at = match === '://' ? 1 : match.length - 1;
  return `${match.slice(0, at)}<!-- -->${match.slice(at)}`;
}
