import type { ListItem } from '../workspace/model.js';

/** A field of an item as a column of the table. */
export interface FieldColumn {
  field: keyof ListItem;
  /** Head of the column, as offices name it. */
  title: string;
  /** The field's lines in one cell: of several values one line each. */
  lines: (item: ListItem) => string[];
  /** A few words, set in the middle. */
  short?: true;
}

const one = (value: string | undefined): string[] => (value === undefined ? [] : linesOf(value));
const several = (values: readonly string[]): string[] => values.flatMap(linesOf);

function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** team:5 as an office says it. */
function officialSource(source: string): string {
  return source.replace(/^team:\s?(\S+)$/u, '班子清单第$1条');
}

/** What begins like a number: （1）, 1., 一、, ①. */
const NUMBERED = /^[（(]?[\dA-Za-z一二三四五六七八九十①-⑳]{1,3}\s*[)）、.．]|^[①-⑳●○■□◆◇•]/u;

/** Ways to number, by preference; each with what begins in that way. */
const NUMBERS: readonly { mark: (number: number) => string; looks: RegExp; most: number }[] = [
  { mark: (number) => `（${number}）`, looks: /^[（(]\s*\d{1,3}\s*[)）]|^[⑴-⒇]/u, most: 999 },
  { mark: (number) => String.fromCodePoint(0x2460 + number - 1), looks: /^[①-⑳❶-❿]/u, most: 20 },
  { mark: (number) => `${number}) `, looks: /^\d{1,3}\s*[)）]/u, most: 999 },
];

/**
 * Several measures are numbered, so that each is told from the lines of the one before; also one that has several
 * lines or a number of its own, which would else be taken for ours. No line may begin like the numbers chosen.
 */
function numbered(measures: readonly string[]): string[] {
  const all = measures.map(linesOf).filter((each) => each.length > 0);
  if (all.length === 1 && all[0]!.length === 1 && !NUMBERED.test(all[0]![0]!)) return all[0]!;
  const fits = ({ looks, most }: (typeof NUMBERS)[number]): boolean =>
    all.length <= most && !all.flat().some((line) => looks.test(line));
  const { mark } = NUMBERS.find(fits) ?? NUMBERS[0]!;
  return all.flatMap(([first, ...more], at) => [`${mark(at + 1)}${first}`, ...more]);
}

/** Every field that an item can have, in the order of an official table. */
const COLUMNS: readonly FieldColumn[] = [
  { field: 'id', title: '序号', lines: ({ id }) => one(id), short: true },
  { field: 'duties', title: '对应责任', lines: ({ duties }) => several(duties), short: true },
  {
    field: 'sources',
    title: '来源',
    lines: ({ sources }) => several(sources.map(officialSource)),
    short: true,
  },
  { field: 'content', title: '责任内容', lines: ({ content }) => one(content) },
  { field: 'measures', title: '具体措施', lines: ({ measures }) => numbered(measures) },
  { field: 'frequency', title: '频次', lines: ({ frequency }) => one(frequency), short: true },
  { field: 'deadline', title: '完成时限', lines: ({ deadline }) => one(deadline), short: true },
  { field: 'owners', title: '责任人', lines: ({ owners }) => several(owners), short: true },
  { field: 'departments', title: '责任科室', lines: ({ departments }) => several(departments), short: true },
  { field: 'evidence', title: '佐证材料', lines: ({ evidence }) => several(evidence) },
  { field: 'note', title: '备注', lines: ({ note }) => one(note) },
];

/** The columns that a list needs: number and content always, the others where an item has something in them. */
export function columnsOf(items: readonly ListItem[]): FieldColumn[] {
  return COLUMNS.filter(
    ({ field, lines }) =>
      field === 'id' || field === 'content' || items.some((item) => lines(item).length > 0),
  );
}
