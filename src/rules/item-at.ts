import type { Position, SourceDocument, SourceRange } from '../workspace/model.js';

/** More items than this are not told apart: such lists do not exist. */
const MOST_ITEMS = 5000;

/** A longer one is no number of an item. */
const LONGEST_ID = 200;

/** Says which item of a list (which section of a debrief, by number) a place lies in. */
export type ItemFinder = (position: Position) => string | undefined;

/**
 * Finds items by place, also those that are not in the model because they have no text. The items are
 * located when first asked for.
 */
export function itemFinder(document: SourceDocument): ItemFinder {
  let items: { range: SourceRange; id: string }[] | undefined;
  return (position) => {
    items ??= itemsOf(document);
    let low = 0;
    let high = items.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (before(position, items[middle]!.range.start)) high = middle - 1;
      else low = middle;
    }
    const item = items[low];
    return item && contains(item.range, position) ? item.id : undefined;
  };
}

function itemsOf(document: SourceDocument): { range: SourceRange; id: string }[] {
  const debrief = document.kind === 'debrief';
  const group = debrief ? 'sections' : 'items';
  const items: { range: SourceRange; id: string }[] = [];
  for (let index = 0; index < MOST_ITEMS && isWritten(document, [group, index]); index++) {
    const id = debrief ? undefined : idOf(document, index);
    items.push({ range: document.locate([group, index]), id: id ?? String(index + 1) });
  }
  return items;
}

/** The id as the file writes it; undefined when the item has none. */
function idOf(document: SourceDocument, index: number): string | undefined {
  const range = document.locate(['items', index, 'id']);
  if (sameRange(range, document.locate(['items', index]))) return undefined;
  const written = textAt(document, range).trim();
  if (written === '' || written.length > LONGEST_ID) return undefined;
  return /^(["'])(.*)\1$/.exec(written)?.[2] ?? written;
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
