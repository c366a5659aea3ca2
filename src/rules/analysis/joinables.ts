import { inOnePiece } from '../../similarity/one-piece.js';
import { packTexts, someTexts, togetherShared, unpackText } from '../../similarity/packed-texts.js';
import { GRAM, type TextsOfLists } from './each-run.js';
import { SHORTEST_JUDGED, type Writing } from './writings.js';

/** What of a list is compared across units. */
export interface Joinable {
  /** What is left of each passage that is long enough for a run. */
  residuals: string[];
  /** The slot view of those that are long enough to be judged. */
  slots: string[];
}

/** The same of many lists, for the search. Normalised texts are without white space. */
export interface Joinables {
  residuals: TextsOfLists;
  slots: TextsOfLists;
}

export function joinableOf({ passages }: Writing): Joinable {
  const judged = passages.filter(({ residual }) => residual.length >= SHORTEST_JUDGED);
  return {
    residuals: passages.map(({ residual }) => residual).filter((residual) => residual.length >= GRAM),
    slots: judged.map(({ slots }) => slots),
  };
}

export function packJoinables(lists: readonly Joinable[]): Joinables {
  return {
    residuals: packTextsOfLists(lists.map(({ residuals }) => residuals)),
    slots: packTextsOfLists(lists.map(({ slots }) => slots)),
  };
}

export function packTextsOfLists(lists: readonly (readonly string[])[]): TextsOfLists {
  const first = new Uint32Array(lists.length + 1);
  for (const [list, texts] of lists.entries()) first[list + 1] = first[list]! + texts.length;
  return { texts: packTexts(lists.flat()), first };
}

/** What of one of the lists is compared. */
export function joinableAt({ residuals, slots }: Joinables, list: number): Joinable {
  return { residuals: textsAt(residuals, list), slots: textsAt(slots, list) };
}

function textsAt({ texts, first }: TextsOfLists, list: number): string[] {
  return Array.from({ length: first[list + 1]! - first[list]! }, (_, text) =>
    unpackText(texts, first[list]! + text),
  );
}

/** Some of the lists, in the order given. */
export function someLists({ texts, first }: TextsOfLists, some: readonly number[]): TextsOfLists {
  const firstOfSome = new Uint32Array(some.length + 1);
  for (const [place, list] of some.entries()) {
    firstOfSome[place + 1] = firstOfSome[place]! + first[list + 1]! - first[list]!;
  }
  return { texts: someTexts(texts, textsOf(first, some)), first: firstOfSome };
}

/** The texts of some of the lists: list l owns first[l] to first[l + 1] − 1. */
export function textsOf(first: Uint32Array, some: readonly number[]): number[] {
  const texts: number[] = [];
  for (const list of some) for (let text = first[list]!; text < first[list + 1]!; text++) texts.push(text);
  return texts;
}

/** The same to be handed over to another thread, which gives the memory back once it has put all parts together. */
export function toHandOver({ residuals, slots }: Joinables): Joinables {
  return { residuals: textsInOnePiece(residuals), slots: textsInOnePiece(slots) };
}

function textsInOnePiece({ texts, first }: TextsOfLists): TextsOfLists {
  const [ownFirst, start, units] = inOnePiece(first, texts.start, texts.units);
  return { texts: { units, start }, first: ownFirst };
}

/** The memory of what is to be handed over. */
export function buffersOf({ residuals, slots }: Joinables): ArrayBuffer[] {
  return [residuals, slots].map(({ first }) => first.buffer as ArrayBuffer);
}

/**
 * The lists of all parts, in order, in memory that all threads see; parts that were handed over give theirs back.
 * @returns with them the parts as they are among them
 */
export function allJoinables(parts: readonly Joinables[]): { all: Joinables; parts: Joinables[] } {
  const counts = parts.map(countOf);
  const all = {
    residuals: together(parts.map(({ residuals }) => residuals)),
    slots: together(parts.map(({ slots }) => slots)),
  };
  let list = 0;
  const own = counts.map((count) => {
    const from = list;
    list += count;
    return { residuals: listsOf(all.residuals, from, list), slots: listsOf(all.slots, from, list) };
  });
  return { all, parts: own };
}

/** How many lists there are. */
export function countOf({ residuals }: Joinables): number {
  return residuals.first.length - 1;
}

/** The lists at the places [from, to). */
function listsOf({ texts, first }: TextsOfLists, from: number, to: number): TextsOfLists {
  return { texts, first: first.subarray(from, to + 1) };
}

function together(parts: readonly TextsOfLists[]): TextsOfLists {
  const lists = parts.reduce((sum, { first }) => sum + first.length - 1, 0);
  const first = new Uint32Array(new SharedArrayBuffer(4 * (lists + 1)));
  let list = 0;
  for (const part of parts) {
    const before = first[list]!;
    for (let own = 1; own < part.first.length; own++) first[++list] = before + part.first[own]!;
  }
  return { texts: togetherShared(parts.map(({ texts }) => texts)), first };
}
