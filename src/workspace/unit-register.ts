import type { ReadDocument } from './document.js';
import type { Unit } from './model.js';
import { undeclaredUnit } from './units.js';

/** The units of a workspace, found by id, or by a name or alias that only one unit has. */
export class UnitRegister {
  readonly #byId = new Map<string, Unit>();
  /** Units by full name, alias and former name; made once all are declared. */
  #byName: Map<string, Unit[]> | undefined;

  /** Adds a unit; one whose id is taken is reported on its own file and has no effect. */
  declare(unit: Unit): void {
    const earlier = this.#byId.get(unit.id);
    if (earlier === undefined) {
      this.#byId.set(unit.id, unit);
      return;
    }
    const other = earlier.document?.file ?? '';
    (unit.document as ReadDocument).addAt(
      ['id'],
      {
        zh: `编号“${unit.id}”已由 ${other}（${earlier.name}）使用`,
        en: `The id "${unit.id}" is that of ${other} (${earlier.name})`,
      },
      {
        zh: '每个单位用不同的编号；若是同一单位，合并为一个文件',
        en: 'Give each unit its own id; write one file if they are the same unit',
      },
    );
  }

  all(): Unit[] {
    return [...this.#byId.values()];
  }

  /** The unit with this id, full name or alias; undefined when there is none, or several. */
  known(name: string): Unit | undefined {
    const wanted = spelling(name);
    const byId = this.#byId.get(name.trim()) ?? this.#byId.get(wanted);
    if (byId !== undefined) return byId;
    const named = this.#names().get(wanted) ?? [];
    return named.length === 1 ? named[0] : undefined;
  }

  /** Ids of the units that share the name. */
  ambiguous(name: string): string[] {
    const named = this.#names().get(spelling(name)) ?? [];
    return named.length > 1 ? named.map((unit) => unit.id) : [];
  }

  /** Ids, names and aliases of the units that have files: what a name can be compared with. */
  spellings(): string[] {
    const declared = [...this.#byId.values()].filter((unit) => unit.document !== undefined);
    return [...declared.map((unit) => unit.id), ...this.#names().keys()];
  }

  /** The unit, which from now on exists even if only a list names it. */
  find(name: string): Unit {
    const known = this.known(name);
    if (known !== undefined) return known;
    const unit = undeclaredUnit(name.trim());
    this.#byId.set(unit.id, unit);
    return unit;
  }

  #names(): Map<string, Unit[]> {
    if (this.#byName !== undefined) return this.#byName;
    const names = new Map<string, Unit[]>();
    for (const unit of this.#byId.values()) {
      if (unit.document === undefined) continue;
      const own = [unit.name, ...unit.aliases].map(spelling);
      for (const name of new Set(own)) names.set(name, [...(names.get(name) ?? []), unit]);
    }
    this.#byName = names;
    return names;
  }
}

function spelling(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '');
}
