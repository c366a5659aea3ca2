import { safeFileName } from '../documents/file-name.js';
import type { Bilingual } from '../language/bilingual.js';
import type { Guess, RecognisedDebrief, RecognisedList } from './recognise/recognised.js';
import type { ImportedUnit } from './units.js';

/** A list or debrief, and the unit it belongs to. */
export interface DocumentFile {
  document: RecognisedList | RecognisedDebrief;
  unit: ImportedUnit;
  guesses: Guess[];
}

/** A list, debrief or unit that gets a file. */
export interface PlannedFile {
  kind: 'list' | 'debrief' | 'unit';
  /** Relative to the folder written into. */
  file: string;
  content: string;
  /** The file that it was read from; of a unit put together from lists the first of them. */
  source: string;
  unit: string;
  year?: number;
  type?: string;
  person?: string;
  /** Items of a list, sections of a debrief, members of a unit. */
  count: number;
  guesses: Guess[];
  notes: Bilingual[];
}

/** Longest id that the schema of units takes. */
const LONGEST_ID = 100;

/** Names for the files of an import: safe, and different also where case and composition do not count. */
export class FileNames {
  readonly #taken = new Set<string>();
  readonly #ids = new Map<ImportedUnit, string>();
  readonly #takenIds = new Set<string>();

  constructor(units: readonly ImportedUnit[]) {
    for (const { id } of units) if (id !== undefined) this.#takenIds.add(folded(id));
    for (const unit of units) this.#ids.set(unit, unit.id ?? this.#newId(unit.name));
  }

  /** `units/<unit>/unit.yaml`, in the unit's own folder when the workspace has one. */
  unitFile(unit: ImportedUnit): { id: string; file: string } {
    const id = this.#ids.get(unit) as string;
    return { id, file: `${this.#folder(unit)}/unit.yaml` };
  }

  /**
   * `units/<unit>/<year>/<person or 班子>.yaml`; the file of the workspace that has this list already. A second
   * file for the same list gets a name of its own, with a note. A revision is a list of its own: both are kept.
   */
  documentFile(
    unit: ImportedUnit,
    of: WrittenDocument & { year: number },
  ): { id: string; file: string; note?: Bilingual } {
    const id = this.#ids.get(unit) as string;
    const existing = unit.known?.lists.filter(
      (list) =>
        of.kind === 'list' &&
        list.year === of.year &&
        list.type === of.type &&
        (list.revision ?? 0) === (of.revision ?? 0) &&
        (isShared(of.type) || list.person === of.person),
    );
    const own = `${this.#folder(unit)}/${of.year}/${baseName(of)}.yaml`;
    const wanted = existing?.length === 1 ? (existing[0]?.file ?? own) : own;
    const file = this.#free(wanted);
    if (file === wanted) return { id, file };
    return {
      id,
      file,
      note: {
        zh: `与 ${wanted} 是同一份清单，另取名，请核对留哪一份`,
        en: `the same list as ${wanted}: it got another name, see which one to keep`,
      },
    };
  }

  #folder(unit: ImportedUnit): string {
    return unit.known?.folder ?? `units/${safeFileName(this.#ids.get(unit) as string)}`;
  }

  #newId(name: string): string {
    const plain = [...safeFileName(name)].slice(0, LONGEST_ID - 4).join('');
    let id = plain;
    for (let number = 2; this.#takenIds.has(folded(id)); number += 1) id = `${plain}-${number}`;
    this.#takenIds.add(folded(id));
    return id;
  }

  #free(file: string): string {
    const stem = file.replace(/\.yaml$/u, '');
    let name = file;
    for (let number = 2; this.#taken.has(folded(name)); number += 1) name = `${stem}-${number}.yaml`;
    this.#taken.add(folded(name));
    return name;
  }
}

function isShared(type: string | undefined): boolean {
  return type === 'team' || type === 'supervision';
}

interface WrittenDocument {
  kind: 'list' | 'debrief';
  type?: string | undefined;
  person?: string | undefined;
  /** Number of the revision; a list without one is the original. */
  revision?: number | undefined;
}

function baseName({ kind, type, person, revision }: WrittenDocument): string {
  if (kind === 'debrief') return safeFileName(`${person ?? '未署名'}-述责述廉`);
  const whose =
    type === 'team'
      ? '班子'
      : type === 'supervision'
        ? '监督责任'
        : (person ?? (type === 'principal' ? '主要负责人' : '班子成员'));
  return safeFileName(revision === undefined ? whose : `${whose}-修订${revision}`);
}

/** What two names are to a file system that ignores case and composition. */
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
