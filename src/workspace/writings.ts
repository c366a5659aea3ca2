import { readDebrief } from './debriefs.js';
import type { ReadDocument } from './document.js';
import { completeList, readList } from './lists.js';
import type { Debrief, ResponsibilityList, SourceDocument, Workspace } from './model.js';
import { UnitRegister } from './unit-register.js';

/**
 * The lists and debriefs that documents of the workspace hold, whatever their year and revision: also those that
 * are not audited. Undefined for any other document, and for one that does not even name its unit.
 */
export function writingsOf(
  documents: readonly SourceDocument[],
  { units, year }: Workspace,
): (ResponsibilityList | Debrief | undefined)[] {
  const register = new UnitRegister();
  for (const unit of units) register.declare(unit);
  return documents.map((document) => {
    if (document.kind === 'list') {
      const draft = readList(document as ReadDocument);
      return draft && completeList(draft, register.find(draft.unitName), year);
    }
    if (document.kind === 'debrief') {
      const draft = readDebrief(document as ReadDocument);
      return draft && { ...draft.debrief, unit: register.find(draft.unitName) };
    }
    return undefined;
  });
}
