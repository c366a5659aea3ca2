import { type Comparison, compareWritings } from '../../similarity/compare.js';
import { Glances, type Glimpse, glimpseOf, mayBeAlike } from '../../similarity/glance.js';
import { type Passage, type PassageMasks, preparePassage } from '../../similarity/passage.js';
import { RecentMap } from '../../similarity/recently.js';
import type { Debrief, ResponsibilityList, Unit, Workspace } from '../../workspace/model.js';
import { type CommonText, type CommonTexts, createCommonMask, findCommonTexts } from './common-text.js';
import { crossUnitCandidates, scoreAcrossUnits } from './cross-unit.js';
import { joinableOf, packJoinables } from './joinables.js';
import type { Lexicon } from './lexicon.js';
import type { Mandated, MandatedPart } from './mandated.js';
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
  /**
   * Compared with what is mandated, and what nobody has judged yet, taken out.
   * @param glimpse of the two, where there is one already
   */
  compare(first: Writing, second: Writing, glimpse?: Glimpse): Comparison;
  /**
   * What shows at a glance; undefined where {@link compare} would certainly find nothing of the kind: no two passages
   * alike, no whole text kept.
   */
  glimpse(first: Writing, second: Writing, score: number): Glimpse | undefined;
  /** The same of a writing and each of some lists, which are all looked at together; always of the same array. */
  glimpsesAmong(
    lists: readonly ResponsibilityList[],
    first: Writing,
  ): (second: Writing, score: number) => Glimpse | undefined;
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
/** Groups of lists that are kept ready to be looked at together: those of the unit at hand, and of each type above it. */
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
  const writings = new RecentMap<ResponsibilityList | Debrief, Writing>(WRITINGS_READY);
  const glances = new RecentMap<readonly ResponsibilityList[], Glances>(GLANCES_READY);
  const comparisons = new WeakMap<Writing, WeakMap<Writing, Comparison>>();

  // A mandated item that stands in many lists is prepared once for all units in which the same is mandated.
  const kindOf = (unit: Unit): string =>
    wordings.units.has(unit.id) ? unit.id : `${mandated.kindOf(unit)}/${samples.kindOf(unit)}`;
  let lastUnit: Unit | undefined;
  let kind = '';
  const prepare = (unit: Unit, id: string, source: string, part: MandatedPart): Passage => {
    if (unit !== lastUnit) {
      kind = kindOf(unit);
      lastUnit = unit;
    }
    const { facts, marks, normalised } = part;
    if (facts.prepared?.kind !== kind) {
      const masks: PassageMasks = {
        mandated: () => marks,
        pending: (text) => pending(unit, text),
        sampled: (text) => samples.mask(unit, text),
      };
      facts.prepared = { kind, passage: preparePassage(id, source, masks, slotView, normalised) };
    }
    const { passage } = facts.prepared;
    return passage.id === id ? passage : passage.named(id);
  };
  const prepareText = (unit: Unit, id: string, source: string): Passage =>
    prepare(unit, id, source, mandated.partOfText(unit, source));

  const likeness: Likeness = {
    writing(of) {
      let known = writings.get(of);
      if (!known) {
        const { unit } = of;
        known =
          'items' in of
            ? writingOfList(of, (item) => prepare(unit, item.id, item.text, mandated.part(of, item)))
            : writingOfDebrief(of, (id, source) => prepareText(unit, id, source));
        writings.set(of, known);
      }
      return known;
    },
    prepareItems: (unit, items) => items.map((item) => prepareText(unit, item.id, item.text)),
    compare(first, second, glimpse) {
      const ofFirst = comparisons.get(first) ?? new WeakMap<Writing, Comparison>();
      comparisons.set(first, ofFirst);
      let known = ofFirst.get(second);
      if (!known) {
        known = compareWritings(first.passages, second.passages, SHORTEST_JUDGED, glimpse);
        ofFirst.set(second, known);
      }
      return known;
    },
    glimpse: (first, second, score) =>
      telling(glimpseOf(first.passages, second.passages), first, second, score),
    glimpsesAmong(lists, first) {
      let known = glances.get(lists);
      if (!known) {
        known = new Glances(lists.map((list) => likeness.writing(list).passages));
        glances.set(lists, known);
      }
      const common = known.commonWith(first.passages);
      return (second, score) => telling({ common, place: lists.indexOf(second.list!) }, first, second, score);
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
      const score = scoreAcrossUnits(workspace.configuration);
      if (score === undefined) return [];
      const lists = workspace.units.flatMap((unit) => unit.lists);
      const joinables = packJoinables(lists.map((list) => joinableOf(likeness.writing(list))));
      const pairs = crossUnitCandidates(lists, joinables, score);
      return pairs.map(([first, second]) => [writing(lists[first]!), writing(lists[second]!)]);
    },
    common: () => common,
  };
  return likeness;
}

/** The glimpse, unless it tells that two writings are not alike. */
function telling(glimpse: Glimpse, first: Writing, second: Writing, score: number): Glimpse | undefined {
  return mayBeAlike(glimpse, first.passages, second.passages, score, SHORTEST_JUDGED) ? glimpse : undefined;
}
