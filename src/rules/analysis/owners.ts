import type { Debrief, ResponsibilityList, SourceDocument, Unit, Workspace } from '../../workspace/model.js';

/** Whose file it is. */
export interface Owner {
  unit?: Unit;
  list?: ResponsibilityList;
  debrief?: Debrief;
  person?: string;
  /**
   * audited: of this year; compared: an earlier year's or a replaced version, only compared with;
   * skipped: no part of the audit.
   */
  standing: 'audited' | 'compared' | 'skipped';
}

export interface Owners {
  of(document: SourceDocument): Owner;
  /** Files that belong to no list or debrief although they lie in the unit's folder: what cannot be read may be one. */
  unplacedOf(unit: Unit): SourceDocument[];
}

export function createOwners(workspace: Workspace): Owners {
  // What else is known of a list's owner follows from the list: with an object for each, so many take twice the memory.
  const texts = new Map<SourceDocument, ResponsibilityList | Debrief>();
  const others = new Map<SourceDocument, Owner>();
  // Units whose files lie in one folder cannot be told apart by it.
  const folders = new Map<string, Unit | undefined>();
  for (const unit of workspace.units) {
    if (unit.document) {
      others.set(unit.document, { unit, standing: 'audited' });
      const folder = folderOf(unit.document.file);
      folders.set(folder, folders.has(folder) ? undefined : unit);
    }
    const { lists, supersededLists, earlierLists, debriefs, earlierDebriefs } = unit;
    for (const text of [...lists, ...supersededLists, ...earlierLists, ...debriefs, ...earlierDebriefs])
      texts.set(text.document, text);
  }
  const skipped = new Set(workspace.skipped.map(({ file }) => file));
  const unplaced = new Map<Unit, SourceDocument[]>();
  for (const document of workspace.documents) {
    if (texts.has(document) || others.has(document)) continue;
    if (skipped.has(document.file)) {
      others.set(document, { standing: 'skipped' });
      continue;
    }
    const unit = mayBeSubmitted(document) ? unitAbove(document.file, folders) : undefined;
    others.set(document, { ...(unit && { unit }), standing: 'audited' });
    if (unit) unplaced.set(unit, [...(unplaced.get(unit) ?? []), document]);
  }
  return {
    of: (document) => {
      const text = texts.get(document);
      return text ? ownerOf(text) : (others.get(document) ?? { standing: 'skipped' });
    },
    unplacedOf: (unit) => unplaced.get(unit) ?? [],
  };
}

function ownerOf(text: ResponsibilityList | Debrief): Owner {
  const { unit, person } = text;
  const isList = 'items' in text;
  const isAudited = isList ? unit.lists.includes(text) : unit.debriefs.includes(text);
  return {
    unit,
    ...(isList ? { list: text } : { debrief: text }),
    ...(person && { person }),
    standing: isAudited ? 'audited' : 'compared',
  };
}

/** A file that cannot be read well enough to say whose it is counts for the folder it lies in. */
function mayBeSubmitted({ kind, problems }: SourceDocument): boolean {
  return problems.length > 0 && (kind === undefined || kind === 'list' || kind === 'debrief');
}

function unitAbove(file: string, folders: ReadonlyMap<string, Unit | undefined>): Unit | undefined {
  let folder = folderOf(file);
  while (folder !== '' && !folders.has(folder)) folder = folderOf(folder);
  return folders.get(folder);
}

function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}
