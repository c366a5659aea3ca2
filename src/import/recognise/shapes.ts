import type { OfficeCell } from '../office-document.js';
import type { ColumnKey } from './column-names.js';
import { isPersonName } from './person-names.js';
import type { Column } from './pieces.js';
import { splitOutside, trimmed } from './written.js';

const DEADLINE =
  /^(?:\d{4}\s*[-./年].*|.*(?:月|季度|年|半年|旬|周)(?:底|末|初|内|前|中|份|度)?(?:之?前)?|全年|长期|常年|每.{1,4}|.*(?:工作日|日)(?:内|前)?)$/u;
const DEPARTMENT = /(?:科|处|室|股|办|中心|站|所|队|部|机关党委|委|局)$/u;
/** How much longer than the others the texts of contents are, on average, in characters. */
const LONG = 20;
const MOST = 0.7;

/**
 * What columns without a header hold, by the look of their cells; undefined when none can hold the contents.
 * @param rows at least two rows of the same length
 */
export function columnsByShape(rows: readonly OfficeCell[][]): Column[] | undefined {
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2 || width < 2) return undefined;
  const texts = Array.from({ length: width }, (_, column) =>
    [...new Set(rows.map((row) => row[column] as OfficeCell))]
      .map(({ text }) => trimmed(text))
      .filter((text) => text !== ''),
  );
  const means = texts.map((each) =>
    each.length === 0 ? 0 : each.reduce((sum, text) => sum + text.length, 0) / each.length,
  );
  const long = means.flatMap((mean, column) => (mean >= LONG ? [column] : []));
  if (long.length === 0 || long.length > 2) return undefined;
  return texts.map((each, column) => {
    const key = long.includes(column)
      ? column === long[0]
        ? 'content'
        : 'measures'
      : shortKey(each, column < (long[0] as number));
    return {
      label: '',
      ...(key !== undefined && { meaning: { key, confidence: 'low' as const, rank: 200 } }),
    };
  });
}

function shortKey(texts: readonly string[], left: boolean): ColumnKey | undefined {
  if (texts.length === 0) return undefined;
  const most = (test: (text: string) => boolean) => texts.filter(test).length >= texts.length * MOST;
  if (
    most((text) =>
      /^[（(]?(?:\d{1,3}(?:[.-]\d{1,3})*|[一二三四五六七八九十]{1,3})[)）]?[、.．]?$/u.test(text),
    )
  )
    return left ? 'id' : undefined;
  if (left) return 'aspect';
  if (most((text) => splitOutside(text, /[、，,\s]/u).every(isPersonName))) return 'owner';
  if (most((text) => DEADLINE.test(text))) return 'deadline';
  if (most((text) => splitOutside(text, /[、，,]/u).every((part) => DEPARTMENT.test(part))))
    return 'department';
  return undefined;
}
