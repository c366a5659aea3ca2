import type { Duty, ListItem, ResponsibilityList, Unit, Workspace } from '../../workspace/model.js';

/** How an item meets a duty: it names it, or its text carries the duty's keywords. */
export interface CoveredDuty {
  duty: Duty;
  list: ResponsibilityList;
  item: ListItem;
  by: 'duty' | 'keywords';
}

export interface Coverage {
  /** Which items of the unit's lists meet which duties of the catalogue; empty without a catalogue. */
  ofUnit(unit: Unit): CoveredDuty[];
}

export function createCoverage(_workspace: Workspace): Coverage {
  return { ofUnit: () => [] };
}
