import { classesOf, connectedBy, connections } from '../../similarity/classes.js';
import { DistinctTexts } from '../../similarity/distinct-texts.js';
import { createMasker, type Masker, withoutVariants } from '../../similarity/mask.js';
import { ownersOf } from '../../similarity/packed-texts.js';
import { RecentMap } from '../../similarity/recently.js';
import type { Configuration, ResponsibilityList, Unit, Workspace } from '../../workspace/model.js';
import type { Mandated } from './mandated.js';
import { type OpenSentence, openSentences } from './open-sentences.js';
import { type PackedSentences, packSentences, sentenceAt } from './packed-sentences.js';

/** Sentences from this score on are the same sentence, lightly edited. */
export const SAME_SENTENCE = 0.85;

/** When text that many lists share is common text that a person has to judge. */
export interface CommonTextThresholds {
  /** In so many lists of one unit … */
  lists: number;
  /** … and in at least this share of the unit's lists, */
  share: number;
  /** or in so many units. */
  units: number;
}

export const COMMON_TEXT_DEFAULTS: CommonTextThresholds = { lists: 4, share: 0.5, units: 5 };

/** One place where a common sentence stands: characters [from, to) of the text of the list's item at that place. */
export interface CommonPlace {
  list: ResponsibilityList;
  item: number;
  from: number;
  to: number;
}

/** A sentence, or several in a row, that many lists share and nobody has judged (待认定). */
export interface CommonText {
  /** The one unit that shares it; undefined when it runs through several. */
  unit?: Unit;
  /** In order of file and item. */
  places: CommonPlace[];
  /** The sentences in the first place. */
  sentences: [from: number, to: number][];
}

/**
 * The wordings of common text, normalised, without light edits of others: of what runs through several units, and of
 * what single units share.
 */
export interface CommonWordings {
  everywhere: string[];
  /** By id of unit. */
  units: Map<string, string[]>;
}

export interface CommonTexts {
  all: CommonText[];
  wordings: CommonWordings;
}

/** The thresholds are options of `copying/unregistered`; every copying rule rests on them. */
export function commonTextThresholds(configuration: Configuration): CommonTextThresholds {
  const setting = configuration.rules['copying/unregistered'];
  const given = typeof setting === 'object' ? (setting as Partial<CommonTextThresholds>) : {};
  return { ...COMMON_TEXT_DEFAULTS, ...given };
}

/** Looks for common text in all lists of the audited year. */
export function findCommonTexts(workspace: Workspace, mandated: Mandated): CommonTexts {
  const sentencesOf = openSentences(workspace, mandated);
  const lists = workspace.units
    .flatMap((unit) => unit.lists)
    .sort((a, b) => (a.document.file < b.document.file ? -1 : 1));
  const sentences = packSentences(lists.map(sentencesOf));
  const distinct = new DistinctTexts(sentences.texts);
  const classes = classesOf(distinct, connectedBy(distinct, [connections(distinct, SAME_SENTENCE)]));
  return commonTextsAmong(lists, sentences, classes, commonTextThresholds(workspace.configuration));
}

interface Sentence extends OpenSentence {
  list: ResponsibilityList;
}

/**
 * @param lists in order of file
 * @param sentences those of each list that are open in its unit
 * @param classes of them
 */
export function commonTextsAmong(
  lists: readonly ResponsibilityList[],
  sentences: PackedSentences,
  classes: readonly (readonly number[])[],
  thresholds: CommonTextThresholds,
): CommonTexts {
  const owners = ownersOf(sentences.first);
  const fewest = Math.min(thresholds.lists, thresholds.units);
  const all: CommonText[] = [];
  const wordings = new Map<Unit | undefined, Set<string>>();
  const take = (unit: Unit | undefined, members: readonly Sentence[]): void => {
    const known = wordings.get(unit) ?? new Set();
    for (const wording of withoutVariants(mostUsedFirst(members))) known.add(wording);
    wordings.set(unit, known);
    all.push({
      ...(unit && { unit }),
      places: members.map(({ list, item, from, to }) => ({ list, item, from, to })),
      sentences: [[members[0]!.from, members[0]!.to]],
    });
  };
  for (const indexes of classes) {
    if (indexes.length < fewest) continue;
    const members = indexes.map((index) => ({
      list: lists[owners[index]!]!,
      ...sentenceAt(sentences, index),
    }));
    const byUnit = new Map<Unit, Sentence[]>();
    for (const sentence of members) {
      const own = byUnit.get(sentence.list.unit);
      if (own) own.push(sentence);
      else byUnit.set(sentence.list.unit, [sentence]);
    }
    if (byUnit.size >= thresholds.units) {
      take(undefined, members);
      continue;
    }
    for (const [unit, own] of byUnit) {
      const count = new Set(own.map((sentence) => sentence.list)).size;
      if (count >= thresholds.lists && count >= thresholds.share * unit.lists.length) take(unit, own);
    }
  }
  return {
    all: joinNeighbours(all),
    wordings: {
      everywhere: [...(wordings.get(undefined) ?? [])],
      units: new Map(
        [...wordings].flatMap(([unit, texts]) =>
          unit === undefined ? [] : [[unit.id, [...texts]] as const],
        ),
      ),
    },
  };
}

/** The wordings of some sentences, without repetitions. */
function mostUsedFirst(sentences: readonly Sentence[]): string[] {
  const uses = new Map<string, number>();
  for (const { normalised } of sentences) uses.set(normalised, (uses.get(normalised) ?? 0) + 1);
  return [...uses].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1)).map(([wording]) => wording);
}

/** 1 where a unit of a normalised text belongs to common text of that unit; undefined when it has none. */
export type CommonMask = (unit: Unit, normalised: string) => Uint8Array | undefined;

export function createCommonMask({ everywhere, units }: CommonWordings): CommonMask {
  // What runs through several units is prepared once, not once for each of thousands of units.
  const general = everywhere.length > 0 ? createMasker(everywhere) : undefined;
  const own = new RecentMap<string, Masker>(UNITS_PREPARED);
  const ownMasker = (unit: Unit): Masker | undefined => {
    const wordings = units.get(unit.id);
    if (!wordings) return undefined;
    const masker = own.get(unit.id) ?? createMasker(wordings);
    own.set(unit.id, masker);
    return masker;
  };
  return (unit, normalised) => {
    const everywhereMask = general?.mask(normalised);
    const ownMask = ownMasker(unit)?.mask(normalised);
    if (!everywhereMask || !ownMask) return everywhereMask ?? ownMask;
    return everywhereMask.map((masked, at) => masked | ownMask[at]!);
  };
}

/** Units whose own common text is kept ready. */
const UNITS_PREPARED = 100;

/** Sentences that always stand one after the other are one text to judge. */
function joinNeighbours(texts: readonly CommonText[]): CommonText[] {
  const ordered = [...texts].sort((a, b) => comparePlaces(a.places[0]!, b.places[0]!));
  const joined: CommonText[] = [];
  for (const text of ordered) {
    const last = joined.at(-1);
    const follows =
      last !== undefined &&
      last.unit === text.unit &&
      last.places.length === text.places.length &&
      last.places.every(
        (place, index) =>
          place.list === text.places[index]!.list &&
          place.item === text.places[index]!.item &&
          place.to <= text.places[index]!.from &&
          text.places[index]!.from - place.to <= 1,
      );
    if (!follows) {
      joined.push(text);
      continue;
    }
    joined[joined.length - 1] = {
      ...last,
      sentences: [...last.sentences, ...text.sentences],
      places: last.places.map((place, index) => ({ ...place, to: text.places[index]!.to })),
    };
  }
  return joined;
}

function comparePlaces(a: CommonPlace, b: CommonPlace): number {
  const one = a.list.document.file;
  const other = b.list.document.file;
  return (one < other ? -1 : one > other ? 1 : 0) || a.item - b.item || a.from - b.from;
}
