import type { Bilingual } from '../language/bilingual.js';
import { isDateLike } from './dates.js';
import type { DocumentPath } from './model.js';
import type { Schema } from './schemas.js';
import { unquoted } from './spellings.js';
import { isBlank, type SourceNode } from './tree.js';

/* Sentences about one value, given what it is called. */

export type Words = readonly [message: Bilingual, advice: Bilingual];

export function notADate(name: Bilingual, node: SourceNode): Words {
  const written = unquoted(node.type === 'scalar' ? node.written : '');
  const message = isDateLike(written)
    ? {
        zh: `${name.zh}写的是“${short(written)}”，日历上没有这一天`,
        en: `${name.en} is "${short(written)}", a day that does not exist`,
      }
    : {
        zh: `${name.zh}写的是“${short(written)}”，不是年月日齐全的日期`,
        en: `${name.en} is "${short(written)}", which is not a full date`,
      };
  return [message, { zh: '写成 2026-02-20 或 2026年2月20日 的形式', en: 'Write a date such as 2026-02-20' }];
}

export function outOfRange(name: Bilingual, shape: Schema, node: SourceNode): Words {
  const now = node.type === 'scalar' ? node.written : '';
  const { minimum, maximum } = shape;
  const limits =
    maximum === undefined
      ? { zh: `不能小于 ${minimum}`, en: `at least ${minimum}` }
      : { zh: `应在 ${minimum} 到 ${maximum} 之间`, en: `between ${minimum} and ${maximum}` };
  return [
    {
      zh: `${name.zh}${limits.zh}，现在是 ${short(now)}`,
      en: `${name.en} must be ${limits.en}, but is ${short(now)}`,
    },
    { zh: '核对数字', en: 'Check the number' },
  ];
}

export function notOfPattern(name: Bilingual, path: DocumentPath, node: SourceNode): Words {
  const now = short(node.type === 'scalar' ? node.written : '');
  if (path.at(-1) === 'finding') {
    return [
      {
        zh: `${name.zh}写的是“${now}”，不是问题编号`,
        en: `${name.en} is "${now}", which is no finding's id`,
      },
      {
        zh: '写核查结果中 16 位的问题编号，例如 3fa9c1d2e4b50617',
        en: 'Write the 16 digits that the audit shows, such as 3fa9c1d2e4b50617',
      },
    ];
  }
  return [
    {
      zh: `${name.zh}写的是“${now}”，不能含有“/”、“\\”和控制字符，也不能是“.”“..”`,
      en: `${name.en} is "${now}": "/", "\\" and control characters cannot be part of it, and it cannot be "." or ".."`,
    },
    { zh: '用字母、数字、连字符或汉字', en: 'Use letters, digits and hyphens' },
  ];
}

export function formOf(node: SourceNode): Bilingual {
  if (node.type === 'sequence') return { zh: '列表', en: 'a list' };
  if (node.type === 'mapping') return { zh: '“键: 值”', en: 'a set of keys and values' };
  if (isBlank(node)) return { zh: '空的', en: 'empty' };
  return { zh: `“${short(node.written)}”`, en: `"${short(node.written)}"` };
}

export function both(english: string, chinese: string, chineseFirst: boolean): string {
  return chineseFirst ? `${chinese} (${english})` : english;
}

/** At most 30 characters, on one line. */
export function short(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}…` : characters.join('');
}
