/**
 * plain; common: also in the other text; mandated: everyone's wording, which does not count; gap: left out
 * (`hidden` characters); masked: a name that is not shown, `text` stands in its place.
 */
export interface Piece {
  kind: 'plain' | 'common' | 'mandated' | 'gap' | 'masked';
  text: string;
  hidden?: number;
}

/** Longest stretch that is shown although it lies outside the context. */
const SMALLEST_GAP = 6;

/** [start, end) in UTF-16 offsets. */
export type Range = readonly [number, number];

export interface PassageOptions {
  common?: readonly Range[];
  mandated?: readonly Range[];
  /** Shows only the common passages and so many characters beside them; without it, the whole text. */
  context?: number;
  /** Without `context`: shows only so many characters from the beginning. */
  limit?: number;
  /** Names to stand in for, as [start, end, replacement]. A name that is wholly common is left: the other text has it too. */
  masks?: readonly (readonly [number, number, string])[];
}

/** Cuts a text into pieces for display; ranges may overlap, be out of order or out of bounds. */
export function passages(text: string, options: PassageOptions): Piece[] {
  const common = merge(text, options.common ?? []);
  const mandated = merge(text, options.mandated ?? []);
  const masks = (options.masks ?? [])
    .filter(([start, end]) => !common.some(([from, to]) => from <= start && end <= to))
    .toSorted((a, b) => a[0] - b[0]);
  const shown = widen(window(text, common, options), masks);
  const kinds = kindsOf(text, common, mandated);

  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of shown) {
    if (from > at) pieces.push(gap(from - at));
    pushShown(pieces, text, kinds, from, to, masks);
    at = to;
  }
  if (at < text.length) pieces.push(gap(text.length - at));
  return pieces;
}

function gap(hidden: number): Piece {
  return { kind: 'gap', text: '', hidden };
}

function pushShown(
  pieces: Piece[],
  text: string,
  kinds: Piece['kind'][],
  from: number,
  to: number,
  masks: readonly (readonly [number, number, string])[],
): void {
  let at = from;
  while (at < to) {
    const mask = masks.find(([start, end]) => start <= at && at < end);
    if (mask !== undefined) {
      pieces.push({ kind: 'masked', text: mask[2] });
      at = Math.min(mask[1], to);
      continue;
    }
    const next = masks.find(([start]) => start > at)?.[0] ?? to;
    let end = at + 1;
    while (end < Math.min(to, next) && kinds[end] === kinds[at]) end += 1;
    pieces.push({ kind: kinds[at]!, text: text.slice(at, end) });
    at = end;
  }
}

/** One kind per UTF-16 unit; mandated wins, since mandated wording never counts as copied. */
function kindsOf(text: string, common: readonly Range[], mandated: readonly Range[]): Piece['kind'][] {
  const kinds = new Array<Piece['kind']>(text.length).fill('plain');
  for (const [start, end] of common) kinds.fill('common', start, end);
  for (const [start, end] of mandated) kinds.fill('mandated', start, end);
  return kinds;
}

/** The parts to show: everything, or what lies near a common passage. */
function window(text: string, common: readonly Range[], options: PassageOptions): Range[] {
  const { context, limit = text.length } = options;
  if (context === undefined) return merge(text, [[0, limit]]);
  const near = merge(
    text,
    common.map(([start, end]) => [start - context, end + context]),
  );
  return context === 0 ? near : bridge(near, text.length);
}

/** Shows a few characters rather than say how few were left out. */
function bridge(shown: readonly Range[], length: number): Range[] {
  return join(
    shown.map(([start, end], at) => {
      const next = shown[at + 1]?.[0] ?? length;
      const first = at === 0 && start <= SMALLEST_GAP ? 0 : start;
      return [first, next - end <= SMALLEST_GAP ? next : end];
    }),
  );
}

/** Takes a name that is half in sight wholly in, so that it is replaced and not cut. */
function widen(shown: readonly Range[], masks: readonly (readonly [number, number, string])[]): Range[] {
  let widened = [...shown];
  for (const [start, end] of masks) {
    widened = widened.map(([from, to]) =>
      start < to && end > from ? [Math.min(from, start), Math.max(to, end)] : [from, to],
    );
  }
  return join(widened);
}

/** Sorted, clamped to the text and to whole characters, overlaps joined. */
function merge(text: string, ranges: readonly Range[]): Range[] {
  const clamped = ranges
    .map(([start, end]): Range => [wholeBefore(text, start), wholeAfter(text, end)])
    .filter(([start, end]) => start < end)
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  return join(clamped);
}

function join(sorted: readonly Range[]): Range[] {
  const joined: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

function wholeBefore(text: string, offset: number): number {
  const clamped = clamp(text, offset);
  return isInsidePair(text, clamped) ? clamped - 1 : clamped;
}

function wholeAfter(text: string, offset: number): number {
  const clamped = clamp(text, offset);
  return isInsidePair(text, clamped) ? clamped + 1 : clamped;
}

function clamp(text: string, offset: number): number {
  return Math.max(0, Math.min(text.length, Math.trunc(offset) || 0));
}

function isInsidePair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}
