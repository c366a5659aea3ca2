import { similarClasses } from '../../similarity/classes.js';
import { createMasker, type Masker } from '../../similarity/mask.js';
import { normalise } from '../../similarity/normalise.js';
import type { Configuration, ListItem, ResponsibilityList, Unit, Workspace } from '../../workspace/model.js';
import type { Mandated } from './mandated.js';

/** Shorter sentences are ordinary phrases. */
const SHORTEST = 12;
/** Sentences from this score on are the same sentence, lightly edited. */
const SAME = 0.85;

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

/** One place where a common sentence stands: characters [from, to) of the item's text. */
export interface CommonPlace {
  list: ResponsibilityList;
  item: ListItem;
  from: number;
  to: number;
}

/** A sentence, or several in a row, that many lists share and nobody has judged (待认定). */
export interface CommonText {
  text: string;
  /** The one unit that shares it; undefined when it runs through several. */
  unit?: Unit;
  /** In order of file and item. */
  places: CommonPlace[];
}

export interface CommonTexts {
  all: CommonText[];
  /** 1 where a unit of the normalised text belongs to common text of that unit; undefined when it has none. */
  mask(unit: Unit, normalised: string): Uint8Array | undefined;
}

/** The thresholds are options of `copying/unregistered`; every copying rule rests on them. */
export function commonTextThresholds(configuration: Configuration): CommonTextThresholds {
  const setting = configuration.rules['copying/unregistered'];
  const given = typeof setting === 'object' ? (setting as Partial<CommonTextThresholds>) : {};
  return { ...COMMON_TEXT_DEFAULTS, ...given };
}

interface Sentence extends CommonPlace {
  normalised: string;
}

export function findCommonTexts(workspace: Workspace, mandated: Mandated): CommonTexts {
  const thresholds = commonTextThresholds(workspace.configuration);
  const sentences = undeclaredSentences(workspace, mandated);
  const { classes } = similarClasses(
    sentences.map((sentence) => sentence.normalised),
    { threshold: SAME },
  );
  const all: CommonText[] = [];
  const variants = new Map<Unit | undefined, Set<string>>();
  const take = (unit: Unit | undefined, members: Sentence[]): void => {
    const known = variants.get(unit) ?? new Set();
    for (const { normalised } of members) known.add(normalised);
    variants.set(unit, known);
    all.push({
      text: members[0]!.item.text.slice(members[0]!.from, members[0]!.to),
      ...(unit && { unit }),
      places: members.map(({ list, item, from, to }) => ({ list, item, from, to })),
    });
  };
  for (const indexes of classes) {
    const members = [...indexes].map((index) => sentences[index]!);
    const byUnit = new Map<Unit, Sentence[]>();
    for (const sentence of members) {
      byUnit.set(sentence.list.unit, [...(byUnit.get(sentence.list.unit) ?? []), sentence]);
    }
    if (byUnit.size >= thresholds.units) {
      take(undefined, members);
      continue;
    }
    for (const [unit, own] of byUnit) {
      const lists = new Set(own.map((sentence) => sentence.list)).size;
      if (lists >= thresholds.lists && lists >= thresholds.share * unit.lists.length) take(unit, own);
    }
  }

  // What runs through several units is prepared once, not once for each of thousands of units.
  const maskers = new Map<Unit | undefined, Masker>();
  const maskOf = (unit: Unit | undefined, normalised: string): Uint8Array | undefined => {
    const texts = variants.get(unit);
    if (!texts) return undefined;
    const masker = maskers.get(unit) ?? createMasker([...texts]);
    maskers.set(unit, masker);
    return masker.mask(normalised);
  };
  return {
    all: joinNeighbours(all),
    mask(unit, normalised) {
      const everywhere = maskOf(undefined, normalised);
      const own = maskOf(unit, normalised);
      if (!everywhere || !own) return everywhere ?? own;
      return everywhere.map((masked, at) => masked | own[at]!);
    },
  };
}

/** Sentences of the audited lists that are mostly neither mandated nor declined, in order of file. */
function undeclaredSentences(workspace: Workspace, mandated: Mandated): Sentence[] {
  const declined = createMasker(
    (workspace.catalogue?.clauses ?? [])
      .filter((clause) => clause.status === 'declined')
      .map((clause) => clause.text),
  );
  const sentences: Sentence[] = [];
  const lists = workspace.units
    .flatMap((unit) => unit.lists)
    .sort((a, b) => (a.document.file < b.document.file ? -1 : 1));
  for (const list of lists) {
    for (const item of list.items) {
      for (const match of item.text.matchAll(/[^。；;！!？?\n]+[。；;！!？?]?/g)) {
        const normalised = normalise(match[0]).text;
        if (normalised.length < SHORTEST) continue;
        const judged = mandated.mask(list.unit, normalised);
        const dismissed = declined.mask(normalised);
        let open = 0;
        for (let at = 0; at < normalised.length; at++) if (!judged[at] && !dismissed[at]) open++;
        if (open < SHORTEST || open < normalised.length / 2) continue;
        sentences.push({ list, item, from: match.index, to: match.index + match[0].length, normalised });
      }
    }
  }
  return sentences;
}

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
      text: last.text + text.text,
      places: last.places.map((place, index) => ({ ...place, to: text.places[index]!.to })),
    };
  }
  return joined;
}

function comparePlaces(a: CommonPlace, b: CommonPlace): number {
  const one = a.list.document.file;
  const other = b.list.document.file;
  return (one < other ? -1 : one > other ? 1 : 0) || a.item.index - b.item.index || a.from - b.from;
}
