import { giveBack, inOnePiece } from '../../similarity/one-piece.js';
import { unpackText } from '../../similarity/packed-texts.js';
import type { TextsOfLists } from './each-run.js';
import { packTextsOfLists } from './joinables.js';
import type { OpenSentence } from './open-sentences.js';

/** The open sentences, normalised, of many lists in a few arrays: of a province there are too many for an object each. */
export interface PackedSentences extends TextsOfLists {
  /** Three figures a sentence: the item's place in the list, and where it begins and ends in the text of the item. */
  places: Uint32Array;
}

export function packSentences(lists: readonly (readonly OpenSentence[])[]): PackedSentences {
  const sentences = lists.flat();
  const places = new Uint32Array(3 * sentences.length);
  for (const [sentence, { item, from, to }] of sentences.entries())
    places.set([item, from, to], 3 * sentence);
  return { ...packTextsOfLists(lists.map((own) => own.map(({ normalised }) => normalised))), places };
}

/** The same to be handed over to another thread, which gives the memory back once it has put all lists together. */
export function sentencesToHandOver({ texts, places, first }: PackedSentences): PackedSentences {
  const [ownFirst, ownPlaces, start, units] = inOnePiece(first, places, texts.start, texts.units);
  return { texts: { units, start }, places: ownPlaces, first: ownFirst };
}

/** The memory of what is to be handed over. */
export function bufferOfSentences({ first }: PackedSentences): ArrayBuffer {
  return first.buffer as ArrayBuffer;
}

export function sentenceAt({ texts, places }: PackedSentences, sentence: number): OpenSentence {
  const at = 3 * sentence;
  const normalised = unpackText(texts, sentence);
  return { item: places[at]!, from: places[at + 1]!, to: places[at + 2]!, normalised };
}

/** Those sentences of one list that are open in its unit. */
export function openOnly(
  sentences: PackedSentences,
  list: number,
  isOpen: (normalised: string) => boolean,
): PackedSentences {
  const open: OpenSentence[] = [];
  for (let at = sentences.first[list]!; at < sentences.first[list + 1]!; at++) {
    const sentence = sentenceAt(sentences, at);
    if (isOpen(sentence.normalised)) open.push(sentence);
  }
  return packSentences([open]);
}

/**
 * The sentences of single lists, each at its place in some part, as those of all the lists. Parts that were handed over
 * give their memory back.
 */
export function sentencesTogether(lists: readonly { of: PackedSentences; at: number }[]): PackedSentences {
  const first = new Uint32Array(lists.length + 1);
  let length = 0;
  for (const [list, { of, at }] of lists.entries()) {
    first[list + 1] = first[list]! + of.first[at + 1]! - of.first[at]!;
    length += of.texts.start[of.first[at + 1]!]! - of.texts.start[of.first[at]!]!;
  }
  const count = first[lists.length]!;
  // All threads look for those that are the same.
  const units = new Uint16Array(new SharedArrayBuffer(2 * length));
  const start = new Uint32Array(new SharedArrayBuffer(4 * (count + 1)));
  const places = new Uint32Array(3 * count);
  const last = new Map(lists.map(({ of }, list) => [of, list]));
  let sentence = 0;
  for (const [list, { of, at }] of lists.entries()) {
    const from = of.first[at]!;
    const end = of.first[at + 1]!;
    const offset = start[sentence]! - of.texts.start[from]!;
    units.set(of.texts.units.subarray(of.texts.start[from], of.texts.start[end]), start[sentence]);
    places.set(of.places.subarray(3 * from, 3 * end), 3 * sentence);
    for (let own = from; own < end; own++) start[++sentence] = of.texts.start[own + 1]! + offset;
    if (last.get(of) === list) giveBack(of.first);
  }
  return { texts: { units, start }, places, first };
}
