import { alikeToSome } from './alike-to-some.js';
import { connections } from './classes.js';
import { DistinctTexts } from './distinct-texts.js';
import { type Components, components } from './join/components.js';
import { firstsOf, placesNow } from './known-alike.js';
import { type PackedTexts, someTexts } from './packed-texts.js';

/** The classes of several different texts, to be looked up among texts of which only a few are others. */
export interface KnownClasses {
  /** Class after class. */
  texts: PackedTexts;
  /** Class c has the texts ends[c − 1] to ends[c] − 1. */
  ends: Uint32Array;
}

/** @param connected by what `connections` gives */
export function keepClasses({ texts, firsts }: DistinctTexts, { rootOf }: Components): KnownClasses {
  const classes = new Map<number, number[]>();
  for (const [text, first] of firsts.entries()) {
    const root = rootOf(text);
    if (first !== text || root === text) continue;
    const members = classes.get(root);
    if (members) members.push(text);
    else classes.set(root, [root, text]);
  }
  const ends = new Uint32Array(classes.size);
  let end = 0;
  for (const [index, members] of [...classes.values()].entries()) ends[index] = end += members.length;
  return { texts: someTexts(texts, [...classes.values()].flat()), ends };
}

/**
 * The texts as they are connected by what `connections` gives, from how others were with the same threshold.
 * @param fresh all texts that are not known to have been among the others, in any number
 */
export function connectedAgain(
  distinct: DistinctTexts,
  threshold: number,
  known: KnownClasses,
  fresh: Iterable<number>,
): Components {
  const connected = components(distinct.firsts.length);
  const placeNow = placesNow(distinct, known.texts);
  let from = 0;
  for (const end of known.ends) {
    const now = placeNow.subarray(from, end).filter((place) => place >= 0);
    if (now.length === end - from) for (const text of now) connected.unite(now[0]!, text);
    else if (now.length > 1) uniteAlike(connected, distinct, now, threshold);
    from = end;
  }
  const { first, second } = alikeToSome(distinct, firstsOf(distinct, fresh), threshold);
  for (let pair = 0; pair < first.length; pair++) connected.unite(first[pair]!, second[pair]!);
  return connected;
}

/** What is left of a class may be connected no more: what went may have stood between. */
function uniteAlike(
  connected: Components,
  { texts }: DistinctTexts,
  some: Int32Array,
  threshold: number,
): void {
  const { first, second } = connections(new DistinctTexts(someTexts(texts, some)), threshold);
  for (let pair = 0; pair < first.length; pair++) connected.unite(some[first[pair]!]!, some[second[pair]!]!);
}
