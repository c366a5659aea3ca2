import type { Unit } from './model.js';
import { undeclaredUnit } from './units.js';

/** The units of a workspace, found by id, full name or an alias that only one unit has. */
export class UnitRegister {
  readonly #byId = new Map<string, Unit>();
  #byName: Map<string, Unit | undefined> | undefined;

  declare(unit: Unit): void {
    if (!this.#byId.has(unit.id)) this.#byId.set(unit.id, unit);
  }

  all(): Unit[] {
    return [...this.#byId.values()];
  }

  known(name: string): Unit | undefined {
    return this.#byId.get(name.trim()) ?? this.#names().get(name.normalize('NFKC').trim());
  }

  /** The unit, which from now on exists if only a list names it. */
  find(name: string): Unit {
    const known = this.known(name);
    if (known !== undefined) return known;
    const unit = undeclaredUnit(name.trim());
    this.#byId.set(unit.id, unit);
    return unit;
  }

  #names(): Map<string, Unit | undefined> {
    if (this.#byName !== undefined) return this.#byName;
    const names = new Map<string, Unit | undefined>();
    for (const unit of this.#byId.values()) {
      for (const name of new Set([unit.name, ...unit.aliases].map((one) => one.normalize('NFKC').trim()))) {
        names.set(name, names.has(name) ? undefined : unit);
      }
    }
    this.#byName = names;
    return names;
  }
}
