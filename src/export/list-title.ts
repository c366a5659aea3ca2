import type { Debrief, ListType, ResponsibilityList } from '../workspace/model.js';

/** What a list is called, by its type. */
export const TYPE_NAMES: Record<ListType, string> = {
  team: '班子',
  principal: '主要负责人',
  member: '班子成员',
  supervision: '监督责任',
};

/** The title of a list or debrief; one that has none gets the usual one. */
export function titleOf(writing: ResponsibilityList | Debrief): string {
  const { title, unit, person, year } = writing;
  if (title !== undefined)
    return title
      .split(/[\r\n]+/)
      .map((line) => line.trim())
      .join('');
  if ('sections' in writing) return `${unit.name}${person}${year}年度述责述廉报告`;
  const { type } = writing;
  const duty = type === 'supervision' ? '监督责任清单' : '主体责任清单';
  const whose = person ?? (type === 'team' ? '领导班子' : '');
  return `${unit.name}${whose}${year}年度全面从严治党${duty}`;
}

/** Most parts that are tried in all ways. */
const PARTS = 8;

/** Where a title may be broken without cutting a word: before and after the year, before 全面从严治党 and brackets. */
export function titleParts(title: string): string[] {
  const parts = title.split(/(?=\d{4}年)|(?<=年度?)(?=落实|全面)|(?=全面从严治党)|(?=[（(])/u);
  return parts.length > PARTS ? [title] : parts;
}
