import type { OfficePackage } from '../container/package.js';
import { LIMITS } from '../limits.js';
import { elements, textOf, type XmlElement } from '../markup/element.js';
import type { Notices } from '../notices.js';

/** Reads the texts that cells refer to by number. */
export function readSharedStrings(
  parts: OfficePackage,
  part: string | undefined,
  notices: Notices,
): readonly string[] {
  const texts: string[] = [];
  if (part === undefined) return texts;
  let length = 0;
  const complete = parts.read(part, {
    whole: new Set(['s:si']),
    onElement(element) {
      const text = richText(element);
      length += text.length;
      texts.push(text);
    },
    isFull: () => texts.length >= LIMITS.sharedStrings || length > LIMITS.textInAll,
  });
  if (!complete) {
    notices.add('bounded', {
      zh: '工作簿文字过多，之后的未读',
      en: 'the workbook has too much text: the rest was not read',
    });
  }
  return texts;
}

/** Text of s:si or s:is: runs joined, without the readings above characters (s:rPh). */
export function richText(element: XmlElement): string {
  const text = elements(element)
    .map((each) => {
      if (each.name === 's:t') return textOf(each);
      return each.name === 's:r' ? richText(each) : '';
    })
    .join('');
  return unescaped(text);
}

/** Characters that XML cannot hold are written as _x000D_ (ECMA-376 part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
