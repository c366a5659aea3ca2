import chineseDays from 'chinese-days';

const { getDayDetail, isHoliday, isWorkday } = chineseDays;

/** The last year whose holidays the calendar library knows, found by asking it for National Day. */
function calendarKnows(year: number): boolean {
  return isHoliday(`${year}-10-01`) && getDayDetail(`${year}-10-01`).name.includes('National Day');
}

/**
 * The date that many working days after `from` (not counting `from` itself), by China's official calendar.
 * @param from `YYYY-MM-DD`
 * @param holidays days off by year, for years the calendar does not know; weekends are off in any case
 * @returns `YYYY-MM-DD`; undefined when a year on the way is known to neither: a deadline is never guessed
 */
export function replyDate(
  from: string,
  workingDays: number,
  holidays: Readonly<Record<string, readonly string[]>>,
): string | undefined {
  const day = new Date(`${from}T00:00:00Z`);
  for (let left = workingDays; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    const date = day.toISOString().slice(0, 10);
    const year = date.slice(0, 4);
    const given = holidays[year];
    if (!given && !calendarKnows(Number(year))) return undefined;
    const weekend = day.getUTCDay() === 0 || day.getUTCDay() === 6;
    const works = given ? !weekend && !given.includes(date) : isWorkday(date);
    if (works) left--;
  }
  return day.toISOString().slice(0, 10);
}
