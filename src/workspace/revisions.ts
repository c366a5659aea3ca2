import { posix } from 'node:path';
import type { ResponsibilityList } from './model.js';

/**
 * Splits a unit's lists of one or more years into those in force and those that a newer revision
 * replaces. Lists of one year, type and person are revisions of each other where their numbers differ
 * (a list without number is the original); equal numbers leave both in force, for a rule to report.
 */
export function splitRevisions(lists: readonly ResponsibilityList[]): {
  current: ResponsibilityList[];
  superseded: ResponsibilityList[];
} {
  // As in most units: then all are the originals.
  if (lists.every(({ revision }) => revision === undefined)) return { current: [...lists], superseded: [] };
  const newest = new Map<string, number>();
  for (const list of lists) {
    const key = subject(list);
    newest.set(key, Math.max(newest.get(key) ?? 0, numberOf(list)));
  }
  const replaced = replacedFiles(lists);
  const current: ResponsibilityList[] = [];
  const superseded: ResponsibilityList[] = [];
  for (const list of lists) {
    const old = numberOf(list) < (newest.get(subject(list)) ?? 0) || replaced.has(list);
    (old ? superseded : current).push(list);
  }
  return { current, superseded };
}

function numberOf(list: ResponsibilityList): number {
  return list.revision?.number ?? 0;
}

/** What revisions of one list have in common. */
function subject(list: ResponsibilityList): string {
  return JSON.stringify([list.year, list.type, list.person?.normalize('NFKC').replace(/\s+/gu, '') ?? '']);
}

/** Lists that a list of the same year names in `replaces`; only an older revision can be replaced, so there are no circles. */
function replacedFiles(lists: readonly ResponsibilityList[]): Set<ResponsibilityList> {
  const replaced = new Set<ResponsibilityList>();
  for (const list of lists) {
    const named = list.revision?.replaces;
    if (named === undefined) continue;
    const file = named.trim().replaceAll('\\', '/');
    const candidates = [posix.join(posix.dirname(list.document.file), file), posix.normalize(file)];
    const other = lists.find((one) => candidates.includes(one.document.file));
    if (other !== undefined && other.year === list.year && numberOf(other) < numberOf(list))
      replaced.add(other);
  }
  return replaced;
}
