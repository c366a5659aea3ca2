import type { ResponsibilityList, Unit, Workspace } from '../../workspace/model.js';
import type { SimilarityFigures } from '../rule.js';
import type { Lexicon } from './lexicon.js';
import type { Mandated } from './mandated.js';

export interface ListPair {
  first: ResponsibilityList;
  second: ResponsibilityList;
  figures: SimilarityFigures;
}

/** Which lists are alike beyond what is mandated. */
export interface Likeness {
  /** Every pair of the unit's personal lists. */
  withinUnit(unit: Unit): ListPair[];
}

export function createLikeness(_workspace: Workspace, _mandated: Mandated, _lexicon: Lexicon): Likeness {
  return { withinUnit: () => [] };
}
