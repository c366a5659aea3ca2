import { normaliseText } from '../../similarity/normalise.js';
import type { Unit, Workspace } from '../../workspace/model.js';
import { ancestorsOf } from './kinship.js';
import { lexiconOf, unitNames } from './lexicon.js';

const ORGANISATION = /(?:领导班子|班子|党委|党组|党工委|分党组|工委|委员会|党总支|党支部|办公室)$/;

/** Whose name a signature is. */
export type Signature = { of: 'own' } | { of: 'other'; unit: Unit } | { of: 'unknown' };

/**
 * Compares a signature with the names of the units: full and short names, with or without 中共, the
 * region and the party organisation's ending, count as the same. What could be a further short form of
 * the own name is taken for it.
 */
export function signatureOf(written: string, own: Unit, workspace: Workspace): Signature {
  const { region } = workspace.configuration;
  const signed = spellings(written, region);
  const namesOf = (unit: Unit): string[] => unitNames(unit, region).map(normaliseText);
  const ownNames = namesOf(own);
  if (ownNames.some((name) => signed.includes(name))) return { of: 'own' };
  const { unitsNamed } = lexiconOf(workspace);
  const others = new Set(signed.flatMap((name) => unitsNamed(name)));
  others.delete(own);
  const [other] = others.size > 1 ? workspace.units.filter((unit) => others.has(unit)) : others;
  if (other) return { of: 'other', unit: other };
  const places = [region ?? '', ...ancestorsOf(own).flatMap(namesOf), ...ownNames];
  const [full = ''] = signed;
  const short = ownNames.some(
    (name) =>
      contains(full, name, places) || (full.length >= 3 && name.includes(full)) || abbreviates(full, name),
  );
  return short ? { of: 'own' } : { of: 'unknown' };
}

function spellings(written: string, region: string | undefined): string[] {
  const name = normaliseText(written);
  const bare = name.replace(/^中共/, '');
  const all = [name, bare, bare.replace(ORGANISATION, '')];
  if (region)
    all.push(
      ...all.map((each) => (each.startsWith(region) ? region.slice(-1) + each.slice(region.length) : each)),
    );
  return all;
}

/** 福湾市教育局 ends like 市教育局, but 福湾市 is nowhere in the own names. */
function contains(signed: string, name: string, places: readonly string[]): boolean {
  if (name.length < 3) return false;
  const at = signed.indexOf(name);
  if (at < 0) return false;
  const front = signed.slice(0, at).replace(/^中共/, '');
  if (front === '' || !/^[省市区县镇乡]/.test(name)) return true;
  return places.some((place) => place.includes(front + name[0]));
}

/** 鹭江园林局 leaves characters out of 鹭江市园林绿化局. */
function abbreviates(signed: string, name: string): boolean {
  if (signed.length < 4 || signed.at(-1) !== name.at(-1) || signed[0] !== name[0]) return false;
  let at = 0;
  for (const character of name) if (character === signed[at]) at++;
  return at === signed.length;
}
