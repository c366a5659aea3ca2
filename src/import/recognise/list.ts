import type { Bilingual } from '../../language/bilingual.js';
import { withIds } from './item-draft.js';
import { type MarkerKind, markerOf, markerOfNumber } from './numbering.js';
import { paragraphItems } from './paragraph-items.js';
import type { Grid, Line, Piece, Row } from './pieces.js';
import { isListGrid } from './pieces.js';
import type { Guess, Heading, RecognisedItem, RecognisedList, Remark } from './recognised.js';
import { isTotal, type ListColumns, listColumns, TableItems } from './table-items.js';
import { isSentence, trimmed } from './written.js';

/** A list out of what stands below its title, without what its head and foot have used; undefined without items. */
export function readList(
  file: string,
  heading: Heading,
  pieces: readonly Piece[],
  unused: readonly Omit<Remark, 'before'>[],
): RecognisedList | undefined {
  const rows = pieces.filter((piece): piece is Row => piece.type === 'row' && isListGrid(piece.grid));
  const found = rows.length > 0 ? tableList(pieces, rows) : paragraphList(pieces);
  if (found.items.length === 0) return undefined;
  const ids = withIds(found.items);
  if (ids.renumbered) found.guesses.push(RENUMBERED);
  const remarks: Remark[] = [
    ...unused.map((each): Remark => ({ ...each, before: found.items.length })),
    ...found.remarks,
  ];
  return { kind: 'list', file, heading, items: found.items, remarks, guesses: found.guesses };
}

interface Found {
  items: RecognisedItem[];
  remarks: Remark[];
  guesses: Guess[];
}

function tableList(pieces: readonly Piece[], rows: readonly Row[]): Found {
  const table = new TableItems();
  const columns = new Map<Grid, ListColumns>();
  const remarks: Remark[] = [];
  const section: { kind: MarkerKind | undefined; text: string }[] = [];
  const remark = (piece: Piece, text: string, kind: Remark['kind']) =>
    remarks.push({ text, place: piece.place, before: table.items.length, kind });
  for (const piece of pieces) {
    if (piece.type === 'line') {
      if (isSectionHeading(piece)) enterSection(section, piece);
      else remark(piece, wholeText(piece), isAside(piece, table.items.length) ? 'aside' : 'unknown');
    } else if (!isListGrid(piece.grid)) {
      remark(piece, textOfRow(piece), 'unknown');
    } else if (isTotal(piece.cells)) {
      remark(piece, textOfRow(piece), 'aside');
    } else {
      let known = columns.get(piece.grid);
      if (known === undefined) {
        known = listColumns(
          piece.grid,
          rows.filter(({ grid }) => grid === piece.grid),
        );
        columns.set(piece.grid, known);
      }
      const before = table.items.length;
      table.add(
        piece,
        known,
        section.map(({ text }) => text),
      );
      if (table.items.length === 0 && before === 0) remark(piece, textOfRow(piece), 'unknown');
    }
  }
  const guesses = [...columns.keys()].flatMap((grid) => gridGuesses(grid, columns.get(grid) as ListColumns));
  if (table.joinedRows > 0) guesses.push(joinedRows(table.joinedRows));
  if (table.joinedDeadlines > 0) guesses.push(JOINED_DEADLINES);
  return { items: table.items, remarks, guesses };
}

/** A short line between rows, numbered or over the whole width: 一、政治建设. */
function isSectionHeading(line: Line): boolean {
  if (line.beside || line.labelled !== undefined || isSentence(line.text)) return false;
  if (isNote(line.text)) return false;
  return (
    line.number !== undefined ||
    markerOf(line.text) !== undefined ||
    (line.inTable && [...line.text].length <= 24)
  );
}

function enterSection(section: { kind: MarkerKind | undefined; text: string }[], line: Line): void {
  const kind = (line.number === undefined ? markerOf(line.text)?.marker : markerOfNumber(line.number))?.kind;
  const level = section.findIndex((each) => each.kind === kind);
  if (level !== -1) section.length = level;
  section.push({ kind, text: wholeText(line) });
}

export function isNote(text: string): boolean {
  return (
    /^(?:注|备注|说明|填表说明|填报说明|备考)\s?[\d一二三四]?\s?[:：.、]/u.test(trimmed(text)) ||
    /^(?:合|小|总|共)\s*计/u.test(trimmed(text))
  );
}

/** What lists rightly have beside their items: page headers, a preamble, notes, a closing sentence. */
function isAside(line: Line, itemsBefore: number): boolean {
  return line.beside || isNote(line.text) || isClosing(line.text) || (itemsBefore === 0 && !line.inTable);
}

export function isClosing(text: string): boolean {
  return /^附(?:件|表|录)?[:：]|^(?:本清单|以上清单|此清单|本责任清单|特此|本人承诺|我承诺|承诺[:：]|以上责任)|^（?此件.{0,12}）?$|^[-—–]?\s*\d{1,3}\s*[-—–]?$|^第\s*\d+\s*页|^[（(]?(?:续表|续上表|接上表|接上页|转下页)[)）]?$/u.test(
    trimmed(text),
  );
}

function paragraphList(pieces: readonly Piece[]): Found {
  const lines: Line[] = [];
  const aside: { line: Line; lines: number }[] = [];
  const rows: Remark[] = [];
  for (const piece of pieces) {
    if (piece.type === 'row')
      rows.push({ text: textOfRow(piece), place: piece.place, before: 0, kind: 'unknown' });
    else if (piece.beside || isNote(piece.text) || isClosing(piece.text))
      aside.push({ line: piece, lines: lines.length });
    else lines.push(piece);
  }
  const { items, remarks, confidence, levels } = paragraphItems(lines);
  const asides = aside.map(
    ({ line, lines: before }): Remark => ({
      text: wholeText(line),
      place: line.place,
      before: before === 0 ? 0 : items.length,
      kind: 'aside',
    }),
  );
  const guesses: Guess[] =
    confidence === 'high' ? [] : [{ about: LEVELS, confidence, reason: LEVEL_REASONS[levels] }];
  return {
    items,
    remarks: [...remarks, ...asides, ...rows.map((row) => ({ ...row, before: items.length }))],
    guesses,
  };
}

export function wholeText({ number, text }: Line): string {
  return number === undefined ? text : `${number}${/[\w.]$/u.test(number) ? ' ' : ''}${text}`;
}

export function textOfRow({ cells }: Row): string {
  return cells
    .filter((cell, index) => cells.indexOf(cell) === index)
    .map(({ text }) => trimmed(text))
    .filter((text) => text !== '')
    .join('｜');
}

/** What was decided on the columns of a table. */
function gridGuesses(grid: Grid, chosen: ListColumns): Guess[] {
  const guesses: Guess[] = [];
  if (grid.by === 'continued')
    guesses.push({ about: COLUMNS, confidence: grid.confidence, reason: CONTINUED });
  else if (grid.by === 'shaped') guesses.push({ about: COLUMNS, confidence: 'low', reason: SHAPED });
  for (const { label, meaning } of grid.columns) {
    if (grid.by !== 'named' || meaning === undefined || meaning.confidence === 'high') continue;
    guesses.push({
      about: { zh: `栏“${label}”`, en: `column ${label}` },
      confidence: meaning.confidence,
      reason: meaning.confidence === 'medium' ? NAME_LIKE : LONGEST,
    });
  }
  const content = grid.columns[chosen.content];
  if (grid.by === 'named' && content?.meaning !== undefined && content.meaning.key !== 'content')
    guesses.push({
      about: { zh: `栏“${content.label}”`, en: `column ${content.label}` },
      confidence: 'medium',
      reason: AS_CONTENT,
    });
  return guesses;
}

const LEVELS: Bilingual = { zh: '条目的层次', en: 'level of the items' };
const COLUMNS: Bilingual = { zh: '各栏', en: 'columns' };
const LEVEL_REASONS: Readonly<Record<'one' | 'headings' | 'measures' | 'unnumbered', Bilingual>> = {
  one: { zh: '标题下的段落作为条目', en: 'paragraphs below headings are taken for items' },
  headings: {
    zh: '上一层短，作标题；下一层作条目',
    en: 'the upper level is short and taken for headings, the lower for items',
  },
  measures: {
    zh: '上一层作条目，下一层作措施',
    en: 'the upper level is taken for items, the lower for measures',
  },
  unnumbered: {
    zh: '段落没有编号，每段作一条',
    en: 'the paragraphs are not numbered: each is taken for an item',
  },
};
const CONTINUED: Bilingual = {
  zh: '没有表头，接上一张表',
  en: 'without a header: taken to continue the table before',
};
const SHAPED: Bilingual = {
  zh: '没有表头，按各栏内容判断',
  en: 'without a header: judged by what the columns hold',
};
const NAME_LIKE: Bilingual = { zh: '按栏名的写法判断', en: 'judged by what the header looks like' };
const LONGEST: Bilingual = {
  zh: '没有写明哪一栏是责任内容，取文字最长的一栏',
  en: 'no header says which column is the contents: the longest texts are',
};
const AS_CONTENT: Bilingual = {
  zh: '没有责任内容栏，以这一栏为内容',
  en: 'there is no column of contents: this one is taken for it',
};
const JOINED_DEADLINES: Guess = {
  about: { zh: '时限', en: 'deadline' },
  confidence: 'medium',
  reason: {
    zh: '同一条有几个时限，按原来的次序并写',
    en: 'an item with several deadlines: written one after another',
  },
};
const RENUMBERED: Guess = {
  about: { zh: '条目编号', en: 'numbers of the items' },
  confidence: 'medium',
  reason: {
    zh: '各部分的编号都从头起，前面加上部分的序号',
    en: 'each section counts from the start: the number of the section is put before',
  },
};

function joinedRows(rows: number): Guess {
  return {
    about: { zh: '条目', en: 'items' },
    confidence: 'medium',
    reason: {
      zh: `${rows} 行没有序号和内容（或接上一页的半句），并入上一条`,
      en: `${rows} rows without number and contents, or going on from the page before, were joined to the item above`,
    },
  };
}
