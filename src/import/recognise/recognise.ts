import type { Bilingual } from '../../language/bilingual.js';
import type { OfficeDocument } from '../office-document.js';
import { ColumnDictionary, type ColumnNames } from './columns.js';
import { readDebrief } from './debrief.js';
import { completeHeading } from './facts.js';
import { HeadingReader } from './heading.js';
import { isClosing, isNote, readList, textOfRow, wholeText } from './list.js';
import { markerOf } from './numbering.js';
import { type Part, partsOf } from './parts.js';
import { byPerson } from './per-person.js';
import { isListGrid, isRosterGrid, type Line, type Piece, type Row } from './pieces.js';
import type { Fact, Heading, Reading } from './recognised.js';
import { rosterUnits } from './roster.js';
import { piecesOf } from './stream.js';
import { excerpt, spaceless } from './written.js';

export interface RecogniseOptions {
  /** Year of files that do not say which they are for. */
  year?: number;
  /** Further names of columns, from wuze.yaml. */
  columns?: ColumnNames;
}

/** What a Word or Excel file says: lists, debriefs and rosters, and what is none of them. */
export function recognise(document: OfficeDocument, options: RecogniseOptions = {}): Reading {
  const reading: Reading = {
    file: document.file,
    lists: [],
    debriefs: [],
    units: [],
    notUnderstood: [],
    notices: document.notices,
  };
  const pieces = piecesOf(document, new ColumnDictionary(options.columns));
  if (pieces.length === 0) {
    reading.notUnderstood.push({ text: '', why: EMPTY });
    return reading;
  }
  const template = templateTitle(document.file, pieces);
  if (template !== undefined) {
    reading.notUnderstood.push({ text: excerpt(template), why: TEMPLATE });
    return reading;
  }
  const official = officialTitle(pieces);
  if (official !== undefined) {
    reading.notUnderstood.push({ text: excerpt(official.text, 60), place: official.place, why: OFFICIAL });
    return reading;
  }
  let above: Heading | undefined;
  for (const part of partsOf(pieces)) above = readPart(part, reading, options, above) ?? above;
  return reading;
}

/** @returns the heading, when the part is one that those below belong to */
function readPart(
  part: Part,
  reading: Reading,
  options: RecogniseOptions,
  above: Heading | undefined,
): Heading | undefined {
  const rosterRows = part.pieces.filter(
    (piece): piece is Row => piece.type === 'row' && isRosterGrid(piece.grid),
  );
  const rest = part.pieces.filter((piece) => piece.type === 'line' || !isRosterGrid(piece.grid));
  const persons = byPerson(rest);
  if (persons !== undefined) {
    for (const { labelled, pieces } of persons.persons)
      readWritten({ ...part, pieces: [labelled, ...pieces] }, reading, options, above);
    addNotUnderstood(reading, [...persons.rest, ...rosterRows]);
    return undefined;
  }
  if (rosterRows.length > 0 && !rest.some((piece) => piece.type === 'row')) {
    const head = headOf({ ...part, pieces: rest }, reading.file, options, above);
    const { heading, leftover } = head;
    const asides = leftover.filter(isAsideOfRoster);
    const further = furtherWords(head).map(({ text }) => text);
    for (const unit of rosterUnits(rosterRows, heading.units, reading.file)) {
      const { title } = heading;
      reading.units.push({
        ...unit,
        ...(title !== undefined && { title }),
        asides: [...asides.map(wholeText), ...further],
      });
    }
    addNotUnderstood(
      reading,
      leftover.filter((piece) => !asides.includes(piece as Line)),
    );
    return undefined;
  }
  addNotUnderstood(reading, rosterRows);
  return readWritten({ ...part, pieces: rest }, reading, options, above);
}

function isAsideOfRoster(piece: Piece): piece is Line {
  if (piece.type === 'row') return false;
  const { text, beside } = piece;
  return beside || isNote(text) || isClosing(text) || /^[（(][^（）()]{1,40}[)）]$/u.test(text);
}

function readWritten(
  part: Part,
  reading: Reading,
  options: RecogniseOptions,
  above: Heading | undefined,
): Heading | undefined {
  const { heading, document, leftover, unused } = headOf(part, reading.file, options, above);
  const isTable = leftover.some((piece) => piece.type === 'row' && isListGrid(piece.grid));
  if (document === 'debrief' && !isTable) {
    const debrief = readDebrief(reading.file, heading, leftover, unused);
    if (debrief !== undefined) {
      reading.debriefs.push(debrief);
      return undefined;
    }
  }
  const isList = isTable || document === 'list' || heading.person !== undefined || heading.type !== undefined;
  const list = isList ? readList(reading.file, heading, leftover, unused) : undefined;
  if (list !== undefined) {
    reading.lists.push(list);
    return undefined;
  }
  if (leftover.every((piece) => piece.type === 'line' && piece.beside) && part.titles.length > 0) {
    for (const { text, place } of furtherWords({ heading, unused }))
      reading.notUnderstood.push({ text: excerpt(text, 60), place, why: ABOVE_ALL });
    return heading;
  }
  const texts = leftover.filter((piece) => piece.type === 'row' || !piece.beside);
  addNotUnderstood(reading, texts, isList ? NO_ITEMS : OTHER_TEXT);
  return part.titles.length > 0 ? heading : undefined;
}

/** What a head says beside title, unit and year, where there is no list to write it into. */
function furtherWords({ heading, unused }: Pick<ReturnType<typeof headOf>, 'heading' | 'unused'>) {
  const { title, units: _, year: __, type: ___, ...facts } = heading;
  const ownLines = Object.values(facts).flatMap(({ value, place, reason }: Fact<unknown>) =>
    place === undefined || JSON.stringify(place) === JSON.stringify(title?.place)
      ? []
      : [{ text: `${reason.zh}：${String(value)}`, place }],
  );
  return [...ownLines, ...unused.map(({ text, place }) => ({ text, place }))];
}

/** Reads head and foot; what they leave is the body. */
function headOf(part: Part, file: string, options: RecogniseOptions, above: Heading | undefined) {
  const reader = new HeadingReader();
  const leftover: Piece[] = [];
  const isBody = part.pieces.some(isNumberedOrRow) ? isNumberedOrRow : isPlainSentence;
  const firstBody = part.pieces.findIndex(isBody);
  const lastBody = part.pieces.findLastIndex(isBody);
  for (const line of part.titles) reader.read(line, 'head');
  for (const [index, piece] of part.pieces.entries()) {
    const where = firstBody === -1 || index < firstBody ? 'head' : index > lastBody ? 'foot' : 'body';
    if (piece.type === 'line' && !piece.beside && reader.read(piece, where)) continue;
    leftover.push(piece);
  }
  const { year } = options;
  const { heading, document } = completeHeading(part, reader, file, {
    ...(year !== undefined && { year }),
    ...(above !== undefined && { above }),
  });
  return { heading, document, leftover, unused: reader.unused };
}

function isNumberedOrRow(piece: Piece): boolean {
  return (
    piece.type === 'row' ||
    (!piece.beside &&
      piece.labelled === undefined &&
      (piece.number !== undefined || markerOf(piece.text) !== undefined || [...piece.text].length > 60))
  );
}

function isPlainSentence(piece: Piece): boolean {
  return (
    piece.type === 'line' && !piece.beside && piece.labelled === undefined && /[。；;]/u.test(piece.text)
  );
}

function addNotUnderstood(reading: Reading, pieces: readonly Piece[], why: Bilingual = OTHER_TEXT): void {
  const [first] = pieces;
  if (first === undefined) return;
  const text = first.type === 'row' ? textOfRow(first) : wholeText(first);
  reading.notUnderstood.push({ text: excerpt(text, 60), place: first.place, count: pieces.length, why });
}

/** The title of a template or a catalogue: those are written by hand. */
function templateTitle(file: string, pieces: readonly Piece[]): string | undefined {
  const titles = pieces
    .slice(0, 8)
    .flatMap((piece) =>
      piece.type === 'line' && [...piece.text].length <= 60 && !/[。；]/u.test(piece.text)
        ? [piece.text]
        : [],
    );
  const base = file.split('/').at(-1) ?? file;
  return [...titles, base.replace(/\.[A-Za-z]+$/u, '')].find((text) =>
    /(?:清单|责任书|报告)(?:[（(]?(?:模板|样表|样本|范本|样式|格式|参考文本|空表)[)）]?)|责任目录|(?:模板|样表|范本)$/u.test(
      spaceless(text),
    ),
  );
}

/**
 * The title of a notice, letter or the like without any table; what 印发 gives out is below it, and may be a list.
 */
function officialTitle(pieces: readonly Piece[]): Line | undefined {
  if (pieces.some(({ type }) => type === 'row')) return undefined;
  const titles = pieces.slice(0, 8).filter((piece): piece is Line => piece.type === 'line' && !piece.beside);
  return titles.find(({ text }) =>
    /^(?:[\p{Script=Han}（）()]{2,30})?关于(?!印发|下发|转发).{2,60}(?:的|工作)(?:通知|通报|函|请示|批复|决定|公告|方案|意见)$/u.test(
      spaceless(text),
    ),
  );
}

const EMPTY: Bilingual = { zh: '文件没有文字', en: 'the file has no text' };
const TEMPLATE: Bilingual = {
  zh: '像是模板、样表或责任目录，不导入；请按 docs/formats.md 写成模板或责任目录',
  en: 'looks like a template or catalogue, which are not imported: write it as docs/formats.md says',
};
const OFFICIAL: Bilingual = {
  zh: '像是通知一类的公文，不是清单，没有导入；清单若附在后面，请把附件另存为一个文件',
  en: 'looks like a notice or the like rather than a list, not imported: save a list attached to it as a file of its own',
};
const NO_ITEMS: Bilingual = { zh: '看不出哪些是条目', en: 'no items were found in it' };
const ABOVE_ALL: Bilingual = {
  zh: '写在几份清单之上，看不出属于哪一份，没有写出',
  en: 'stands above several lists and does not say to which it belongs: not written',
};
const OTHER_TEXT: Bilingual = {
  zh: '不像清单、述责述廉报告或名册',
  en: 'neither a list, a debrief nor a roster',
};
