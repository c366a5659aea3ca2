import type { Position, SourceDocument, SourceRange } from '../workspace/model.js';

/** Most items looked through: longer lists do not exist. */
const MOST_ITEMS = 2000;

/**
 * Id of the item of a list (number of the section of a debrief) that a place lies in, also of an item
 * that is not in the model because it has no text.
 */
export function itemIdAt(document: SourceDocument, position: Position): string | undefined {
  const debrief = document.kind === 'debrief';
  const group = debrief ? 'sections' : 'items';
  const all = document.locate([group]);
  if (!contains(all, position)) return undefined;
  for (let index = 0; index < MOST_ITEMS; index++) {
    const range = document.locate([group, index]);
    if (sameRange(range, all)) return undefined;
    if (!contains(range, position)) continue;
    return debrief ? String(index + 1) : (idOf(document, index) ?? String(index + 1));
  }
  return undefined;
}

/** The id as the file writes it; undefined when the item has none. */
function idOf(document: SourceDocument, index: number): string | undefined {
  const range = document.locate(['items', index, 'id']);
  if (sameRange(range, document.locate(['items', index]))) return undefined;
  const written = textAt(document, range).trim();
  return /^(["'])(.*)\1$/.exec(written)?.[2] ?? (written === '' ? undefined : written);
}

/** The characters of a range within one line; of a longer range the first line. */
export function textAt(document: SourceDocument, { start, end }: SourceRange): string {
  const line = document.text.split('\n', start.line)[start.line - 1]?.replace(/\r$/, '') ?? '';
  return start.line === end.line
    ? line.slice(start.column - 1, end.column - 1)
    : line.slice(start.column - 1);
}

/** True when the file writes a value at the path, also one that the model could not use. */
export function isWritten(document: SourceDocument, path: readonly (string | number)[]): boolean {
  return !sameRange(document.locate(path), document.locate(path.slice(0, -1)));
}

function contains({ start, end }: SourceRange, position: Position): boolean {
  return !before(position, start) && before(position, end);
}

function before(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}

function sameRange(one: SourceRange, other: SourceRange): boolean {
  return (
    !before(one.start, other.start) &&
    !before(other.start, one.start) &&
    !before(one.end, other.end) &&
    !before(other.end, one.end)
  );
}
