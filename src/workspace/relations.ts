import type { Bilingual } from '../language/bilingual.js';
import type { ReadDocument } from './document.js';
import type { DocumentPath, Unit } from './model.js';
import { suggest } from './suggest.js';
import type { UnitRegister } from './unit-register.js';
import type { UnitDraft } from './units.js';

/** Resolves the parents, partners and covered units that unit documents name; reports names of no unit. */
export function relateUnits(register: UnitRegister, drafts: ReadonlyMap<Unit, UnitDraft>): void {
  const units = register.all();
  for (const unit of units) {
    const related = drafts.get(unit)?.related;
    if (related === undefined) continue;
    if (related.parent !== undefined) unit.parent = findNamed(register, unit, related.parent, ['parent']);
    if (unit.parent === undefined) delete unit.parent;
    unit.partners = findAll(register, unit, 'partners', related.partners);
    unit.covers = findAll(register, unit, 'covers', related.covers);
  }
  for (const unit of units) breakCycle(unit);
  for (const unit of units)
    unit.path = chainOf(unit)
      .map((one) => one.id)
      .join('/');
}

function findAll(register: UnitRegister, unit: Unit, key: string, names: readonly string[]): Unit[] {
  const named = names.map((name, index) => findNamed(register, unit, name, [key, index]));
  return [...new Set(named.filter((unit) => unit !== undefined))];
}

function findNamed(register: UnitRegister, unit: Unit, name: string, path: DocumentPath): Unit | undefined {
  const found = register.known(name);
  if (found !== undefined) return found;
  const { message, advice } = unknownUnit(register, unit, name);
  (unit.document as ReadDocument).addAt(path, message, advice);
  return undefined;
}

/** That a name is no unit's, and which other one may be meant. */
function unknownUnit(
  register: UnitRegister,
  unit: Unit,
  name: string,
): { message: Bilingual; advice: Bilingual } {
  if (register.ambiguous(name).length > 0) return ambiguousName(register, name);
  const others = register.spellings().filter((spelling) => register.known(spelling) !== unit);
  const meant = suggest(name, others);
  const advice =
    meant === undefined
      ? {
          zh: '写单位文件中的编号；单位还没有文件的，先建一个',
          en: "Write the id in the unit's file; write that file first if there is none",
        }
      : didYouMean(register, meant);
  return { message: noSuchUnit(name), advice };
}

/**
 * What is wrong with the unit that a list or debrief names; undefined when that is a unit, or may be
 * one that has no file: only a name that is nearly another unit's is taken for a slip.
 */
export function slipOfUnit(
  register: UnitRegister,
  name: string,
): { message: Bilingual; advice: Bilingual } | undefined {
  if (register.known(name)?.document !== undefined) return undefined;
  if (register.ambiguous(name).length > 0) return ambiguousName(register, name);
  const meant = suggest(name, register.spellings(), NEARLY);
  // school-1 and school-2 are two units.
  if (meant === undefined || withoutDigits(meant) === withoutDigits(name)) return undefined;
  return { message: noSuchUnit(name), advice: didYouMean(register, meant) };
}

const NEARLY = 0.75;

function withoutDigits(name: string): string {
  return name.normalize('NFKC').replace(/[\d一二三四五六七八九十]+/gu, '');
}

function noSuchUnit(name: string): Bilingual {
  return { zh: `没有编号或名称为“${name}”的单位`, en: `There is no unit with the id or name "${name}"` };
}

function didYouMean(register: UnitRegister, meant: string): Bilingual {
  const unit = register.known(meant);
  const full = unit === undefined || unit.name === meant ? '' : `（${unit.name}）`;
  return { zh: `是不是“${meant}”${full}？`, en: `Did you mean "${meant}"?` };
}

function ambiguousName(register: UnitRegister, name: string) {
  const same = register.ambiguous(name);
  return {
    message: {
      zh: `“${name}”是几个单位共有的名称：${same.join('、')}`,
      en: `"${name}" is a name of several units: ${same.join(', ')}`,
    },
    advice: { zh: '改写单位的编号', en: "Write the unit's id" },
  };
}

/** A unit above itself: the relation of the unit that comes last in order of id is dropped. */
function breakCycle(unit: Unit): void {
  const seen = new Set<Unit>();
  for (let one: Unit | undefined = unit; one !== undefined; one = one.parent) {
    if (!seen.has(one)) {
      seen.add(one);
      continue;
    }
    const cycle = cycleFrom(one);
    const last = cycle.reduce((a, b) => (a.id < b.id ? b : a));
    const names = cycle.map((member) => member.id).join(' → ');
    delete last.parent;
    (last.document as ReadDocument).addAt(
      ['parent'],
      { zh: `上级关系成了环：${names} → ${one.id}`, en: `Units are above themselves: ${names} → ${one.id}` },
      { zh: '改正其中一个单位的上级', en: 'Correct the parent of one of them' },
    );
    return;
  }
}

function cycleFrom(start: Unit): Unit[] {
  const cycle = [start];
  for (let one = start.parent; one !== undefined && one !== start; one = one.parent) cycle.push(one);
  return cycle;
}

/** From the top down to the unit. */
function chainOf(unit: Unit): Unit[] {
  const units: Unit[] = [];
  for (let one: Unit | undefined = unit; one !== undefined; one = one.parent) units.push(one);
  return units.reverse();
}
