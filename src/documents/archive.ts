import { zipSync } from 'fflate';

/** First and last year that a zip archive can record. */
const [FIRST_YEAR, LAST_YEAR] = [1980, 2099];

/**
 * Packs files into a zip archive in the order given. The same files and date give the same bytes, at any
 * time and in any time zone.
 * @param files texts by path, forward slashes
 * @param date YYYY-MM-DD, written as the files' time
 */
export function zipArchive(files: readonly (readonly [string, string])[], date: string): Uint8Array {
  const encoder = new TextEncoder();
  const entries = files.map(([path, text]) => [path, encoder.encode(text)] as const);
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: noon(date) });
}

/** Zip times are local times, and fflate reads them with the local clock: noon of the day exists everywhere. */
function noon(date: string): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return new Date(FIRST_YEAR, 0, 1, 12);
  return new Date(year, month - 1, day, 12);
}
