import type { Bilingual } from '../../language/bilingual.js';
import type { OfficeNotice, OfficePlace } from '../office-document.js';
import { LIMITS } from './limits.js';

/** What a reader has to say of a file, gathered by subject: one notice each, however often it was met. */
export interface Notices {
  /**
   * @param message with {count} and {places} where they are to stand; the first message of a subject counts
   */
  add(kind: OfficeNotice['kind'], message: Bilingual, place?: OfficePlace): void;
  all(): OfficeNotice[];
}

interface Subject {
  kind: OfficeNotice['kind'];
  message: Bilingual;
  count: number;
  places: OfficePlace[];
}

export function gatherNotices(): Notices {
  const subjects = new Map<string, Subject>();
  return {
    add(kind, message, place) {
      const subject = subjects.get(message.zh) ?? { kind, message, count: 0, places: [] };
      subjects.set(message.zh, subject);
      subject.count += 1;
      if (place === undefined || subject.places.length > LIMITS.placesNamed) return;
      const text = placeText(place).zh;
      if (!subject.places.some((each) => placeText(each).zh === text)) subject.places.push(place);
    },
    all: () => [...subjects.values()].map(noticeOf),
  };
}

function noticeOf({ kind, message, count, places }: Subject): OfficeNotice {
  const named = places.slice(0, LIMITS.placesNamed).map(placeText);
  const more = places.length > named.length;
  const filled = (template: string, list: string): string =>
    template.replaceAll('{count}', String(count)).replaceAll('{places}', () => list);
  return {
    kind,
    message: {
      zh: filled(message.zh, named.map(({ zh }) => zh).join('、') + (more ? '等' : '')),
      en: filled(message.en, named.map(({ en }) => en).join(', ') + (more ? ' and more' : '')),
    },
    ...(places[0] !== undefined && { place: places[0] }),
  };
}

const WITHIN: Record<string, Bilingual> = {
  textBox: { zh: '文本框', en: 'text box' },
  header: { zh: '页眉', en: 'header' },
  footer: { zh: '页脚', en: 'footer' },
  note: { zh: '脚注、尾注', en: 'notes' },
};

/** A place in words, as an office would look for it. */
export function placeText(place: OfficePlace): Bilingual {
  if ('sheet' in place) {
    return { zh: `${place.sheet}!${place.cell}`, en: `${place.sheet}!${place.cell}` };
  }
  if ('table' in place) {
    const { table, row, column } = place;
    return { zh: `表${table}第${row}行第${column}列`, en: `table ${table} row ${row} column ${column}` };
  }
  const within = place.within === undefined ? undefined : WITHIN[place.within];
  return {
    zh: `${within?.zh ?? ''}第${place.paragraph}段`,
    en: `${within === undefined ? '' : `${within.en} `}paragraph ${place.paragraph}`,
  };
}
