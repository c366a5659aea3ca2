import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

/** A text as similarity sees it, with the way back to the source. */
export interface NormalisedText {
  text: string;
  /** Source offset (UTF-16) where each unit of `text` begins. */
  starts: Uint32Array;
  /** Source offset where each unit of `text` ends, exclusive. */
  ends: Uint32Array;
}

/** Numbers that open a paragraph (一、 （一） 1. ① …): a style of layout, not content. */
const PARAGRAPH_NUMBER =
  /(?<=^|\n)[ \t\u3000]*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．）)](?!\d)|[①-⑳])/g;

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
const replacements = new Map<number, string>();

function replacement(codePoint: number): string {
  const known = replacements.get(codePoint);
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
  replacements.set(codePoint, result);
  return result;
}

/**
 * NFKC, without white space, zero-width characters, punctuation and paragraph numbers, in simplified
 * characters and lower case, look-alikes read as one: what two texts share when only their typing differs.
 */
export function normalise(source: string): NormalisedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  const numbers = [...source.matchAll(PARAGRAPH_NUMBER)];
  let nextNumber = 0;
  for (let offset = 0; offset < source.length; ) {
    const number = numbers[nextNumber];
    if (number && number.index === offset) {
      offset += number[0].length;
      nextNumber++;
      continue;
    }
    const codePoint = source.codePointAt(offset)!;
    const end = offset + (codePoint > 0xffff ? 2 : 1);
    const characters = replacement(codePoint);
    for (let index = 0; index < characters.length; index++) {
      starts.push(offset);
      ends.push(end);
    }
    text += characters;
    offset = end;
  }
  return { text, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** The normalised text alone. */
export function normaliseText(source: string): string {
  return normalise(source).text;
}
