import type { Bilingual } from '../../language/bilingual.js';
import type { ListItem, ResponsibilityList } from '../../workspace/model.js';

/** How messages call a list: 陈志远的清单, 班子清单, 监督责任清单. */
export function listName(list: ResponsibilityList): Bilingual {
  if (list.type === 'team') return { zh: '班子清单', en: 'the team’s list' };
  if (list.type === 'supervision') return { zh: '监督责任清单', en: 'the supervision list' };
  const person = list.person ?? '';
  return person === ''
    ? { zh: '个人清单', en: 'the personal list' }
    : { zh: `${person}的清单`, en: `the list of ${person}` };
}

/** An item's number within 第…条: 一、 and 第一条 are both 一. */
export function itemNumber(id: string): string {
  return id
    .trim()
    .replace(/^第(?=.)/, '')
    .replace(/(?<=.)[条项]?[、.．,，:：]?$/, '');
}

/** How messages call an item: 陈志远的清单第3条. */
export function itemName(list: ResponsibilityList, item: ListItem): Bilingual {
  const { zh, en } = listName(list);
  return { zh: `${zh}第${itemNumber(item.id)}条`, en: `item ${itemNumber(item.id)} of ${en}` };
}
