/*
 * The first pass over a file of the plainest form: where its lines begin and end, and where the colons behind keys
 * stand. What YAML and JavaScript judge differently is not of that form.
 */

/** Lines of one file; with more it is left to the YAML library. */
const MAX_LINES = 20_000;

/** Control characters and every white space but the space, which YAML and JavaScript judge differently. */
const UNUSUAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f\u3000\ufeff]+/gu;
const LETTERS = /[\p{L}\p{N}_]+/gu;

/** What a character is to the first pass: the lowest bits of its class. */
const PASS = 7;
const SPACE = 1;
const FEED = 2;
const RETURN = 3;
const COLON = 4;
const HASH = 5;
const SURROGATE = 6;
const REFUSED = 7;

/** May stand in a key. */
export const IN_KEY = 8;
/** Means something of its own at the beginning of a value. */
export const INDICATOR = 16;
/** A value that begins so may be a number, a truth value or nothing. */
export const MAY_BE_NO_TEXT = 32;
/** Ends a plain value in brackets. */
export const ENDS_IN_FLOW = 64;
/** Makes a plain value in brackets something else. */
export const REFUSED_IN_FLOW = 128;

/** What each UTF-16 unit is, as bits. */
export const CLASSES: Readonly<Uint8Array> = classes();

function classes(): Uint8Array {
  const all = new Uint8Array(0x10000);
  const add = (characters: string, bits: number): void => {
    for (const character of characters) all[character.charCodeAt(0)]! |= bits;
  };
  const addMatches = (pattern: RegExp, bits: number): void => {
    // Surrogates are no characters of their own.
    for (const [from, to] of [
      [0, 0xd800],
      [0xe000, 0x10000],
    ] as const) {
      const units = Uint16Array.from({ length: to - from }, (_, index) => from + index);
      const text = Buffer.from(units.buffer).toString('ucs2');
      for (const { 0: run, index } of text.matchAll(pattern)) {
        for (let unit = 0; unit < run.length; unit++) all[from + index + unit]! |= bits;
      }
    }
  };
  addMatches(UNUSUAL, REFUSED);
  addMatches(LETTERS, IN_KEY);
  all.fill(SURROGATE, 0xd800, 0xe000);
  for (const [character, bits] of [
    [' ', SPACE],
    ['\n', FEED],
    ['\r', RETURN],
    [':', COLON],
    ['#', HASH],
  ] as const) {
    add(character, bits);
  }
  add('-?:,[]{}#&*!|>\'"%@`', INDICATOR);
  add('~nNtTfF+-.0123456789', MAY_BE_NO_TEXT);
  add(',[]{}', ENDS_IN_FLOW);
  add(':#&*!|>\'"%@`?', REFUSED_IN_FLOW);
  return all;
}

/** The lines of a text that are neither blank nor a comment, in columns by their number; offsets are into the text. */
export class PlainLines {
  count = 0;
  /** Spaces before the line. */
  readonly indent = new Int32Array(MAX_LINES);
  /** Where it begins behind them, and ends before spaces and line break. */
  readonly start = new Int32Array(MAX_LINES);
  readonly end = new Int32Array(MAX_LINES);
  /** The first and the last colon with a space or nothing behind it, -1 without one. */
  readonly colon = new Int32Array(MAX_LINES);
  readonly lastColon = new Int32Array(MAX_LINES);
  /** 1 where a number sign follows a space, and so may begin a comment. */
  readonly comment = new Uint8Array(MAX_LINES);

  /** Fills the columns; false for a text that is not of the plainest form. */
  read(text: string): boolean {
    this.count = 0;
    for (let at = 0; at < text.length; ) {
      at = this.#readLine(text, at);
      if (at === -1) return false;
    }
    return true;
  }

  /** @returns where the next line begins, -1 for a line that is not of the plainest form */
  #readLine(text: string, from: number): number {
    const { length } = text;
    let at = from;
    while (at < length && CLASSES[text.charCodeAt(at)] === SPACE) at++;
    const start = at;
    let end = at;
    let colon = -1;
    let lastColon = -1;
    let comment = 0;
    line: for (; at < length; at++) {
      switch (CLASSES[text.charCodeAt(at)]! & PASS) {
        case 0:
          break;
        case SPACE:
          continue;
        case FEED:
          break line;
        case RETURN:
          if (text[at + 1] !== '\n') return -1;
          at++;
          break line;
        case COLON:
          if (at + 1 === length || ' \n\r'.includes(text[at + 1]!)) {
            if (colon === -1) colon = at;
            lastColon = at;
          }
          break;
        case HASH:
          if (text[at - 1] === ' ') comment = 1;
          break;
        case SURROGATE:
          if (!isPair(text, at)) return -1;
          at++;
          break;
        default:
          return -1;
      }
      end = at + 1;
    }
    if (end > start && text[start] !== '#') {
      const { count } = this;
      if (count === MAX_LINES) return -1;
      this.indent[count] = start - from;
      this.start[count] = start;
      this.end[count] = end;
      this.colon[count] = colon;
      this.lastColon[count] = lastColon;
      this.comment[count] = comment;
      this.count = count + 1;
    }
    return at + 1;
  }
}

function isPair(text: string, at: number): boolean {
  return text.charCodeAt(at) < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}
