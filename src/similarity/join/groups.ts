import type { Rows } from './rows.js';

const MULTIPLIER = 0x85ebca6b;

/**
 * Row → first row of an identical text (white space apart); a text that is the first of its kind is its own leader.
 * Rows of one size go by text, so the leader is also the first of the texts.
 */
export function leadersOf(rows: Rows): Int32Array {
  const { text, checksum } = rows;
  const bits = 33 - Math.clz32(text.length);
  const slots = new Int32Array(1 << bits).fill(-1);
  const leaders = new Int32Array(text.length);
  for (let row = 0; row < text.length; row++) {
    let slot = Math.imul(checksum[row]!, MULTIPLIER) >>> (32 - bits);
    let leader = slots[slot]!;
    while (leader >= 0 && (checksum[leader] !== checksum[row] || !isSameText(rows, leader, row))) {
      slot = (slot + 1) & (slots.length - 1);
      leader = slots[slot]!;
    }
    if (leader < 0) {
      leader = row;
      slots[slot] = row;
    }
    leaders[row] = leader;
  }
  return leaders;
}

function isSameText({ texts: { units, start }, text }: Rows, row: number, other: number): boolean {
  let at = start[text[row]!]!;
  const end = start[text[row]! + 1]!;
  let otherAt = start[text[other]!]!;
  if (end - at !== start[text[other]! + 1]! - otherAt) return false;
  while (at < end && units[at] === units[otherAt]) {
    at++;
    otherAt++;
  }
  return at === end;
}

/** Texts by group: the group of row r has texts[start[r]] to texts[start[r + 1] − 1], ascending; none if r is no leader. */
export interface Groups {
  start: Uint32Array;
  texts: Uint32Array;
}

export function groupsOf(rows: Rows, leaders: Int32Array): Groups {
  const start = new Uint32Array(leaders.length + 1);
  for (const leader of leaders) start[leader + 1]!++;
  for (let row = 0; row < leaders.length; row++) start[row + 1]! += start[row]!;
  const next = start.slice();
  const texts = new Uint32Array(leaders.length);
  for (let row = 0; row < leaders.length; row++) texts[next[leaders[row]!]!++] = rows.text[row]!;
  return { start, texts };
}
