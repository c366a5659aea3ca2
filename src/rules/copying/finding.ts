import { type Bilingual, fillBilingual, type MessageValue } from '../../language/bilingual.js';
import { commonSpans } from '../../similarity/compare.js';
import { authorOf, passagePlace, type Writing } from '../analysis/writings.js';
import type { FindingDraft, ItemMatch, Place, Severity, SimilarityFigures } from '../rule.js';
import type { Link } from './classes.js';
import { scoreOf } from './evidence.js';

/** At most so many places of others are quoted; the rest of the class is named and counted. */
const MOST_QUOTED = 12;

/** How one writing's likeness to the others of its class is reported. */
export interface LikenessDraft {
  own: Writing;
  links: Link[];
  /** How many writings share the text, this one included. */
  count: number;
  message: string;
  severity?: Severity;
  leftovers?: string[];
  reason?: Bilingual;
  values?: Record<string, MessageValue>;
}

/** Items as a reader names them: 第3条, 第3、5条; for debriefs 第2部分. */
function passageNames(writing: Writing, indexes: readonly number[]): Bilingual {
  const ids = [...new Set(indexes)].sort((a, b) => a - b).map((index) => writing.passages[index]!.id);
  return writing.debrief
    ? { zh: `第${ids.join('、')}部分`, en: `section ${ids.join(', ')}` }
    : { zh: `第${ids.join('、')}条`, en: `item ${ids.join(', ')}` };
}

/** What the writing is, for a sentence: 陈志远的清单, 班子清单, 陈志远2025年度述责述廉报告. */
export function writingName(writing: Writing, reader: Writing): Bilingual {
  const abroad = writing.unit !== reader.unit;
  const unit = abroad ? writing.unit.name : '';
  const year = writing.year === reader.year ? '' : `${writing.year}年度`;
  const ofYear = writing.year === reader.year ? '' : ` of ${writing.year}`;
  const kinds: Record<string, Bilingual> = {
    team: { zh: '班子清单', en: "the team's list" },
    supervision: { zh: '监督责任清单', en: 'the supervision list' },
  };
  const kind = writing.list && kinds[writing.list.type];
  if (kind) return { zh: `${unit}${year}${kind.zh}`, en: `${kind.en}${abroad ? ` (${unit})` : ''}${ofYear}` };
  const own = authorOf(writing);
  return writing.debrief
    ? { zh: `${unit}${own}${year}述责述廉报告`, en: `${own}'s debrief${ofYear}` }
    : { zh: `${unit}${own}的${year}清单`, en: `${own}'s list${abroad ? ` (${unit})` : ''}${ofYear}` };
}

/** A finding on one writing of a class, with both texts and both places. */
export function likenessFinding(draft: LikenessDraft): FindingDraft {
  const { own, links } = draft;
  const related: Place[] = [];
  const matches: ItemMatch[] = [];
  for (const link of links) {
    for (const { own: index, other, match } of link.matches) {
      if (related.length >= MOST_QUOTED) break;
      const quoted = related.length;
      related.push(passagePlace(link.other, other));
      matches.push({
        item: own.passages[index]!.id,
        related: quoted,
        relatedItem: link.other.passages[other]!.id,
        score: round(scoreOf(match)),
        spans: commonSpans(own.passages[index]!, link.other.passages[other]!),
      });
    }
  }
  const indexes = links.flatMap((link) => link.matches.map((match) => match.own));
  const first = Math.min(...indexes);
  const places = links.reduce((sum, link) => sum + link.matches.length, 0);
  const names = fillBilingual(
    { zh: '{names}', en: '{names}' },
    {
      names: listOf(links.map((link) => writingName(link.other, own))),
    },
  );
  const subject = [...new Set(indexes)]
    .map((index) => own.passages[index]!.source)
    .sort()
    .join('\n');
  const figures = figuresOf(links);
  const hidden = places - related.length;
  return {
    message: draft.message,
    values: {
      items: passageNames(own, indexes),
      others: names,
      count: draft.count,
      score: Math.round(
        100 * Math.max(...links.flatMap((link) => link.matches.map(({ match }) => scoreOf(match)))),
      ),
      kept: Math.round(100 * Math.max(...links.map((link) => keptShare(own, link)))),
      mandated: Math.round(100 * figures.mandated),
      residual: Math.round(100 * figures.residual),
      hidden:
        hidden > 0
          ? { zh: `（另有${hidden}处未逐一列出）`, en: ` (${hidden} more places not quoted)` }
          : { zh: '', en: '' },
      ...draft.values,
    },
    ...(draft.severity && { severity: draft.severity }),
    at: passagePlace(own, first),
    // A class of many is its text: another list that joins it must not make everybody's finding a new one.
    ...(draft.count > 2 ? { classText: subject } : { subject }),
    related,
    similarity: figures,
    matches,
    ...(draft.leftovers?.length && { leftovers: draft.leftovers }),
    ...(draft.reason && { reason: draft.reason }),
  };
}

/** Names in a row; of many, the first six and the number of all. */
function listOf(names: Bilingual[]): Bilingual {
  const unique = [...new Map(names.map((name) => [name.zh, name])).values()];
  const shown = unique.slice(0, 6);
  const zh = shown.map((name) => name.zh).join('、');
  const en = shown.map((name) => name.en).join(', ');
  return unique.length > shown.length
    ? { zh: `${zh}等${unique.length}份`, en: `${en} and ${unique.length - shown.length} more` }
    : { zh, en };
}

/** Figures of the closest of the links, the shares as seen from the own side. */
function figuresOf(links: readonly Link[]): SimilarityFigures {
  const closest = links.reduce((best, link) =>
    link.comparison.residual > best.comparison.residual ? link : best,
  );
  const { comparison, reversed, evidence } = closest;
  return {
    raw: round(comparison.raw),
    mandated: round(comparison.mandated[reversed ? 1 : 0]),
    residual: round(comparison.residual),
    renamed: evidence.renamed,
    longestRun: comparison.longestRun,
  };
}

/** Share of the corresponding passages' characters that both have. */
function keptShare(own: Writing, { matches, other }: Link): number {
  const kept = matches.reduce((sum, { match }) => sum + 2 * match.kept, 0);
  const lengthOf = (writing: Writing, index: number): number => writing.passages[index]!.residual.length;
  return (
    kept / matches.reduce((sum, match) => sum + lengthOf(own, match.own) + lengthOf(other, match.other), 0)
  );
}

/** Four decimals: enough to tell scores apart, and the same on every machine. */
export function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
