import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import { recently } from './recently.js';

/** A text as similarity sees it, with the way back to the source. */
export interface NormalisedText {
  text: string;
  /** Source offset (UTF-16) where each unit of `text` begins. */
  starts: Uint32Array;
  /** Source offset where each unit of `text` ends, exclusive. */
  ends: Uint32Array;
}

/** Numbers that open a paragraph (一、 （一） 1. ① …): a style of layout, not content. Looked for where a line begins. */
const PARAGRAPH_NUMBER =
  /[ \t\u3000]*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．）)](?!\d)|[①-⑳])/y;

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

function normaliseAnew(source: string): NormalisedText {
  let starts = new Uint32Array(source.length);
  let ends = new Uint32Array(source.length);
  let length = 0;
  let text = '';
  /** From here to `offset` the source is its own normalised text. */
  let same = 0;
  for (let offset = 0; offset < source.length; ) {
    if (offset === 0 || source.charCodeAt(offset - 1) === LINE_FEED) {
      PARAGRAPH_NUMBER.lastIndex = offset;
      const number = PARAGRAPH_NUMBER.exec(source);
      if (number) {
        text += source.slice(same, offset);
        offset += number[0].length;
        same = offset;
        continue;
      }
    }
    const unit = source.charCodeAt(offset);
    const codePoint = isSurrogate(unit) ? source.codePointAt(offset)! : unit;
    const end = offset + (codePoint > 0xffff ? 2 : 1);
    const characters = replacement(codePoint);
    if (characters.length > 1 && length + characters.length + source.length - end > starts.length) {
      starts = enlarged(starts, characters.length);
      ends = enlarged(ends, characters.length);
    }
    for (let index = 0; index < characters.length; index++) {
      starts[length] = offset;
      ends[length++] = end;
    }
    if (characters.length !== 1 || characters.charCodeAt(0) !== unit) {
      text += source.slice(same, offset) + characters;
      same = end;
    }
    offset = end;
  }
  text += source.slice(same);
  return { text, starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
}

const LINE_FEED = 0x0a;

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** Room for `more` entries, and for as many again as there are. */
function enlarged(array: Uint32Array<ArrayBuffer>, more: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * array.length + more);
  larger.set(array);
  return larger;
}

/** The normalised text alone. */
export function normaliseText(source: string): string {
  return normalise(source).text;
}
