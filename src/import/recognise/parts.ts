import { markerOf, markerOfNumber } from './numbering.js';
import { isPersonName } from './person-names.js';
import { isListGrid, type Line, type Piece } from './pieces.js';
import { isPost, postAndName } from './posts.js';
import { isAttachmentMark, isDocumentTitle, readTitle } from './titles.js';
import { isUnitName } from './unit-names.js';
import { dayIn, isSentence, spaceless, yearIn } from './written.js';

/** One list, debrief or roster of a file: its title lines, and what stands below them. */
export interface Part {
  titles: Line[];
  /** Lines under the title that say whose it is. */
  subtitles: Line[];
  pieces: Piece[];
  sheet?: string;
}

/** 一、领导班子责任: the head of a list within a file that holds several. */
const ROLE_SECTION =
  /^(?:(?:领导)?班子|(?:分?党组|党委|党工委)(?:领导)?(?:班子)?|(?:分?党组|党委|党工委)?书记|主要负责人|(?:领导)?班子(?:其他)?成员|其他班子成员)(?:的)?(?:集体|全面|第一|主要|“?一岗双责”?)?(?:领导|主体|监督)?(?:责任|职责)$/u;
/** Lines under a title that may still belong to it. */
const MOST_SUBTITLES = 4;

/** Divides a document where a new title begins, a new sheet, or the particulars of another person. */
export function partsOf(pieces: readonly Piece[]): Part[] {
  const sections = roleSections(pieces);
  const parts: Part[] = [];
  let part = emptyPart(undefined);
  let subtitles = 0;
  const begin = (sheet: string | undefined) => {
    if (part.titles.length > 0 || part.pieces.length > 0) parts.push(part);
    part = emptyPart(sheet);
    subtitles = 0;
  };
  for (const piece of pieces) {
    const sheet = sheetOf(piece);
    if (sheet !== part.sheet && !(piece.type === 'line' && piece.beside)) begin(sheet);
    if (piece.type === 'line' && !piece.beside) {
      if (isTitle(piece, sections) && !isBelowForm(piece, part)) {
        const above = takeBack(part);
        if (part.titles.length > 0 || part.pieces.some(isBody)) begin(sheet);
        part.titles.push(...above, piece);
        subtitles = MOST_SUBTITLES;
        continue;
      }
      if (subtitles > 0 && isSubtitle(piece)) {
        part.subtitles.push(piece);
        subtitles -= 1;
        continue;
      }
      if (namesAnotherPerson(piece, part)) begin(sheet);
    }
    if (piece.type === 'row' || !piece.beside) subtitles = 0;
    part.pieces.push(piece);
  }
  begin(undefined);
  return parts;
}

/** 个性化责任清单 in a table, below the form that names the person: a section of his list. */
function isBelowForm(line: Line, part: Part): boolean {
  return (
    line.inTable &&
    part.titles.length > 0 &&
    !part.pieces.some(isBody) &&
    part.pieces.some(
      (piece) =>
        piece.type === 'line' &&
        piece.inTable &&
        piece.labelled?.some(({ field, value }) => field === 'person' && value !== ''),
    )
  );
}

function emptyPart(sheet: string | undefined): Part {
  return { titles: [], subtitles: [], pieces: [], ...(sheet !== undefined && { sheet }) };
}

function sheetOf(piece: Piece): string | undefined {
  return piece.type === 'row' ? piece.grid.sheet : piece.sheet;
}

/** The text of a title without the number of its section. */
export function titleText(line: Line): string {
  if (line.number !== undefined) return line.text;
  const marked = markerOf(line.text);
  return marked !== undefined && marked.marker.kind !== 'digits' ? marked.rest : line.text;
}

function isTitle(line: Line, sections: ReadonlySet<Line>): boolean {
  if (sections.has(line)) return true;
  if (line.labelled !== undefined) return false;
  const numbered = line.number !== undefined || markerOf(line.text) !== undefined;
  if (numbered && !/清单$|清单[（(]/u.test(spaceless(titleText(line)))) return false;
  return isDocumentTitle(titleText(line), line.title);
}

/** Two or more headings of one kind that each name a role. */
function roleSections(pieces: readonly Piece[]): ReadonlySet<Line> {
  const byKind = new Map<string, Line[]>();
  for (const piece of pieces) {
    if (piece.type !== 'line') continue;
    const marker = piece.number === undefined ? markerOf(piece.text)?.marker : markerOfNumber(piece.number);
    if (marker === undefined || !ROLE_SECTION.test(spaceless(titleText(piece)))) continue;
    byKind.set(marker.kind, [...(byKind.get(marker.kind) ?? []), piece]);
  }
  return new Set([...byKind.values()].filter((lines) => lines.length >= 2).flat());
}

/** The lines directly above a title that belong to it: the unit's name on a line of its own, 附件2. */
function takeBack(part: Part): Line[] {
  const taken: Line[] = [];
  const isEmpty = !part.pieces.some(isBody) && part.titles.length === 0;
  for (let last = part.pieces.at(-1); last?.type === 'line'; last = part.pieces.at(-1)) {
    const belongs =
      isAttachmentMark(last.text) ||
      (!last.beside &&
        last.labelled === undefined &&
        (((last.title || isEmpty) && (isUnitName(last.text) || (last.title && last.text.length <= 40))) ||
          isUpperHalf(last, isEmpty)));
    if (!belongs || taken.length >= 3) break;
    taken.unshift(last);
    part.pieces.pop();
  }
  return taken;
}

/** The first line of a title that is broken in two: 石桥镇党委委员赵雨晴2026年度, though nothing marks it as a title. */
function isUpperHalf({ text, number }: Line, isFirst: boolean): boolean {
  if (number !== undefined || markerOf(text) !== undefined || isSentence(text) || /[：:]/u.test(text))
    return false;
  const { year, person, position, unit } = readTitle(text);
  // Among other lists only with a year: the name of who signed the list above may stand there.
  return person === undefined
    ? isFirst && unit !== undefined && (position !== undefined || year !== undefined)
    : isFirst || (year !== undefined && unit !== undefined);
}

function isSubtitle(line: Line): boolean {
  if (line.labelled !== undefined || line.number !== undefined) return false;
  const text = spaceless(line.text).replace(/^[（(](.*)[)）]$/u, '$1');
  if (
    text.length > 40 ||
    /[。；;：:]/u.test(text) ||
    markerOf(line.text) !== undefined ||
    dayIn(text) !== undefined
  )
    return false;
  return (
    isPersonName(text) ||
    isPost(text) ||
    postAndName(line.text.replace(/^[（(](.*)[)）]$/u, '$1'), isPersonName) !== undefined ||
    isUnitName(text) ||
    /^(?:\d{4}|二[\p{Script=Han}〇○]{3})年度?$/u.test(text) ||
    (line.title && (yearIn(text) !== undefined || text.length <= 20))
  );
}

/** Whether a piece is what a list or roster consists of, rather than what stands around it. */
function isBody(piece: Piece): boolean {
  if (piece.type === 'row') return true;
  return (
    !piece.beside &&
    piece.labelled === undefined &&
    (piece.number !== undefined || markerOf(piece.text) !== undefined)
  );
}

/** 姓名：… below the items of a list: the next person's begins. */
function namesAnotherPerson(line: Line, part: Part): boolean {
  const named = line.labelled?.find(({ field, value }) => field === 'person' && value !== '');
  if (named === undefined || !part.pieces.some(isBody)) return false;
  const earlier = [...part.titles, ...part.subtitles, ...part.pieces].some(
    (piece) => piece.type === 'line' && piece.labelled?.some(({ field }) => field === 'person'),
  );
  return earlier || part.pieces.some((piece) => piece.type === 'row' && isListGrid(piece.grid));
}
