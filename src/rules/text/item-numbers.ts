import { recently } from '../../similarity/recently.js';
import { parseNumber } from './numerals.js';

/** An item's number as levels, and the way it is written; items of one list that differ in that are no one sequence. */
export interface ItemNumber {
  /** 3.10 → [3, 10]; （四） → [4]. */
  path: number[];
  /** `digits`, `characters`, with brackets or not. */
  style: string;
}

const LABEL =
  /^第?\s{0,2}\(?\s{0,2}([\d一二三四五六七八九十百]{1,5}(?:\s?[.\-–·]\s?[\d一二三四五六七八九十百]{1,5}){0,4})\s{0,2}\)?\s{0,2}(?:条|项|款)?[.、:,)]?$/;

/** Numbers from here on are codes (2026001), not places in a sequence. */
const GREATEST = 999;

/** Reads 3, 03, 3., （三）, 第三条, ③, 1.1, 1-1; undefined for an office's own codes (A-1, 组织-3, 2026001). */
export function parseItemNumber(id: string): ItemNumber | undefined {
  return read(id).number;
}

/** Most lists are numbered in the same few ways. */
const read = recently((id) => ({ number: numberOf(id) }), 1000);

function numberOf(id: string): ItemNumber | undefined {
  const written = id.normalize('NFKC').trim();
  const label = LABEL.exec(written)?.[1];
  if (label === undefined) return undefined;
  const path = label.split(/[.\-–·]/).map((part) => parseNumber(part.trim()));
  if (path.some((part) => part === undefined || part > GREATEST)) return undefined;
  return { path: path as number[], style: styleOf(id.trim(), label) };
}

function styleOf(id: string, label: string): string {
  const shape =
    /^[(（]/.test(id) || /^[⑴-⒇㈠-㈩]/.test(id) ? 'bracketed ' : /^[①-⑳]/.test(id) ? 'circled ' : '';
  return `${shape}${/\d/.test(label) ? 'digits' : 'characters'}`;
}
