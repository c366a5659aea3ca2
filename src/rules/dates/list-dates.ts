import type { Bilingual } from '../../language/bilingual.js';
import type { DocumentPath, ResponsibilityList } from '../../workspace/model.js';
import { dayWritten } from '../text/days.js';

/** A date of the list as a document: when it was approved, signed, dated, submitted. */
export interface ListDate {
  kind: 'approved' | 'self' | 'secretary' | 'footer' | 'submitted';
  path: DocumentPath;
  name: Bilingual;
  /** `YYYY-MM-DD` */
  date: string;
}

const NAMES: Readonly<Record<ListDate['kind'], Bilingual>> = {
  approved: { zh: '审议日期', en: 'the date of approval' },
  self: { zh: '本人签字日期', en: 'the date of the person’s signature' },
  secretary: { zh: '书记签字日期', en: 'the date of the secretary’s signature' },
  footer: { zh: '落款日期', en: 'the footer’s date' },
  submitted: { zh: '报送日期', en: 'the date of submission' },
};

const PATHS: Readonly<Record<ListDate['kind'], DocumentPath>> = {
  approved: ['approved', 'date'],
  self: ['signed', 'self'],
  secretary: ['signed', 'secretary'],
  footer: ['footer', 'date'],
  submitted: ['submitted'],
};

/** The calendar dates the list carries; what is no date is a matter of its schema. */
export function listDates({ approved, signed, footer, submitted }: ResponsibilityList): ListDate[] {
  const dates: ListDate[] = [];
  const add = (kind: ListDate['kind'], written: string | undefined): void => {
    const date = dayWritten(written);
    if (date !== undefined) dates.push({ kind, path: PATHS[kind], name: NAMES[kind], date });
  };
  add('approved', approved?.date);
  add('self', signed?.self);
  add('secretary', signed?.secretary);
  add('footer', footer?.date);
  add('submitted', submitted);
  return dates;
}

/**
 * Whether a list of the given year can carry the date: lists are made at the start of their year, some
 * in the last two months before it, and revised during it.
 */
export function isPlausible(date: string, year: number): boolean {
  return date >= `${year - 1}-11-01` && date <= `${year}-12-31`;
}
