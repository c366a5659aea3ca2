import { trimmed } from './written.js';

/** How a paragraph is numbered. Each kind is a level of its own; which is above which shows in the text. */
export type MarkerKind =
  | 'chapter'
  | 'characters'
  | 'bracketedCharacters'
  | 'article'
  | 'path'
  | 'digits'
  | 'bracketedDigits'
  | 'halfBracketDigits'
  | 'circled'
  | 'letters'
  | 'bullet';

export interface Marker {
  kind: MarkerKind;
  /** As written: 一、 or （3）. */
  written: string;
  /** What an item's number is without its signs: 一, 3, 1.2; of a bullet nothing. */
  id: string | undefined;
  /** Further levels of 1.2.3, from 1. */
  depth: number;
}

const HAN = '[一二三四五六七八九十百]{1,5}';
const KINDS: readonly [MarkerKind, RegExp][] = [
  ['chapter', new RegExp(`^第(${HAN}|\\d{1,3})(?:部分|章|节|篇)[、.．:：\\s]*`, 'u')],
  // 责任一：
  ['article', new RegExp(`^(?:责任|任务|事项|重点任务)(${HAN}|\\d{1,3})(?:[、.．:：]|\\s)\\s*`, 'u')],
  ['article', new RegExp(`^第(${HAN}|\\d{1,3})[条项款][、.．:：\\s]*`, 'u')],
  ['bracketedCharacters', new RegExp(`^[（(]\\s*(${HAN})\\s*[)）][、.．]?\\s*`, 'u')],
  ['bracketedCharacters', /^([㈠-㈩])[、.．]?\s*/u],
  ['characters', new RegExp(`^(${HAN})\\s*[、.．]\\s*`, 'u')],
  ['bracketedDigits', /^[（(]\s*(\d{1,3})\s*[)）][、.．]?\s*/u],
  ['bracketedDigits', /^([⑴-⒇])[、.．]?\s*/u],
  ['path', /^(\d{1,3}(?:[.．]\d{1,3}){1,3})[、.．]?(?=[\s\p{Script=Han}“《])\s*/u],
  ['halfBracketDigits', /^(\d{1,3})\s*[)）]\s*/u],
  ['digits', /^(\d{1,3})\s*[、.．，](?!\d)\s*/u],
  // 2.9月底前: item 2, in September.
  ['digits', /^(\d{1,2})[.．](?=\d{1,4}\s?(?:年|月|季度))/u],
  ['digits', /^([⒈-⒛])\s*/u],
  ['circled', /^([①-⑳❶-❿])[、.．]?\s*/u],
  ['letters', /^([A-Za-z])\s*[、.．)）]\s*/u],
  ['bullet', /^([●○■□◆◇▲△★☆•·▪➢Ø])\s*/u],
];

/** The number that the text begins with; undefined for plain text. */
export function markerOf(text: string): { marker: Marker; rest: string } | undefined {
  const written = trimmed(text);
  for (const [kind, pattern] of KINDS) {
    const found = pattern.exec(written);
    if (found === null) continue;
    const number = found[1] as string;
    const id =
      kind === 'bullet'
        ? undefined
        : /^[\p{Script=Han}\w.．]+$/u.test(number)
          ? number.replaceAll('．', '.')
          : number.normalize('NFKC').replace(/[().]/g, '');
    return {
      marker: {
        kind,
        written: found[0].trim(),
        id,
        depth: kind === 'path' ? number.split(/[.．]/).length : 1,
      },
      rest: written.slice(found[0].length),
    };
  }
  return undefined;
}

/** The number of automatic numbering (一、, 3., ①, or a bare 3) as a marker. */
export function markerOfNumber(number: string): Marker | undefined {
  const written = trimmed(number);
  if (written === '') return undefined;
  const found = markerOf(`${written} 。`) ?? markerOf(`${written}、。`);
  if (found !== undefined) return { ...found.marker, written };
  return { kind: 'bullet', written, id: undefined, depth: 1 };
}

/**
 * The lines of a cell without their numbers, when they are numbered 1, 2, 3 throughout; lines without a number
 * continue the one before. Undefined for other text.
 */
export function numberedLines(text: string): string[] | undefined {
  const lines = text
    .split('\n')
    .map(trimmed)
    .filter((line) => line !== '');
  const first = lines[0] === undefined ? undefined : markerOf(lines[0]);
  if (first === undefined) return undefined;
  const parts: string[] = [];
  for (const line of lines) {
    const marked = markerOf(line);
    if (
      marked !== undefined &&
      marked.marker.kind === first.marker.kind &&
      marked.marker.depth === first.marker.depth
    ) {
      if (marked.rest === '') return undefined;
      parts.push(marked.rest);
    } else parts.push(`${parts.pop() ?? ''}\n${line}`);
  }
  return inSequence(lines, first.marker.kind) ? parts : undefined;
}

function inSequence(lines: readonly string[], kind: MarkerKind): boolean {
  if (kind === 'bullet') return true;
  const ids = lines.flatMap((line) => {
    const marked = markerOf(line);
    return marked?.marker.kind === kind ? [marked.marker.id ?? ''] : [];
  });
  return new Set(ids).size === ids.length && ['1', '一', 'a', 'A'].includes(ids[0] ?? '');
}
