import type { PlannedFile } from '../../import/file-layout.js';
import type { OfficeNotice, UnreadableOffice } from '../../import/office-document.js';
import { placeText } from '../../import/origin.js';
import type { ImportPlan } from '../../import/plan.js';
import type { Problem } from '../../import/problems.js';
import type { Bilingual } from '../../language/bilingual.js';
import { byCodeUnit } from '../../workspace/order.js';

/** What became of one file. */
export interface FileOutcome {
  file: string;
  written: PlannedFile[];
  notices: OfficeNotice[];
  problems: Problem[];
  unreadable?: { message: Bilingual; remedy?: Bilingual };
}

export interface ImportOutcome {
  files: FileOutcome[];
  skipped: { name: string; reason: Bilingual }[];
  totals: Totals;
}

export interface Totals {
  files: number;
  lists: number;
  items: number;
  debriefs: number;
  units: number;
  members: number;
  /** Guesses that are not certain. */
  guesses: number;
  problems: number;
  unreadable: number;
  skipped: number;
}

/** Puts together, file by file, what was read, guessed, not understood and not readable. */
export function outcomeOf(
  names: readonly string[],
  notices: ReadonlyMap<string, OfficeNotice[]>,
  unreadable: readonly (Pick<UnreadableOffice, 'file' | 'message'> &
    Partial<Pick<UnreadableOffice, 'remedy'>>)[],
  { files: planned, problems }: ImportPlan,
  skipped: ImportOutcome['skipped'],
): ImportOutcome {
  const files = [...names].sort(byCodeUnit).map((file): FileOutcome => {
    const fault = unreadable.find((each) => each.file === file);
    return {
      file,
      written: planned.filter(({ source }) => source === file),
      notices: notices.get(file) ?? [],
      problems: problems.filter((problem) => problem.file === file),
      ...(fault !== undefined && {
        unreadable: { message: fault.message, ...(fault.remedy !== undefined && { remedy: fault.remedy }) },
      }),
    };
  });
  return { files, skipped, totals: totalsOf(files, planned, skipped.length) };
}

function totalsOf(files: readonly FileOutcome[], planned: readonly PlannedFile[], skipped: number): Totals {
  const of = (kind: PlannedFile['kind']) => planned.filter((each) => each.kind === kind);
  const counted = (kind: PlannedFile['kind']) => of(kind).reduce((sum, { count }) => sum + count, 0);
  const sum = (count: (file: FileOutcome) => number) => files.reduce((total, file) => total + count(file), 0);
  return {
    files: files.length,
    lists: of('list').length,
    items: counted('list'),
    debriefs: of('debrief').length,
    units: of('unit').length,
    members: counted('unit'),
    guesses: planned.flatMap(({ guesses }) => guesses).filter(({ confidence }) => confidence !== 'high')
      .length,
    problems: sum(({ problems }) => problems.length),
    unreadable: sum((file) => (file.unreadable === undefined ? 0 : 1)),
    skipped,
  };
}

/** 1 when something was not understood or not readable: a person has to look; else 0. */
export function exitCodeOf({ totals }: ImportOutcome): number {
  return totals.problems + totals.unreadable > 0 ? 1 : 0;
}

/** The outcome as plain data, for `--json`. */
export function outcomeData(
  { files, skipped, totals }: ImportOutcome,
  written: { dryRun: boolean },
): unknown {
  return {
    dryRun: written.dryRun,
    totals,
    files: files.map(({ file, written: made, notices, problems, unreadable }) => ({
      file,
      written: made.map(({ content: _, source: __, ...rest }) => rest),
      notices: notices.map(({ kind, message, place }) => ({
        kind,
        message,
        ...(place && { place: placeText(place) }),
      })),
      notUnderstood: problems.map(({ text, place, count, why }) => ({
        text,
        ...(place && { place: placeText(place) }),
        ...(count !== undefined && { count }),
        why,
      })),
      ...(unreadable && { unreadable }),
    })),
    skipped: skipped.map(({ name, reason }) => ({ file: name, reason })),
  };
}
