import type { Finding } from '../audit/audit.js';
import type { Language } from '../language/bilingual.js';
import { reportWords, say } from '../language/report-words.js';
import type { AuditIndex, ItemMatch } from './audit-index.js';
import { itemLabel, placeLabel } from './labels.js';
import { percent } from './official.js';
import type { Parties } from './parties.js';
import { type Piece, passages, type Range } from './passages.js';

/** One side of two texts put beside each other. */
export interface Side {
  label: string;
  /** File and line, when they may be shown. */
  place?: string;
  pieces: Piece[];
}

/** An own item beside the one it is alike with. */
export interface Comparison {
  own: Side;
  other: Side;
  score: string;
  /** Index into the finding's `related`. */
  related: number;
}

export interface ComparisonOptions {
  language: Language;
  /** Characters shown beside a common passage of a text that is not shown whole. */
  context: number;
  /** Own texts up to this length are shown whole. */
  whole: number;
  /** Shows other lists' texts whole too (for the office itself). */
  othersWhole: boolean;
}

interface Text {
  text: string;
  mandated: readonly Range[];
}

/** The matches of a finding as pairs of marked texts, in the order of the finding. */
export function comparisonsOf(
  finding: Finding,
  index: AuditIndex,
  parties: Parties,
  options: ComparisonOptions,
): Comparison[] {
  return (finding.matches ?? []).flatMap((match) => {
    const pair = textsOf(finding, match, index);
    const quoted = finding.related?.[match.related]?.text;
    if (pair === undefined && quoted === undefined) return [];
    const own = pair === undefined ? recovered(match, quoted!) : ownPieces(match, pair[0], options);
    const other = pair === undefined ? { text: quoted!, mandated: [] } : pair[1];
    const { language } = options;
    const place = parties.place(match.related);
    return {
      own: {
        label:
          say(reportWords.ownText, language) +
          (language === 'en' ? ', ' : '') +
          itemLabel(match.item, finding.file, index, language),
        place: ownPlace(finding, match, language),
        pieces: own,
      },
      other: {
        label: parties.label(match.related),
        ...(place === undefined ? {} : { place }),
        pieces: otherPieces(match, other, parties, options),
      },
      score: say(reportWords.likeness.item, language, { percent: percent(match.score) }),
      related: match.related,
    };
  });
}

/** The finding's place is that of its first item; of the others only the file is known. */
function ownPlace(finding: Finding, match: ItemMatch, language: Language): string {
  if (finding.item !== undefined && finding.item !== match.item) return finding.file;
  return placeLabel(finding, language);
}

function ownPieces(match: ItemMatch, own: Text, { context, whole }: ComparisonOptions): Piece[] {
  return passages(own.text, {
    common: match.spans.map(([start, end]): Range => [start, end]),
    mandated: own.mandated,
    ...(own.text.length > whole ? { context: context * 2 } : {}),
  });
}

function otherPieces(match: ItemMatch, other: Text, parties: Parties, options: ComparisonOptions): Piece[] {
  const alikeOnly = parties.isList(match.related) && !options.othersWhole;
  const context = parties.nameless ? 0 : options.context;
  return passages(other.text, {
    common: match.spans.map(([, , start, end]): Range => [start, end]),
    mandated: other.mandated,
    masks: parties.masks(other.text),
    ...limit(other.text, alikeOnly ? context : undefined, options),
  });
}

/** What is known of an own item whose text the audit does not carry: the passages the other text has too. */
function recovered(match: ItemMatch, other: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end, otherStart, otherEnd] of match.spans.toSorted((a, b) => a[0] - b[0])) {
    if (start > at) pieces.push({ kind: 'gap', text: '', hidden: start - at });
    pieces.push({ kind: 'common', text: other.slice(otherStart, otherEnd) });
    at = end;
  }
  return pieces;
}

function limit(text: string, context: number | undefined, options: ComparisonOptions): { context?: number } {
  if (context !== undefined) return { context };
  return text.length > options.whole ? { context: options.context * 2 } : {};
}

/**
 * The two texts a match's offsets belong to. The finding and its related place quote them; where a finding
 * spans several items, the lists have the others. Of the candidates, those in which the spans are equal.
 */
export function textsOf(finding: Finding, match: ItemMatch, index: AuditIndex): [Text, Text] | undefined {
  const related = finding.related?.[match.related];
  const owns = candidates(finding.file, match.item, finding.item, finding.text, index);
  const others = candidates(related?.file, match.relatedItem, related?.item, related?.text, index);
  let best: [Text, Text] | undefined;
  let most = -1;
  for (const own of owns) {
    for (const other of others) {
      const equal = equalCharacters(own.text, other.text, match.spans);
      if (equal > most) [best, most] = [[own, other], equal];
    }
  }
  return best !== undefined && most * 2 >= markedLetters(best[1].text, match) ? best : undefined;
}

function markedLetters(other: string, match: ItemMatch): number {
  return match.spans.reduce((sum, [, , start, end]) => sum + lettersOf(other.slice(start, end)).length, 0);
}

function candidates(
  file: string | undefined,
  item: string,
  quotedItem: string | undefined,
  quoted: string | undefined,
  index: AuditIndex,
): Text[] {
  const items = file === undefined ? [] : (index.lists.get(file)?.items ?? []);
  const texts: Text[] = items.filter((candidate) => candidate.id === item);
  if (quoted === undefined) return texts;
  const mandated = items.find((candidate) => candidate.text === quoted)?.mandated ?? [];
  const quote = { text: quoted, mandated };
  return quotedItem === undefined || quotedItem === item ? [quote, ...texts] : [...texts, quote];
}

/** Letters that are the same in the spans of both texts, punctuation and white space aside. */
function equalCharacters(own: string, other: string, spans: ItemMatch['spans']): number {
  let equal = 0;
  for (const [start, end, otherStart, otherEnd] of spans) {
    const letters = lettersOf(own.slice(start, end));
    const others = lettersOf(other.slice(otherStart, otherEnd));
    for (let at = 0; at < letters.length; at += 1) if (letters[at] === others[at]) equal += 1;
  }
  return equal;
}

function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[\p{P}\p{S}\s]/gu, '');
}
