import type { Comparison, PassageMatch } from '../../similarity/compare.js';
import type { Passage } from '../../similarity/passage.js';
import type { Writing } from '../analysis/writings.js';

/** Options that every rule of the group has; each rule has its own defaults. */
export interface LikenessOptions {
  /** Score from which one item is alike. */
  itemThreshold: number;
  /** Share of both residues from which two lists as a whole are alike. */
  listThreshold: number;
  /** Characters that alike items must have together. */
  minimumCharacters: number;
}

/** Rewriting a third of an item's words leaves about this score; unrelated items stay below 0.45. */
const WEAK = 0.55;
/** Where lists are alike as a whole, matched items from this score on are shown. */
const SHOWN = 0.45;
/** So many rewritten items together are no coincidence. */
const WEAK_ITEMS = 3;
/** A passage of so many characters that stands whole in another is a copy also when the other is longer. */
const CONTAINED_CHARACTERS = 40;
/** In texts up to this length a difference of substance outweighs equal wording. */
const SHORT = 40;

/** How often, and in which part: where these differ, two short items say different things. */
const SUBSTANCE =
  /每(?:半年|季度|季|两年|年|月|旬|周|日|天)|半年|全年|月度|季度|年度|牵头|协助|配合|主抓|督促|审核|审批/g;

/** Why two writings are alike: which passages, and on what ground. */
export interface LikenessEvidence {
  /** `items`: single passages are alike; `list`: rewritten passages add up. */
  ground: 'items' | 'list';
  matches: PassageMatch[];
  /** True when alike only with names, numbers and dates left out. */
  renamed: boolean;
}

/** Whether two short passages differ in what is to be done (每季度/每半年, 牵头/协助). */
export function differsInSubstance(first: Passage, second: Passage): boolean {
  if (Math.min(first.residual.length, second.residual.length) > SHORT) return false;
  const words = (text: string): string => (text.match(SUBSTANCE) ?? []).sort().join(' ');
  return words(first.residual) !== words(second.residual);
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
  const { itemThreshold, listThreshold, minimumCharacters } = options;
  const matches = comparison.matches.filter((match) => !excluded(match));
  const lengthOf = (match: PassageMatch): number => first.passages[match.first]!.residual.length;
  const contained = (match: PassageMatch): boolean =>
    match.runs.some((share, side) => {
      const passage = side === 0 ? first.passages[match.first]! : second.passages[match.second]!;
      return share >= itemThreshold && share * passage.residual.length >= CONTAINED_CHARACTERS;
    });
  const strong = matches.filter(
    (match) =>
      (scoreOf(match) >= itemThreshold || contained(match)) &&
      !differsInSubstance(first.passages[match.first]!, second.passages[match.second]!),
  );
  const weak = matches.filter((match) => scoreOf(match) >= WEAK || contained(match));
  const characters = strong.reduce((sum, match) => sum + lengthOf(match), 0);

  const share = (slots: boolean): number => {
    const whole = comparison.lengths[0] + comparison.lengths[1];
    if (whole === 0) return 0;
    const matched = matches.reduce((sum, match) => {
      const length = lengthOf(match) + second.passages[match.second]!.residual.length;
      return sum + (slots ? scoreOf(match) : match.plain) * length;
    }, 0);
    return matched / whole;
  };
  const allCounted = matches.length === comparison.matches.length;
  const plainShare = Math.max(share(false), allCounted ? comparison.runShare : 0);
  const longEnough = Math.min(...comparison.lengths) >= minimumCharacters;
  if (
    weak.length > 0 &&
    longEnough &&
    (plainShare >= listThreshold || weak.length >= WEAK_ITEMS || share(true) >= listThreshold)
  ) {
    const renamed =
      plainShare < listThreshold && weak.filter((match) => match.plain >= WEAK).length < WEAK_ITEMS;
    if (strong.length === weak.length) return { ground: 'items', matches: strong, renamed };
    return {
      ground: 'list',
      matches: matches.filter((match) => scoreOf(match) >= SHOWN || contained(match)),
      renamed,
    };
  }
  if (strong.length === 0 || characters < minimumCharacters) return undefined;
  return {
    ground: 'items',
    matches: strong,
    renamed: strong.every((match) => match.plain < itemThreshold && !contained(match)),
  };
}
