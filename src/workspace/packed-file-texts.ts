import { itemText } from './items.js';
import type { ListItem } from './model.js';
import type { FileTexts } from './survey.js';

/*
 * The texts of files, small enough to be kept of very many, in memory that all threads look at: a file need not be read,
 * decoded and parsed again to have its items. Most of what lists say is mandated and stands in all of them: it is kept once.
 */

/** Texts of neighbouring files. */
export interface PackedFileTexts {
  /** The UTF-16 units of all different texts, one text after the other, those that stand in several places first. */
  units: Uint8Array<SharedArrayBuffer>;
  /** Where in {@link units} each text ends, in bytes. */
  textEnds: Uint32Array<SharedArrayBuffer>;
  /** How many of the texts stand in several places. */
  repeated: number;
  /** What the files are made of, one file after the other: numbers, and texts by their number plus one; 0 for none. */
  words: Uint16Array<SharedArrayBuffer> | Uint32Array<SharedArrayBuffer>;
  /** Where in {@link words} each file ends. */
  ends: Uint32Array<SharedArrayBuffer>;
}

const NOTHING = 0;
const ITEMS = 1;
const SECTIONS = 2;

const BYTES_A_UNIT = 2;

export function packFileTexts(texts: readonly FileTexts[]): PackedFileTexts {
  const writer = new Writer();
  const ends = new Uint32Array(new SharedArrayBuffer(texts.length * Uint32Array.BYTES_PER_ELEMENT));
  for (const [index, { items, sections }] of texts.entries()) {
    if (items) {
      writer.number(ITEMS, items.length);
      for (const item of items) writeItem(writer, item);
    } else if (sections) {
      writer.number(SECTIONS, sections.length);
      for (const { index: place, title, text } of sections) {
        writer.number(place);
        writer.text(title);
        writer.text(text);
      }
    } else writer.number(NOTHING);
    ends[index] = writer.length;
  }
  return { ...writer.packed(), ends };
}

/** The texts of the file at the place among those that were packed. */
export function unpackFileTexts(packed: PackedFileTexts, index: number): FileTexts {
  const reader = new Reader(packed, index === 0 ? 0 : packed.ends[index - 1]!);
  const kind = reader.number();
  if (kind === ITEMS) return { items: reader.each(() => readItem(reader)) };
  if (kind === SECTIONS) {
    const sections = reader.each(() => {
      const place = reader.number();
      const title = reader.text();
      return { index: place, ...(title !== undefined && { title }), text: reader.text()! };
    });
    return { sections };
  }
  return {};
}

function writeItem(writer: Writer, item: ListItem): void {
  writer.number(item.index);
  writer.text(item.id);
  writer.number(item.numbered ? 1 : 0);
  writer.text(item.content);
  writer.texts(item.measures);
  writer.texts(item.duties);
  writer.texts(item.sources);
  writer.text(item.frequency);
  writer.text(item.deadline);
  writer.texts(item.owners);
  writer.texts(item.departments);
  writer.texts(item.evidence);
  writer.text(item.note);
}

/** With all keys in the order in which items are read: rules look at millions of them. */
function readItem(reader: Reader): ListItem {
  const index = reader.number();
  const id = reader.text()!;
  const numbered = reader.number() === 1;
  const content = reader.text()!;
  const measures = reader.texts();
  return {
    index,
    id,
    numbered,
    content,
    measures,
    text: itemText(content, measures),
    duties: reader.texts(),
    sources: reader.texts(),
    frequency: reader.text(),
    deadline: reader.text(),
    owners: reader.texts(),
    departments: reader.texts(),
    evidence: reader.texts(),
    note: reader.text(),
  };
}

/** Puts down numbers and texts. */
class Writer {
  readonly #words: number[] = [];
  /** Where among the words texts are. */
  readonly #places: number[] = [];
  readonly #numbers = new Map<string, number>();
  /** Text → in how many places it stands. */
  readonly #counts: number[] = [];

  get length(): number {
    return this.#words.length;
  }

  number(...numbers: number[]): void {
    this.#words.push(...numbers);
  }

  text(text: string | undefined): void {
    if (text === undefined) {
      this.#words.push(0);
      return;
    }
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#counts.length;
      this.#numbers.set(text, number);
      this.#counts.push(0);
    }
    this.#counts[number]!++;
    this.#places.push(this.#words.length);
    this.#words.push(number);
  }

  texts(texts: readonly string[]): void {
    this.#words.push(texts.length);
    for (const text of texts) this.text(text);
  }

  packed(): Omit<PackedFileTexts, 'ends'> {
    const all = [...this.#numbers.keys()];
    const isRepeated = (number: number): boolean => this.#counts[number]! > 1;
    const order = [...all.keys()].filter(isRepeated);
    const repeated = order.length;
    for (const number of all.keys()) if (!isRepeated(number)) order.push(number);
    const placeOf = new Uint32Array(all.length);
    for (const [place, number] of order.entries()) placeOf[number] = place;
    for (const place of this.#places) this.#words[place] = placeOf[this.#words[place]!]! + 1;
    return { ...textsInOrder(order.map((number) => all[number]!)), repeated, words: wordsOf(this.#words) };
  }
}

function textsInOrder(texts: readonly string[]): Pick<PackedFileTexts, 'units' | 'textEnds'> {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const units = new Uint8Array(new SharedArrayBuffer(length * BYTES_A_UNIT));
  const textEnds = new Uint32Array(new SharedArrayBuffer(texts.length * Uint32Array.BYTES_PER_ELEMENT));
  const buffer = Buffer.from(units.buffer);
  let end = 0;
  for (const [place, text] of texts.entries()) {
    end += buffer.write(text, end, 'utf16le');
    textEnds[place] = end;
  }
  return { units, textEnds };
}

function wordsOf(words: readonly number[]): PackedFileTexts['words'] {
  const packed = words.some((word) => word > 0xffff)
    ? new Uint32Array(new SharedArrayBuffer(words.length * Uint32Array.BYTES_PER_ELEMENT))
    : new Uint16Array(new SharedArrayBuffer(words.length * Uint16Array.BYTES_PER_ELEMENT));
  packed.set(words);
  return packed;
}

/**
 * Texts that stand in several places, of the files read last: who reads neighbouring files gets the same strings, which
 * are told to be equal at once.
 */
let latest: { of: PackedFileTexts; texts: (string | undefined)[] } | undefined;

/** Takes numbers and texts in the order in which they were put down. */
class Reader {
  readonly #known: (string | undefined)[];

  constructor(
    private readonly packed: PackedFileTexts,
    private at: number,
  ) {
    if (latest?.of !== packed) latest = { of: packed, texts: [] };
    this.#known = latest.texts;
  }

  number(): number {
    return this.packed.words[this.at++]!;
  }

  text(): string | undefined {
    const word = this.number();
    if (word === 0) return undefined;
    const place = word - 1;
    if (place >= this.packed.repeated) return this.#textAt(place);
    let text = this.#known[place];
    if (text === undefined) {
      text = this.#textAt(place);
      this.#known[place] = text;
    }
    return text;
  }

  texts(): string[] {
    return this.each(() => this.text()!);
  }

  /** As many as the next number says. */
  each<Value>(read: () => Value): Value[] {
    const values: Value[] = [];
    for (let left = this.number(); left > 0; left--) values.push(read());
    return values;
  }

  #textAt(place: number): string {
    const { units, textEnds } = this.packed;
    const from = place === 0 ? 0 : textEnds[place - 1]!;
    return Buffer.from(units.buffer, from, textEnds[place]! - from).toString('utf16le');
  }
}
