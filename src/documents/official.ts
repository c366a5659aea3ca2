import type { Language } from '../language/bilingual.js';

const DIGITS = '零一二三四五六七八九';
const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** 成文日期: Arabic numerals without leading zeros (GB/T 9704-2012, 7.3.5.4); anything but YYYY-MM-DD is left as it is. */
export function officialDate(date: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (match === null) return date;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const name = ENGLISH_MONTHS[month - 1];
  if (name === undefined) return date;
  return language === 'zh' ? `${year}年${month}月${day}日` : `${day} ${name} ${year}`;
}

/** 1 → 一, 10 → 十, 21 → 二十一, up to 9999. */
export function chineseNumber(number: number): string {
  if (number < 10) return DIGITS[number]!;
  const units: [number, string][] = [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ];
  const [size, unit] = units.find(([candidate]) => number >= candidate)!;
  const head = Math.floor(number / size);
  const rest = number % size;
  const front = head === 1 && size === 10 ? unit : `${chineseNumber(head)}${unit}`;
  if (rest === 0) return front;
  const tail = rest < 20 && rest >= 10 && size > 10 ? `一${chineseNumber(rest)}` : chineseNumber(rest);
  return rest < size / 10 ? `${front}零${tail}` : front + tail;
}

/** The first, second and third level of an official document: 一、 （一） 1. (GB/T 9704-2012, 7.3.3); A. 1. (1) in English. */
export function heading(level: 1 | 2 | 3, number: number, language: Language): string {
  if (level === 3) return language === 'zh' ? `${number}.` : `(${number})`;
  if (language === 'en') return level === 1 ? `${String.fromCharCode(64 + number)}.` : `${number}.`;
  return level === 1 ? `${chineseNumber(number)}、` : `（${chineseNumber(number)}）`;
}

/** 0.876 → 88%; only what is wholly alike is 100%. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  return `${rounded === 100 && share < 1 ? 99 : rounded}%`;
}
