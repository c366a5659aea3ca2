import type { OfficePlace, ParagraphPlace } from './office-document.js';

/** Where something stands in an office's own file; of a table's row as a whole, the column is left out. */
export type OriginPlace =
  | ParagraphPlace
  | { table: number; row: number; column?: number }
  | { sheet: string; cell: string };

/** Which file a text was taken from, and where it stands there. */
export interface Origin {
  /** As given to `wuze import`, forward slashes. */
  file: string;
  place: OriginPlace;
}

const WITHIN: Readonly<Record<NonNullable<ParagraphPlace['within']>, string>> = {
  textBox: '文本框',
  header: '页眉',
  footer: '页脚',
  note: '注释',
};

/** The place as a Chinese office would say it: 第12段, 表1第3行, 工作表“名单”B7. */
export function placeText(place: OriginPlace): string {
  if ('paragraph' in place) {
    return `第${place.paragraph}段${place.within === undefined ? '' : `（${WITHIN[place.within]}）`}`;
  }
  if ('sheet' in place) return `工作表“${escaped(place.sheet, /[“”]/gu)}”${escaped(place.cell)}`;
  return `表${place.table}第${place.row}行${place.column === undefined ? '' : `第${place.column}列`}`;
}

const WITHIN_ENGLISH: typeof WITHIN = {
  textBox: 'text box',
  header: 'header',
  footer: 'footer',
  note: 'note',
};

/** The place in English: paragraph 12, table 1, row 3, sheet “名单”B7. */
export function englishPlaceText(place: OriginPlace): string {
  if ('paragraph' in place) {
    return `paragraph ${place.paragraph}${place.within === undefined ? '' : ` (${WITHIN_ENGLISH[place.within]})`}`;
  }
  if ('sheet' in place) return `sheet ${placeText(place).slice('工作表'.length)}`;
  return `table ${place.table}, row ${place.row}${place.column === undefined ? '' : `, column ${place.column}`}`;
}

/**
 * The comment above what was taken from a file: `# 原文：园林局.docx 表1第3行`. It is always one line, whatever
 * the names hold: control and invisible characters and backslashes are written as `\u{…}`.
 */
export function originComment(file: string, place: OriginPlace): string {
  return `# 原文：${escaped(file)} ${placeText(place)}`;
}

const COMMENT =
  /^(?:#[ \t]?)?原文：(?<file>.+) (?:第(?<paragraph>\d{1,9})段(?:（(?<within>[^（）]+)）)?|表(?<table>\d{1,9})第(?<row>\d{1,9})行(?:第(?<column>\d{1,9})列)?|工作表“(?<sheet>[^“”]*)”(?<cell>[A-Z]{1,3}\d{1,7}))$/u;

/** What {@link originComment} wrote, with or without its `#`; undefined for any other text. */
export function parseOriginComment(text: string): Origin | undefined {
  const found = COMMENT.exec(text.trim())?.groups;
  if (found?.file === undefined) return undefined;
  const file = unescaped(found.file);
  if (found.sheet !== undefined) {
    return { file, place: { sheet: unescaped(found.sheet), cell: found.cell as string } };
  }
  if (found.table !== undefined) {
    const row = { table: Number(found.table), row: Number(found.row) };
    return { file, place: found.column === undefined ? row : { ...row, column: Number(found.column) } };
  }
  const paragraph = Number(found.paragraph);
  if (found.within === undefined) return { file, place: { paragraph } };
  const within = (Object.keys(WITHIN) as (keyof typeof WITHIN)[]).find((key) => WITHIN[key] === found.within);
  return within === undefined ? undefined : { file, place: { paragraph, within } };
}

/** The row that a cell stands in: where an item of a table is found. */
export function rowPlace(place: OfficePlace): OriginPlace {
  return 'table' in place ? { table: place.table, row: place.row } : place;
}

function escaped(name: string, more?: RegExp): string {
  const visible = name.replace(/[\\\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu, byCode);
  return more === undefined ? visible : visible.replace(more, byCode);
}

function byCode(character: string): string {
  return `\\u{${(character.codePointAt(0) as number).toString(16)}}`;
}

function unescaped(name: string): string {
  return name.replace(/\\u\{([0-9a-f]{1,6})\}/g, (written, code: string) => {
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : written;
  });
}
