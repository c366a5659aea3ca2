/** Control, format and separator characters, which a terminal or editor might act on. */
const UNSAFE = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * A value as JSON: two spaces, one line feed at the end. What a terminal might act on is escaped; the value that is
 * read back is the same.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2).replace(UNSAFE, (character) =>
    [...Array(character.length).keys()].map((at) => `\\u${hexadecimal(character.charCodeAt(at))}`).join(''),
  );
  return `${text}\n`;
}

function hexadecimal(unit: number): string {
  return unit.toString(16).padStart(4, '0');
}
