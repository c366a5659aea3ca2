import type { Bilingual } from '../../language/bilingual.js';
import type { Part } from './parts.js';
import type { Fact, Heading } from './recognised.js';
import type { TitleSays } from './titles.js';
import { yearIn } from './written.js';

/** Failing all else, the year asked for, or that of the signatures. */
export function completeYear(
  heading: Heading,
  document: TitleSays['document'],
  part: Part,
  asked: number | undefined,
): void {
  if (heading.year !== undefined) {
    if (document !== 'debrief') doubtYear(heading, heading.year);
    return;
  }
  const accounted = document === 'debrief' ? yearAccountedFor(heading, part) : undefined;
  if (accounted !== undefined) {
    heading.year = accounted;
    return;
  }
  if (asked !== undefined) {
    heading.year = { value: asked, confidence: 'medium', reason: ASKED };
    return;
  }
  if (document === 'debrief') return;
  const [dated] = datesOf(heading);
  const year = dated === undefined ? undefined : yearIn(`${dated.value.slice(0, 4)}年`);
  if (dated !== undefined && year !== undefined)
    heading.year = { ...dated, value: year, confidence: 'low', reason: DATED };
}

/** A debrief is given at the start of the next year: the year before its date, when the text names that too. */
function yearAccountedFor(heading: Heading, { pieces }: Part): Fact<number> | undefined {
  const [dated] = datesOf(heading);
  if (dated === undefined) return undefined;
  const year = Number(dated.value.slice(0, 4)) - 1;
  const isNamed = pieces.some((piece) => piece.type === 'line' && yearIn(piece.text) === year);
  return isNamed ? { ...dated, value: year, confidence: 'medium', reason: YEAR_BEFORE } : undefined;
}

function datesOf(heading: Heading): Fact[] {
  const { approvedOn, signedBySelf, signedBySecretary, submitted, footerDate } = heading;
  return [approvedOn, signedBySelf, signedBySecretary, submitted, footerDate].filter(
    (date) => date !== undefined,
  );
}

/** A list is drawn up in its year or before; signed after it, it may well be that only its title is old. */
function doubtYear(heading: Heading, year: Fact<number>): void {
  const later = datesOf(heading).find(({ value }) => Number(value.slice(0, 4)) > year.value);
  if (later === undefined || heading.revision !== undefined) return;
  heading.year = {
    ...year,
    confidence: 'low',
    reason: {
      zh: `${year.reason.zh}是${year.value}年度，签字、落款的日期却是${later.value}，请核对`,
      en: `${year.value} (${year.reason.en}), but it is dated ${later.value}: see which is right`,
    },
  };
}

const ASKED: Bilingual = { zh: '文件没有写年度，取 --year', en: 'the file names no year: that of --year' };
const DATED: Bilingual = {
  zh: '文件没有写年度，取签字、落款的年份',
  en: 'the file names no year: that of its dates',
};
const YEAR_BEFORE: Bilingual = {
  zh: '标题没有写年度，取日期的上一年，正文也写到',
  en: 'the title names no year: the one before its date, which the text names too',
};
