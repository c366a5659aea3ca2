import { type NormalisedText, normalise, normaliseText } from '../../similarity/normalise.js';
import { recently } from '../../similarity/recently.js';
import type { Member, Unit, Workspace } from '../../workspace/model.js';
import { LongestNames } from '../text/longest-names.js';

/** A name of the workspace found in a text: characters [from, to). */
export interface Mention {
  from: number;
  to: number;
  kind: 'unit' | 'person' | 'place' | 'department' | 'position';
  /** The name as the rosters write it. */
  name: string;
  /** Units the name belongs to (several units may have a 办公室). */
  units: Unit[];
  /** For persons: the roster entries of that name. */
  members: { unit: Unit; member: Member }[];
}

/** Every name the workspace's rosters know. */
export interface Lexicon {
  /** Mentions in a source text, leftmost longest, not overlapping; typing noise (spaces, traditional characters) is seen through. */
  mentions(source: string): readonly Mention[];
  /** The same in a text that is normalised already; offsets are into it. */
  mentionsInNormalised(text: string): readonly Mention[];
  /** The mention that the whole source is; undefined where it is no name, or more than one. */
  wholeMention(source: string): Mention | undefined;
  /** The units of a name, normalised, in their order; none where it is no unit's. */
  unitsNamed(normalised: string): readonly Unit[];
}

/** Whose a name is. */
type Bearers = Pick<Mention, 'units' | 'members'>;

/** A name. A province has a million, and most of them are one unit's: each has few keys, and all of them from the first. */
interface Entry extends Pick<Mention, 'kind' | 'name'> {
  /** Whose it is first of all. */
  unit: Unit;
  member: Member | undefined;
  /** All whose it is, where there is more to say. */
  all: Bearers | undefined;
}

function bearersOf({ unit, member, all }: Entry): Bearers {
  return all ?? { units: [unit], members: member ? [{ unit, member }] : [] };
}

/** When one string is several kinds of name, the first of these is taken. */
const KINDS: readonly Mention['kind'][] = ['unit', 'person', 'place', 'department', 'position'];

/** Areas of work such as 人事 or 财务 are words of everyday language, not names. */
const SHORTEST_DEPARTMENT = 3;

/** Party-organisation endings that offices leave out or vary: 白溪镇党委, 中共白溪镇委员会, 白溪镇. */
const ORGANISATION_ENDING =
  /(?:有限公司|有限责任公司)?(?:党委|党组|党工委|分党组|工委|委员会|党总支|党支部)$/;

/**
 * The spellings under which texts name a unit: its name, short and former names; without 中共 and the
 * ending of the party organisation; with the region's name shortened to 市.
 */
export function unitNames(unit: Unit, region: string | undefined): string[] {
  const names = new Set<string>();
  if (!unit.document) return [];
  for (const given of [unit.name, ...unit.aliases, ...unit.formerNames]) {
    const bare = given.replace(/^中共/, '');
    for (const name of [given, bare, bare.replace(ORGANISATION_ENDING, '')]) {
      names.add(name);
      if (region && region.length > 1 && name.startsWith(region) && name.length > region.length + 1) {
        names.add(region.slice(-1) + name.slice(region.length));
      }
    }
  }
  // A committee's bare ending (海湾区) is the name of the place; two characters say too little.
  return [...names].filter((name) => normaliseText(name).length >= 2);
}

const lexicons = new WeakMap<Workspace, Lexicon>();

/** The names of the workspace; they are gathered once. */
export function lexiconOf(workspace: Workspace): Lexicon {
  const known = lexicons.get(workspace) ?? createLexicon(workspace);
  lexicons.set(workspace, known);
  return known;
}

function createLexicon(workspace: Workspace): Lexicon {
  const entries = new Map<string, Entry>();
  const add = (kind: Mention['kind'], name: string, unit: Unit, member?: Member): void => {
    const key = normaliseText(name);
    if (key.length < 2) return;
    const entry = entries.get(key);
    if (!entry || KINDS.indexOf(kind) < KINDS.indexOf(entry.kind)) {
      entries.set(key, { kind, name, unit, member, all: undefined });
      return;
    }
    if (entry.kind !== kind) return;
    // One unit's names come one after the other.
    const isNext = (entry.all?.units.at(-1) ?? entry.unit) !== unit;
    if (!isNext && !member) return;
    entry.all ??= bearersOf(entry);
    if (isNext) entry.all.units.push(unit);
    if (member) entry.all.members.push({ unit, member });
  };

  for (const unit of workspace.units) {
    for (const name of unitNames(unit, workspace.configuration.region)) add('unit', name, unit);
    for (const place of unit.places) add('place', place, unit);
    for (const member of unit.members) {
      add('person', member.person, unit, member);
      if (member.position) {
        for (const position of member.position.split(/[、，,]/)) add('position', position, unit);
      }
      for (const contact of member.contacts) add('place', contact, unit);
      for (const department of [...member.division, ...member.assists]) {
        if (department.length >= SHORTEST_DEPARTMENT) add('department', department, unit);
      }
    }
  }

  const names = new LongestNames(entries);
  const mentionsInNormalised = recently((text): readonly Mention[] => {
    const found: Mention[] = [];
    for (let from = 0; from < text.length - 1; ) {
      const name = names.at(text, from);
      if (name === undefined) {
        from++;
        continue;
      }
      const to = from + name.length;
      const { kind, name: written } = name.value;
      found.push({ from, to, kind, name: written, ...bearersOf(name.value) });
      from = to;
    }
    return found;
  }, TEXTS_READY);

  const mentions = (source: string): readonly Mention[] => {
    const normalised = normalise(source);
    return inSource(mentionsInNormalised(normalised.text), normalised);
  };
  const whole = recently((source) => {
    const [first] = mentions(source);
    return first?.from === 0 && first.to === source.length ? { first } : {};
  }, WHOLES_READY);
  return {
    mentionsInNormalised,
    mentions,
    wholeMention: (source) => whole(source).first,
    unitsNamed: (normalised) => {
      const entry = entries.get(normalised);
      return entry?.kind === 'unit' ? bearersOf(entry).units : [];
    },
  };
}

/** Texts of a unit's lists: most items are the same with and without what is mandated, and are asked for twice. */
const TEXTS_READY = 500;

/** Names of the offices of a few units, which their lists write again and again. */
const WHOLES_READY = 1000;

/** Mentions in a normalised text, with offsets into its source. */
export function inSource(mentions: readonly Mention[], normalised: NormalisedText): readonly Mention[] {
  if (mentions.length === 0) return mentions;
  const { starts, ends } = normalised;
  return mentions.map((mention) => ({
    ...mention,
    from: starts[mention.from]!,
    to: ends[mention.to - 1]!,
  }));
}
