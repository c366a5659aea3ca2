import type { Comparison, PassageMatch } from '../../similarity/compare.js';
import type { Passage } from '../../similarity/passage.js';
import { SHORTEST_JUDGED, type Writing } from '../analysis/writings.js';

/** Options that every rule of the group has; each rule has its own defaults. */
export interface LikenessOptions {
  /** Score from which one item is alike. */
  itemThreshold: number;
  /** Share of both residues from which two lists as a whole are alike. */
  listThreshold: number;
  /** Characters that alike items must have together. */
  minimumCharacters: number;
  /** So many rewritten items are evidence also where the lists as a whole are not alike; undefined: no number is. */
  rewrittenItems?: number;
}

// Figures of `npm run bench:accuracy`: after half the characters are replaced an item keeps 0.5 of them, the
// list as a whole 0.48 or more; of two honest lists on the same duties, in one profession and in the stock
// phrases of the register, the closest items have 0.6 in common, the second closest 0.34, the lists 0.25.

/** An item of which this share is kept may be rewritten. One such item is a coincidence, … */
const REWRITTEN = 0.5;
/** … so many are not, between colleagues or units of one level, … */
export const REWRITTEN_ITEMS = 2;
/** … when they make up this share of the shorter list … */
const REWRITTEN_SHARE = 1 / 3;
/** … and have so many characters. */
const REWRITTEN_CHARACTERS = 100;
/** From so many characters on lists as a whole are judged by `listThreshold`; shorter ones have to be nearer to `itemThreshold`. */
const SETTLED_CHARACTERS = 200;
/** Of lists alike as a whole, matched items are shown from this score, or this share kept, on. */
const SHOWN = 0.4;
/** A passage of so many characters that stands whole in another is a copy also when the other is longer. */
const CONTAINED_CHARACTERS = 40;
/** In texts up to this length a difference of substance outweighs equal wording. */
const SHORT = 40;

/** A short item of which this share stands in another is that one with parts left out. */
const SHORTENED = 0.7;

/** How often, and in which part: where these differ, two short items say different things. */
const SUBSTANCE =
  /每(?:半年|季度|季|两年|年|月|旬|周|日|天)|半年|全年|月度|季度|年度|牵头|协助|配合|主抓|督促|审核|审批/g;

/** The deputy who helps with another's task rightly puts it in like words. */
const ASSISTING = /协助|配合/;

/** Why two writings are alike: which passages, and on what ground. */
export interface LikenessEvidence {
  /** `items`: single passages are alike; `list`: the writings as a whole. */
  ground: 'items' | 'list';
  matches: PassageMatch[];
  /** True when alike only with names, numbers and dates left out. */
  renamed: boolean;
  /** True when no passage by itself is alike: all are rewritten. */
  rewritten: boolean;
}

/** Whether two short passages differ in what is to be done (每季度/每半年, 牵头/协助). */
function differsInSubstance(first: Passage, second: Passage): boolean {
  if (Math.min(first.residual.length, second.residual.length) > SHORT) return false;
  const words = (text: string): string => (text.match(SUBSTANCE) ?? []).sort().join(' ');
  return words(first.residual) !== words(second.residual);
}

/** Whether the one passage only assists (协助、配合) in what the other does. */
function differsInPart(first: Passage, second: Passage): boolean {
  return ASSISTING.test(first.residual) !== ASSISTING.test(second.residual);
}

export function scoreOf(match: PassageMatch): number {
  return Math.max(match.plain, match.slots);
}

/**
 * The evidence that two writings are alike beyond what is mandated, or undefined.
 * @param excluded matches that something explains: they are no evidence
 */
export function likenessEvidence(
  first: Writing,
  second: Writing,
  comparison: Comparison,
  options: LikenessOptions,
  excluded: (match: PassageMatch) => boolean = () => false,
): LikenessEvidence | undefined {
  if (!mayBeAlike(first, second, comparison, options)) return undefined;
  const { itemThreshold, minimumCharacters } = options;
  const passagesOf = (match: PassageMatch): [Passage, Passage] => [
    first.passages[match.first]!,
    second.passages[match.second]!,
  ];
  const matches = comparison.matches
    .filter((match) => !excluded(match))
    .map((match) => ({ ...match, kept: tellingCharacters(match.kept, passagesOf(match)) }));
  const isContained = (match: PassageMatch): boolean =>
    passagesOf(match).some((passage, side) => isContainedIn(match.runs[side]!, passage, itemThreshold));
  const isAlike = (match: PassageMatch): boolean => {
    const passages = passagesOf(match);
    // Long runs may connect what is too short to be judged by itself: it is shown with others, but is no ground.
    if (passages.some(({ residual }) => residual.length < SHORTEST_JUDGED)) return false;
    // What both took from one sample is left to `copying/template`: there, what they wrote into it has to be alike.
    if (passages.every(followsSample)) return (2 * match.kept) / ownLength(passages) >= itemThreshold;
    return scoreOf(match) >= itemThreshold || isContained(match);
  };
  const strong = matches.filter((match) => isAlike(match) && !differsInSubstance(...passagesOf(match)));
  /** Share of the two passages that a rewriting kept. */
  const keptOf = (match: PassageMatch): number => (2 * match.kept) / lengthOf(passagesOf(match));

  const shorter = Math.min(...comparison.lengths);
  if (shorter >= minimumCharacters) {
    const corresponding = keptShare(matches, comparison.lengths);
    const rewritten = matches.filter(
      (match) => keptOf(match) >= REWRITTEN && !differsInPart(...passagesOf(match)),
    );
    const whole = corresponding >= neededShare(shorter, options);
    const shown = whole
      ? matches.filter((match) => Math.max(scoreOf(match), keptOf(match), ...match.runs) >= SHOWN)
      : addUp(rewritten, rewritten.map(passagesOf), shorter, options)
        ? matches.filter((match) => strong.includes(match) || rewritten.includes(match))
        : [];
    if (shown.length > strong.length) {
      return {
        ground: whole ? 'list' : 'items',
        matches: shown,
        renamed: false,
        rewritten: strong.length === 0,
      };
    }
  }
  const characters = strong.reduce((sum, match) => sum + passagesOf(match)[0].residual.length, 0);
  if (strong.length === 0 || characters < minimumCharacters) return undefined;
  const renamed = strong.every((match) => match.plain < itemThreshold && !isContained(match));
  return { ground: 'items', matches: strong, renamed, rewritten: false };
}

/**
 * Whether there can be evidence at all. What says so costs a fraction of putting the passages side by side, and
 * rules out nearly all pairs of lists.
 */
function mayBeAlike(
  first: Writing,
  second: Writing,
  comparison: Comparison,
  options: LikenessOptions,
): boolean {
  const { itemThreshold, minimumCharacters, rewrittenItems = Number.POSITIVE_INFINITY } = options;
  if (comparison.reaches(itemThreshold)) return true;
  if (
    comparison.mayStandIn(itemThreshold, CONTAINED_CHARACTERS) &&
    comparison.connected.some(({ first: i, second: j, runs }) =>
      [first.passages[i]!, second.passages[j]!].some((passage, side) =>
        isContainedIn(runs[side]!, passage, itemThreshold),
      ),
    )
  )
    return true;
  // What both took from one sample is judged by what is kept of little text.
  const sampled = first.passages.some(followsSample) && second.passages.some(followsSample);
  const shorter = Math.min(...comparison.lengths);
  const whole = shorter >= minimumCharacters ? neededShare(shorter, options) : Number.POSITIVE_INFINITY;
  return comparison.mayKeep({ residues: sampled ? 0 : whole, passages: REWRITTEN, items: rewrittenItems });
}

/** Whether a passage stands, but for a little, in long runs of another. */
function isContainedIn(share: number, passage: Passage, itemThreshold: number): boolean {
  return share >= itemThreshold && share * passage.residual.length >= CONTAINED_CHARACTERS;
}

/** The share that has to correspond: the less text there is to judge by, the more of it. */
function neededShare(characters: number, { itemThreshold, listThreshold }: LikenessOptions): number {
  const unsettled = Math.max(0, 1 - characters / SETTLED_CHARACTERS);
  return listThreshold + unsettled * Math.max(0, itemThreshold - listThreshold);
}

/** Short items are made of turns of phrase: what they have in common tells nothing unless the one stands in the other. */
function tellingCharacters(kept: number, [one, other]: readonly [Passage, Passage]): number {
  const lengths = [one.residual.length, other.residual.length];
  if (Math.min(...lengths) > SHORT) return kept;
  if (Math.max(...lengths) <= SHORT && differsInSubstance(one, other)) return 0;
  return kept >= SHORTENED * Math.min(one.own.length, other.own.length) ? kept : 0;
}

/** Whether rewritten items are more than a coincidence. */
function addUp(
  rewritten: readonly PassageMatch[],
  passages: readonly [Passage, Passage][],
  shorter: number,
  { rewrittenItems = Number.POSITIVE_INFINITY }: LikenessOptions,
): boolean {
  const items = Math.min(
    new Set(rewritten.map((match) => match.first)).size,
    new Set(rewritten.map((match) => match.second)).size,
  );
  const characters = passages.reduce((sum, pair) => sum + lengthOf(pair) / 2, 0);
  return items >= rewrittenItems && characters >= Math.max(REWRITTEN_CHARACTERS, REWRITTEN_SHARE * shorter);
}

/** Whether most of the passage is an issued sample's text. */
function followsSample({ own, residual }: Passage): boolean {
  return own.length < residual.length / 2;
}

function ownLength([one, other]: readonly [Passage, Passage]): number {
  return Math.max(1, one.own.length + other.own.length);
}

function lengthOf([one, other]: readonly [Passage, Passage]): number {
  return one.residual.length + other.residual.length;
}

/** Share of the two residues that stands in the other, each passage seen against its best counterpart; the mean of the two sides. */
function keptShare(matches: readonly PassageMatch[], lengths: readonly [number, number]): number {
  const best = [new Map<number, number>(), new Map<number, number>()] as const;
  for (const { first, second, kept } of matches) {
    best[0].set(first, Math.max(best[0].get(first) ?? 0, kept));
    best[1].set(second, Math.max(best[1].get(second) ?? 0, kept));
  }
  const shares = best.map(
    (side, index) => [...side.values()].reduce((sum, kept) => sum + kept, 0) / Math.max(1, lengths[index]!),
  );
  return (shares[0]! + shares[1]!) / 2;
}
