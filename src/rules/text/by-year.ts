import { recently } from '../../similarity/recently.js';

/** Texts whose results are at hand: those of a few lists. */
const REMEMBERED = 500;

/** As `recently`, for what depends on the audited year too. Results are shared, so nobody may change them. */
export function recentlyByYear<Result extends NonNullable<unknown>>(
  work: (text: string, year: number) => Result,
): (text: string, year: number) => Result {
  const byYear = new Map<number, (text: string) => Result>();
  return (text, year) => {
    let ofYear = byYear.get(year);
    if (ofYear === undefined) {
      ofYear = recently((each) => work(each, year), REMEMBERED);
      byYear.set(year, ofYear);
    }
    return ofYear(text);
  };
}
