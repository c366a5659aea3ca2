/**
 * Characters that take two columns: East_Asian_Width W and F
 * (https://www.unicode.org/Public/UCD/latest/ucd/EastAsianWidth.txt), by blocks, and emoji.
 */
const WIDE =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** Marks that sit on the character before, and Hangul vowels and finals that join it. */
const NARROWEST = /[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]/u;

/** Columns of one code point. Ambiguous ones (“ ” … ·) count as one, as terminals do by default. */
export function characterWidth(character: string): 0 | 1 | 2 {
  const code = character.codePointAt(0)!;
  if (code < 0x300) return 1;
  if (NARROWEST.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** Columns a text takes on a terminal; the text has no control characters (see visible). */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** Fills up with spaces to so many columns, on the right or, for numbers, on the left. */
export function pad(text: string, columns: number, side: 'left' | 'right' = 'right'): string {
  const spaces = ' '.repeat(Math.max(0, columns - displayWidth(text)));
  return side === 'right' ? text + spaces : spaces + text;
}
