import { type Comparison, compareWritings } from '../../similarity/compare.js';
import { Glances, mayBeAlike } from '../../similarity/glance.js';
import { type Passage, preparePassage } from '../../similarity/passage.js';
import { RecentMap } from '../../similarity/recently.js';
import type { Debrief, ResponsibilityList, Unit, Workspace } from '../../workspace/model.js';
import { type CommonText, type CommonTexts, createCommonMask, findCommonTexts } from './common-text.js';
import { crossUnitCandidates } from './cross-unit.js';
import { joinableOf, packJoinables } from './joinables.js';
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
  /** False where {@link compare} would certainly find nothing of the kind: no two passages alike, no whole text kept. */
  mayBeAlike(first: Writing, second: Writing, score: number): boolean;
  /** The same of a writing and lists of a unit, all looked at together. */
  mayBeAlikeIn(unit: Unit, writing: Writing): (list: ResponsibilityList, score: number) => boolean;
  /** Every pair of the unit's personal lists. */
  withinUnit(unit: Unit): WritingPair[];
  /** Pairs of lists of different units that may be alike; neither is above the other. */
  acrossUnits(): [Writing, Writing][];
  /** Common text that nobody has judged yet. */
  common(): CommonText[];
}

/** What of the likeness of lists is known already, where a part of the workspace is audited. */
export interface KnownLikeness {
  /** The common text of the whole workspace. */
  common: Pick<CommonTexts, 'wordings'> & Partial<CommonTexts>;
  /** The pairs of lists to compare across units, asked for anew each time. */
  across: () => readonly (readonly [ResponsibilityList, ResponsibilityList])[];
}

/** Lists that are kept ready for comparison: those of several units, and of the units above them. */
const WRITINGS_READY = 250;
/** Texts that are kept ready of units in which the same is mandated: those of one unit's lists; and kinds of such units. */
const PASSAGES_READY = 500;
const KINDS_READY = 8;
/** Units whose lists are kept ready to be looked at together: those above the one at hand. */
const GLANCES_READY = 10;

export function createLikeness(
  workspace: Workspace,
  mandated: Mandated,
  lexicon: Lexicon,
  known?: KnownLikeness,
): Likeness {
  const slotView = createSlotView(lexicon);
  const { wordings, all: common = [] } = known?.common ?? findCommonTexts(workspace, mandated);
  const pending = createCommonMask(wordings);
  const samples = createSamples(workspace);
  const passages = new RecentMap<string, RecentMap<string, Passage>>(KINDS_READY);
  const writings = new RecentMap<ResponsibilityList | Debrief, Writing>(WRITINGS_READY);
  const glances = new RecentMap<Unit, Glances>(GLANCES_READY);
  const comparisons = new WeakMap<Writing, WeakMap<Writing, Comparison>>();

  // A mandated item that stands in many lists is prepared once for all units in which the same is mandated.
  const kindOf = (unit: Unit): string =>
    wordings.units.has(unit.id) ? unit.id : `${mandated.kindOf(unit)}/${samples.kindOf(unit)}`;
  let lastUnit: Unit | undefined;
  let ready = new RecentMap<string, Passage>(PASSAGES_READY);
  const prepare = (unit: Unit, id: string, source: string): Passage => {
    if (unit !== lastUnit) {
      const kind = kindOf(unit);
      ready = passages.get(kind) ?? new RecentMap(PASSAGES_READY);
      passages.set(kind, ready);
      lastUnit = unit;
    }
    let passage = ready.get(source);
    if (!passage) {
      passage = preparePassage(
        id,
        source,
        {
          mandated: (normalised) => mandated.mask(unit, normalised),
          pending: (normalised) => pending(unit, normalised),
          sampled: (normalised) => samples.mask(unit, normalised),
        },
        slotView,
      );
      ready.set(source, passage);
    }
    return passage.id === id ? passage : passage.named(id);
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
      const ofFirst = comparisons.get(first) ?? new WeakMap<Writing, Comparison>();
      comparisons.set(first, ofFirst);
      let known = ofFirst.get(second);
      if (!known) {
        known = compareWritings(first.passages, second.passages, SHORTEST_JUDGED);
        ofFirst.set(second, known);
      }
      return known;
    },
    mayBeAlike: (first, second, score) => mayBeAlike(first.passages, second.passages, score, SHORTEST_JUDGED),
    mayBeAlikeIn(unit, { passages }) {
      let known = glances.get(unit);
      if (!known) {
        known = new Glances(unit.lists.map((list) => likeness.writing(list).passages));
        glances.set(unit, known);
      }
      const mayBe = known.of(passages, SHORTEST_JUDGED);
      return (list, score) => mayBe(unit.lists.indexOf(list), score);
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
      // Classes go by writing, so that each list must have one.
      const ready = new Map<ResponsibilityList, Writing>();
      const writing = (list: ResponsibilityList): Writing => {
        const made = ready.get(list) ?? likeness.writing(list);
        ready.set(list, made);
        return made;
      };
      if (known) return known.across().map(([first, second]) => [writing(first), writing(second)]);
      const lists = workspace.units.flatMap((unit) => unit.lists);
      const pairs = crossUnitCandidates(
        lists,
        packJoinables(lists.map((list) => joinableOf(likeness.writing(list)))),
      );
      return pairs.map(([first, second]) => [writing(lists[first]!), writing(lists[second]!)]);
    },
    common: () => common,
  };
  return likeness;
}
