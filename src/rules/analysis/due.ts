import type { ListType, Member, Unit, Workspace } from '../../workspace/model.js';

/** A list that a unit owes for the audited year. */
export interface DueList {
  type: ListType;
  /** The roster entry who owes it; absent for the team's list. */
  member?: Member;
}

/** The lists a unit owes, by its roster; undefined when the unit has no roster. */
export function dueLists(_unit: Unit, _workspace: Workspace): DueList[] | undefined {
  return undefined;
}
