/** Control, format and separator characters, which a terminal or editor might act on. */
const UNSAFE = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Pieces are put together until they have so many characters: a file is not written word by word. */
const PIECE = 2 ** 16;

/** So deep a value is taken apart: an audit holds long lists, and each of their entries is short. */
const DEPTH = 2;

/**
 * A value as JSON: two spaces, one line feed at the end. What a terminal might act on is escaped; the value that is
 * read back is the same.
 */
export function jsonText(value: unknown): string {
  return [...jsonPieces(value)].join('');
}

/** The same in pieces, one after the other: that of a province is too long for one string. */
export function* jsonPieces(value: unknown): Generator<string> {
  let piece = '';
  for (const part of partsOf(value, '', DEPTH)) {
    piece += part;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}\n`;
}

function* partsOf(value: unknown, indent: string, depth: number): Generator<string> {
  const isList = Array.isArray(value);
  const entries = depth === 0 ? [] : isList ? value.map((each) => ['', each]) : namedParts(value);
  if (entries.length === 0) {
    yield written(value).replaceAll('\n', `\n${indent}`);
    return;
  }
  const inner = `${indent}  `;
  let before = isList ? '[' : '{';
  for (const [name, each] of entries) {
    yield `${before}\n${inner}${name}`;
    yield* partsOf(each, inner, depth - 1);
    before = ',';
  }
  yield `\n${indent}${isList ? ']' : '}'}`;
}

/** The entries of an object that JSON has, each with its name as it is written; none of anything else. */
function namedParts(value: unknown): [name: string, value: unknown][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([name, each]) => [`${written(name)}: `, each]);
}

/** In a list, what JSON has no word for is null. */
function written(value: unknown): string {
  return (JSON.stringify(value, undefined, 2) ?? 'null').replace(UNSAFE, (character) =>
    [...Array(character.length).keys()].map((at) => `\\u${hexadecimal(character.charCodeAt(at))}`).join(''),
  );
}

function hexadecimal(unit: number): string {
  return unit.toString(16).padStart(4, '0');
}
