import type { ListItem } from '../../workspace/model.js';
import { foldWidth } from './numerals.js';

/** Ids of the team's items that an item names as its source: `team:5`, 班子：5, 班子清单第5条. */
export function teamSources(item: ListItem): string[] {
  return item.sources.flatMap((source) => {
    const id = /^(?:team|班子(?:清单)?)\s?[:第]?\s?([^\s条]+)条?$/i.exec(foldWidth(source).trim())?.[1];
    return id === undefined ? [] : [id];
  });
}

/** Whether the item names the annual task as its source: T1, 年度任务T1. */
export function namesTask(item: ListItem, task: { id: string; title: string }): boolean {
  return item.sources.some((source) => {
    const name = foldWidth(source)
      .trim()
      .replace(/^(?:年度|重点)?(?:任务)?[:第]?\s?/, '');
    return name.toLowerCase() === task.id.toLowerCase() || name === task.title;
  });
}
