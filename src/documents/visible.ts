/**
 * Characters that draw nothing, move the cursor or reorder their neighbours: control characters (escape
 * codes), format characters (bidi overrides, zero width, soft hyphen, tags), line and paragraph separators,
 * lone surrogates, and fillers that look like a space.
 */
const INVISIBLE =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u2800|\u3164|\uffa0/gu;

/**
 * Writes every invisible character as `<U+202E>`, so that text from a list can neither command a terminal
 * nor hide or reorder anything. Line feeds stay; tabs become a space.
 */
export function visible(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(INVISIBLE, (character) => {
    if (character === '\n') return character;
    if (character === '\t') return ' ';
    return `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/** As {@link visible}, on one line. */
export function visibleLine(text: string): string {
  return visible(text)
    .replace(/(?<!\s)\s*\n\s*/g, ' ')
    .trim();
}
