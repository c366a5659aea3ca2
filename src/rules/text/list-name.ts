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

/** How messages call an item: 陈志远的清单第3条. */
export function itemName(list: ResponsibilityList, item: ListItem): Bilingual {
  const { zh, en } = listName(list);
  return { zh: `${zh}第${item.id}条`, en: `item ${item.id} of ${en}` };
}
