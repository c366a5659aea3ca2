import { packTexts, someTexts, togetherShared, unpackText } from '../../similarity/packed-texts.js';
import { GRAM, type TextsOfLists } from './rare-runs.js';
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
  const wanted: number[] = [];
  for (const [place, list] of some.entries()) {
    for (let text = first[list]!; text < first[list + 1]!; text++) wanted.push(text);
    firstOfSome[place + 1] = wanted.length;
  }
  return { texts: someTexts(texts, wanted), first: firstOfSome };
}

/** The memory that the texts are in, to be handed over to another thread. */
export function buffersOf({ residuals, slots }: Joinables): ArrayBuffer[] {
  return [residuals, slots].flatMap(({ texts, first }) =>
    [texts.units, texts.start, first].map(({ buffer }) => buffer as ArrayBuffer),
  );
}

/** The lists of all parts, in order, in memory that all threads see. */
export function allJoinables(parts: readonly Joinables[]): Joinables {
  return {
    residuals: together(parts.map(({ residuals }) => residuals)),
    slots: together(parts.map(({ slots }) => slots)),
  };
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
