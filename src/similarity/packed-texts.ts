import { giveBack } from './one-piece.js';

/** Many texts in two arrays, which take little memory and go from thread to thread without being copied. */
export interface PackedTexts {
  /** The UTF-16 units of all texts, one text after the other. */
  units: Uint16Array;
  /** Text t owns units[start[t]] to units[start[t + 1] − 1]. */
  start: Uint32Array;
}

export function packTexts(texts: readonly string[]): PackedTexts {
  const start = new Uint32Array(texts.length + 1);
  for (let text = 0; text < texts.length; text++) start[text + 1] = start[text]! + texts[text]!.length;
  const units = new Uint16Array(start[texts.length]!);
  for (const [index, text] of texts.entries()) {
    const first = start[index]!;
    for (let at = 0; at < text.length; at++) units[first + at] = text.charCodeAt(at);
  }
  return { units, start };
}

/** The texts of all parts, in order, in memory that all threads see; parts that are in one piece give theirs back. */
export function togetherShared(parts: readonly PackedTexts[]): PackedTexts {
  const count = parts.reduce((sum, { start }) => sum + start.length - 1, 0);
  const length = parts.reduce((sum, { units }) => sum + units.length, 0);
  const units = new Uint16Array(new SharedArrayBuffer(2 * length));
  const start = new Uint32Array(new SharedArrayBuffer(4 * (count + 1)));
  let text = 0;
  for (const part of parts) {
    const offset = start[text]!;
    units.set(part.units, offset);
    for (let own = 1; own < part.start.length; own++) start[++text] = offset + part.start[own]!;
    giveBack(part.units);
  }
  return { units, start };
}

/** Text → its owner, where owner o has the texts first[o] to first[o + 1] − 1. */
export function ownersOf(first: Uint32Array): Uint32Array {
  const owners = new Uint32Array(first.at(-1) ?? 0);
  for (let owner = 0; owner + 1 < first.length; owner++) owners.fill(owner, first[owner], first[owner + 1]);
  return owners;
}

/** So many units are turned into a string at a time: each is an argument of one call. */
const UNITS_A_CALL = 8192;

export function unpackText({ units, start }: PackedTexts, text: number): string {
  let unpacked = '';
  for (let at = start[text]!; at < start[text + 1]!; at += UNITS_A_CALL) {
    unpacked += String.fromCharCode(...units.subarray(at, Math.min(at + UNITS_A_CALL, start[text + 1]!)));
  }
  return unpacked;
}

/** Some of the texts, in the order given. */
export function someTexts({ units, start }: PackedTexts, some: ArrayLike<number>): PackedTexts {
  const starts = new Uint32Array(some.length + 1);
  for (let place = 0; place < some.length; place++) {
    starts[place + 1] = starts[place]! + start[some[place]! + 1]! - start[some[place]!]!;
  }
  const own = new Uint16Array(starts[some.length]!);
  for (let place = 0; place < some.length; place++) {
    own.set(units.subarray(start[some[place]!], start[some[place]! + 1]), starts[place]);
  }
  return { units: own, start: starts };
}
