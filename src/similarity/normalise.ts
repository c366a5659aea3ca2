import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import { recently } from './recently.js';

/** A text as similarity sees it, with the way back to the source. */
export interface NormalisedText {
  readonly text: string;
  /** Source offset (UTF-16) where each unit of `text` begins. */
  readonly starts: Uint32Array;
  /** Source offset where each unit of `text` ends, exclusive. */
  readonly ends: Uint32Array;
}

/** Numbers that open a paragraph (一、 （一） 1. ① …): a style of layout, not content. Looked for where a line begins. */
const PARAGRAPH_NUMBER =
  /[ \t\u3000]{0,60}(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．）)](?!\d)|[①-⑳])/y;

/** White space, controls, zero-width characters and variation selectors, punctuation. */
const IGNORED = /[\p{White_Space}\p{C}\p{P}\p{Mn}]/u;

/**
 * Characters that are typed, scanned or planted for another of the same look; the first of each pair is
 * read as the second. Only pairs that a reader takes for one another and of which this register needs one.
 */
const LOOK_ALIKES = new Map(
  [
    ...['己已', '巳已', '曰日', '夭天', '囗口', '○〇', '◯〇'],
    ...['аa', 'еe', 'оo', 'рp', 'сc', 'хx', 'уy', 'іi', 'тt', 'кk', 'мm', 'нh', 'вb', 'αa', 'οo', 'ρp', 'νv'],
  ].map((pair) => [pair[0]!, pair[1]!] as const),
);

let simplified: Map<string, string> | undefined;
/** UTF-16 unit → what is read for it, filled as characters are met; those of two units stand in {@link rare}. */
const common: (string | undefined)[] = [];
const rare = new Map<number, string>();
/** 1 for a unit that is known to be read as it stands: nearly all are. */
const isItself = new Uint8Array(0x10000);

function replacement(codePoint: number): string {
  const known = codePoint > 0xffff ? rare.get(codePoint) : common[codePoint];
  if (known !== undefined) return known;
  simplified ??= new Map(
    traditionalToSimplified.split('|').map((pair) => {
      const space = pair.indexOf(' ');
      return [pair.slice(0, space), pair.slice(space + 1)] as const;
    }),
  );
  let result = '';
  // A lone surrogate is category C: it is dropped like other characters that nobody can read.
  for (const character of String.fromCodePoint(codePoint).normalize('NFKC')) {
    if (IGNORED.test(character)) continue;
    const plain = simplified.get(character) ?? character.toLowerCase();
    result += LOOK_ALIKES.get(plain) ?? plain;
  }
  if (codePoint > 0xffff) rare.set(codePoint, result);
  else common[codePoint] = result;
  return result;
}

/** Texts whose normalised form is at hand. */
const REMEMBERED = 2000;

/**
 * NFKC, without white space, zero-width characters, punctuation and paragraph numbers, in simplified
 * characters and lower case, look-alikes read as one: what two texts share when only their typing differs.
 */
export const normalise: (source: string) => NormalisedText = recently(normaliseAnew, REMEMBERED);

/** The same, not remembered: for who keeps what is made of it. */
export function normaliseAnew(source: string): NormalisedText {
  const { text, pieces } = piecesOf(source);
  let places: ReturnType<typeof placesOf> | undefined;
  return {
    text,
    get starts() {
      places ??= placesOf(pieces, text.length);
      return places.starts;
    },
    get ends() {
      places ??= placesOf(pieces, text.length);
      return places.ends;
    },
  };
}

/**
 * Stretches of the source, three figures each: where it begins, where it ends, and how many units of the normalised text
 * stand for each of its characters: SAME where it is its own normalised text.
 */
type Pieces = number[];

const SAME = -1;

function piecesOf(source: string): { text: string; pieces: Pieces } {
  const pieces: Pieces = [];
  const texts: string[] = [];
  /** From here to `offset` the source is its own normalised text. */
  let same = 0;
  const keepSame = (end: number): void => {
    if (same === end) return;
    texts.push(source.slice(same, end));
    pieces.push(same, end, SAME);
  };
  for (let offset = 0; offset < source.length; ) {
    if (offset === 0 || source.charCodeAt(offset - 1) === LINE_FEED) {
      PARAGRAPH_NUMBER.lastIndex = offset;
      const number = PARAGRAPH_NUMBER.exec(source);
      if (number) {
        keepSame(offset);
        offset += number[0].length;
        same = offset;
        continue;
      }
    }
    const unit = source.charCodeAt(offset);
    if (isItself[unit] === 1) {
      offset++;
      continue;
    }
    const codePoint = isSurrogate(unit) ? source.codePointAt(offset)! : unit;
    const end = offset + (codePoint > 0xffff ? 2 : 1);
    const characters = replacement(codePoint);
    if (characters.length === 1 && characters.charCodeAt(0) === unit) {
      isItself[unit] = 1;
    } else {
      keepSame(offset);
      if (characters !== '') {
        texts.push(characters);
        pieces.push(offset, end, characters.length);
      }
      same = end;
    }
    offset = end;
  }
  keepSame(source.length);
  // Joined, not added up: the engine then lays the text out in one piece, and whatever reads it is faster.
  return { text: texts.join(''), pieces };
}

function placesOf(pieces: Pieces, length: number): { starts: Uint32Array; ends: Uint32Array } {
  const starts = new Uint32Array(length);
  const ends = new Uint32Array(length);
  let unit = 0;
  for (let piece = 0; piece < pieces.length; piece += 3) {
    const from = pieces[piece]!;
    const to = pieces[piece + 1]!;
    const units = pieces[piece + 2]!;
    if (units !== SAME) {
      starts.fill(from, unit, unit + units);
      ends.fill(to, unit, unit + units);
      unit += units;
      continue;
    }
    for (let at = from; at < to; at++) {
      starts[unit] = at;
      ends[unit++] = at + 1;
    }
  }
  return { starts, ends };
}

const LINE_FEED = 0x0a;

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** The normalised text alone. */
export function normaliseText(source: string): string {
  return isNormalised(source) ? source : normalise(source).text;
}

/** Whether the source is known to be its own normalised text, as names are: numbers of paragraphs have punctuation. */
function isNormalised(source: string): boolean {
  for (let at = 0; at < source.length; at++) if (isItself[source.charCodeAt(at)] !== 1) return false;
  return true;
}
