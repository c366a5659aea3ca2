import type { Prefixes } from './prefixes.js';

/**
 * Whether the token at `place` is the rarest one that both prefixes hold. Two rows meet in every token they share;
 * only the first meeting is to be looked at. Both prefixes must hold the token.
 */
export function isFirstShared(
  { start, places }: Prefixes,
  row: number,
  other: number,
  place: number,
): boolean {
  let one = start[row]!;
  let two = start[other]!;
  for (;;) {
    const difference = places[one]! - places[two]!;
    if (difference === 0) return places[one] === place;
    if (difference < 0) one++;
    else two++;
  }
}
