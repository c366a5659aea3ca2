import type { ListType, Member, Unit, Workspace } from '../../workspace/model.js';
import { isWritten } from '../item-at.js';
import { dayWritten } from '../text/days.js';
import { isVacant, nameKey } from './persons.js';

/** A list that a unit owes for the audited year. */
export interface DueList {
  type: ListType;
  /** The roster entry who owes it; absent for the lists of a team or an organ. */
  member?: Member;
  /** The day by which it is due, `YYYY-MM-DD`; undefined when the configuration names none for the year. */
  by: string | undefined;
}

/** Days that a newly appointed member has (design §5). */
const GRACE_DAYS = 30;

/**
 * The lists a unit owes, by its roster; undefined when the unit has no roster.
 *
 * The team owes one, the principal one, each other member one; a discipline head in the team owes a
 * member's list, and his organ a supervision list unless another unit covers this one. An organ that
 * covers other units owes its supervision list, and personal lists only where its roster asks for them.
 * Nothing is owed by vacant posts, by those with `listRequired: false`, by those who left before lists
 * were due, and by those appointed so late that their thirty days still run.
 */
export function dueLists(unit: Unit, workspace: Workspace): DueList[] | undefined {
  if (!unit.document || unit.members.length === 0) return undefined;
  const submissionDue = dueDate(workspace);
  const covering = unit.covers.length > 0;
  const due: DueList[] = [];
  const inOffice = unit.members.filter((member) => !isVacant(member) && holdsOffice(member, workspace));
  // One person is no team; where no member owes a list here, they are audited elsewhere and so is the team.
  const asked = inOffice.some(({ listRequired }) => listRequired);
  if (!covering && asked && new Set(inOffice.map(({ person }) => nameKey(person))).size > 1) {
    due.push({ type: 'team', by: submissionDue });
  }
  const seen = new Set<string>();
  // A person with two posts in one unit owes the list of the first among them.
  for (const member of [...inOffice].sort(
    (a, b) => Number(b.role === 'principal') - Number(a.role === 'principal'),
  )) {
    const key = nameKey(member.person);
    const repeated = seen.has(key);
    seen.add(key);
    if (repeated || !member.listRequired || (covering && !asksForList(unit, member))) continue;
    const by = memberDueDate(member, submissionDue);
    if (isNew(member, submissionDue) && by !== undefined && workspace.asOf < by) continue;
    due.push({ type: member.role === 'principal' ? 'principal' : 'member', member, by });
  }
  const discipline = inOffice.some(({ role }) => role === 'discipline');
  const isCovered = coveredUnits(workspace).has(unit);
  if (covering || (discipline && !isCovered)) due.push({ type: 'supervision', by: submissionDue });
  return due;
}

/** Units that an organ covers, for each workspace. */
const covered = new WeakMap<Workspace, ReadonlySet<Unit>>();

function coveredUnits(workspace: Workspace): ReadonlySet<Unit> {
  let units = covered.get(workspace);
  if (!units) {
    units = new Set(workspace.units.flatMap(({ covers }) => covers));
    covered.set(workspace, units);
  }
  return units;
}

/** The configured due date, when it is one for the lists of the audited year. */
function dueDate({ configuration, year }: Workspace): string | undefined {
  const date = dayWritten(configuration.submissionDue);
  const dueYear = Number(date?.slice(0, 4));
  return dueYear === year || dueYear === year - 1 ? date : undefined;
}

/** Whether the member was in office when the lists of the year were due; without a due date, on the run's date. */
function holdsOffice(member: Member, workspace: Workspace): boolean {
  const { year, asOf } = workspace;
  const since = dayWritten(member.since);
  const until = dayWritten(member.until);
  if (since !== undefined && (since > asOf || since > `${year}-12-31`)) return false;
  if (until === undefined) return true;
  return until >= `${year}-01-01` && until >= (dueDate(workspace) ?? asOf);
}

function isNew(member: Member, submissionDue: string | undefined): boolean {
  const since = dayWritten(member.since);
  return since !== undefined && (submissionDue === undefined || since > submissionDue);
}

/** Thirty days from the appointment, or the general due date when that is later. */
function memberDueDate(member: Member, submissionDue: string | undefined): string | undefined {
  const since = dayWritten(member.since);
  if (since === undefined) return submissionDue;
  const own = new Date(Date.parse(since) + GRACE_DAYS * 24 * 3600_000).toISOString().slice(0, 10);
  return submissionDue === undefined || own > submissionDue ? own : submissionDue;
}

/** `listRequired: true` is the default; here only what the roster says in so many words counts. */
function asksForList(unit: Unit, member: Member): boolean {
  return unit.document !== undefined && isWritten(unit.document, ['members', member.index, 'listRequired']);
}
