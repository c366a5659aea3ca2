import { englishPlaceText, originComment, parseOriginComment, placeText } from '../import/origin.js';
import type { Bilingual } from '../language/bilingual.js';
import type { FindingDraft, Place } from '../rules/rule.js';
import { ORIGIN_MARK } from '../workspace/suspicions.js';
import type { Finding } from './audit.js';

/*
 * The way back: `wuze import` writes above what it took from an office's file where it stood there. A finding in
 * such a list says so too. The comment is only shown: it exempts nothing and names no file that is opened.
 */

/** Longest comment that is looked at, and most lines of comments above a place. */
const [LONGEST, MOST_COMMENTS] = [600, 20];
/** Most characters shown of a file's name. */
const SHOWN = 80;
/** Most lines climbed from a place to its item: an item's texts are long, but not books. */
const MOST_LINES = 2000;

/**
 * The findings, each place that was imported with its origin. Texts are looked at only of documents with such comments.
 * @param drafts what the findings were made of, in the same order
 */
export function withOrigins(findings: readonly Finding[], drafts: readonly FindingDraft[]): Finding[] {
  const linesOf = new Map<string, readonly string[] | undefined>();
  const origin = ({ document, range }: Place): Bilingual | undefined => {
    if (!linesOf.has(document.file)) {
      linesOf.set(document.file, document.suspicions.origin ? document.text.split('\n') : undefined);
    }
    const lines = linesOf.get(document.file);
    return lines && originAbove(lines, range.start.line);
  };
  return findings.map((finding, index) => {
    const { at, related = [] } = drafts[index]!;
    const own = origin(at);
    const others = related.map(origin);
    if (own === undefined && others.every((each) => each === undefined)) return finding;
    return {
      ...finding,
      ...(own && { origin: own }),
      ...(finding.related && {
        related: finding.related.map((place, each) => ({
          ...place,
          ...(others[each] && { origin: others[each] }),
        })),
      }),
    };
  });
}

/**
 * What the comment above a line says of its origin: above the line itself, the field it belongs to, or the item.
 * What stands above the whole list of items says nothing of one that was written in later.
 * @param number of the line, from 1
 */
export function originAbove(lines: readonly string[], number: number): Bilingual | undefined {
  let at = number - 1;
  let inItem = false;
  for (let climbed = 0; climbed < MOST_LINES && lines[at] !== undefined; climbed += 1) {
    const found = commentAbove(lines, at);
    if (found !== undefined) return found;
    const isItem = /^\s*- /.test(lines[at]!);
    inItem ||= isItem;
    const indent = indentOf(lines[at]!);
    at = lineAround(lines, at, indent);
    if (at < 0 || (inItem && indentOf(lines[at]!) === 0 && !/^- /.test(lines[at]!))) return undefined;
  }
  return undefined;
}

/** The nearest line above that is less indented; an item's dash is less indented than its keys. */
function lineAround(lines: readonly string[], at: number, indent: number): number {
  for (let above = at - 1; above >= 0 && above > at - MOST_LINES; above -= 1) {
    const line = lines[above]!;
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (indentOf(line) < indent) return above;
  }
  return -1;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

function commentAbove(lines: readonly string[], at: number): Bilingual | undefined {
  for (let above = at - 1; above >= Math.max(0, at - MOST_COMMENTS); above -= 1) {
    const line = lines[above]!.trim();
    if (!line.startsWith('#')) return undefined;
    const origin = line.length > LONGEST ? undefined : parseOriginComment(line);
    if (origin === undefined) continue;
    // Written anew, so that what is shown is in one line and shows what is invisible.
    const place = placeText(origin.place);
    const file = shortened(
      originComment(origin.file, origin.place).slice(ORIGIN_MARK.length, -place.length - 1),
    );
    return { zh: `${file} ${place}`, en: `${file}, ${englishPlaceText(origin.place)}` };
  }
  return undefined;
}

/** The end of a long name: folders matter less than the file. */
function shortened(name: string): string {
  const characters = [...name];
  return characters.length > SHOWN ? `…${characters.slice(1 - SHOWN).join('')}` : name;
}
