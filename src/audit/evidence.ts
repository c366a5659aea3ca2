import type { Analysis } from '../rules/analysis/analysis.js';
import { maskSensitive } from '../rules/text/sensitive.js';
import type { Unit, Workspace } from '../workspace/model.js';
import type { Audit, AuditList } from './audit.js';

/** The texts that were checked, with their mandated stretches. */
export function listTable(units: readonly Unit[], analysis: Analysis): AuditList[] {
  return units.flatMap((unit) => [
    ...unit.lists.map((list) => ({
      file: list.document.file,
      unit: unit.id,
      kind: 'list' as const,
      type: list.type,
      ...(list.person && { person: list.person }),
      ...(list.position && { position: maskSensitive(list.position) }),
      ...(list.title && { title: maskSensitive(list.title) }),
      ...(list.submitted && { submitted: list.submitted }),
      items: list.items.map((item) => ({
        id: item.id,
        text: maskSensitive(item.text),
        mandated: analysis.mandated.spans(list, item),
      })),
    })),
    ...unit.debriefs.map((debrief) => ({
      file: debrief.document.file,
      unit: unit.id,
      kind: 'debrief' as const,
      person: debrief.person,
      ...(debrief.position && { position: maskSensitive(debrief.position) }),
      items: debrief.sections.map((section) => ({
        id: String(section.index + 1),
        text: maskSensitive(section.text),
        mandated: [],
      })),
    })),
  ]);
}

/** How alike the lists of each unit are, pair by pair. */
export function similarityTable(
  units: readonly Unit[],
  analysis: Analysis,
): NonNullable<Audit['similarity']> {
  return units.flatMap((unit) =>
    analysis.likeness.withinUnit(unit).map(({ first, second, comparison }) => ({
      unit: unit.id,
      first: first.document.file,
      second: second.document.file,
      raw: comparison.raw,
      residual: comparison.residual,
    })),
  );
}

/** Which lists take up which duty. */
export function coverageTable(units: readonly Unit[], analysis: Analysis): NonNullable<Audit['coverage']> {
  return units.flatMap((unit) => {
    const byDuty = new Map<string, Set<string>>();
    for (const { duty, list } of analysis.coverage.ofUnit(unit)) {
      const files = byDuty.get(duty.id) ?? new Set();
      byDuty.set(duty.id, files.add(list.document.file));
    }
    return [...byDuty].map(([duty, files]) => ({ unit: unit.id, duty, lists: [...files].sort() }));
  });
}

export function dutyTable(workspace: Workspace): NonNullable<Audit['duties']> {
  const { aspects = [], duties = [] } = workspace.catalogue ?? {};
  const titles = new Map(aspects.map((aspect) => [aspect.id, aspect.title]));
  return duties.map(({ id, title, aspect }) => ({ id, title, aspect: titles.get(aspect) ?? aspect }));
}
