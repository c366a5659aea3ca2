import type { ReadDocument } from './document.js';
import { text, texts } from './fields.js';
import type { Unit } from './model.js';
import type { UnitRegister } from './unit-register.js';

/** Resolves parents, partners and covered units. */
export function relateUnits(register: UnitRegister): void {
  for (const unit of register.all()) {
    const root = (unit.document as ReadDocument | undefined)?.root;
    const parent = text(root, 'parent');
    const found = parent === undefined ? undefined : register.known(parent);
    if (found !== undefined && !chain(found).includes(unit)) unit.parent = found;
    unit.partners = texts(root, 'partners').map((name) => register.known(name)).filter((one) => one !== undefined);
    unit.covers = texts(root, 'covers').map((name) => register.known(name)).filter((one) => one !== undefined);
  }
  for (const unit of register.all()) unit.path = chain(unit).reverse().map((one) => one.id).join('/');
}

/** The unit and those above it. */
function chain(unit: Unit): Unit[] {
  const units: Unit[] = [];
  for (let one: Unit | undefined = unit; one !== undefined; one = one.parent) units.push(one);
  return units;
}
