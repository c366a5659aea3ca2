import { LONGEST, safeFileName, shorten } from '../documents/file-name.js';
import { byText } from './audit-index.js';

export { safeFileName };

/**
 * One file name for each unit, from its name: no folders, control characters or reserved names, bounded in
 * length, different from each other and from `taken` also where case and composition do not count.
 * @returns names without extension, by unit id
 */
export function unitFileNames(
  units: readonly { id: string; name: string }[],
  taken: readonly string[],
): Map<string, string> {
  const used = new Set(taken.map(folded));
  const names = new Map<string, string>();
  for (const unit of units.toSorted((a, b) => byText(a.id, b.id))) {
    const plain = safeFileName(unit.name);
    const withId = safeFileName(`${shorten(plain, LONGEST / 2)}-${unit.id}`);
    let name = used.has(folded(plain)) ? withId : plain;
    for (let number = 2; used.has(folded(name)); number += 1) name = `${shorten(withId, LONGEST)}-${number}`;
    used.add(folded(name));
    names.set(unit.id, name);
  }
  return names;
}

/** What two names are to a file system that ignores case and composition. */
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
