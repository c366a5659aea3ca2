import { alikeToSome } from './alike-to-some.js';
import type { DistinctTexts } from './distinct-texts.js';
import { type PackedTexts, someTexts, togetherShared } from './packed-texts.js';
import { type Columns, PairColumns } from './pair-columns.js';

/** The pairs of texts that were alike, to be looked up among texts of which only a few are others. */
export interface KnownAlike {
  /** Those that were alike to any. */
  texts: PackedTexts;
  /** Places among them. */
  pairs: Columns;
}

/** @param pairs what `alikeTexts` gives */
export function keepAlike({ texts }: DistinctTexts, { first, second }: Columns): KnownAlike {
  const kept = Uint32Array.from(new Set([...first, ...second]));
  const placeOf = new Map<number, number>();
  for (const [place, text] of kept.entries()) placeOf.set(text, place);
  const places = (column: Uint32Array): Uint32Array => column.map((text) => placeOf.get(text)!);
  return { texts: someTexts(texts, kept), pairs: { first: places(first), second: places(second) } };
}

/** What is known of parts of the pairs, together. */
export function alikeTogether(parts: readonly KnownAlike[]): KnownAlike {
  if (parts.length === 1) return parts[0]!;
  const places = new PairColumns();
  let offset = 0;
  for (const { texts, pairs } of parts) {
    for (let pair = 0; pair < pairs.first.length; pair++) {
      places.add(offset + pairs.first[pair]!, offset + pairs.second[pair]!);
    }
    offset += texts.start.length - 1;
  }
  return { texts: togetherShared(parts.map(({ texts }) => texts)), pairs: places.columns() };
}

/**
 * What `alikeTexts` gives, from what it gave for other texts with the same threshold.
 * @param fresh all texts that are not known to have been among the others, in any number
 */
export function alikeAgain(
  distinct: DistinctTexts,
  threshold: number,
  known: KnownAlike,
  fresh: Iterable<number>,
): Columns {
  const some = firstsOf(distinct, fresh);
  const placeNow = placesNow(distinct, known.texts);
  const pairs = new PairColumns();
  for (let pair = 0; pair < known.pairs.first.length; pair++) {
    const first = placeNow[known.pairs.first[pair]!]!;
    const second = placeNow[known.pairs.second[pair]!]!;
    if (first >= 0 && second >= 0 && !some.has(first) && !some.has(second)) pairs.add(first, second);
  }
  const { first, second } = alikeToSome(distinct, some, threshold);
  for (let pair = 0; pair < first.length; pair++) pairs.add(first[pair]!, second[pair]!);
  return pairs.columns();
}

/** The first of each kind of some texts, without those that are left out. */
export function firstsOf({ firsts }: DistinctTexts, some: Iterable<number>): Set<number> {
  const found = new Set<number>();
  for (const text of some) if (firsts[text]! >= 0) found.add(firsts[text]!);
  return found;
}

/** Text that is known → the first of those that say the same now, −1 when there is none. */
export function placesNow(distinct: DistinctTexts, known: PackedTexts): Int32Array {
  const places = new Int32Array(known.start.length - 1);
  for (let text = 0; text < places.length; text++) places[text] = distinct.find(known, text);
  return places;
}
