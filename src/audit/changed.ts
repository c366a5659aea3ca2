import type { Unit, Workspace } from '../workspace/model.js';
import type { Finding } from './audit.js';

/** Files changed since a version, relative to the root with forward slashes; deleted ones among them. */
export interface Changes {
  since: string;
  files: ReadonlySet<string>;
}

/**
 * What touches the changed files: findings in them or with a related place in them (the unchanged half of a
 * pair), all findings of a unit whose own file (its roster) has changed, and, where a file of a unit is gone,
 * those that stand on the unit's file (a list is missing now).
 */
export function touchedBy(
  { files }: Changes,
  workspace: Workspace,
): { finding: (finding: Finding) => boolean; unit: (unit: Unit) => boolean } {
  const units = new Set(
    workspace.units
      .filter((unit) => unit.document !== undefined && files.has(unit.document.file))
      .map(({ id }) => id),
  );
  const shortened = unitFilesOfDeleted(files, workspace);
  return {
    finding: ({ file, unit, related }) =>
      files.has(file) ||
      shortened.has(file) ||
      (unit !== undefined && units.has(unit)) ||
      (related ?? []).some((place) => files.has(place.file)),
    unit: (unit) =>
      units.has(unit.id) ||
      (unit.document !== undefined && shortened.has(unit.document.file)) ||
      [...unit.lists, ...unit.supersededLists, ...unit.debriefs].some(({ document }) =>
        files.has(document.file),
      ),
  };
}

/** Changed files that all lists are judged by: findings that follow from them may stand in files that did not change. */
export function commonFiles({ files }: Changes, workspace: Workspace): string[] {
  const { configuration, catalogue, templates } = workspace;
  return [configuration.document, catalogue?.document, ...templates.map(({ document }) => document)]
    .filter((document) => document !== undefined)
    .map(({ file }) => file)
    .filter((file) => files.has(file))
    .sort();
}

/** The file of the unit in whose folder, or the nearest one above, a file is gone. */
function unitFilesOfDeleted(files: ReadonlySet<string>, workspace: Workspace): Set<string> {
  const read = new Set(workspace.documents.map(({ file }) => file));
  const byFolder = new Map<string, string>();
  for (const { document } of workspace.units) {
    if (document !== undefined) byFolder.set(folderOf(document.file), document.file);
  }
  const found = new Set<string>();
  for (const file of files) {
    if (read.has(file) || !/\.ya?ml$/i.test(file)) continue;
    for (let folder = folderOf(file); ; folder = folderOf(folder)) {
      const unitFile = byFolder.get(folder);
      if (unitFile !== undefined) found.add(unitFile);
      if (unitFile !== undefined || folder === '') break;
    }
  }
  return found;
}

/** The folder a path is in, without a slash at the end; '' at the top. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
