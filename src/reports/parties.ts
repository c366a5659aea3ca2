import type { AuditUnit, Finding, RelatedPlace } from '../audit/audit.js';
import type { Language } from '../language/bilingual.js';
import { reportWords, say } from '../language/report-words.js';
import { type AuditIndex, unitOf } from './audit-index.js';
import { enumerate, itemLabel, listLabel, placeLabel } from './labels.js';

export interface PartyOptions {
  language: Language;
  /** False: units other than the finding's own are 某单位, and nothing that names them is shown. */
  namePartners: boolean;
}

/** Who stands on the other side of a finding, as far as its reader may know. */
export interface Parties {
  /** The related place in words: 林国栋责任清单第2条, or 某单位第2条. */
  label(related: number): string;
  /** File and line; undefined when they would tell which unit it is. */
  place(related: number): string | undefined;
  /** True when the other's text belongs to another list, of which only what is alike may be shown. */
  isList(related: number): boolean;
  /** All the others, each unit that is not named only once. */
  labels(related: readonly number[]): string;
  /** True when the audit does not know the name of a unit that may not be shown, so that no sentence can be trusted to be without it. */
  nameless: boolean;
  /** A sentence without the names that may not be shown. */
  sentence(text: string): string;
  /** Where such names stand in a text, with what to put in their place. */
  masks(text: string): [number, number, string][];
}

/** Places written out before the rest is only counted. */
const MOST_LABELS = 12;

/** From how many units that are not named on only their number is said. */
const MANY_UNITS = 4;

/** Works out the other side of a finding for its reader. */
export function partiesOf(finding: Finding, index: AuditIndex, options: PartyOptions): Parties {
  const { language } = options;
  const related = finding.related ?? [];
  const isForeign = (place: RelatedPlace) => {
    const unit = unitOf(place, index);
    return unit !== undefined && unit !== finding.unit;
  };
  const isHidden = (place: RelatedPlace) => !options.namePartners && isForeign(place);
  const hidden = related.filter(isHidden);
  const standIns = standInsFor([...new Set(hidden.map((place) => unitOf(place, index)!))], language);
  const names = hidden.length === 0 ? undefined : hiddenNames(finding, hidden, standIns, index, language);

  const ownerLabel = (place: RelatedPlace): string => {
    if (isHidden(place)) return standIns.get(unitOf(place, index)!)!;
    const unit = isForeign(place)
      ? (index.units.get(unitOf(place, index)!)?.name ?? unitOf(place, index)!)
      : '';
    return unit + (unit !== '' && language === 'en' ? ', ' : '') + whose(place, index, language);
  };
  const label = (at: number): string => {
    const place = related[at];
    if (place === undefined) return say(reportWords.template, language);
    const owner = ownerLabel(place);
    if (place.item === undefined) return owner;
    const item = itemLabel(place.item, place.file, index, language);
    return language === 'zh' ? owner + item : `${owner}, ${item}`;
  };

  return {
    label,
    place(at) {
      const place = related[at];
      if (place === undefined || isHidden(place)) return undefined;
      return placeLabel(place, language);
    },
    isList(at) {
      const place = related[at];
      return place !== undefined && unitOf(place, index) !== undefined;
    },
    labels(positions) {
      const places = positions.map((at) => related[at]).filter((place) => place !== undefined);
      const units = new Set(places.filter(isHidden).map((place) => unitOf(place, index)));
      const words = new Set<string>();
      for (const at of positions) {
        const place = related[at];
        if (place === undefined) continue;
        if (!isHidden(place)) words.add(label(at));
        else if (units.size < MANY_UNITS) words.add(ownerLabel(place));
      }
      const named = [...words].slice(0, MOST_LABELS);
      if (words.size > MOST_LABELS) {
        named.push(say(reportWords.morePlaces, language, { count: words.size - MOST_LABELS }));
      }
      if (units.size >= MANY_UNITS)
        named.push(say(reportWords.anonymous.units, language, { count: units.size }));
      return enumerate(named, language);
    },
    nameless: hidden.some((place) => !index.units.has(unitOf(place, index)!)),
    sentence: (text) =>
      names === undefined ? text : text.replace(names.pattern, (name) => names.standIn(name)),
    masks(text) {
      if (names === undefined) return [];
      return [...text.matchAll(names.pattern)]
        .filter((match) => names.standIn(match[0]) !== match[0])
        .map((match) => [match.index, match.index + match[0].length, names.standIn(match[0])]);
    },
  };
}

function whose(place: RelatedPlace, index: AuditIndex, language: Language): string {
  const list = index.lists.get(place.file);
  if (list !== undefined) return listLabel(list, language);
  return place.person ?? place.file;
}

function standInsFor(units: readonly string[], language: Language): Map<string, string> {
  if (units.length === 1) return new Map([[units[0]!, say(reportWords.anonymous.unit, language)]]);
  return new Map(
    units.map((unit, at) => {
      const letter = [...reportWords.letters[language]][at] ?? String(at + 1);
      return [unit, say(reportWords.anonymous.numberedUnit, language, { letter })];
    }),
  );
}

interface HiddenNames {
  pattern: RegExp;
  /** What a name found by the pattern is replaced by; itself when it is the reader's own. */
  standIn(name: string): string;
}

function hiddenNames(
  finding: Finding,
  hidden: readonly RelatedPlace[],
  standIns: ReadonlyMap<string, string>,
  index: AuditIndex,
  language: Language,
): HiddenNames {
  const own = finding.unit === undefined ? undefined : index.units.get(finding.unit);
  // What the unit itself left in may be quoted to it, also where it tells who the other is.
  const quoted = finding.leftovers === undefined ? [] : [`“${finding.leftovers.join('、')}”`];
  const ownNames = new Set([...(own === undefined ? [] : namesOf(own)), ...quoted]);
  const replacements = new Map<string, string>();
  const hide = (name: string, standIn: string) => {
    if (name.length < 2 || replacements.has(name)) return;
    if (own?.name.includes(name) || ownNames.has(name) || isOwnWord(name, finding)) return;
    replacements.set(name, standIn);
  };
  for (const place of hidden) {
    const id = unitOf(place, index)!;
    const unit = index.units.get(id);
    hide(place.file, say(reportWords.anonymous.file, language));
    for (const name of unit === undefined ? [] : namesOfUnit(unit.name)) hide(name, standIns.get(id)!);
    for (const person of [place.person, ...(unit?.members ?? []).map((member) => member.person)]) {
      if (person !== undefined) hide(person, say(reportWords.anonymous.person, language));
    }
  }
  const words = [...replacements.keys(), ...ownNames].filter((name) => name.length > 0);
  const pattern = new RegExp(
    words
      .toSorted((a, b) => b.length - a.length)
      .map(escapePattern)
      .join('|') || '(?!)',
    'gu',
  );
  return { pattern, standIn: (name) => (ownNames.has(name) ? name : (replacements.get(name) ?? name)) };
}

/**
 * A name that the finding reports in the unit's own words is no secret (names/other-unit would be useless
 * without it); where the finding is about copying, it would still tell who the other is.
 */
function isOwnWord(name: string, finding: Finding): boolean {
  if (finding.rule.startsWith('copying/')) return false;
  return (finding.text?.includes(name) ?? false) || (finding.leftovers?.includes(name) ?? false);
}

function namesOf(unit: AuditUnit): string[] {
  return [...namesOfUnit(unit.name), ...unit.members.map((member) => member.person)];
}

/** A unit's name and its usual short forms: 中共鹭江市第二医院委员会, 鹭江市第二医院, 市第二医院, 第二医院. */
function namesOfUnit(name: string): string[] {
  const names = [name];
  const plain = name
    .replace(/^中共(.{4,})委员会$/u, '$1')
    .replace(/^(.{4,})(党委|党组|党工委|分党组|党总支|党支部)$/u, '$1');
  for (let rest = plain; ; ) {
    names.push(rest);
    const prefix = /^.{1,8}?[省市区县镇](?=.{3})/u.exec(rest);
    if (prefix === null) return names;
    names.push(prefix[0].slice(-1) + rest.slice(prefix[0].length));
    rest = rest.slice(prefix[0].length);
  }
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
