/*
 * Characters that do not show. The rule `format/invisible` looks for them in every file; that a file has none is seen when
 * it is read first.
 */

/**
 * Characters with which a text is not what it shows: those that reorder (https://trojansource.codes), hidden tags,
 * and controls that a terminal obeys.
 */
export const DECEPTIVE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Characters that draw nothing; office programs and web pages leave them. Those that join emoji are no fault. */
export const HIDDEN =
  /\u034f|(?!(?<=\p{Extended_Pictographic}|\ufe0f)\u200d)[\x85\xad\u115f\u1160\u180e\u200b-\u200d\u2028\u2029\u2060-\u2064\u3164\ufeff\uffa0]/gu;

/** Of each UTF-16 unit whether such a character is it or begins with it, as far as it has been asked for. */
const kinds = new Uint8Array(0x10000);
const PLAIN = 1;
const SUSPECT = 2;
/** The first unit of the tags. */
const TAG = 0xdb40;

function kindOf(unit: number): number {
  const character = String.fromCharCode(unit);
  const suspect =
    unit === TAG || [DECEPTIVE, HIDDEN].some((characters) => character.search(characters) === 0);
  return suspect ? SUSPECT : PLAIN;
}

/** Whether one of them may be in the text: most files have none, and are gone over once. */
export function mayHoldInvisible(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (kinds[unit] === PLAIN) continue;
    kinds[unit] = kindOf(unit);
    if (kinds[unit] === SUSPECT) return true;
  }
  return false;
}
