import { dateFromSerial } from 'numfmt';

/** Days between the two ways of counting them. */
const DAYS_TO_1904 = 1462;
/** The day after the last one that Excel knows, 9999-12-31. */
const END = 2_958_466;

/** What a format shows of a date. */
export interface Shown {
  year: boolean;
  month: boolean;
  day: boolean;
  hours: boolean;
}

/**
 * The date of a serial number of days, as YYYY-MM-DD. Where the format shows less than a day, so does this: YYYY-MM,
 * YYYY. A month and day without a year is a whole date all the same: the cell holds it. Midnight is no time.
 * @param serial days since 1900 (with the 29 February that 1900 did not have, as Excel counts) or since 1904
 * @returns '' for nought, which is what formulas make of empty cells; undefined when it is no date
 */
export function dateText(serial: number, shown: Shown, since1904: boolean): string | undefined {
  const days = since1904 ? serial + DAYS_TO_1904 : serial;
  if (serial === 0) return '';
  if (!(days >= 1 && days < END)) return undefined;
  const [year, month, day, hour, minute] = dateFromSerial(days);
  const pad = (number: number): string => String(number).padStart(2, '0');
  const wholeYear = String(year).padStart(4, '0');
  if (shown.year && !shown.day && !shown.hours) {
    return shown.month ? `${wholeYear}-${pad(month)}` : wholeYear;
  }
  const date = `${wholeYear}-${pad(month)}-${pad(day)}`;
  const hasTime = shown.hours && (hour > 0 || minute > 0);
  return hasTime ? `${date} ${pad(hour)}:${pad(minute)}` : date;
}
