import { type Comparison, compareWritings } from '../../similarity/compare.js';
import { type Passage, preparePassage } from '../../similarity/passage.js';
import type { Debrief, ResponsibilityList, Unit, Workspace } from '../../workspace/model.js';
import { type CommonText, findCommonTexts } from './common-text.js';
import { crossUnitCandidates } from './cross-unit.js';
import type { Lexicon } from './lexicon.js';
import type { Mandated } from './mandated.js';
import { createSamples } from './samples.js';
import { createSlotView } from './slots.js';
import { SHORTEST_JUDGED, type Writing, writingOfDebrief, writingOfList } from './writings.js';

export interface WritingPair {
  first: Writing;
  second: Writing;
  comparison: Comparison;
}

/** Which lists are alike beyond what is mandated. */
export interface Likeness {
  writing(of: ResponsibilityList | Debrief): Writing;
  /** Items that are no list's (a template's), prepared as the unit's would be. */
  prepareItems(unit: Unit, items: readonly { id: string; text: string }[]): Passage[];
  /** Compared with what is mandated, and what nobody has judged yet, taken out. */
  compare(first: Writing, second: Writing): Comparison;
  /** Every pair of the unit's personal lists. */
  withinUnit(unit: Unit): WritingPair[];
  /** Pairs of lists of different units that may be alike; neither is above the other. */
  acrossUnits(): [Writing, Writing][];
  /** Common text that nobody has judged yet. */
  common(): CommonText[];
}

export function createLikeness(workspace: Workspace, mandated: Mandated, lexicon: Lexicon): Likeness {
  const slotView = createSlotView(lexicon);
  const commonTexts = findCommonTexts(workspace, mandated);
  const samples = createSamples(workspace);
  const passages = new Map<string, Passage>();
  const writings = new Map<ResponsibilityList | Debrief, Writing>();
  const comparisons = new Map<Writing, Map<Writing, Comparison>>();

  // A mandated item that stands in many lists is prepared once per unit.
  const prepare = (unit: Unit, id: string, source: string): Passage => {
    const key = `${unit.id}\u0000${source}`;
    let passage = passages.get(key);
    if (!passage) {
      passage = preparePassage(
        id,
        source,
        {
          mandated: (normalised) => mandated.mask(unit, normalised),
          pending: (normalised) => commonTexts.mask(unit, normalised),
          sampled: (normalised) => samples.mask(unit, normalised),
        },
        slotView,
      );
      passages.set(key, passage);
    }
    return passage.id === id ? passage : { ...passage, id };
  };

  const likeness: Likeness = {
    writing(of) {
      let known = writings.get(of);
      if (!known) {
        known = 'items' in of ? writingOfList(of, prepare) : writingOfDebrief(of, prepare);
        writings.set(of, known);
      }
      return known;
    },
    prepareItems: (unit, items) => items.map((item) => prepare(unit, item.id, item.text)),
    compare(first, second) {
      const ofFirst = comparisons.get(first) ?? new Map<Writing, Comparison>();
      comparisons.set(first, ofFirst);
      let known = ofFirst.get(second);
      if (!known) {
        known = compareWritings(first.passages, second.passages, SHORTEST_JUDGED);
        ofFirst.set(second, known);
      }
      return known;
    },
    withinUnit(unit) {
      const personal = unit.lists
        .filter((list) => list.type === 'principal' || list.type === 'member')
        .map((list) => likeness.writing(list));
      return personal.flatMap((first, index) =>
        personal
          .slice(index + 1)
          .map((second) => ({ first, second, comparison: likeness.compare(first, second) })),
      );
    },
    acrossUnits() {
      const lists = workspace.units.flatMap((unit) => unit.lists);
      return crossUnitCandidates(lists.map((list) => likeness.writing(list)));
    },
    common: () => commonTexts.all,
  };
  return likeness;
}
