import { recently } from '../../similarity/recently.js';
import { isoDate } from '../../workspace/dates.js';

/** Lists of many units are approved, signed and submitted, and leaders appointed, in the same few days. */
const read = recently((written) => ({ day: isoDate(written) }), 1000);

/** The day that a field of a list or roster gives, as `YYYY-MM-DD`; undefined when it is empty or no day. */
export function dayWritten(written: string | undefined): string | undefined {
  return written === undefined ? undefined : read(written).day;
}
